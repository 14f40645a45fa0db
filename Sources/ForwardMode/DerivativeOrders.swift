// How many levels of derivatives the numbers of forward mode are, and of what order these are.

extension DualPayload {
  /// One more than the value's.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { T.derivativeLevels.map { $0 + 1 } }

  /// First order at this level.
  @inlinable
  public static func derivativeOrder(of x: UnsafeBufferPointer<Dual<T>>) -> Int {
    derivativeOrder(of: x, own: 1) { [$0.value, $0.tangent] }
  }
}

extension VectorDualPayload {
  /// One more than the value's.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { Value.derivativeLevels.map { $0 + 1 } }

  /// First order at this level.
  @inlinable
  public static func derivativeOrder(of x: UnsafeBufferPointer<VectorDual<Lanes>>) -> Int {
    derivativeOrder(of: x, own: 1) { [$0.value] + $0.tangents.elements }
  }
}

extension HyperDualPayload {
  /// One more than the value's.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { T.derivativeLevels.map { $0 + 1 } }

  /// Second order at this level.
  @inlinable
  public static func derivativeOrder(of x: UnsafeBufferPointer<HyperDual<T>>) -> Int {
    derivativeOrder(of: x, own: 2) { [$0.value, $0.first, $0.second, $0.mixed] }
  }
}

extension HyperDualBlockPayload {
  /// One more than the value's.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { Value.derivativeLevels.map { $0 + 1 } }

  /// Second order at this level.
  @inlinable
  public static func derivativeOrder(of x: UnsafeBufferPointer<HyperDualBlock<Columns>>) -> Int {
    derivativeOrder(of: x, own: 2) { x in
      let rows = (0..<rowCount).flatMap { x.payload.mixed(row: $0).elements }
      return [x.value] + x.first.elements + x.second.elements + rows
    }
  }
}

extension TaylorSeriesPayload {
  /// One more than the value's.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { T.derivativeLevels.map { $0 + 1 } }

  /// The order of the longest series.
  @inlinable
  public static func derivativeOrder(of x: UnsafeBufferPointer<TaylorSeries<T>>) -> Int {
    let order = x.reduce(0) { $1.isActive ? max($0, $1.order) : $0 }
    return derivativeOrder(of: x, own: order) { $0.coefficients }
  }
}
