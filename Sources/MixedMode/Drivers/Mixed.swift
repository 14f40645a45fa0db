public import ForwardMode
public import ReverseMode
public import Scalars

/// Forward over reverse mode: the numbers on the tape carry tangents, so that each adjoint carries
/// its own derivatives, and a sweep yields columns of a Hessian.
///
/// ```swift
/// Mixed.hessian(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
/// // [[−0.25, 1], [1, −0.9589…]]
/// ```
///
/// From a handful of variables on this is faster than `Forward.hessian(at:of:)`, whose work grows
/// with the square of their number. Each of these functions is a method of a `Tape` too.
public enum Mixed {}

extension Mixed {
  /// The Hessian of a scalar function of several variables.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates, `Double` or `Float`.
  ///   - f: The function. It is called ⌈n / 16⌉ times.
  /// - Returns: The n × n matrix of second derivatives, symmetric bit for bit.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func hessian<T: LaneScalar, E>(
    at x: [T],
    of f: ([Variable<VectorDual<T.DefaultLanes>>]) throws(E) -> Variable<VectorDual<T.DefaultLanes>>
  ) throws(E) -> Matrix<T> {
    try secondOrder(at: x, on: Tape(), driver: "Mixed.hessian(at:of:)", f).hessian
  }

  /// The Hessian of a function object.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function. It is called ⌈n / lanes⌉ times.
  /// - Returns: The n × n matrix of second derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func hessian<T: LaneScalar, F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> Matrix<T> {
    try secondOrderColumns(at: x, driver: "Mixed.hessian(at:of:)", of: f).hessian
  }

  /// The Hessian of a function object, with lanes of a chosen width.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - width: How many columns one sweep yields.
  ///   - f: The function. It is called ⌈n / lanes⌉ times.
  /// - Returns: The n × n matrix of second derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func hessian<T: LaneScalar, F: ThrowingScalarFunction>(
    at x: [T], lanes width: LaneWidth, of f: F
  ) throws(F.Failure) -> Matrix<T> {
    try secondOrderColumns(at: x, lanes: width, driver: "Mixed.hessian(at:lanes:of:)", of: f)
      .hessian
  }

  /// The value, the gradient and the Hessian of a scalar function of several variables.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates, `Double` or `Float`.
  ///   - f: The function. It is called ⌈n / 16⌉ times.
  /// - Returns: f(x), the n first derivatives and the n × n second derivatives.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueGradientHessian<T: LaneScalar, E>(
    at x: [T],
    of f: ([Variable<VectorDual<T.DefaultLanes>>]) throws(E) -> Variable<VectorDual<T.DefaultLanes>>
  ) throws(E) -> (value: T, gradient: [T], hessian: Matrix<T>) {
    try secondOrder(at: x, on: Tape(), driver: "Mixed.valueGradientHessian(at:of:)", f)
  }

  /// The value, the gradient and the Hessian of a function object.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function. It is called ⌈n / lanes⌉ times.
  /// - Returns: f(x), the first derivatives and the second derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueGradientHessian<T: LaneScalar, F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: T, gradient: [T], hessian: Matrix<T>) {
    try secondOrderColumns(at: x, driver: "Mixed.valueGradientHessian(at:of:)", of: f)
  }

  /// The value, the gradient and the Hessian of a function object, with lanes of a chosen width.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - width: How many columns one sweep yields.
  ///   - f: The function. It is called ⌈n / lanes⌉ times.
  /// - Returns: f(x), the first derivatives and the second derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public static func valueGradientHessian<T: LaneScalar, F: ThrowingScalarFunction>(
    at x: [T], lanes width: LaneWidth, of f: F
  ) throws(F.Failure) -> (value: T, gradient: [T], hessian: Matrix<T>) {
    try secondOrderColumns(
      at: x, lanes: width, driver: "Mixed.valueGradientHessian(at:lanes:of:)", of: f)
  }

  /// The product of a function's Hessian with a vector, without the Hessian.
  ///
  /// ```swift
  /// Mixed.hessianVectorProduct(at: [2.0, 5.0], along: [1.0, 0.0]) { x in
  ///   log(x[0]) + x[0] * x[1] - sin(x[1])
  /// }   // [−0.25, 1], the first column
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - f: The function. It is called once.
  /// - Returns: H u.
  /// - Throws: What `f` throws.
  /// - Complexity: A small multiple of one evaluation of `f`, whatever n is.
  @inlinable @_disfavoredOverload
  public static func hessianVectorProduct<T: RealScalar, E>(
    at x: [T], along direction: [T], of f: ([Variable<Dual<T>>]) throws(E) -> Variable<Dual<T>>
  ) throws(E) -> [T] {
    let driver: StaticString = "Mixed.hessianVectorProduct(at:along:of:)"
    return try product(at: x, along: direction, on: Tape(), driver: driver, f).product
  }

  /// The product of a function object's Hessian with a vector.
  @inlinable
  public static func hessianVectorProduct<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], along direction: [T], of f: F
  ) throws(F.Failure) -> [T] {
    try hessianVectorProduct(at: x, along: direction) {
      (x: [Variable<Dual<T>>]) throws(F.Failure) in try f(x)
    }
  }

  /// The value, the gradient and the product of the Hessian with a vector, from one recording.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - f: The function. It is called once.
  /// - Returns: f(x), the gradient and H u.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueGradientHessianVectorProduct<T: RealScalar, E>(
    at x: [T], along direction: [T], of f: ([Variable<Dual<T>>]) throws(E) -> Variable<Dual<T>>
  ) throws(E) -> (value: T, gradient: [T], product: [T]) {
    let driver: StaticString = "Mixed.valueGradientHessianVectorProduct(at:along:of:)"
    return try product(at: x, along: direction, on: Tape(), driver: driver, f)
  }

  /// The value, the gradient and the product of a function object's Hessian with a vector.
  @inlinable
  public static func valueGradientHessianVectorProduct<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], along direction: [T], of f: F
  ) throws(F.Failure) -> (value: T, gradient: [T], product: [T]) {
    try valueGradientHessianVectorProduct(at: x, along: direction) {
      (x: [Variable<Dual<T>>]) throws(F.Failure) in try f(x)
    }
  }
}
