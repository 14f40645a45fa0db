import Testing

@testable import ReverseMode

/// What tapes that are gone leave to later ones.
@Suite(.serialized) struct PoolTests {
  private static let limit = 64 << 20

  /// Records so many products, each of two entries of 16 bytes.
  private func record(_ products: Int, on tape: Tape<Double>) {
    _ = tape.gradient(at: [1.0, 1.0]) { x in
      var (a, b) = (x[0], x[1])
      for _ in 0..<products { (a, b) = (b, a * b) }
      return b
    }
  }

  /// Each of the recordings alone would be kept; together they would take four times as much as may
  /// be.
  @Test func manyLargeRecordings() {
    var tapes = (0..<8).map { _ in Tape<Double>() }
    for tape in tapes {
      record(800_000, on: tape)
      #expect(tape.statistics.entries == 1_600_000)
      #expect(tape.statistics.reservedBytes >= 16 * 1_600_000)
      #expect(tape.statistics.reservedBytes <= 32 * 1_600_000)
    }
    let bytes = tapes.map { $0.statistics.reservedBytes + $0.statistics.adjointBytes }
    #expect(bytes.reduce(0, +) > 4 * Self.limit)
    tapes.removeAll()
    #expect(pooledTapeBytes <= Self.limit)
  }

  @Test func oneRecordingThatIsLargerThanThePool() {
    do {
      let tape = Tape<Double>()
      record(2_200_000, on: tape)
      #expect(tape.statistics.reservedBytes > Self.limit)
    }
    #expect(pooledTapeBytes <= Self.limit)
  }

  /// A head that has no buffers must not count for any: else the pool would seem full in the end.
  @Test func whatIsTakenFromThePoolLeavesIt() {
    for _ in 0..<200 {
      let tape = Tape<Double>()
      record(100_000, on: tape)
    }
    let tapes = (0..<300).map { _ in Tape<Double>() }
    // Other tests hold and return small tapes meanwhile, but none as large as these.
    #expect(tapes.contains { $0.statistics.reservedBytes >= 16 * 200_000 })
    #expect(pooledTapeBytes <= Self.limit)
  }
}
