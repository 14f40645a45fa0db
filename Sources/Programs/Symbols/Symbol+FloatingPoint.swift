import Scalars

// What the standard library asks of a floating-point number. Most of it needs a value.

extension Symbol: BinaryFloatingPoint {
  /// See the standard library.
  public typealias Magnitude = Symbol
  /// See the standard library.
  public typealias Exponent = Int
  /// See the standard library.
  public typealias Stride = Symbol
  /// See the standard library.
  public typealias RawSignificand = UInt64
  /// See the standard library.
  public typealias RawExponent = UInt
  /// See the standard library.
  public typealias FloatLiteralType = Double
  /// See the standard library.
  public typealias IntegerLiteralType = Int

  /// Creates a constant.
  public init(_ value: Double) {
    let recording = Recording.current
    self = recording.symbol(recording.builder.constant(value))
  }

  /// Creates a constant.
  public init(_ value: Float) { self.init(Double(value)) }

  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    /// Creates a constant.
    public init(_ value: Float80) { self.init(Double(value)) }
  #endif

  /// Creates a constant.
  public init(_ value: Int) { self.init(Double(value)) }

  /// Creates a constant.
  public init<I: BinaryInteger>(_ value: I) { self.init(Double(value)) }

  /// Creates a constant if a `Double` holds the integer.
  public init?<I: BinaryInteger>(exactly value: I) {
    guard let exact = Double(exactly: value) else { return nil }
    self.init(exact)
  }

  /// Creates a constant.
  public init(floatLiteral value: Double) { self.init(value) }

  /// Creates a constant.
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// Creates a constant.
  public init(sign: FloatingPointSign, exponentBitPattern: UInt, significandBitPattern: UInt64) {
    self.init(
      Double(
        sign: sign, exponentBitPattern: exponentBitPattern,
        significandBitPattern: significandBitPattern))
  }

  /// Creates a constant from a constant.
  public init(sign: FloatingPointSign, exponent: Int, significand: Symbol) {
    self.init(
      Double(
        sign: sign, exponent: exponent,
        significand: significand.value(for: "init(sign:exponent:significand:)")))
  }

  /// The magnitude of one with the sign of the other.
  public init(signOf source: Symbol, magnitudeOf x: Symbol) {
    self = Symbol.library(x, source, .copySign) { Double(signOf: $1, magnitudeOf: $0) }
  }

  /// See the standard library.
  public static var exponentBitCount: Int { Double.exponentBitCount }
  /// See the standard library.
  public static var significandBitCount: Int { Double.significandBitCount }
  /// See the standard library.
  public static var radix: Int { 2 }
  /// See the standard library.
  public static var nan: Symbol { Symbol(Double.nan) }
  /// See the standard library.
  public static var signalingNaN: Symbol { Symbol(Double.signalingNaN) }
  /// See the standard library.
  public static var infinity: Symbol { Symbol(Double.infinity) }
  /// See the standard library.
  public static var greatestFiniteMagnitude: Symbol { Symbol(Double.greatestFiniteMagnitude) }
  /// See the standard library.
  public static var pi: Symbol { Symbol(Double.pi) }
  /// See the standard library.
  public static var leastNormalMagnitude: Symbol { Symbol(Double.leastNormalMagnitude) }
  /// See the standard library.
  public static var leastNonzeroMagnitude: Symbol { Symbol(Double.leastNonzeroMagnitude) }
  /// See the standard library.
  public static var ulpOfOne: Symbol { Symbol(Double.ulpOfOne) }

  /// See the standard library.
  public var exponentBitPattern: UInt { value(for: "exponentBitPattern").exponentBitPattern }
  /// See the standard library.
  public var significandBitPattern: UInt64 {
    value(for: "a conversion to a number").significandBitPattern
  }
  /// See the standard library.
  public var binade: Symbol { Symbol(value(for: "binade").binade) }
  /// See the standard library.
  public var significandWidth: Int { value(for: "significandWidth").significandWidth }
  /// See the standard library.
  public var exponent: Int { value(for: "exponent").exponent }
  /// See the standard library.
  public var significand: Symbol { Symbol(value(for: "significand").significand) }
  /// See the standard library.
  public var ulp: Symbol { Symbol(value(for: "ulp").ulp) }
  /// See the standard library.
  public var nextUp: Symbol { Symbol(value(for: "nextUp").nextUp) }

  /// See the standard library.
  public var sign: FloatingPointSign { decide(.isNegative) ? .minus : .plus }
  /// See the standard library.
  public var isNormal: Bool { decide(.isNormal) }
  /// See the standard library.
  public var isFinite: Bool { decide(.isFinite) }
  /// See the standard library.
  public var isZero: Bool { self == 0 }
  /// See the standard library.
  public var isNaN: Bool { !(self == self) }
  /// See the standard library.
  public var isInfinite: Bool { magnitude == .infinity }
  /// See the standard library.
  public var isSubnormal: Bool { decide(.isSubnormal) }
  /// See the standard library.
  public var isSignalingNaN: Bool { value(for: "isSignalingNaN").isSignalingNaN }
  /// See the standard library.
  public var isCanonical: Bool { true }

  /// See the standard library.
  public func isEqual(to other: Symbol) -> Bool { self == other }
  /// See the standard library.
  public func isLess(than other: Symbol) -> Bool { self < other }
  /// See the standard library.
  public func isLessThanOrEqualTo(_ other: Symbol) -> Bool { self <= other }

  /// See the standard library.
  public mutating func formRemainder(dividingBy other: Symbol) {
    self = Symbol.library(self, other, .remainder) { $0.remainder(dividingBy: $1) }
  }
  /// See the standard library.
  public func remainder(dividingBy other: Symbol) -> Symbol {
    var result = self
    result.formRemainder(dividingBy: other)
    return result
  }
  /// See the standard library.
  public func truncatingRemainder(dividingBy other: Symbol) -> Symbol {
    var result = self
    result.formTruncatingRemainder(dividingBy: other)
    return result
  }
  /// See the standard library.
  public mutating func formTruncatingRemainder(dividingBy other: Symbol) {
    self = Symbol.libm(.fmod, self, other)
  }
  /// See the standard library.
  public func squareRoot() -> Symbol { Symbol.library(self, .squareRoot) { $0.squareRoot() } }
  /// See the standard library.
  public mutating func formSquareRoot() { self = squareRoot() }
  /// See the standard library.
  public mutating func addProduct(_ x: Symbol, _ y: Symbol) { self = addingProduct(x, y) }
  /// See the standard library.
  public func addingProduct(_ x: Symbol, _ y: Symbol) -> Symbol {
    let recording = Recording.current
    let (a, b, c) = (recording.place(of: x), recording.place(of: y), recording.place(of: self))
    return recording.symbol(recording.builder.fused(a, b, c))
  }
  /// See the standard library.
  public mutating func round(_ rule: FloatingPointRoundingRule) { self = rounded(rule) }
  /// See the standard library.
  public func rounded(_ rule: FloatingPointRoundingRule) -> Symbol {
    Symbol.library(self, .rounded(RoundingKind(rule))) { $0.rounded(rule) }
  }

  /// The magnitude: a rule of its own while a function is recorded.
  public var magnitude: Symbol {
    Recording.current.isLowering
      ? Symbol.library(self, .magnitude) { $0.magnitude } : Symbol.apply(Rules.Abs(), to: self)
  }

  /// See the standard library.
  public mutating func negate() { self = -self }
  /// See the standard library.
  public func distance(to other: Symbol) -> Symbol { other - self }
  /// See the standard library.
  public func advanced(by n: Symbol) -> Symbol { self + n }
}
