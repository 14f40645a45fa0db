// The C library's functions for `Float`.

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

extension Float: FloatingPointScalar {
  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmExp(_ x: Float) -> Float { expf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmExp2(_ x: Float) -> Float { exp2f(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmExp10(_ x: Float) -> Float { fluxion_exp10f(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmExpMinusOne(_ x: Float) -> Float { expm1f(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLog(_ x: Float) -> Float { logf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLogOnePlus(_ x: Float) -> Float { log1pf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLog2(_ x: Float) -> Float { log2f(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLog10(_ x: Float) -> Float { log10f(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmSin(_ x: Float) -> Float { sinf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmCos(_ x: Float) -> Float { cosf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmTan(_ x: Float) -> Float { tanf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAsin(_ x: Float) -> Float { asinf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAcos(_ x: Float) -> Float { acosf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAtan(_ x: Float) -> Float { atanf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmSinh(_ x: Float) -> Float { sinhf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmCosh(_ x: Float) -> Float { coshf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmTanh(_ x: Float) -> Float { tanhf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAsinh(_ x: Float) -> Float { asinhf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAcosh(_ x: Float) -> Float { acoshf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAtanh(_ x: Float) -> Float { atanhf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmCbrt(_ x: Float) -> Float { cbrtf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmErf(_ x: Float) -> Float { erff(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmErfc(_ x: Float) -> Float { erfcf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmGamma(_ x: Float) -> Float { tgammaf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmLogGamma(_ x: Float) -> Float { fluxion_lgammaf(x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmFloor(_ x: Float) -> Float { x.rounded(.down) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmCeil(_ x: Float) -> Float { x.rounded(.up) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmRound(_ x: Float) -> Float { x.rounded(.toNearestOrAwayFromZero) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmTrunc(_ x: Float) -> Float { x.rounded(.towardZero) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmSinCos(_ x: Float) -> (sine: Float, cosine: Float) {
    var sine: Float = 0
    var cosine: Float = 0
    fluxion_sincosf(x, &sine, &cosine)
    return (sine, cosine)
  }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmPow(_ x: Float, _ y: Float) -> Float { powf(x, y) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmAtan2(_ y: Float, _ x: Float) -> Float { atan2f(y, x) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmHypot(_ x: Float, _ y: Float) -> Float { hypotf(x, y) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmFmod(_ x: Float, _ y: Float) -> Float { fmodf(x, y) }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmRemainder(_ x: Float, _ y: Float) -> Float { x.remainder(dividingBy: y) }

  /// See ``FloatingPointScalar``; rounded from the C library's `Double` function.
  @inlinable
  public static func libmBesselJ(_ order: Int, _ x: Float) -> Float {
    Float(Double.libmBesselJ(order, Double(x)))
  }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func besselJDerivative(_ order: Int, _ x: Float) -> Float {
    plainBesselJDerivative(order: order, x)
  }

  /// See ``FloatingPointScalar``; rounded from the C library's `Double` function.
  @inlinable
  public static func libmBesselY(_ order: Int, _ x: Float) -> Float {
    Float(Double.libmBesselY(order, Double(x)))
  }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func besselYDerivative(_ order: Int, _ x: Float) -> Float {
    plainBesselYDerivative(order: order, x)
  }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func sinc(_ order: Int, _ x: Float) -> Float { plainSinc(order: order, x) }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func polygamma(_ order: Int, _ x: Float) -> Float {
    plainPolygamma(order: order, x)
  }
}
