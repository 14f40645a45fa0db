/// Two tangents.
@frozen
public struct Lanes2<Scalar: RealScalar>: TangentLanes {
  @usableFromInline package var v0, v1: Scalar

  @inlinable @inline(__always)
  init(_ v0: Scalar, _ v1: Scalar) {
    self.v0 = v0
    self.v1 = v1
  }

  /// Two.
  @inlinable @inline(__always)
  public static var count: Int { 2 }

  /// Creates lanes of one value.
  @inlinable @inline(__always)
  public init(repeating value: Scalar) { self.init(value, value) }

  /// Lane by lane, aₖ + bₖ.
  @inlinable @inline(__always)
  public static func sum(_ a: Self, _ b: Self) -> Self { Self(a.v0 + b.v0, a.v1 + b.v1) }

  /// Lane by lane, aₖ − bₖ.
  @inlinable @inline(__always)
  public static func difference(_ a: Self, _ b: Self) -> Self { Self(a.v0 - b.v0, a.v1 - b.v1) }

  /// Lane by lane, −aₖ.
  @inlinable @inline(__always)
  public static func negative(_ a: Self) -> Self { Self(-a.v0, -a.v1) }

  /// Lane by lane, aₖ s.
  @inlinable @inline(__always)
  public func scaled(by s: Scalar) -> Self { Self(v0 * s, v1 * s) }

  /// Lane by lane, aₖ / s.
  @inlinable @inline(__always)
  public func divided(by s: Scalar) -> Self { Self(v0 / s, v1 / s) }

  /// Lane by lane, aₖ s + bₖ t.
  @inlinable @inline(__always)
  public static func combination(_ a: Self, _ s: Scalar, _ b: Self, _ t: Scalar) -> Self {
    Self(a.v0 * s + b.v0 * t, a.v1 * s + b.v1 * t)
  }

  /// Lane by lane, (aₖ − q bₖ) / d.
  @inlinable @inline(__always)
  public static func quotient(
    _ a: Self, _ b: Self, quotient q: Scalar, denominator d: Scalar
  ) -> Self {
    Self((a.v0 - q * b.v0) / d, (a.v1 - q * b.v1) / d)
  }

  /// The sum of the lanes.
  @inlinable @inline(__always)
  public var total: Scalar { v0 + v1 }
}

/// Four tangents.
@frozen
public struct Lanes4<Scalar: RealScalar>: TangentLanes {
  @usableFromInline package var v0, v1, v2, v3: Scalar

  @inlinable @inline(__always)
  init(_ v0: Scalar, _ v1: Scalar, _ v2: Scalar, _ v3: Scalar) {
    self.v0 = v0
    self.v1 = v1
    self.v2 = v2
    self.v3 = v3
  }

  /// Four.
  @inlinable @inline(__always)
  public static var count: Int { 4 }

  /// Creates lanes of one value.
  @inlinable @inline(__always)
  public init(repeating value: Scalar) { self.init(value, value, value, value) }

  /// Lane by lane, aₖ + bₖ.
  @inlinable @inline(__always)
  public static func sum(_ a: Self, _ b: Self) -> Self {
    Self(a.v0 + b.v0, a.v1 + b.v1, a.v2 + b.v2, a.v3 + b.v3)
  }

  /// Lane by lane, aₖ − bₖ.
  @inlinable @inline(__always)
  public static func difference(_ a: Self, _ b: Self) -> Self {
    Self(a.v0 - b.v0, a.v1 - b.v1, a.v2 - b.v2, a.v3 - b.v3)
  }

  /// Lane by lane, −aₖ.
  @inlinable @inline(__always)
  public static func negative(_ a: Self) -> Self { Self(-a.v0, -a.v1, -a.v2, -a.v3) }

  /// Lane by lane, aₖ s.
  @inlinable @inline(__always)
  public func scaled(by s: Scalar) -> Self { Self(v0 * s, v1 * s, v2 * s, v3 * s) }

  /// Lane by lane, aₖ / s.
  @inlinable @inline(__always)
  public func divided(by s: Scalar) -> Self { Self(v0 / s, v1 / s, v2 / s, v3 / s) }

  /// Lane by lane, aₖ s + bₖ t.
  @inlinable @inline(__always)
  public static func combination(_ a: Self, _ s: Scalar, _ b: Self, _ t: Scalar) -> Self {
    Self(
      a.v0 * s + b.v0 * t, a.v1 * s + b.v1 * t, a.v2 * s + b.v2 * t, a.v3 * s + b.v3 * t)
  }

  /// Lane by lane, (aₖ − q bₖ) / d.
  @inlinable @inline(__always)
  public static func quotient(
    _ a: Self, _ b: Self, quotient q: Scalar, denominator d: Scalar
  ) -> Self {
    Self(
      (a.v0 - q * b.v0) / d, (a.v1 - q * b.v1) / d, (a.v2 - q * b.v2) / d, (a.v3 - q * b.v3) / d)
  }

  /// The sum of the lanes.
  @inlinable @inline(__always)
  public var total: Scalar { (v0 + v2) + (v1 + v3) }
}

/// Lanes made of a lower and an upper part, which do all the work.
@usableFromInline
protocol JoinedLanes: TangentLanes {
  /// The type of the first lanes.
  associatedtype Low: TangentLanes where Low.Scalar == Scalar

  /// The type of the other lanes.
  associatedtype High: TangentLanes where High.Scalar == Scalar

  /// The first lanes.
  var low: Low { get set }

  /// The other lanes.
  var high: High { get set }

  /// Creates lanes from both parts.
  init(low: Low, high: High)
}

extension JoinedLanes {
  /// The lanes of both parts.
  @inlinable @inline(__always)
  public static var count: Int { Low.count + High.count }

  /// Creates lanes of one value.
  @inlinable @inline(__always)
  public init(repeating value: Scalar) {
    self.init(low: Low(repeating: value), high: High(repeating: value))
  }

  /// Lane by lane, aₖ + bₖ.
  @inlinable @inline(__always)
  public static func sum(_ a: Self, _ b: Self) -> Self {
    Self(low: .sum(a.low, b.low), high: .sum(a.high, b.high))
  }

  /// Lane by lane, aₖ − bₖ.
  @inlinable @inline(__always)
  public static func difference(_ a: Self, _ b: Self) -> Self {
    Self(low: .difference(a.low, b.low), high: .difference(a.high, b.high))
  }

  /// Lane by lane, −aₖ.
  @inlinable @inline(__always)
  public static func negative(_ a: Self) -> Self {
    Self(low: .negative(a.low), high: .negative(a.high))
  }

  /// Lane by lane, aₖ s.
  @inlinable @inline(__always)
  public func scaled(by s: Scalar) -> Self {
    Self(low: low.scaled(by: s), high: high.scaled(by: s))
  }

  /// Lane by lane, aₖ / s.
  @inlinable @inline(__always)
  public func divided(by s: Scalar) -> Self {
    Self(low: low.divided(by: s), high: high.divided(by: s))
  }

  /// Lane by lane, aₖ s + bₖ t.
  @inlinable @inline(__always)
  public static func combination(_ a: Self, _ s: Scalar, _ b: Self, _ t: Scalar) -> Self {
    Self(
      low: .combination(a.low, s, b.low, t), high: .combination(a.high, s, b.high, t))
  }

  /// Lane by lane, (aₖ − q bₖ) / d.
  @inlinable @inline(__always)
  public static func quotient(
    _ a: Self, _ b: Self, quotient q: Scalar, denominator d: Scalar
  ) -> Self {
    Self(
      low: .quotient(a.low, b.low, quotient: q, denominator: d),
      high: .quotient(a.high, b.high, quotient: q, denominator: d))
  }

  /// The sum of the lanes.
  @inlinable @inline(__always)
  public var total: Scalar { low.total + high.total }
}

/// Six tangents.
@frozen
public struct Lanes6<Scalar: RealScalar>: JoinedLanes {
  @usableFromInline var low: Lanes4<Scalar>
  @usableFromInline var high: Lanes2<Scalar>

  @inlinable @inline(__always)
  init(low: Lanes4<Scalar>, high: Lanes2<Scalar>) {
    self.low = low
    self.high = high
  }
}

/// Eight tangents.
@frozen
public struct Lanes8<Scalar: RealScalar>: JoinedLanes {
  @usableFromInline var low, high: Lanes4<Scalar>

  @inlinable @inline(__always)
  init(low: Lanes4<Scalar>, high: Lanes4<Scalar>) {
    self.low = low
    self.high = high
  }
}

/// Sixteen tangents; the default width.
@frozen
public struct Lanes16<Scalar: RealScalar>: JoinedLanes {
  @usableFromInline var low, high: Lanes8<Scalar>

  @inlinable @inline(__always)
  init(low: Lanes8<Scalar>, high: Lanes8<Scalar>) {
    self.low = low
    self.high = high
  }
}

/// Thirty-two tangents.
@frozen
public struct Lanes32<Scalar: RealScalar>: JoinedLanes {
  @usableFromInline var low, high: Lanes16<Scalar>

  @inlinable @inline(__always)
  init(low: Lanes16<Scalar>, high: Lanes16<Scalar>) {
    self.low = low
    self.high = high
  }
}

extension Lanes2: Sendable where Scalar: Sendable {}
extension Lanes4: Sendable where Scalar: Sendable {}
extension Lanes6: Sendable where Scalar: Sendable {}
extension Lanes8: Sendable where Scalar: Sendable {}
extension Lanes16: Sendable where Scalar: Sendable {}
extension Lanes32: Sendable where Scalar: Sendable {}
