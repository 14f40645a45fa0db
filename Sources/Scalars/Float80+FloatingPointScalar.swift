#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  // The C library's functions for `Float80`.

  public import CFluxion

  #if canImport(Glibc)
    public import Glibc
  #elseif canImport(Musl)
    public import Musl
  #elseif canImport(Darwin)
    public import Darwin
  #else
    public import Foundation
  #endif

  extension Float80: FloatingPointScalar {
    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmExp(_ x: Float80) -> Float80 { expl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmExp2(_ x: Float80) -> Float80 { exp2l(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmExp10(_ x: Float80) -> Float80 { pow(10, x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmExpMinusOne(_ x: Float80) -> Float80 { expm1l(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmLog(_ x: Float80) -> Float80 { logl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmLogOnePlus(_ x: Float80) -> Float80 { log1pl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmLog2(_ x: Float80) -> Float80 { log2l(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmLog10(_ x: Float80) -> Float80 { log10l(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmSin(_ x: Float80) -> Float80 { sinl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmCos(_ x: Float80) -> Float80 { cosl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmTan(_ x: Float80) -> Float80 { tanl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmAsin(_ x: Float80) -> Float80 { asinl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmAcos(_ x: Float80) -> Float80 { acosl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmAtan(_ x: Float80) -> Float80 { atanl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmSinh(_ x: Float80) -> Float80 { sinhl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmCosh(_ x: Float80) -> Float80 { coshl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmTanh(_ x: Float80) -> Float80 { tanhl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmAsinh(_ x: Float80) -> Float80 { asinhl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmAcosh(_ x: Float80) -> Float80 { acoshl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmAtanh(_ x: Float80) -> Float80 { atanhl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmCbrt(_ x: Float80) -> Float80 { cbrtl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmErf(_ x: Float80) -> Float80 { erfl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmErfc(_ x: Float80) -> Float80 { erfcl(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmGamma(_ x: Float80) -> Float80 { tgammal(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmLogGamma(_ x: Float80) -> Float80 { fluxion_lgammal(x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmFloor(_ x: Float80) -> Float80 { x.rounded(.down) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmCeil(_ x: Float80) -> Float80 { x.rounded(.up) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmRound(_ x: Float80) -> Float80 { x.rounded(.toNearestOrAwayFromZero) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmTrunc(_ x: Float80) -> Float80 { x.rounded(.towardZero) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmSinCos(_ x: Float80) -> (sine: Float80, cosine: Float80) {
      (sinl(x), cosl(x))
    }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmPow(_ x: Float80, _ y: Float80) -> Float80 { powl(x, y) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmAtan2(_ y: Float80, _ x: Float80) -> Float80 { atan2l(y, x) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmHypot(_ x: Float80, _ y: Float80) -> Float80 { hypotl(x, y) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmFmod(_ x: Float80, _ y: Float80) -> Float80 { fmodl(x, y) }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmRemainder(_ x: Float80, _ y: Float80) -> Float80 {
      x.remainder(dividingBy: y)
    }

    /// See ``FloatingPointScalar``; rounded from the C library's `Double` function.
    @inlinable
    public static func libmBesselJ(_ order: Int, _ x: Float80) -> Float80 {
      Float80(Double.libmBesselJ(order, Double(x)))
    }

    /// See ``FloatingPointScalar``.
    @inlinable
    public static func besselJDerivative(_ order: Int, _ x: Float80) -> Float80 {
      plainBesselJDerivative(order: order, x)
    }

    /// See ``FloatingPointScalar``; rounded from the C library's `Double` function.
    @inlinable
    public static func libmBesselY(_ order: Int, _ x: Float80) -> Float80 {
      Float80(Double.libmBesselY(order, Double(x)))
    }

    /// See ``FloatingPointScalar``.
    @inlinable
    public static func besselYDerivative(_ order: Int, _ x: Float80) -> Float80 {
      plainBesselYDerivative(order: order, x)
    }

    /// See ``FloatingPointScalar``.
    @inlinable
    public static func sinc(_ order: Int, _ x: Float80) -> Float80 { plainSinc(order: order, x) }

    /// See ``FloatingPointScalar``.
    @inlinable
    public static func polygamma(_ order: Int, _ x: Float80) -> Float80 {
      plainPolygamma(order: order, x)
    }
  }
#endif
