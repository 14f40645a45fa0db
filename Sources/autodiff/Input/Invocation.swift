import Expressions
import Formatting

/// One call of a command: what it is to compute, where, and how.
struct Invocation {
  /// The command.
  let command: Command

  /// The arguments that are no options, in order.
  let words: [String]

  private let arguments: ArgumentList

  init(command: Command, _ arguments: ArgumentList) {
    self.command = command
    self.arguments = arguments
    words = Array(arguments.words.dropFirst())
  }

  /// Whether the result is to be a JSON object.
  var isJSON: Bool { has(.json) }

  /// Whether an option was given.
  func has(_ option: Option) -> Bool { arguments.has(option.name) }

  /// The value of an option, or nil if it was not given.
  func value(of option: Option) -> String? { arguments.value(of: option.name) }

  /// The value of an option that has a fixed set of values, or nil if it was not given.
  func choice<Choice: RawRepresentable<String>>(of option: Option) -> Choice? {
    value(of: option).flatMap { Choice(rawValue: $0) }
  }

  /// What `help` prints for this call.
  func helpText() throws -> String {
    try Program.description.help(for: arguments, words: words)
  }

  /// The value of an option that takes a whole number, or nil if it was not given.
  func number(of option: Option, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = value(of: option) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw UsageError(
      "'\(option.name)' takes a whole number from \(range.lowerBound) to \(range.upperBound), "
        + "not '\(short(text))'")
  }

  /// The value of `--step`, a positive number, or nil if it was not given.
  func positiveStep() throws -> Double? {
    try value(of: .step).map { text in
      let size = try Point.value(text[...], in: text, from: 0)
      if size > 0 && size.isFinite { return size }
      throw UsageError("'--step' takes a positive number, not '\(short(text))'")
    }
  }

  /// The expressions, of which there is at least one.
  func expressions() throws -> [String] {
    if let point = pointWithBlanks {
      throw UsageError("an argument ends at a blank: write \(point) without blanks")
    }
    let expressions = words.filter { !Point.isPoint($0) }
    if expressions.isEmpty {
      // What was meant as an expression may have been taken for a point because of an `=`.
      _ = try Point.parse(words.filter(Point.isPoint))
      throw incomplete("an expression is missing")
    }
    return expressions
  }

  /// What was meant by a point in several arguments, such as `x = 1`, or nil if there is none.
  private var pointWithBlanks: String? {
    for (i, word) in words.enumerated() {
      let (before, after) = (words[..<i].last, words[(i + 1)...].first)
      let isName = { (name: String) in (try? Expression.checkVariableName(name)) != nil }
      if word.hasPrefix("=") {
        let value = word.count > 1 ? String(word.dropFirst()) : after ?? "1"
        return "\(short(before.flatMap { isName($0) ? $0 : nil } ?? "x"))=\(short(value))"
      }
      if word.hasSuffix("="), isName(String(word.dropLast())), let after, !Point.isPoint(after) {
        return short(word) + short(after)
      }
    }
    return nil
  }

  /// The only expression.
  func expression() throws -> String {
    let expressions = try expressions()
    if expressions.count > 1 {
      throw UsageError(
        "this is a second expression: for several use 'jacobian'", in: expressions[1], at: 0)
    }
    return expressions[0]
  }

  /// An error about arguments that are not there.
  func incomplete(_ message: String) -> UsageError {
    UsageError(message, advice: command.usageLine)
  }

  /// Expressions with the points as their variables, in the points' order.
  ///
  /// A mistake in an expression is reported first: it may explain what else is wrong. A point that
  /// no expression uses is welcome: its partial derivatives are 0.
  func system(of sources: [String]) throws -> (ExpressionSystem, points: [Point]) {
    let expressions = try sources.map { try Expression($0) }
    let points = try Point.parse(words.filter(Point.isPoint))
    let given = Set(points.map(\.name))
    let used = Set(expressions.flatMap(\.variables))
    for expression in expressions {
      for name in expression.variables where !given.contains(name) {
        let free = points.map(\.name).filter { !used.contains($0) }
        throw UsageError(
          "'\(short(name))' has no value: add \(short(name))=…", in: expression.source,
          at: expression.position(ofVariable: name) ?? 0,
          suggestion: nearestSpelling(of: name, among: free + Expression.constantNames))
      }
    }
    if points.isEmpty { throw incomplete("the point is missing: give values as name=value") }
    return (try ExpressionSystem(sources, variables: points.map(\.name)), points)
  }
}
