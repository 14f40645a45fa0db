import Fluxion

/// Random numbers that are the same in every run.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next of the SplitMix64 sequence.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number between −1 and 1.
  mutating func uniform() -> Double { Double.random(in: -1...1, using: &self) }

  /// So many numbers between −1 and 1.
  mutating func uniform(_ count: Int) -> [Double] { (0..<count).map { _ in uniform() } }

  /// A number from the standard normal distribution.
  mutating func normal() -> Double {
    let radius = sqrt(-2 * log(Double.random(in: 1e-300...1, using: &self)))
    return radius * cos(2 * Double.pi * Double.random(in: 0...1, using: &self))
  }

  /// So many numbers from the standard normal distribution.
  mutating func normal(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }
}
