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
  public static func libm(_ function: LibraryFunction, _ x: Float) -> Float {
    switch function {
    case .exp: expf(x)
    case .exp2: exp2f(x)
    case .exp10: fluxion_exp10f(x)
    case .expm1: expm1f(x)
    case .log: logf(x)
    case .log1p: log1pf(x)
    case .log2: log2f(x)
    case .log10: log10f(x)
    case .sin: sinf(x)
    case .cos: cosf(x)
    case .tan: tanf(x)
    case .asin: asinf(x)
    case .acos: acosf(x)
    case .atan: atanf(x)
    case .sinh: sinhf(x)
    case .cosh: coshf(x)
    case .tanh: tanhf(x)
    case .asinh: asinhf(x)
    case .acosh: acoshf(x)
    case .atanh: atanhf(x)
    case .cbrt: cbrtf(x)
    case .erf: erff(x)
    case .erfc: erfcf(x)
    case .tgamma: tgammaf(x)
    case .lgamma: fluxion_lgammaf(x)
    }
  }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libm(_ function: LibraryBinaryFunction, _ x: Float, _ y: Float) -> Float {
    switch function {
    case .pow: powf(x, y)
    case .atan2: atan2f(x, y)
    case .hypot: hypotf(x, y)
    case .fmod: fmodf(x, y)
    }
  }

  /// See ``FloatingPointScalar``.
  @inlinable @inline(__always)
  public static func libmSinCos(_ x: Float) -> (sine: Float, cosine: Float) {
    var sine: Float = 0
    var cosine: Float = 0
    fluxion_sincosf(x, &sine, &cosine)
    return (sine, cosine)
  }

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

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func computed(
    _ function: ComputedFunction, order: Int, _ x: Float, _ y: Float
  ) -> Float { Float(Double.computed(function, order: order, Double(x), Double(y))) }

  /// See ``FloatingPointScalar``.
  @inlinable
  public static func incompleteBeta(
    _ orders: BetaOrders, _ a: Float, _ b: Float, _ x: Float
  ) -> Float { Float(Double.incompleteBeta(orders, Double(a), Double(b), Double(x))) }
}
