public import Scalars

/// A vector-valued function written as a list of assignments, each of which may use those before it.
///
/// ```swift
/// let loss = try NamedSteps(
///   [("a", "x^2"), ("b", "5*a"), ("c", "log(a)"), ("L", "-b*c")], variables: ["x"])
/// loss([2.0])  // [-27.725887222397812]
/// ```
///
/// Traces show what was assigned by its name.
public struct NamedSteps: VectorFunction, Sendable {
  /// The steps, in order: a name, and the expression in the variables and in the names before it.
  public let steps: [(name: String?, expression: Expression)]

  /// The names of the results; nil for those that have none.
  public let resultNames: [String?]

  /// The places of the results among the variables and the steps.
  private let results: [Int]

  /// Reads assignments.
  ///
  /// - Parameters:
  ///   - assignments: The names and what they stand for, in order. An expression without a name is a result.
  ///   - results: The names of the results. If not given, they are the expressions without a name, or the last
  ///     of all if each has one. A name that is neither assigned nor a variable stops the program.
  ///   - variables: The variables' names in the order of the arguments.
  /// - Throws: The first error found; its ``ExpressionError/source`` tells which text it is in.
  public init(
    _ assignments: [(name: String?, text: String)], results: [String]? = nil, variables: [String]
  ) throws(ExpressionError) {
    var names = variables
    var places: [String?] = variables
    var steps: [(name: String?, expression: Expression)] = []
    for (name, text) in assignments {
      steps.append((name, try Expression(text, variables: names)))
      places.append(name)
      guard let name else { continue }
      try Expression.checkVariableName(name)
      names.append(name)
    }
    self.steps = steps
    if let results {
      self.results = results.map { name in
        guard let place = places.lastIndex(of: name) else {
          fail("NamedSteps(_:results:variables:): '\(name)' is neither assigned nor a variable.")
        }
        return place
      }
    } else {
      let nameless = places.indices.filter { places[$0] == nil }
      self.results = nameless.isEmpty ? Array(places.indices.suffix(1)) : nameless
    }
    resultNames = self.results.map { places[$0] }
  }

  /// The results at `x`.
  ///
  /// - Parameter x: The variables' values; any other number of them stops the program.
  /// - Returns: The values of the results, in their order.
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    var known = x
    var all = x
    for step in steps {
      let value = step.expression(known)
      all.append(step.name.map { value.named($0) } ?? value)
      if step.name != nil { known.append(all[all.count - 1]) }
    }
    return results.map { all[$0] }
  }
}
