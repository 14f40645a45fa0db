import TestSupport
import Testing

@testable import Scalars

/// The arithmetic of 192 bits, against whole numbers in limbs of 32 bits.
@Suite struct WideFloatTests {
  /// A whole number, its lowest limb first.
  private typealias Limbs = [UInt64]

  private static let count = 6

  private static func product(_ a: Limbs, _ b: Limbs) -> Limbs {
    var result = Limbs(repeating: 0, count: a.count + b.count)
    for i in a.indices {
      var carry: UInt64 = 0
      for j in b.indices {
        let sum = a[i] * b[j] + result[i + j] + carry
        result[i + j] = sum & 0xffff_ffff
        carry = sum >> 32
      }
      result[i + b.count] = carry
    }
    return result
  }

  private static func sum(_ a: Limbs, _ b: Limbs) -> Limbs {
    var carry: UInt64 = 0
    return zip(a, b).map { x, y in
      let sum = x + y + carry
      carry = sum >> 32
      return sum & 0xffff_ffff
    }
  }

  /// The number with the same bits; at most 192 of them.
  private static func wide(_ limbs: Limbs) -> WideFloat {
    limbs.enumerated().reduce(.zero) { sum, limb in
      sum + WideFloat(Int(limb.element)).scaled(by: 32 * limb.offset)
    }
  }

  /// A number of 96 bits at most, whose limbs are often empty or full, where carries begin and end.
  private static func limbs(_ generator: inout SeededGenerator) -> Limbs {
    (0..<3).map { _ in
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: 0
      case 1: 0xffff_ffff
      default: UInt64.random(in: 0...0xffff_ffff, using: &generator)
      }
    }
  }

  private static func expectSame(
    _ a: WideFloat, _ b: WideFloat, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isSame =
      a.isNegative == b.isNegative && a.exponent == b.exponent && a.high == b.high
      && a.middle == b.middle && a.low == b.low
    #expect(isSame, "\(a), expected \(b)", sourceLocation: sourceLocation)
  }

  @Test func wholeNumbersAreExact() {
    var generator = SeededGenerator(seed: 192)
    for _ in 0..<300 {
      let (a, b) = (Self.limbs(&generator), Self.limbs(&generator))
      let (x, y) = (Self.wide(a), Self.wide(b))
      let padded = (a + [0, 0, 0], b + [0, 0, 0])
      Self.expectSame(x * y, Self.wide(Self.product(a, b)))
      Self.expectSame(x + y, Self.wide(Self.sum(padded.0, padded.1)))
      if !x.isZero { Self.expectSame((x + y) - y, x) }
      if !x.isZero { Self.expectSame(y - (x + y), -x) }
      let factor = UInt64.random(in: 1...0xffff_ffff, using: &generator)
      Self.expectSame(x * factor, Self.wide(Self.product(a, [factor])))
      Self.expectSame(x * factor / factor, x)
    }
  }

  /// Twelve hundred bits up and down again: nothing is lost but the last bits.
  @Test func factorialsAndBack() {
    var value = WideFloat.one
    for n in UInt64(1)...200 { value = value * n }
    for n in UInt64(1)...200 { value = value / n }
    #expect((value - .one).isNegligible(beside: .one) || (value - .one).exponent < -180)
  }
}
