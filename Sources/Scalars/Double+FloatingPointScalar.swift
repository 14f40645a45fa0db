// The C library's functions for `Double`.

public import CFluxion

#if canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#elseif canImport(WASILibc)
  public import WASILibc
#elseif canImport(Darwin)
  public import Darwin
#else
  public import Foundation
#endif

extension Double: FloatingPointScalar {
  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmExp(_ x: Double) -> Double { exp(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmExp2(_ x: Double) -> Double { exp2(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmExp10(_ x: Double) -> Double { fluxion_exp10(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmExpMinusOne(_ x: Double) -> Double { expm1(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLog(_ x: Double) -> Double { log(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLogOnePlus(_ x: Double) -> Double { log1p(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLog2(_ x: Double) -> Double { log2(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLog10(_ x: Double) -> Double { log10(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmSin(_ x: Double) -> Double { sin(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmCos(_ x: Double) -> Double { cos(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmTan(_ x: Double) -> Double { tan(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAsin(_ x: Double) -> Double { asin(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAcos(_ x: Double) -> Double { acos(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAtan(_ x: Double) -> Double { atan(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmSinh(_ x: Double) -> Double { sinh(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmCosh(_ x: Double) -> Double { cosh(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmTanh(_ x: Double) -> Double { tanh(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAsinh(_ x: Double) -> Double { asinh(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAcosh(_ x: Double) -> Double { acosh(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAtanh(_ x: Double) -> Double { atanh(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmCbrt(_ x: Double) -> Double { cbrt(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmErf(_ x: Double) -> Double { erf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmErfc(_ x: Double) -> Double { erfc(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmGamma(_ x: Double) -> Double { tgamma(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLogGamma(_ x: Double) -> Double { fluxion_lgamma(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmFloor(_ x: Double) -> Double { x.rounded(.down) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmCeil(_ x: Double) -> Double { x.rounded(.up) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmRound(_ x: Double) -> Double { x.rounded(.toNearestOrAwayFromZero) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmTrunc(_ x: Double) -> Double { x.rounded(.towardZero) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmSinCos(_ x: Double) -> (sine: Double, cosine: Double) {
    var sine: Double = 0
    var cosine: Double = 0
    fluxion_sincos(x, &sine, &cosine)
    return (sine, cosine)
  }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAtan2(_ y: Double, _ x: Double) -> Double { atan2(y, x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmHypot(_ x: Double, _ y: Double) -> Double { hypot(x, y) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmFmod(_ x: Double, _ y: Double) -> Double { fmod(x, y) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmRemainder(_ x: Double, _ y: Double) -> Double {
    x.remainder(dividingBy: y)
  }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func libmBesselJ(_ order: Int, _ x: Double) -> Double {
    switch order {
    case 0: j0(x)
    case 1: j1(x)
    default: jn(Int32(clamping: order), x)
    }
  }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func besselJDerivative(_ order: Int, _ x: Double) -> Double {
    plainBesselJDerivative(order: order, x)
  }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func libmBesselY(_ order: Int, _ x: Double) -> Double {
    switch order {
    case 0: y0(x)
    case 1: y1(x)
    default: yn(Int32(clamping: order), x)
    }
  }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func besselYDerivative(_ order: Int, _ x: Double) -> Double {
    plainBesselYDerivative(order: order, x)
  }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func sinc(_ order: Int, _ x: Double) -> Double { plainSinc(order: order, x) }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func polygamma(_ order: Int, _ x: Double) -> Double {
    plainPolygamma(order: order, x)
  }
}
