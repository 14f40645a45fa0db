/// A true value: the nearest `Double` and how far beside it the truth lies.
public struct Truth: Sendable {
  /// The `Double` nearest to the truth.
  public let nearest: Double

  /// The truth less the nearest `Double`, in units of that number's last place.
  public let fraction: Double

  /// Creates a true value.
  public init(nearest: Double, fraction: Double = 0) {
    self.nearest = nearest
    self.fraction = fraction
  }

  /// How far a computed value is from the truth, in units in the last place.
  ///
  /// Zero if both are NaN, or the same infinity, or zeros of any sign; infinite if only one is NaN
  /// or one is infinite where the other is not within an ULP of overflow.
  public func error(of computed: Double) -> Double {
    if nearest.isNaN || computed.isNaN { return nearest.isNaN && computed.isNaN ? 0 : .infinity }
    if nearest == computed { return fraction.magnitude }
    if nearest.isInfinite || computed.isInfinite {
      // The largest finite number stands beside infinity: one step, not infinitely many.
      let (a, b) = (Self.clamped(nearest), Self.clamped(computed))
      return a == b ? 1 : 1 + (a - b).magnitude / Self.greatestULP
    }
    let ulp = nearest == 0 ? Double.leastNonzeroMagnitude : nearest.ulp
    return ((computed - nearest) / ulp - fraction).magnitude
  }

  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    /// How far a computed value is from the truth, in units in the last place of `Float80`, to a tenth
    /// of one.
    ///
    /// A truth that is no normal `Double` has no such digits: then 0 if the computed value is beyond the
    /// same end of that type's range, and infinite if it is not.
    public func error(of computed: Float80) -> Double {
      if nearest.isNormal && computed.isFinite {
        let beside = Float80(fraction) * Float80(nearest.ulp)
        return Double(((computed - Float80(nearest) - beside) / Float80(nearest).ulp).magnitude)
      }
      let rounded = Double(computed)
      if nearest.isNaN || nearest.isInfinite {
        return haveSameBits(rounded, nearest) ? 0 : .infinity
      }
      return !nearest.isNormal && rounded.magnitude <= .leastNormalMagnitude ? 0 : .infinity
    }
  #endif

  private static let greatestULP = Double.greatestFiniteMagnitude.ulp

  private static func clamped(_ x: Double) -> Double {
    max(-Double.greatestFiniteMagnitude, min(x, .greatestFiniteMagnitude))
  }
}

/// Whether two numbers have the same bits, or are both NaN.
public func haveSameBits(_ a: Double, _ b: Double) -> Bool {
  a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
}
