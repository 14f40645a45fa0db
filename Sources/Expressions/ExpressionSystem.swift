public import Programs
public import Scalars

/// A vector-valued function: several expressions in the same variables.
///
/// ```swift
/// let polar = try ExpressionSystem(["r*cos(t)", "r*sin(t)"])
/// polar.variables                       // ["r", "t"]
/// jacobian(at: [2.0, 0.5], of: polar)   // one row for each expression
/// ```
public struct ExpressionSystem: VectorFunction, Sendable {
  /// The expressions, one for each output.
  public let expressions: [Expression]

  /// The variables' names: the argument `x[i]` is the value of `variables[i]`.
  public var variables: [String] { program.inputNames }

  /// The steps that compute all of them, with an output for each.
  public let program: Program

  /// Reads several expressions; the variables are numbered by their first appearance in any.
  ///
  /// - Parameter sources: The texts.
  /// - Throws: The first error found; its ``ExpressionError/source`` tells which text it is in.
  public init(_ sources: [String]) throws(ExpressionError) {
    var names: [String] = []
    var known: Set<String> = []
    for source in sources {
      for name in try Expression(source).variables where known.insert(name).inserted {
        names.append(name)
      }
    }
    try self.init(sources, variables: names)
  }

  /// Reads several expressions in given variables.
  ///
  /// - Parameters:
  ///   - sources: The texts.
  ///   - variables: The variables' names in the order of the arguments; any other name in a text is
  ///     an error.
  /// - Throws: The first error found; its ``ExpressionError/source`` tells which text it is in.
  public init(_ sources: [String], variables: [String]) throws(ExpressionError) {
    var expressions: [Expression] = []
    var syntaxes: [Syntax] = []
    for source in sources {
      expressions.append(try Expression(source, variables: variables))
      syntaxes.append(try Parser.parse(source, declared: variables))
    }
    self.expressions = expressions
    program = try Compiler.compile(syntaxes, sources: sources, variables: variables)
  }

  /// The expressions' values at `x`.
  ///
  /// - Parameter x: The variables' values; any other number of them stops the program.
  /// - Returns: The values, one for each expression.
  @inlinable
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    if x.count != program.inputs { failCount("ExpressionSystem", variables, found: x.count) }
    return program(x)
  }

  /// The expressions' values at `x`, into arrays of the caller's.
  ///
  /// In steady state, with both arrays kept, nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The variables' values; any other number of them stops the program.
  ///   - result: Receives the values; it is resized where its size differs.
  ///   - scratch: The array to work in; it is enlarged where it is too small.
  @inlinable
  public func evaluate<T: RealScalar>(_ x: [T], into result: inout [T], scratch: inout [T]) {
    if x.count != program.inputs { failCount("ExpressionSystem", variables, found: x.count) }
    program.evaluate(x, into: &result, scratch: &scratch)
  }
}
