/// A linear congruential generator with a mixed output: the same numbers on every machine.
package struct SeededGenerator: Sendable {
  private var state: UInt64

  /// Creates a generator; equal seeds give equal numbers.
  package init(seed: UInt64) { state = seed }

  /// The next number in [0, 1), a multiple of 2⁻⁵³.
  package mutating func unit() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed ^= mixed >> 33
    mixed = mixed &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 33
    return Double(mixed >> 11) * 0x1p-53
  }

  /// The next number in [low, high).
  package mutating func number(from low: Double, to high: Double) -> Double {
    low + (high - low) * unit()
  }

  /// The next numbers in [low, high).
  package mutating func numbers(_ count: Int, from low: Double, to high: Double) -> [Double] {
    (0..<count).map { _ in number(from: low, to: high) }
  }

  /// The next whole number in 0 ..< count.
  package mutating func index(below count: Int) -> Int {
    min(count - 1, Int(unit() * Double(count)))
  }
}
