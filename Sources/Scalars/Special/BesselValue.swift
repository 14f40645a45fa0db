#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The Bessel function J_n(x) for any order: the C library's up to 2^20, and beyond, where the C
/// library takes time in proportion to the order, that of wide arithmetic.
@usableFromInline
func plainBesselJ(order n: Int, _ x: Double) -> Double {
  requireOrder(n, upTo: largestOrder, in: "jn(n, x)")
  if n.magnitude <= greatestLibraryOrder { return jn(Int32(truncatingIfNeeded: n), x) }
  if x.isNaN { return x }
  let size = x.magnitude
  let value =
    size == 0 || size.isInfinite
    ? 0 : BesselWide.firstKind(order: Int(n.magnitude), WideFloat(size)).double
  // J_(-n) = (-1)^n J_n, DLMF 10.4.1, and J_n has the parity of n.
  return n % 2 != 0 && (n < 0) != (x.sign == .minus) ? -value : value
}

/// The Bessel function Y_n(x) for any order, likewise.
@usableFromInline
func plainBesselY(order n: Int, _ x: Double) -> Double {
  requireOrder(n, upTo: largestOrder, in: "yn(n, x)")
  if n.magnitude <= greatestLibraryOrder { return yn(Int32(truncatingIfNeeded: n), x) }
  if x.isNaN || x < 0 { return .nan }
  let value: Double
  if x == 0 {
    value = -.infinity
  } else if x.isInfinite {
    value = 0
  } else {
    value = BesselWide.secondKind(order: Int(n.magnitude), WideFloat(x)).double
  }
  return n < 0 && n % 2 != 0 ? -value : value
}

/// The largest order that the C library is asked for: a few milliseconds.
private let greatestLibraryOrder = 1 << 20

/// The largest order of a Bessel or polygamma function, those of derivatives included: neighbouring
/// orders and their parity can be told.
let largestOrder = 1_000_000_000

/// Stops the program unless an order is within bounds.
@inline(__always)
func requireOrder(_ n: Int, upTo limit: Int, in function: StaticString) {
  if n > limit || n < -limit { stopForOrder(n, upTo: limit, in: function) }
}

@inline(never)
private func stopForOrder(_ n: Int, upTo limit: Int, in function: StaticString) -> Never {
  fail("\(function): the order n is \(n), in the function or in a derivative; it goes to \(limit).")
}
