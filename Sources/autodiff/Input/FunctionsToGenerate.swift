import Expressions
import Formatting

/// Functions with the order of their variables, and a point if the variables were given values.
struct FunctionsToGenerate {
  /// The functions as they were typed.
  let sources: [String]

  /// The functions, all of the same variables.
  let system: ExpressionSystem

  /// The variables' values, if they have any.
  let point: [Double]?
}

extension Invocation {
  /// The functions, of which there is at least one, in variables that need no values.
  ///
  /// Names after the last expression are variables, and the first argument is an expression in any
  /// case. Where variables have values, every other argument is an expression, as in other commands.
  func functionsToGenerate() throws -> FunctionsToGenerate {
    if words.contains(where: Point.isPoint) {
      let f = try functions()
      return FunctionsToGenerate(sources: f.sources, system: f.system, point: f.x)
    }
    let words = try expressions()
    let first = words.lastIndex { Self.variables(in: $0) == nil } ?? 0
    let sources = Array(words[...first])
    let names = words[(first + 1)...].flatMap { Self.variables(in: $0) ?? [] }
    for source in sources { _ = try Expression(source) }
    for (i, name) in names.enumerated() where names[..<i].contains(name) {
      throw UsageError(
        "the variable '\(short(name))' is listed twice", in: name, at: 0,
        advice: "For a function that is one name write it in parentheses: \"(\(short(name)))\".")
    }
    return FunctionsToGenerate(
      sources: sources,
      system: names.isEmpty
        ? try ExpressionSystem(sources) : try ExpressionSystem(sources, variables: names),
      point: nil)
  }

  /// The names of variables in an argument that is nothing else, such as `x` or `x,y`.
  private static func variables(in word: String) -> [String]? {
    let names = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return names.allSatisfy { (try? Expression.checkVariableName($0)) != nil } ? names : nil
  }
}
