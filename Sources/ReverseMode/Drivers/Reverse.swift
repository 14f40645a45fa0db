/// Reverse mode: a function is recorded once, and swept back through from its outputs.
///
/// A sweep yields a vector-Jacobian product, so the cost of a gradient does not grow with the number
/// of inputs; that of a Jacobian grows with the number of outputs, and memory with that of
/// operations in which two variables meet.
///
/// ```swift
/// Reverse.gradient(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }   // [5.5, 1.7163…]
/// ```
///
/// Each of these functions is a method of a ``Tape`` too: keep one, and its memory is reused.
public enum Reverse {}

extension Reverse {
  /// The gradient of a scalar function of several variables.
  ///
  /// ```swift
  /// Reverse.gradient(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
  /// // [5.5, 1.7163…]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates. At dual numbers the result carries their derivatives.
  ///   - f: The function. It is called once. A result that depends on no input has a gradient of
  ///     zeros.
  /// - Returns: The n partial derivatives.
  /// - Throws: What `f` throws.
  /// - Complexity: A small multiple of one evaluation of `f`, whatever n is; memory in proportion to
  ///   the operations of `f` in which two variables meet.
  @inlinable @_disfavoredOverload
  public static func gradient<T: RealScalar, E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> Variable<T>
  ) throws(E) -> [T] {
    try Tape().allPartials(at: x, driver: "Reverse.gradient(at:of:)", f).gradient
  }

  /// The gradient of a function object.
  @inlinable
  public static func gradient<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> [T] {
    try gradient(at: x) { (x: [Variable<T>]) throws(F.Failure) in try f(x) }
  }

  /// The value and the gradient of a scalar function of several variables.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function. It is called once.
  /// - Returns: f(x), with the bits the plain function gives, and the n partial derivatives.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueWithGradient<T: RealScalar, E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> Variable<T>
  ) throws(E) -> (value: T, gradient: [T]) {
    try Tape().allPartials(at: x, driver: "Reverse.valueWithGradient(at:of:)", f)
  }

  /// The value and the gradient of a function object.
  @inlinable
  public static func valueWithGradient<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: T, gradient: [T]) {
    try valueWithGradient(at: x) { (x: [Variable<T>]) throws(F.Failure) in try f(x) }
  }

  /// The Jacobian of a vector-valued function: several rows in each sweep.
  ///
  /// ```swift
  /// Reverse.jacobian(at: [2.0, 3.0]) { x in [x[0] * x[1], x[0] + x[1]] }   // [[3, 2], [1, 1]]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function from n inputs to m outputs. It is called once.
  /// - Returns: The m × n matrix of partial derivatives: one row for each output.
  /// - Throws: What `f` throws.
  /// - Complexity: One recording and about m / 8 sweeps.
  @inlinable @_disfavoredOverload
  public static func jacobian<T: RealScalar, E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> Matrix<T> {
    try Tape().allRows(at: x, driver: "Reverse.jacobian(at:of:)", f).jacobian
  }

  /// The Jacobian of a function object.
  @inlinable
  public static func jacobian<T: RealScalar, F: ThrowingVectorFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> Matrix<T> {
    try jacobian(at: x, of: closure(of: f))
  }

  /// The values and the Jacobian of a vector-valued function.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function from n inputs to m outputs. It is called once.
  /// - Returns: f(x), with the bits the plain function gives, and the m × n matrix.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueWithJacobian<T: RealScalar, E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> (value: [T], jacobian: Matrix<T>) {
    try Tape().allRows(at: x, driver: "Reverse.valueWithJacobian(at:of:)", f)
  }

  /// The values and the Jacobian of a function object.
  @inlinable
  public static func valueWithJacobian<T: RealScalar, F: ThrowingVectorFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: [T], jacobian: Matrix<T>) {
    try valueWithJacobian(at: x, of: closure(of: f))
  }

  /// The product of a vector with a function's Jacobian, from one recording and one sweep.
  ///
  /// ```swift
  /// let (value, cotangent) = Reverse.vjp(at: [2.0, 3.0], along: [1.0, 10.0]) { x in
  ///   [x[0] * x[1], sin(x[0])]
  /// }   // value [6, sin 2], cotangent [3 + 10 cos 2, 2]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - weights: The vector ȳ, one weight for each of the m outputs; any other number stops the
  ///     program.
  ///   - f: The function from n inputs to m outputs.
  /// - Returns: f(x), of m elements, and ȳᵀ J, of n elements.
  /// - Throws: What `f` throws.
  /// - Complexity: A small multiple of one evaluation of `f`, whatever n and m are.
  @inlinable @_disfavoredOverload
  public static func vjp<T: RealScalar, E>(
    at x: [T], along weights: [T], of f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> (value: [T], cotangent: [T]) {
    try Tape().pull(weights, at: x, driver: "Reverse.vjp(at:along:of:)", through: f)
  }

  /// The product of a vector with a function object's Jacobian.
  @inlinable
  public static func vjp<T: RealScalar, F: ThrowingVectorFunction>(
    at x: [T], along weights: [T], of f: F
  ) throws(F.Failure) -> (value: [T], cotangent: [T]) {
    try vjp(at: x, along: weights, of: closure(of: f))
  }

  /// A function's values and its pullback: one recording, any number of sweeps.
  ///
  /// ```swift
  /// let (value, pullback) = Reverse.valueWithPullback(at: [2.0, 3.0]) { x in
  ///   [x[0] * x[1], sin(x[0])]
  /// }
  /// pullback([1, 0])   // [3, 2], the first row of the Jacobian
  /// pullback([0, 1])   // [cos 2, 0], the second
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function from n inputs to m outputs.
  /// - Returns: f(x), and the map from a vector ȳ of m weights to ȳᵀ J. The map keeps the recording
  ///   alive; any other number of weights stops the program.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueWithPullback<T: RealScalar, E>(
    at x: [T], of f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> (value: [T], pullback: ([T]) -> [T]) {
    try Tape().recordPullback(at: x, driver: "Reverse.valueWithPullback(at:of:)", f)
  }

  /// The values and the pullback of a function object.
  @inlinable
  public static func valueWithPullback<T: RealScalar, F: ThrowingVectorFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> (value: [T], pullback: ([T]) -> [T]) {
    try valueWithPullback(at: x, of: closure(of: f))
  }
}
