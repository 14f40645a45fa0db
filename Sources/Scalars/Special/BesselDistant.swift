#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  /// J_n'(x) and Y_n'(x) for x of 2^1024 and more, by the first terms of DLMF 10.17(ii).
  ///
  /// The sine and the cosine are the C library's, whose reduction covers the whole range of
  /// `Float80`. Only next to a zero of the derivative, where their sum cancels, is the relative
  /// error not small.
  func distantDerivatives(order n: Int, _ x: Float80) -> (first: Float80, second: Float80) {
    // sin(x - pi / 4) and cos(x - pi / 4) without their common factor 1 / sqrt(2).
    let (s, c) = (sin(x) - cos(x), sin(x) + cos(x))
    let (sine, cosine): (Float80, Float80)
    switch n & 3 {
    case 0: (sine, cosine) = (s, c)
    case 1: (sine, cosine) = (-c, s)
    case 2: (sine, cosine) = (-s, -c)
    default: (sine, cosine) = (c, -s)
    }
    let amplitude = (1 / Float80.pi).squareRoot() / x.squareRoot()
    return (-amplitude * sine, amplitude * cosine)
  }
#endif
