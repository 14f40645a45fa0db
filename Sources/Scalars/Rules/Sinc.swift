// The cardinal sine and its derivatives.

extension Rules {
  /// The n-th derivative of sinc x = sin x / x.
  ///
  /// sinc x = ∫₀¹ cos(x t) dt, so its n-th derivative is ∫₀¹ tⁿ cos(x t + n π/2) dt: smooth through
  /// 0, where the quotient and its derivatives lose all digits.
  @frozen
  public struct Sinc: UnaryRule {
    /// Which derivative; 0 for the function itself.
    public let order: Int

    /// Creates the rule.
    ///
    /// - Parameter order: Which derivative, at least 0; a negative order stops the program.
    @inlinable @inline(__always)
    public init(order: Int = 0) {
      if order < 0 { fail("sinc: the order \(order) must not be negative.") }
      self.order = order
    }

    /// The function's name.
    @inlinable
    public var name: String { order == 0 ? "sinc" : "sinc⁽\(order)⁾" }

    /// The value: a series where the recurrence over the order would cancel, else the recurrence.
    @inlinable
    public func value<P: FloatingPointScalar>(_ x: P) -> P {
      if x.isInfinite { return 0 }
      if order == 0 { return x == 0 ? 1 : P.libmSinCos(x).sine / x }
      return x.magnitude < P(order + 2) ? series(x) : recurrence(x)
    }

    /// The derivative of the n-th derivative is the next one.
    @inlinable @inline(__always)
    public func derivative<T: RealScalar>(at x: T, value: T) -> T {
      value.isNotANumber ? value : T.apply(Sinc(order: order + 1), to: x)
    }

    /// Σ cos((j + n) π/2) xʲ / (j! (j + n + 1)), from expanding the cosine under the integral.
    @inlinable
    func series<P: FloatingPointScalar>(_ x: P) -> P {
      // Only every other term is not zero; the first of them has j = 0 or 1.
      let first = order & 1
      var power: P = first == 0 ? 1 : x
      if (order + first) & 2 != 0 { power = -power }
      var sum: P = 0
      var j = first
      while true {
        let term = power / P(j + order + 1)
        let next = sum + term
        if next == sum { return sum }
        sum = next
        power *= -x * x / P((j + 1) * (j + 2))
        j += 2
      }
    }

    /// x fₙ = dⁿ/dxⁿ sin x − n fₙ₋₁, which is stable upwards while n < |x|.
    @inlinable
    func recurrence<P: FloatingPointScalar>(_ x: P) -> P {
      let (sine, cosine) = P.libmSinCos(x)
      var slope = sine / x
      for n in 1...order {
        let wave = n & 1 == 0 ? sine : cosine
        let signed = n & 2 == 0 ? wave : -wave
        slope = (signed - P(n) * slope) / x
      }
      return slope
    }
  }
}
