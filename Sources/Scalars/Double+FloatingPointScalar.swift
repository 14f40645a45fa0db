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
  public static func libm(_ function: LibraryFunction, _ x: Double) -> Double {
    switch function {
    case .exp: exp(x)
    case .exp2: exp2(x)
    case .exp10: fluxion_exp10(x)
    case .expm1: expm1(x)
    case .log: log(x)
    case .log1p: log1p(x)
    case .log2: log2(x)
    case .log10: log10(x)
    case .sin: sin(x)
    case .cos: cos(x)
    case .tan: tan(x)
    case .asin: asin(x)
    case .acos: acos(x)
    case .atan: atan(x)
    case .sinh: sinh(x)
    case .cosh: cosh(x)
    case .tanh: tanh(x)
    case .asinh: asinh(x)
    case .acosh: acosh(x)
    case .atanh: atanh(x)
    case .cbrt: cbrt(x)
    case .erf: erf(x)
    case .erfc: erfc(x)
    case .tgamma: tgamma(x)
    case .lgamma: fluxion_lgamma(x)
    }
  }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libm(_ function: LibraryBinaryFunction, _ x: Double, _ y: Double) -> Double {
    switch function {
    case .pow: pow(x, y)
    case .atan2: atan2(x, y)
    case .hypot: hypot(x, y)
    case .fmod: fmod(x, y)
    }
  }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmSinCos(_ x: Double) -> (sine: Double, cosine: Double) {
    var sine: Double = 0
    var cosine: Double = 0
    fluxion_sincos(x, &sine, &cosine)
    return (sine, cosine)
  }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func libmBesselJ(_ order: Int, _ x: Double) -> Double {
    switch order {
    case 0: j0(x)
    case 1: j1(x)
    default: plainBesselJ(order: order, x)
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
    default: plainBesselY(order: order, x)
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

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func computed(
    _ function: ComputedFunction, order: Int, _ x: Double, _ y: Double
  ) -> Double { plainComputed(function, order: order, x, y) }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func incompleteBeta(
    _ orders: BetaOrders, _ a: Double, _ b: Double, _ x: Double
  ) -> Double { plainIncompleteBeta(orders, a, b, x) }
}
