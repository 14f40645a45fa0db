extension Batch8: RealScalar {
  /// One of the eight numbers.
  public typealias Plain = Element

  /// Creates a batch of one number eight times.
  @inlinable @inline(__always)
  public init(_ value: Double) { self.init(repeating: Element(value)) }

  /// Creates a batch of one number eight times.
  @inlinable @inline(__always)
  public init(plain: Element) { self.init(repeating: plain) }

  /// Creates a batch of one number eight times.
  @inlinable @inline(__always)
  public init(floatLiteral value: Double) { self.init(value) }

  /// The value of the first lane, with a note of the lanes that have the same.
  @inlinable @inline(__always)
  public var plain: Element {
    BatchDecisions.follow(
      Self.lanes(self, Self(repeating: v0)) { $0 == $1 || ($0 != $0 && $1 != $1) })
    return v0
  }

  /// Always true: plain numbers carry no derivative.
  @inlinable @inline(__always)
  public var isConstant: Bool { true }

  /// The batch itself.
  @inlinable @inline(__always)
  public var detached: Self { self }

  /// Whether the first lane is no number, with a note of the lanes for which the same holds.
  @inlinable @inline(__always)
  public var containsNaN: Bool { total != total && self != self }

  /// Whether all lanes are so far inside the range of numbers that there is no need for units.
  @inlinable @inline(__always)
  public var isOrdinary: Bool {
    // Sums and smaller ones of lanes are vector instructions, which a question to each lane is not. The sum is
    // 0 unless a lane is infinite or NaN.
    let (x, zeros) = (magnitude, self * 0)
    let smallest = Self.smaller(
      Self.smaller(Self.smaller(x.v0, x.v4), Self.smaller(x.v1, x.v5)),
      Self.smaller(Self.smaller(x.v2, x.v6), Self.smaller(x.v3, x.v7)))
    return zeros.total == 0 && smallest >= Element.leastNormalMagnitude
  }

  @inlinable @inline(__always)
  static func smaller(_ x: Element, _ y: Element) -> Element { x < y ? x : y }

  /// The sum of all lanes.
  @inlinable @inline(__always)
  public var total: Element { ((v0 + v4) + (v2 + v6)) + ((v1 + v5) + (v3 + v7)) }

  /// Whether all lanes are 1.
  @inlinable @inline(__always)
  public var isOne: Bool { v0 == 1 && Self.lanes(self, 1) { $0 == $1 } == 0xff }

  /// The rule's value in each lane.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: Self) -> Self {
    x.fastValue(rule.vectorForm) ?? x.map { rule.value($0) }
  }

  /// The rule's value in each lane.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: Self, _ y: Self) -> Self {
    fastValue(rule.vectorForm, x, y) ?? zip(x, y) { rule.value($0, $1) }
  }

  /// The rule's value and derivative in each lane.
  @inlinable @inline(__always)
  public static func valueWithDerivative<R: UnaryRule>(
    of rule: R, at x: Self
  ) -> (value: Self, derivative: Self) {
    x.fastValueWithDerivative(rule.vectorForm)
      ?? x.mapToPairs { rule.valueWithDerivative(at: $0) }
  }

  /// The rule's first partial derivative in each lane.
  @inlinable @inline(__always)
  public static func firstPartial<R: BinaryRule>(
    of rule: R, at x: Self, _ y: Self, value: Self
  ) -> Self {
    fastPartials(rule.vectorForm, x, y)?.first
      ?? zip(x, y, value) { rule.firstPartial(at: $0, $1, value: $2) }
  }

  /// The rule's second partial derivative in each lane.
  @inlinable @inline(__always)
  public static func secondPartial<R: BinaryRule>(
    of rule: R, at x: Self, _ y: Self, value: Self
  ) -> Self {
    fastPartials(rule.vectorForm, x, y)?.second
      ?? zip(x, y, value) { rule.secondPartial(at: $0, $1, value: $2) }
  }

  /// Sine and cosine in each lane.
  @inlinable @inline(__always)
  public static func sineAndCosine(of x: Self) -> (sine: Self, cosine: Self) {
    x.fastValueWithDerivative(Rules.Sin().vectorForm)
      ?? x.mapToPairs { Element.sineAndCosine(of: $0) }
  }
}
