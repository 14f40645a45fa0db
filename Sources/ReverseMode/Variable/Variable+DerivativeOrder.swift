extension VariablePayload {
  /// One more than the value's.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { T.derivativeLevels.map { $0 + 1 } }

  /// First order at this level: a sweep differentiates what was recorded once.
  @inlinable
  public static func derivativeOrder(of x: UnsafeBufferPointer<Variable<T>>) -> Int {
    derivativeOrder(of: x, own: 1) { [$0.value, $0.partial] }
  }

  /// A row from each sweep over a recording on a separate tape.
  ///
  /// Variables of another recording that the function has captured stop the program.
  @inlinable
  public static func plainJacobian<E>(
    at x: [T.Plain], of f: ([Variable<T>]) throws(E) -> [Variable<T>]
  ) throws(E) -> Matrix<T.Plain>? {
    try Reverse.jacobian(at: x.map { T(plain: $0) }, of: f).map { $0.plain }
  }

  /// Yes: a primitive is one record.
  @inlinable @inline(__always)
  public static var recordsPrimitives: Bool { true }
}
