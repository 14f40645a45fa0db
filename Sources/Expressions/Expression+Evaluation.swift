public import Scalars

extension Expression {
  /// The expression's value at `x`.
  ///
  /// - Parameter x: The variables' values; any other number of them stops the program.
  /// - Returns: The value.
  @inlinable
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var scratch: [T] = []
    return evaluate(x, scratch: &scratch)
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
    if x.count != variables.count { failCount("Expression", variables, found: x.count) }
    return withRegisters(program.registerCount, in: &scratch, loading: x) { program.run($0) }
  }
}

/// Hands over registers of which the first hold the variables' values.
@inlinable
func withRegisters<T: RealScalar, Result>(
  _ count: Int, in scratch: inout [T], loading x: [T],
  _ body: (UnsafeMutablePointer<T>) -> Result
) -> Result {
  if scratch.count < count { scratch = Array(repeating: T(0.0), count: count) }
  return scratch.withUnsafeMutableBufferPointer { buffer in
    for i in x.indices { buffer[i] = x[i] }
    guard let base = buffer.baseAddress else { failRegisters() }
    return body(base)
  }
}

/// Stops the program: the point has the wrong number of coordinates.
@inline(never) @usableFromInline
func failCount(_ type: StaticString, _ variables: [String], found: Int) -> Never {
  fail(
    "\(type): the point has \(found) coordinates; it needs \(variables.count), for "
      + "\(variables.isEmpty ? "no variables" : variables.joined(separator: ", ")).")
}

/// Stops the program: every program has at least the register that holds its result.
@inline(never) @usableFromInline
func failRegisters() -> Never { fail("Expression: a program without registers.") }
