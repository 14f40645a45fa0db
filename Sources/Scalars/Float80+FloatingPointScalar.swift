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
    public static func libm(_ function: LibraryFunction, _ x: Float80) -> Float80 {
      switch function {
      case .exp: expl(x)
      case .exp2: exp2l(x)
      case .exp10: pow(10, x)
      case .expm1: expm1l(x)
      case .log: logl(x)
      case .log1p: log1pl(x)
      case .log2: log2l(x)
      case .log10: log10l(x)
      case .sin: sinl(x)
      case .cos: cosl(x)
      case .tan: tanl(x)
      case .asin: asinl(x)
      case .acos: acosl(x)
      case .atan: atanl(x)
      case .sinh: sinhl(x)
      case .cosh: coshl(x)
      case .tanh: tanhl(x)
      case .asinh: asinhl(x)
      case .acosh: acoshl(x)
      case .atanh: atanhl(x)
      case .cbrt: cbrtl(x)
      case .erf: erfl(x)
      case .erfc: erfcl(x)
      case .tgamma: tgammal(x)
      case .lgamma: fluxion_lgammal(x)
      }
    }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libm(_ function: LibraryBinaryFunction, _ x: Float80, _ y: Float80)
      -> Float80
    {
      switch function {
      case .pow: powl(x, y)
      case .atan2: atan2l(x, y)
      case .hypot: hypotl(x, y)
      case .fmod: fmodl(x, y)
      }
    }

    /// See ``FloatingPointScalar``.
    @inlinable @inline(__always)
    public static func libmSinCos(_ x: Float80) -> (sine: Float80, cosine: Float80) {
      (sinl(x), cosl(x))
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

    /// See ``FloatingPointScalar``.
    @inlinable
    public static func computed(
      _ function: ComputedFunction, order: Int, _ x: Float80, _ y: Float80
    ) -> Float80 { plainComputed(function, order: order, x, y) }

    /// See ``FloatingPointScalar``.
    @inlinable
    public static func incompleteBeta(
      _ orders: BetaOrders, _ a: Float80, _ b: Float80, _ x: Float80
    ) -> Float80 { plainIncompleteBeta(orders, a, b, x) }
  }
#endif
