import Expressions
import Formatting

/// Steps with names, from arguments such as `a = x^2`, in the order in which they are computed.
struct Assignments {
  /// One of them.
  private struct Step {
    /// What is assigned to; nil for an expression alone, which is a result.
    let name: String?

    /// The expression.
    let text: String

    /// The argument it was read from, and where in that argument the name and the expression begin.
    let argument: String
    var namePosition = 0
    var position = 0
  }

  private var steps: [Step] = []

  /// Whether an argument gives a name to an expression, rather than a value to a variable.
  static func isAssignment(_ argument: String) -> Bool {
    guard let sign = argument.firstIndex(of: "=") else { return false }
    // Several points with commas between them.
    let parts = Direction.parts(of: argument)
    if parts.count > 1,
      parts.allSatisfy({ argument.dropFirst($0.lowerBound).prefix($0.count).contains("=") })
    {
      return false
    }
    var rest = argument[argument.index(after: sign)...]
    while let first = rest.first {
      let word = rest.prefix { $0.isLetter || $0.isWholeNumber || $0 == "_" || $0 == "." }
      rest = rest.dropFirst(Swift.max(1, word.count))
      // The e of 1e-3 is no name.
      let isName = first.isLetter || first == "_"
      if isName && rest.first != "(" && !isConstant(word) { return true }
    }
    return false
  }

  private static func isConstant(_ word: Substring) -> Bool {
    Expression.constantNames.contains(String(word)) || word == "π"
      || ["inf", "infinity", "nan"].contains(word.lowercased())
  }

  /// Reads the arguments that are no points.
  init(_ arguments: [String]) throws {
    for argument in arguments {
      guard let sign = argument.firstIndex(of: "=") else {
        steps.append(Step(name: nil, text: argument, argument: argument))
        continue
      }
      let (left, right) = (argument[..<sign], argument[argument.index(after: sign)...])
      let lead = left.prefix { $0.isWhitespace }.count
      let name = String(left.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      if name.isEmpty {
        throw UsageError("a name is missing before '='", in: argument, at: left.count)
      }
      do throws(ExpressionError) {
        try Expression.checkVariableName(name)
      } catch {
        throw error.moved(into: argument, by: lead)
      }
      if let earlier = steps.first(where: { $0.name == name }) {
        throw UsageError(
          "'\(short(name))' is assigned already: \(short(earlier.argument))", in: argument,
          at: lead)
      }
      if right.first == "=" {
        throw UsageError(
          "one '=' is enough: write name = expression", in: argument, at: left.count + 1)
      }
      steps.append(
        Step(
          name: name, text: String(right), argument: argument, namePosition: lead,
          position: left.count + 1))
    }
  }

  /// The function of the steps at points.
  ///
  /// - Parameters:
  ///   - points: The variables with their values.
  ///   - results: The names of the results, as `--result` takes them; nil for the expressions without a name,
  ///     or else the last step.
  /// - Returns: The function.
  /// - Throws: What is wrong with a step or with the names of results.
  func function(at points: [Point], results: String?) throws -> NamedSteps {
    var names = points.map(\.name)
    for step in steps {
      try check(step, knowing: names)
      guard let name = step.name else { continue }
      if let point = points.first(where: { $0.name == name }) {
        throw UsageError(
          "'\(short(name))' has a value already: \(point.value)", in: step.argument,
          at: step.namePosition)
      }
      names.append(name)
    }
    let chosen = try results.map { text in
      try Direction.parts(of: text).map { part in
        let piece = text.dropFirst(part.lowerBound).prefix(part.count)
        let name = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if names.contains(name) { return name }
        throw UsageError(
          "there is no step '\(short(name))': the names are \(Wording.list(names))", in: text,
          at: part.lowerBound, suggestion: nearestSpelling(of: name, among: names))
      }
    }
    return try NamedSteps(
      steps.map { ($0.name, $0.text) }, results: chosen, variables: points.map(\.name))
  }

  /// Throws what is wrong with a step, given the names that are known there.
  private func check(_ step: Step, knowing names: [String]) throws {
    let expression: Expression
    do throws(ExpressionError) {
      expression = try Expression(step.text)
    } catch {
      throw error.moved(into: step.argument, by: step.position)
    }
    for name in expression.variables where !names.contains(name) {
      let isLater = steps.contains { $0.name == name }
      throw UsageError(
        isLater
          ? "'\(short(name))' is used before it is assigned"
          : "'\(short(name))' has no value: add \(short(name))=…",
        in: step.argument, at: step.position + (expression.position(ofVariable: name) ?? 0),
        suggestion: isLater
          ? nil : nearestSpelling(of: name, among: names + Expression.constantNames))
    }
  }
}

extension Invocation {
  /// The steps with names, of which there is at least one, and the point.
  func namedSteps() throws -> (NamedSteps, points: [Point]) {
    let isStep = { (word: String) in !Point.isPoint(word) || Assignments.isAssignment(word) }
    let steps = try Assignments(words.filter(isStep))
    let points = try Point.parse(words.filter { !isStep($0) })
    let function = try steps.function(at: points, results: value(of: .result))
    if points.isEmpty { throw incomplete("the point is missing: give values as name=value") }
    return (function, points)
  }
}

extension NamedSteps {
  /// The steps as they were typed, in one line.
  var definition: String {
    steps.map { step in
      let text = step.expression.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return (step.name.map { "\($0) = " } ?? "") + text
    }.joined(separator: "; ")
  }

  /// What the results are called: by their names, or f1, f2 and so on.
  var resultLabels: [String] {
    zip(resultNames, Wording.functionNames(resultNames.count)).map { $0 ?? $1 }
  }
}
