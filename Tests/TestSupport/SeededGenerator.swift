@_exported public import Randomness

// Every run tests the same points.
extension SeededGenerator {
  /// Numbers in [−2, 2).
  package mutating func point(_ count: Int) -> [Double] {
    (0..<count).map { _ in Double.random(in: -2..<2, using: &self) }
  }
}
