// Ramps that are smooth at 0: x times a share that rises from 0 to 1.

extension Rules {
  /// The sigmoid linear unit x σ(x).
  @frozen
  public struct SiLU: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "silu" }

    /// What it is called elsewhere.
    public var foreignNames: [String] { ["swish"] }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "sigmoid(x)*(1 + x*sigmoid(-x))" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      let decay = P.libm(.exp, x < 0 ? x : -x)
      return x < 0 ? Self.tail(x, x / (1 + decay), decay) : x / (1 + decay)
    }

    /// A factor times eˣ for x < 0: far out by the root of eˣ, which does not underflow as soon.
    @inlinable @inline(__always)
    static func tail<P: FloatingPointScalar>(_ x: P, _ factor: P, _ power: P) -> P {
      if x > -80 { return factor * power }
      let root = P.libm(.exp, x / 2)
      return root == 0 ? -0.0 : factor * root * root
    }

    /// σ(x) (1 + x σ(−x)), which is a separate rule: at −1.28 it is 0.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(SiLUSlope(), to: x)
    }
  }

  /// The slope of the sigmoid linear unit.
  @frozen @usableFromInline
  struct SiLUSlope: UnaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "silu′" }

    /// The value, for x < 0 by the distance d from the slope's zero r.
    ///
    /// It is eˣ (eˣ + 1 + x) / (1 + eˣ)², and eʳ + 1 + r = 0 makes of the middle factor eʳ (eᵈ − 1) + d, whose
    /// terms have one sign.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P {
      let decay = P.libm(.exp, x < 0 ? x : -x)
      let sum = 1 + decay
      if !(x < 0) { return decay == 0 ? 1 : (1 + decay * (1 + x)) / (sum * sum) }
      // The parts of r are numbers of every type, and the first difference is exact next to it.
      var distance = x + 0x1.474974p+0
      distance -= 0x1.bdf6fap-27
      distance -= 0x1.03945ap-53
      distance -= 7.021703633367595973848e-25
      let middle = 0.278464542761073795109358739022980155 * P.libm(.expm1, distance) + distance
      return SiLU.tail(x, middle / (sum * sum), decay)
    }

    /// σ′(x) (2 − x tanh(x / 2)).
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      if x.plain.isInfinite { return 0 }
      return T.apply(SigmoidSlope(), to: x) * (2 - x * T.apply(Tanh(), to: x / 2))
    }
  }

  /// The Gaussian error linear unit x Φ(x), with the normal distribution's Φ.
  @frozen
  public struct GELU: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "gelu" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "erfc(-x/sqrt(2))/2 + x*exp(-x^2/2)/sqrt(2*pi)" }

    /// The value.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      if x < -5 { return Self.tail(x, 0.5 * x * ScaledErfc().value(-x * Self.root())) }
      return x * Self.share(x)
    }

    /// Φ(x) + x φ(x), which is a separate rule: at −0.75 it is 0.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(GELUSlope(), to: x)
    }

    /// √½.
    @inlinable @inline(__always)
    static func root<P: FloatingPointScalar>() -> P { 0.707106781186547524400844362104849039 }

    /// Φ(x) for x from −5 on, with the rounding error of x √½.
    @inlinable @inline(__always)
    static func share<P: FloatingPointScalar>(_ x: P) -> P {
      let angle = -x * root()
      if x > 9 { return 1 - 0.5 * P.libm(.erfc, -angle) }
      // The first part of √½ is a number of every type.
      let (first, second): (P, P) = (
        0.707106769084930419921875, 0.0000000121016171044789693621048490393
      )
      let error = (-angle).addingProduct(-x, first) - x * second
      return 0.5 * P.libm(.erfc, angle)
        - 0.564189583547756286948079451560772586 * Gaussian().value(angle) * error
    }

    /// A factor times e^(−x² / 2), far out: by the exponential's root, which does not underflow as soon.
    @inlinable @inline(__always)
    static func tail<P: FloatingPointScalar>(_ x: P, _ factor: P) -> P {
      let square = x * x
      let root = P.libm(.exp, -0.25 * square)
      if root == 0 { return -0.0 }
      let error = 0.5 * (-square).addingProduct(x, x)
      return factor * (root - root * error) * root
    }

    /// e^(−x² / 2).
    @inlinable @inline(__always)
    static func decay<P: FloatingPointScalar>(_ x: P) -> P {
      let square = x * x
      let power = P.libm(.exp, -0.5 * square)
      if power == 0 || !square.isFinite { return power }
      return power - power * (0.5 * (-square).addingProduct(x, x))
    }
  }

  /// The slope Φ(x) + x φ(x) of the Gaussian error linear unit.
  @frozen @usableFromInline
  struct GELUSlope: UnaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "gelu′" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P {
      let density = 0.398942280401432677939946059934381868 * GELU.decay(x)
      if x < -5 {
        let tail = 0.5 * ScaledErfc().value(-x * GELU.root())
        return GELU.tail(x, tail + 0.398942280401432677939946059934381868 * x)
      }
      if x < 0 && x > -2.5 { return P.computed(.geluSlope, order: 0, x, 0) }
      let share = GELU.share(x)
      return density == 0 ? share : share + x * density
    }

    /// φ(x) (2 − x²).
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      // There the square of x, which may overflow, has nothing to multiply.
      if x.plain.magnitude > 200 { return 0 }
      let density = 0.398942280401432677939946059934381868 * T.apply(HalfGaussian(), to: x)
      return density * (2 - x * x)
    }
  }

  /// The Gaussian e^(−x² / 2), to full accuracy for large x too.
  @frozen @usableFromInline
  struct HalfGaussian: UnaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "exp(−x²/2)" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P { GELU.decay(x) }

    /// −x e^(−x² / 2).
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      x.plain.isInfinite ? 0 : -x * value
    }
  }
}

/// The sigmoid linear unit x σ(x), also known as swish.
@inlinable @inline(__always)
public func silu<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.SiLU(), to: x) }

/// The sigmoid linear unit x σ(x), also known as swish.
@inlinable @inline(__always) @_disfavoredOverload
public func silu<T: RealScalar>(_ x: T) -> T { T.apply(Rules.SiLU(), to: x) }

/// The Gaussian error linear unit x Φ(x).
@inlinable @inline(__always)
public func gelu<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.GELU(), to: x) }

/// The Gaussian error linear unit x Φ(x).
@inlinable @inline(__always) @_disfavoredOverload
public func gelu<T: RealScalar>(_ x: T) -> T { T.apply(Rules.GELU(), to: x) }

extension FunctionTable {
  /// Ramps that are smooth at 0.
  @inlinable @inline(__always)
  package static func smoothRamps<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.SiLU())
    visitor.visit(Rules.GELU())
  }
}
