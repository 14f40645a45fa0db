#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Random numbers that are the same in every run and on every machine: the SplitMix64 sequence.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator; equal seeds give equal numbers.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The next number in [0, 1), a multiple of 2⁻⁵³.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

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

  /// A number between −1 and 1.
  package mutating func uniform() -> Double { Double.random(in: -1...1, using: &self) }

  /// This many numbers between −1 and 1.
  package mutating func uniform(_ count: Int) -> [Double] { (0..<count).map { _ in uniform() } }

  /// A number from the standard normal distribution.
  package mutating func normal() -> Double {
    let radius = sqrt(-2 * log(Double.random(in: 1e-300...1, using: &self)))
    return radius * cos(2 * Double.pi * Double.random(in: 0...1, using: &self))
  }

  /// This many numbers from the standard normal distribution.
  package mutating func normal(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }
}
