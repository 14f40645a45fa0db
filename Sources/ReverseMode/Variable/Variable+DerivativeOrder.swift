extension VariablePayload {
  /// One more than the value's.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { T.derivativeLevels.map { $0 + 1 } }

  /// First order at this level: a sweep differentiates what was recorded once.
  @inlinable
  public static func derivativeOrder(of x: UnsafeBufferPointer<Variable<T>>) -> Int {
    derivativeOrder(of: x, own: 1) { [$0.value, $0.partial] }
  }

  /// Yes: a primitive is one record.
  @inlinable @inline(__always)
  public static var recordsPrimitives: Bool { true }
}
