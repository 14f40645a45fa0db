public import ForwardMode
public import ReverseMode
public import Scalars

// The numbers on these tapes are dual numbers with several tangents: each sweep yields some columns
// of the Hessian.

extension Tape {
  /// The Hessian of a scalar function, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function. It is called ⌈n / lanes⌉ times; the tape's type says how many lanes.
  /// - Returns: The n × n matrix of second derivatives, symmetric bit for bit.
  /// - Throws: What `f` throws.
  @inlinable
  public func hessian<L, E>(
    at x: [L.Scalar], of f: ([Variable<VectorDual<L>>]) throws(E) -> Variable<VectorDual<L>>
  ) throws(E) -> Matrix<L.Scalar> where T == VectorDual<L> {
    try secondOrder(at: x, on: self, driver: "Tape.hessian(at:of:)", f).hessian
  }

  /// The Hessian of a function object, recorded on this tape.
  @inlinable
  public func hessian<L, F: ThrowingScalarFunction>(
    at x: [L.Scalar], of f: F
  ) throws(F.Failure) -> Matrix<L.Scalar> where T == VectorDual<L> {
    try hessian(at: x) { (x: [Variable<VectorDual<L>>]) throws(F.Failure) in try f(x) }
  }

  /// The value, the gradient and the Hessian of a scalar function, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function. It is called ⌈n / lanes⌉ times; the tape's type says how many lanes.
  /// - Returns: f(x), the n first derivatives and the n × n second derivatives.
  /// - Throws: What `f` throws.
  @inlinable
  public func valueGradientHessian<L, E>(
    at x: [L.Scalar], of f: ([Variable<VectorDual<L>>]) throws(E) -> Variable<VectorDual<L>>
  ) throws(E) -> (value: L.Scalar, gradient: [L.Scalar], hessian: Matrix<L.Scalar>)
  where T == VectorDual<L> {
    try secondOrder(at: x, on: self, driver: "Tape.valueGradientHessian(at:of:)", f)
  }

  /// The value, the gradient and the Hessian of a function object, recorded on this tape.
  @inlinable
  public func valueGradientHessian<L, F: ThrowingScalarFunction>(
    at x: [L.Scalar], of f: F
  ) throws(F.Failure) -> (value: L.Scalar, gradient: [L.Scalar], hessian: Matrix<L.Scalar>)
  where T == VectorDual<L> {
    try valueGradientHessian(at: x) { (x: [Variable<VectorDual<L>>]) throws(F.Failure) in try f(x) }
  }

  /// The value, the gradient and the Hessian, the latter two into arrays of the caller's.
  ///
  /// In steady state nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - gradient: Receives the n first derivatives; any other size stops the program.
  ///   - hessian: Receives the second derivatives; any other shape than n × n stops the program.
  ///   - f: The function. It is called ⌈n / lanes⌉ times; the tape's type says how many lanes.
  /// - Returns: f(x).
  /// - Throws: What `f` throws.
  @inlinable
  @discardableResult
  public func valueGradientHessian<L, E>(
    at x: [L.Scalar], gradient: inout [L.Scalar], hessian: inout Matrix<L.Scalar>,
    of f: ([Variable<VectorDual<L>>]) throws(E) -> Variable<VectorDual<L>>
  ) throws(E) -> L.Scalar where T == VectorDual<L> {
    let driver: StaticString = "Tape.valueGradientHessian(at:gradient:hessian:of:)"
    return try storeSecondOrder(
      at: x, gradient: &gradient, hessian: &hessian, on: self, driver: driver, f)
  }

  /// The value, the gradient and the Hessian of a function object, into arrays of the caller's.
  @inlinable
  @discardableResult
  public func valueGradientHessian<L, F: ThrowingScalarFunction>(
    at x: [L.Scalar], gradient: inout [L.Scalar], hessian: inout Matrix<L.Scalar>, of f: F
  ) throws(F.Failure) -> L.Scalar where T == VectorDual<L> {
    try valueGradientHessian(at: x, gradient: &gradient, hessian: &hessian) {
      (x: [Variable<VectorDual<L>>]) throws(F.Failure) in try f(x)
    }
  }
}
