/// A step of a computation by what it depends on: two earlier steps, and how it depends on them.
///
/// Step 0 is no step, steps 1 to n are the inputs.
///
/// It is one word of 64 bits, so that it is noted by one instruction: in each half an operand, and below it
/// three bits of the links.
@frozen
@usableFromInline
struct DependenceStep {
  /// How far an operand stands above the links' bits.
  @inlinable @inline(__always)
  static var shift: UInt32 { 3 }

  /// The bits of a half that are links.
  @inlinable @inline(__always)
  static var linkBits: UInt32 { 7 }

  /// The most steps that a computation can have.
  static let most = Int(UInt32.max >> shift)

  @usableFromInline
  let bits: UInt64

  @inlinable @inline(__always)
  init(_ first: UInt32, _ second: UInt32, _ links: Links) {
    let low = UInt64(first) << UInt64(Self.shift) | UInt64(links.rawValue & Self.linkBits)
    let high = UInt64(second) << UInt64(Self.shift) | UInt64(links.rawValue >> Self.shift)
    bits = low | high << 32
  }

  @inlinable @inline(__always)
  var first: UInt32 { UInt32(truncatingIfNeeded: bits) >> Self.shift }

  @inlinable @inline(__always)
  var second: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) >> Self.shift }

  @inlinable @inline(__always)
  var links: Links {
    let (low, high) = (UInt32(truncatingIfNeeded: bits), UInt32(truncatingIfNeeded: bits >> 32))
    return Links(rawValue: low & Self.linkBits | (high & Self.linkBits) << Self.shift)
  }

  /// How a step depends on two others, a and b.
  @frozen
  @usableFromInline
  struct Links: OptionSet {
    @usableFromInline
    let rawValue: UInt32

    @inlinable @inline(__always)
    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// ∂/∂a may be other than zero.
    @inlinable @inline(__always)
    static var first: Links { Links(rawValue: 1) }

    /// ∂/∂b may be other than zero.
    @inlinable @inline(__always)
    static var second: Links { Links(rawValue: 2) }

    /// ∂²/∂a² may be other than zero.
    @inlinable @inline(__always)
    static var firstTwice: Links { Links(rawValue: 4) }

    /// ∂²/∂a∂b may be other than zero.
    @inlinable @inline(__always)
    static var both: Links { Links(rawValue: 8) }

    /// ∂²/∂b² may be other than zero.
    @inlinable @inline(__always)
    static var secondTwice: Links { Links(rawValue: 16) }

    /// The links of a sum.
    @inlinable @inline(__always)
    static var sum: Links { Links(rawValue: 3) }

    /// The links of a product.
    @inlinable @inline(__always)
    static var product: Links { Links(rawValue: 11) }

    /// The links of a quotient.
    @inlinable @inline(__always)
    static var quotient: Links { Links(rawValue: 27) }

    /// All links.
    @inlinable @inline(__always)
    static var all: Links { Links(rawValue: 31) }

    /// The links that have to do with the first operand alone.
    @inlinable @inline(__always)
    static var ofFirst: Links { Links(rawValue: 5) }

    /// The links that have to do with the second operand alone.
    @inlinable @inline(__always)
    static var ofSecond: Links { Links(rawValue: 18) }

    /// The links that are second derivatives.
    @inlinable @inline(__always)
    static var curvature: Links { Links(rawValue: 28) }

    /// Whether some second derivative may be other than zero.
    @inlinable @inline(__always)
    var hasCurvature: Bool { !isDisjoint(with: .curvature) }
  }
}

/// What a detection looks at.
@frozen
@usableFromInline
struct DependenceOptions: OptionSet, Sendable {
  @usableFromInline
  let rawValue: UInt32

  @inlinable @inline(__always)
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Pairs of inputs are wanted, for second derivatives.
  @inlinable @inline(__always)
  static var secondOrder: DependenceOptions { DependenceOptions(rawValue: 1) }

  /// Derivatives that are zero at the point are none.
  @inlinable @inline(__always)
  static var zeros: DependenceOptions { DependenceOptions(rawValue: 2) }

  /// Values decide nothing: of a choice, both sides count.
  @inlinable @inline(__always)
  static var bothSides: DependenceOptions { DependenceOptions(rawValue: 4) }
}
