/// What numbers that carry second derivatives have in common: constants and comparisons.
///
/// Such a number needs a function's second derivative too, so it cannot be a `DerivativeCarrier`,
/// whose primitive is a value with one local derivative; it applies rules itself.
public protocol SecondDerivativeCarrier: RealScalar where Plain == Primal.Plain {
  /// The type of the value and of each derivative.
  associatedtype Primal: RealScalar

  /// The value.
  var value: Primal { get }

  /// Which differentiation the derivatives belong to.
  var mark: PerturbationMark { get }

  /// Creates a constant.
  init(_ value: Primal)
}

extension SecondDerivativeCarrier {
  /// Whether the number takes part in a differentiation at this level.
  @inlinable @inline(__always)
  public var isActive: Bool { !mark.isNone }

  /// Whether no level of nesting carries a derivative.
  @inlinable @inline(__always)
  public var isConstant: Bool { !isActive && value.isConstant }

  /// The plain value under all levels of nesting.
  @inlinable @inline(__always)
  public var plain: Plain { value.plain }

  /// Creates a constant from the plain type at the bottom.
  @inlinable @inline(__always)
  public init(plain: Plain) { self.init(Primal(plain: plain)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(_ value: Double) { self.init(Primal(value)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(floatLiteral value: Double) { self.init(Primal(value)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(integerLiteral value: Int) { self.init(Primal(Double(value))) }

  /// Creates a constant, if the value type can hold the integer exactly.
  @inlinable
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = Primal(exactly: source) else { return nil }
    self.init(value)
  }

  /// The absolute value; its derivative is 1 or −1 by the sign bit, so 1 at +0 and −1 at −0.
  @inlinable @inline(__always)
  public var magnitude: Self { Self.apply(Rules.Abs(), to: self) }

  /// Whether the values are equal; derivatives are not looked at.
  @inlinable @inline(__always)
  public static func == (a: Self, b: Self) -> Bool { a.value == b.value }

  /// Whether the first value is the smaller; derivatives are not looked at.
  @inlinable @inline(__always)
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  /// Whether the first value is the smaller or equal; derivatives are not looked at.
  @inlinable @inline(__always)
  public static func <= (a: Self, b: Self) -> Bool { a.value <= b.value }

  /// Whether the first value is the larger; derivatives are not looked at.
  @inlinable @inline(__always)
  public static func > (a: Self, b: Self) -> Bool { a.value > b.value }

  /// Whether the first value is the larger or equal; derivatives are not looked at.
  @inlinable @inline(__always)
  public static func >= (a: Self, b: Self) -> Bool { a.value >= b.value }
}
