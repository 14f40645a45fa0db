// The complementary error function without its Gaussian factor, and the error function backwards.

extension Rules {
  /// The scaled complementary error function exp(x²) erfc x.
  @frozen
  public struct ScaledErfc: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "erfcx" }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "2*x*v - 2/sqrt(pi)" }

    /// The value: from 8 on, before erfc x underflows, by the asymptotic expansion DLMF 7.12.1.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      if x < 8 {
        // The square's rounding error is up to 700 times as large in the power.
        let square = x * x
        let power = P.libm(.exp, square)
        if !power.isFinite { return power }
        let growth = power + power * (-square).addingProduct(x, x)
        return growth * P.libm(.erfc, x)
      }
      let unit = 0.5 / (x * x)
      var sum: P = 1
      for odd in stride(from: 47.0, through: 1, by: -2) { sum = 1 - P(odd) * unit * sum }
      return sum * 0.564189583547756286948079451560772586 / x
    }

    /// 2x v − 2/√π, which is a separate rule since the two cancel.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(ScaledErfcSlope(order: 1), to: x)
    }

    /// Far out, where the function is 1 / (√π x).
    @inlinable @inline(__always)
    public func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      isFarOut(x.plain) ? ScaledSlope(near: x) { unit in -value / (x / unit) } : nil
    }

    /// From the derivatives, each of which is a separate function; far out from one after another, since they
    /// may underflow.
    @inlinable @inline(__always)
    public func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if isFarOut(x.plain) { return nil }
      return P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        for n in derivatives.indices {
          derivatives[n] =
            n == 0
            ? P.Value.apply(self, to: x.value)
            : P.Value.apply(ScaledErfcSlope(order: n), to: x.value)
        }
      }
    }
  }

  /// A derivative of exp(x²) erfc x.
  @frozen @usableFromInline
  struct ScaledErfcSlope: UnaryRule {
    /// Of which order.
    @usableFromInline
    let order: Int

    @inlinable @inline(__always)
    init(order: Int) { self.order = order }

    @inlinable
    var name: String { "erfcx′" }

    /// The value; C libraries have no such function.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P {
      P.computed(.scaledErfc, order: order, x, 0)
    }

    /// The next one.
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      T.apply(ScaledErfcSlope(order: order + 1), to: x)
    }

    /// Far out, where it is a power.
    @inlinable @inline(__always)
    func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      if !isFarOut(x.plain) { return nil }
      return ScaledSlope(near: x) { unit in -value * T(Double(order + 1)) / (x / unit) }
    }

    /// From the derivatives, each of which is a separate function.
    @inlinable @inline(__always)
    func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      if isFarOut(x.plain) { return nil }
      return P.composed(of: x, valueWithDerivative(at: x.value)) { derivatives in
        for n in derivatives.indices {
          derivatives[n] = P.Value.apply(ScaledErfcSlope(order: order + n), to: x.value)
        }
      }
    }
  }

  /// The inverse of the error function.
  @frozen
  public struct InverseErf: UnaryRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name.
    @inlinable
    public var name: String { "erfinv" }

    /// The interval outside which there is no value.
    public var domain: ClosedRange<Double> { -1...1 }

    /// The derivative as it is written on paper.
    public var derivativeNotation: String? { "sqrt(pi)/2*exp(v^2)" }

    /// The value, by Halley's method on the C library's error function.
    @inlinable @inline(__always)
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      let size = x.magnitude
      if !(size < 1) { return size == 1 ? x * .infinity : .nan }
      if Self.isNextToZero(size) { return x * Self.slopeAtZero() }
      let root = Self.root(of: size)
      return x < 0 ? -root : root
    }

    /// (√π / 2) exp(v²), which is a separate rule: the rounding error of v is up to 70 times as large in it.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(InverseErfSlope(), to: x)
    }

    /// √π / 2.
    @inlinable @inline(__always)
    static func slopeAtZero<P: FloatingPointScalar>() -> P {
      0.886226925452758013649083741670572591
    }

    /// Whether the cube of x counts for nothing beside x.
    @inlinable @inline(__always)
    static func isNextToZero<P: FloatingPointScalar>(_ x: P) -> Bool {
      x * x < P.ulpOfOne
    }

    /// The value for positive x, to within a rounding error or two.
    ///
    /// Winitzki's inverse of his own approximation to erf is right to 0.002; each step makes of an error its cube.
    @inlinable
    static func root<P: FloatingPointScalar>(of x: P) -> P {
      let logarithm =
        x < 0.5 ? P.libm(.log1p, -x * x) : P.libm(.log, (1 - x) * (1 + x))
      let share = logarithm / -0.147
      let middle = 4.33074750762 + 0.5 * logarithm
      let estimate = (share / ((middle * middle + share).squareRoot() + middle)).squareRoot()
      let first = halley(estimate, excess(at: estimate, over: x))
      let second = halley(first, excess(at: first, over: x))
      return halley(second, excess(at: second, over: x))
    }

    @inlinable @inline(__always)
    static func halley<P: FloatingPointScalar>(_ y: P, _ excess: P) -> P {
      y - excess / (1 + y * excess)
    }

    /// Newton's correction (erf y − x) / erf′ y, from the complement where that has the digits.
    @inlinable @inline(__always)
    static func excess<P: FloatingPointScalar>(at y: P, over x: P) -> P {
      let difference = x < 0.5 ? P.libm(.erf, y) - x : (1 - x) - P.libm(.erfc, y)
      return difference * slopeAtZero() / Gaussian().value(y)
    }
  }

  /// The slope of the error function's inverse.
  @frozen @usableFromInline
  struct InverseErfSlope: UnaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "erfinv′" }

    /// The interval outside which there is no value.
    @usableFromInline
    var domain: ClosedRange<Double> { -1...1 }

    /// The value, with what rounding has taken from the inverse and from its square.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P {
      let size = x.magnitude
      if !(size < 1) { return size == 1 ? .infinity : .nan }
      if InverseErf.isNextToZero(size) { return InverseErf.slopeAtZero() }
      let root = InverseErf.root(of: size)
      let square = root * root
      let excess: P = InverseErf.excess(at: root, over: size)
      let error = (-square).addingProduct(root, root) - 2 * root * excess
      let power = P.libm(.exp, square)
      return (power + power * error) * InverseErf.slopeAtZero()
    }

    /// f″ = 2 f f′².
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : 2 * T.apply(InverseErf(), to: x) * (value * value)
    }
  }
}

/// Whether 1 / x² is below half an ULP beside 1, for positive x.
@inlinable @inline(__always)
func isFarOut<P: FloatingPointScalar>(_ x: P) -> Bool {
  x > 0 && x.isFinite && Int(x.exponent) > P.significandBitCount / 2 + 4
}

/// The scaled complementary error function exp(x²) erfc x, which neither overflows nor underflows for
/// positive x.
@inlinable @inline(__always)
public func erfcx<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.ScaledErfc(), to: x) }

/// The scaled complementary error function exp(x²) erfc x, which neither overflows nor underflows for
/// positive x.
@inlinable @inline(__always) @_disfavoredOverload
public func erfcx<T: RealScalar>(_ x: T) -> T { T.apply(Rules.ScaledErfc(), to: x) }

/// The inverse of the error function, for numbers from −1 to 1.
@inlinable @inline(__always)
public func erfinv<P: Payload>(_ x: Number<P>) -> Number<P> { .apply(Rules.InverseErf(), to: x) }

/// The inverse of the error function, for numbers from −1 to 1.
@inlinable @inline(__always) @_disfavoredOverload
public func erfinv<T: RealScalar>(_ x: T) -> T { T.apply(Rules.InverseErf(), to: x) }
