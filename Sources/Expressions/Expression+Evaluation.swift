public import Programs
public import Scalars

extension Expression {
  /// The expression's value at `x`.
  ///
  /// - Parameter x: The variables' values; any other number of them stops the program.
  /// - Returns: The value.
  @inlinable
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    if x.count != program.inputs { failCount("Expression", variables, found: x.count) }
    return program.firstOutput(at: x)
  }

  /// The expression's value at `x`, computed in an array of the caller's.
  ///
  /// In steady state, with the array kept, nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The variables' values; any other number of them stops the program.
  ///   - scratch: The array to work in; it is enlarged where it is too small.
  /// - Returns: The value.
  @inlinable
  public func evaluate<T: RealScalar>(_ x: [T], scratch: inout [T]) -> T {
    if x.count != program.inputs { failCount("Expression", variables, found: x.count) }
    return program.firstOutput(at: x, scratch: &scratch)
  }

  /// The functions whose kinks or jumps a point lies at, as at the tie of a maximum: the derivatives
  /// there are those of one of two branches, and say nothing about the other.
  ///
  /// - Parameter x: The variables' values.
  /// - Returns: The functions' names, each once, in the order in which they are called.
  package func branchPoints(at x: [Double]) -> [String] { program.branchPoints(at: x) }
}

/// Stops the program: the point has the wrong number of coordinates.
@inline(never) @usableFromInline
func failCount(_ type: StaticString, _ variables: [String], found: Int) -> Never {
  fail(
    "\(type): the point has \(found) coordinates; it needs \(variables.count), for "
      + "\(variables.isEmpty ? "no variables" : variables.joined(separator: ", ")).")
}
