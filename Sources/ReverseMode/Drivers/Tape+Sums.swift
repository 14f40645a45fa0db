extension Tape {
  /// The gradient of a sum over data, recorded on this tape a few terms at a time.
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term of a datum.
  /// - Returns: The n partial derivatives of the sum.
  /// - Throws: What `term` throws.
  @inlinable
  public func gradient<Data: Sequence, E>(
    at x: [T], summingOver data: Data,
    of term: (_ x: [Variable<T>], _ datum: Data.Element) throws(E) -> Variable<T>
  ) throws(E) -> [T] {
    try allPartials(at: x, driver: "Tape.gradient(at:summingOver:of:)") { (x) throws(E) in
      try summed(over: data, with: x, of: term)
    }.gradient
  }

  /// The value and the gradient of a sum over data, recorded on this tape a few terms at a time.
  ///
  /// ```swift
  /// let tape = Tape<Double>()
  /// let samples = (0..<100).map { Double($0) / 100 }
  /// var p = [0.0]
  /// for first in stride(from: 0, to: 100, by: 20) {
  ///   let batch = samples[first..<first + 20]
  ///   let (_, slope) = tape.valueWithGradient(at: p, summingOver: batch) { p, x in
  ///     (p[0] - x) * (p[0] - x)
  ///   }
  ///   p[0] -= slope[0] / 40
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term of a datum. It is called once for each.
  /// - Returns: The sum, with the bits of the plain loop, and its n partial derivatives.
  /// - Throws: What `term` throws.
  @inlinable
  public func valueWithGradient<Data: Sequence, E>(
    at x: [T], summingOver data: Data,
    of term: (_ x: [Variable<T>], _ datum: Data.Element) throws(E) -> Variable<T>
  ) throws(E) -> (value: T, gradient: [T]) {
    try allPartials(at: x, driver: "Tape.valueWithGradient(at:summingOver:of:)") {
      (x) throws(E) in try summed(over: data, with: x, of: term)
    }
  }

  /// The value and the gradient of a sum over data, the gradient into an array of the caller's.
  ///
  /// In steady state nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates.
  ///   - gradient: Receives the n partial derivatives; any other size stops the program.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term of a datum. It is called once for each.
  /// - Returns: The sum.
  /// - Throws: What `term` throws.
  @inlinable
  @discardableResult
  public func gradient<Data: Sequence, E>(
    at x: [T], into gradient: inout [T], summingOver data: Data,
    of term: (_ x: [Variable<T>], _ datum: Data.Element) throws(E) -> Variable<T>
  ) throws(E) -> T {
    let driver: StaticString = "Tape.gradient(at:into:summingOver:of:)"
    return try storePartials(at: x, into: &gradient, driver: driver) { (x) throws(E) in
      try summed(over: data, with: x, of: term)
    }
  }
}
