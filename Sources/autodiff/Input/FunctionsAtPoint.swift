import Expressions
import Formatting

/// The functions that a command was given, and the point at which it is to look at them.
struct FunctionsAtPoint {
  /// The functions as they were typed.
  let sources: [String]

  /// The functions, all of the same variables in the points' order.
  let system: ExpressionSystem

  /// The variables with their values.
  let points: [Point]

  /// The variables' values.
  var x: [Double] { points.map(\.value) }

  /// The variables' names.
  var names: [String] { points.map(\.name) }

  /// The functions' names: f1, f2 and so on, or f if there is one.
  var labels: [String] { Wording.functionNames(sources.count) }

  /// The functions as definitions.
  var definitions: [String] {
    zip(labels, sources).map { definition($0, of: names, $1) }
  }

  /// A table of the variables' values.
  var place: NumberTable { NumberTable(rows: points.map { ($0.name, [$0.value]) }) }
}

extension Invocation {
  /// The functions, of which there is at least one, at the point.
  func functions() throws -> FunctionsAtPoint {
    let sources = try expressions()
    let (system, points) = try system(of: sources)
    return FunctionsAtPoint(sources: sources, system: system, points: points)
  }
}
