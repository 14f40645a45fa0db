import CFluxion
import Testing

@testable import ReverseMode

/// What tapes that are gone leave to later ones.
@Suite(.serialized) struct PoolTests {
  private static let limit = 128 << 20

  /// Records so many products, each of two entries of 16 bytes.
  private func record(_ products: Int, on tape: Tape<Double>) {
    _ = tape.gradient(at: [1.0, 1.0]) { x in
      var (a, b) = (x[0], x[1])
      for _ in 0..<products { (a, b) = (b, a * b) }
      return b
    }
  }

  /// Each of the recordings alone would be kept; together they would take more than twice as much as
  /// may be.
  @Test func manyLargeRecordings() {
    var tapes = (0..<8).map { _ in Tape<Double>() }
    for tape in tapes {
      record(800_000, on: tape)
      #expect(tape.statistics.entries == 1_600_000)
      #expect(tape.statistics.reservedBytes >= 16 * 1_600_000)
      #expect(tape.statistics.reservedBytes <= 32 * 1_600_000)
    }
    let bytes = tapes.map { $0.statistics.reservedBytes + $0.statistics.adjointBytes }
    #expect(bytes.reduce(0, +) > 2 * Self.limit)
    tapes.removeAll()
    #expect(pooledTapeBytes <= Self.limit)
  }

  @Test func oneRecordingThatIsLargerThanThePool() {
    do {
      let tape = Tape<Double>()
      record(4_300_000, on: tape)
      #expect(tape.statistics.reservedBytes > Self.limit)
    }
    #expect(pooledTapeBytes <= Self.limit)
  }

  /// One large recording, and then small ones alone: its memory must not be kept for ever.
  @Test func whatIsNoLongerNeeded() {
    let tape = Tape<Double>()
    record(300_000, on: tape)
    let head = tape.head
    #expect(tape.statistics.reservedBytes >= 16 * 600_000)
    for use in 1...64 {
      #expect(head.pointee.entry_bytes >= 16 * 600_000)
      record(10, on: tape)
      let used = tape.statistics.recordedBytes
      #expect(used < 1000)
      // As often as it is given back, but never to the pool, where another test could take it.
      fluxion_tape_note_use(head, used)
      if use == 30 {
        // A use that needs the memory starts the count anew.
        record(300_000, on: tape)
        fluxion_tape_note_use(head, tape.statistics.recordedBytes)
        break
      }
    }
    for _ in 1...64 {
      #expect(head.pointee.entry_bytes > 0)
      fluxion_tape_note_use(head, 100)
    }
    #expect(head.pointee.entry_bytes == 0 && head.pointee.adjoint_bytes == 0)
    head.pointee.capacity = 0
    record(10, on: tape)
    #expect(tape.statistics.entries == 20)
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
