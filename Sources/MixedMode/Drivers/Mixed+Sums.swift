public import ForwardMode
public import ReverseMode
public import Scalars

// Second derivatives of sums over data. For all else that is computed from the inputs before or after a
// sum, call `summed(over:with:of:)` within the function of any other driver.

extension Mixed {
  /// The Hessian of a sum over data, f(θ) = Σᵢ g(θ, datumᵢ).
  ///
  /// See ``valueGradientHessian(at:summingOver:of:)``.
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates, `Double` or `Float`.
  ///   - data: The data, which are gone through ⌈n / 16⌉ times.
  ///   - term: The term g of a datum.
  /// - Returns: The n × n matrix of second derivatives of the sum.
  /// - Throws: What `term` throws.
  @inlinable
  public static func hessian<T: LaneScalar, Data: Collection, E>(
    at x: [T], summingOver data: Data,
    of term: (
      _ x: [Variable<VectorDual<T.DefaultLanes>>], _ datum: Data.Element
    ) throws(E) -> Variable<VectorDual<T.DefaultLanes>>
  ) throws(E) -> Matrix<T> {
    try secondOrder(at: x, on: Tape(), driver: "Mixed.hessian(at:summingOver:of:)") {
      (x) throws(E) in try summed(over: data, with: x, of: term)
    }.hessian
  }

  /// The value, the gradient and the Hessian of a sum over data, f(θ) = Σᵢ g(θ, datumᵢ).
  ///
  /// ```swift
  /// let data = [(0.0, 1.0), (1.0, 3.0), (2.0, 4.0)]
  /// let all = Mixed.valueGradientHessian(at: [1.0, 1.0], summingOver: data) { p, datum in
  ///   let r = p[0] + p[1] * datum.0 - datum.1
  ///   return r * r
  /// }   // 2, [−4, −6], [[6, 6], [6, 10]]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates, `Double` or `Float`.
  ///   - data: The data, which are gone through ⌈n / 16⌉ times.
  ///   - term: The term g of a datum.
  /// - Returns: The sum, its n first derivatives and its n × n second derivatives.
  /// - Throws: What `term` throws.
  @inlinable
  public static func valueGradientHessian<T: LaneScalar, Data: Collection, E>(
    at x: [T], summingOver data: Data,
    of term: (
      _ x: [Variable<VectorDual<T.DefaultLanes>>], _ datum: Data.Element
    ) throws(E) -> Variable<VectorDual<T.DefaultLanes>>
  ) throws(E) -> (value: T, gradient: [T], hessian: Matrix<T>) {
    try secondOrder(at: x, on: Tape(), driver: "Mixed.valueGradientHessian(at:summingOver:of:)") {
      (x) throws(E) in try summed(over: data, with: x, of: term)
    }
  }

  /// The product of the Hessian of a sum over data with a vector, without the Hessian.
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term g of a datum. It is called once for each.
  /// - Returns: H u.
  /// - Throws: What `term` throws.
  @inlinable
  public static func hessianVectorProduct<T: RealScalar, Data: Sequence, E>(
    at x: [T], along direction: [T], summingOver data: Data,
    of term: (_ x: [Variable<Dual<T>>], _ datum: Data.Element) throws(E) -> Variable<Dual<T>>
  ) throws(E) -> [T] {
    let driver: StaticString = "Mixed.hessianVectorProduct(at:along:summingOver:of:)"
    return try product(at: x, along: direction, on: Tape(), driver: driver) { (x) throws(E) in
      try summed(over: data, with: x, of: term)
    }.product
  }

  /// The value, the gradient and the product of the Hessian with a vector of a sum over data.
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term g of a datum. It is called once for each.
  /// - Returns: The sum, its gradient and H u.
  /// - Throws: What `term` throws.
  @inlinable
  public static func valueGradientHessianVectorProduct<T: RealScalar, Data: Sequence, E>(
    at x: [T], along direction: [T], summingOver data: Data,
    of term: (_ x: [Variable<Dual<T>>], _ datum: Data.Element) throws(E) -> Variable<Dual<T>>
  ) throws(E) -> (value: T, gradient: [T], product: [T]) {
    let driver: StaticString = "Mixed.valueGradientHessianVectorProduct(at:along:summingOver:of:)"
    return try product(at: x, along: direction, on: Tape(), driver: driver) { (x) throws(E) in
      try summed(over: data, with: x, of: term)
    }
  }
}
