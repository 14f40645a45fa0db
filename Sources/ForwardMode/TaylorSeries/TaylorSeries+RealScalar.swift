extension TaylorSeries: RealScalar {
  /// The plain type at the bottom of all nesting.
  public typealias Plain = T.Plain

  /// The value c₀.
  @inlinable @inline(__always)
  public var value: T {
    if T.self == Double.self && far == nil { return unsafeBitCast(near[0], to: T.self) }
    return withCoefficients { $0.pointee }
  }

  /// The plain value under all levels of nesting.
  @inlinable @inline(__always)
  public var plain: T.Plain { value.plain }

  /// Whether the number takes part in a differentiation at this level.
  @inlinable @inline(__always)
  public var isActive: Bool { !mark.isNone }

  /// Whether no level of nesting carries a derivative.
  @inlinable @inline(__always)
  public var isConstant: Bool { !isActive && value.isConstant }

  /// Whether a coefficient is or carries a NaN.
  @inlinable
  public var containsNaN: Bool { (0...extent).contains { coefficient($0).containsNaN } }

  /// Creates a constant from the plain type at the bottom.
  @inlinable @inline(__always)
  public init(plain: T.Plain) { self.init(T(plain: plain)) }

  /// Creates a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public init(_ value: Double) { self.init(T(value)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(floatLiteral value: Double) { self.init(T(value)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(integerLiteral value: Int) { self.init(T(Double(value))) }

  /// Creates a constant, if the value type can hold the integer exactly.
  @inlinable
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = T(exactly: source) else { return nil }
    self.init(value)
  }

  /// The absolute value; the sign bit of the value decides, so that the slope is 1 at +0 and −1
  /// at −0.
  @inlinable @inline(__always)
  public var magnitude: Self { Self.apply(Rules.Abs(), to: self) }

  /// The product and sum in one: x y + z, with one rounding in the value.
  @inlinable @inline(__always)
  public func addingProduct(_ x: Self, _ y: Self) -> Self {
    let total = value.addingProduct(x.value, y.value)
    return Self.sum(Self.product(x, y), self).replacing(value: total)
  }

  /// Whether the values are equal; the other coefficients are not looked at.
  @inlinable @inline(__always)
  public static func == (a: Self, b: Self) -> Bool { a.value == b.value }

  /// Whether the first value is the smaller; the other coefficients are not looked at.
  @inlinable @inline(__always)
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  /// Whether the first value is the smaller or equal; the other coefficients are not looked at.
  @inlinable @inline(__always)
  public static func <= (a: Self, b: Self) -> Bool { a.value <= b.value }

  /// Whether the first value is the larger; the other coefficients are not looked at.
  @inlinable @inline(__always)
  public static func > (a: Self, b: Self) -> Bool { a.value > b.value }

  /// Whether the first value is the larger or equal; the other coefficients are not looked at.
  @inlinable @inline(__always)
  public static func >= (a: Self, b: Self) -> Bool { a.value >= b.value }
}
