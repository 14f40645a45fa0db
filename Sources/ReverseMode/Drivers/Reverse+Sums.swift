// Gradients of sums over data. What the function computes from all its inputs before the sum, it can do
// once: then call `summed(over:with:of:)` within the function of any other driver.

extension Reverse {
  /// The gradient of a sum over data, f(θ) = Σᵢ g(θ, datumᵢ).
  ///
  /// A few terms at a time are on the tape. See `valueWithGradient(at:summingOver:of:)`.
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term g of a datum.
  /// - Returns: The n partial derivatives of the sum.
  /// - Throws: What `term` throws.
  @inlinable @_disfavoredOverload
  public static func gradient<T: RealScalar, Data: Sequence, E>(
    at x: [T], summingOver data: Data,
    of term: (_ x: [Variable<T>], _ datum: Data.Element) throws(E) -> Variable<T>
  ) throws(E) -> [T] {
    try Tape().allPartials(at: x, driver: "Reverse.gradient(at:summingOver:of:)") {
      (x) throws(E) in try summed(over: data, with: x, of: term)
    }.gradient
  }

  /// The value and the gradient of a sum over data, f(θ) = Σᵢ g(θ, datumᵢ).
  ///
  /// ```swift
  /// let data = [(0.0, 1.0), (1.0, 3.0), (2.0, 4.0)]
  /// let (loss, slope) = Reverse.valueWithGradient(at: [1.0, 1.0], summingOver: data) { p, datum in
  ///   let r = p[0] + p[1] * datum.0 - datum.1
  ///   return r * r
  /// }   // 2, [−4, −6]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term g of a datum. It is called once for each.
  /// - Returns: The sum, with the bits of the plain loop, and its n partial derivatives; 0 for no data.
  /// - Throws: What `term` throws.
  /// - Complexity: A small multiple of evaluating the terms; memory for a few of them.
  @inlinable @_disfavoredOverload
  public static func valueWithGradient<T: RealScalar, Data: Sequence, E>(
    at x: [T], summingOver data: Data,
    of term: (_ x: [Variable<T>], _ datum: Data.Element) throws(E) -> Variable<T>
  ) throws(E) -> (value: T, gradient: [T]) {
    try Tape().allPartials(at: x, driver: "Reverse.valueWithGradient(at:summingOver:of:)") {
      (x) throws(E) in try summed(over: data, with: x, of: term)
    }
  }
}

// Again at points of `Double`, for the reason given in `Reverse+Double.swift`.

extension Reverse {
  /// The gradient of a sum over data.
  @inlinable
  public static func gradient<Data: Sequence>(
    at x: [Double], summingOver data: Data,
    of term: (_ x: [Variable<Double>], _ datum: Data.Element) throws -> Variable<Double>
  ) rethrows -> [Double] {
    try Tape().allPartials(at: x, driver: "Reverse.gradient(at:summingOver:of:)") { x in
      try summed(over: data, with: x, of: term)
    }.gradient
  }

  /// The value and the gradient of a sum over data.
  @inlinable
  public static func valueWithGradient<Data: Sequence>(
    at x: [Double], summingOver data: Data,
    of term: (_ x: [Variable<Double>], _ datum: Data.Element) throws -> Variable<Double>
  ) rethrows -> (value: Double, gradient: [Double]) {
    try Tape().allPartials(at: x, driver: "Reverse.valueWithGradient(at:summingOver:of:)") { x in
      try summed(over: data, with: x, of: term)
    }
  }
}
