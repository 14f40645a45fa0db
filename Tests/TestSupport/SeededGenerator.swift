/// A small deterministic generator of numbers, so that every run tests the same points.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator; equal seeds give equal numbers.
  public init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// Numbers in [−2, 2).
  public mutating func point(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double.random(in: -2..<2, using: &self) }
  }
}
