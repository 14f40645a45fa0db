public import CFluxion

/// The identity of one differentiation, carried by every number that takes part in it.
///
/// Two nested differentiations of the same type must not be confused: in
///
/// ```swift
/// derivative(at: 1.0) { x in
///   x * derivative(at: 1.0) { y in x + y }   // stops the program
/// }
/// ```
///
/// `x` carries the perturbation of the outer call into the inner one, whose own perturbation
/// cannot be told from it by type, and the answer would be 2 instead of 1. So each evaluation by a driver
/// draws a fresh mark for its numbers, each operation unites the marks of its operands, and the
/// driver stops when a result bears a mark that is not its own.
///
/// A mark is k and the complement of k, side by side. All marks then have equally many bits set,
/// so the union of two different ones always differs from both, and one test at the end
/// suffices. Constants carry no bits.
@frozen
public struct PerturbationMark: Equatable, Sendable {
  @usableFromInline
  let bits: UInt64

  @inlinable @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  @inlinable @inline(__always)
  init(number k: UInt32) { bits = UInt64(k) << 32 | UInt64(~k) }

  /// The mark of constants.
  @inlinable @inline(__always)
  public static var none: PerturbationMark { PerturbationMark(bits: 0) }

  /// The mark of numbers that a program seeds by hand, outside any driver.
  ///
  /// Its number is the one that every block of 65 536 marks leaves out, so drivers never draw it:
  /// a hand-seeded number inside a driver's closure is noticed.
  @inlinable @inline(__always)
  public static var seededByHand: PerturbationMark { PerturbationMark(number: 0xffff) }

  /// The mark that the unchecked drivers share, which a lesson on confusion uses.
  @inlinable @inline(__always)
  static var shared: PerturbationMark { PerturbationMark(number: 0x1_ffff) }

  /// A mark unlike that of any other call of a driver.
  @inlinable @inline(__always)
  package static func fresh() -> PerturbationMark { PerturbationMark(bits: fluxion_next_mark()) }

  /// The marks of two operands together.
  @inlinable @inline(__always)
  public static func | (a: PerturbationMark, b: PerturbationMark) -> PerturbationMark {
    PerturbationMark(bits: a.bits | b.bits)
  }

  /// Whether this is the mark of a constant.
  @inlinable @inline(__always)
  public var isNone: Bool { bits == 0 }

  /// Stops the program if a result bears a mark other than this driver's.
  @inlinable @inline(__always)
  package func checkResult(_ result: PerturbationMark, of driver: StaticString) {
    if result.bits & ~bits != 0 { stopForConfusion(driver) }
  }
}

@inline(never)
@usableFromInline
func stopForConfusion(_ driver: StaticString) -> Never {
  fatalError(
    """
    \(driver): perturbation confusion. The result carries the derivative of another \
    differentiation: a number of an enclosing call (or one kept from an earlier evaluation) was used \
    together with this call's numbers, and their derivatives cannot be told apart. Lift it: inside \
    the inner closure write Dual(x) for the outer number x, and give the inner point as a Dual \
    too, for example derivative(at: Dual(1)) { y in Dual(x) + y }.
    """)
}
