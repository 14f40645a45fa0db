#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum Logarithm {
  static func base2(_ x: Double) -> Double { log2(x) }
}
