import CFluxion
import Testing

@testable import ReverseMode

/// What tapes that are gone leave to later ones.
@Suite(.serialized) struct PoolTests {
  private static let limit = 128 << 20

  /// Gives a tape room for so many entries of 16 bytes, as a recording of them would, and for their
  /// adjoints.
  private func reserve(_ entries: Int, on tape: Tape<Double>) {
    reserveEntries(of: tape.head, atLeast: entries, stride: MemoryLayout<TapeEntry<Double>>.stride)
    reserveAdjoints(of: tape.head, bytes: 8 * entries)
  }

  /// Records so many products, each of two entries.
  private func record(_ products: Int, on tape: Tape<Double>) {
    _ = tape.gradient(at: [1.0, 1.0]) { x in
      var (a, b) = (x[0], x[1])
      for _ in 0..<products { (a, b) = (b, a * b) }
      return b
    }
  }

  /// Each of the tapes alone would leave its memory; together they had more than twice what may be.
  @Test func manyLargeRecordings() {
    var tapes = (0..<8).map { _ in Tape<Double>() }
    for tape in tapes { reserve(1_600_000, on: tape) }
    let bytes = tapes.map { $0.statistics.reservedBytes + $0.statistics.adjointBytes }
    #expect(bytes.allSatisfy { $0 >= 24 * 1_600_000 && $0 < Self.limit })
    #expect(bytes.reduce(0, +) > 2 * Self.limit)
    tapes.removeAll()
    #expect(pooledTapeBytes <= Self.limit)
  }

  @Test func oneRecordingThatIsLargerThanThePool() {
    do {
      let tape = Tape<Double>()
      reserve(9_000_000, on: tape)
      #expect(tape.statistics.reservedBytes > Self.limit)
    }
    #expect(pooledTapeBytes <= Self.limit)
  }

  /// One large recording, and then small ones alone: its memory must not be kept for ever.
  @Test func whatIsNoLongerNeeded() {
    let tape = Tape<Double>()
    reserve(600_000, on: tape)
    let head = tape.head
    let reserved = head.pointee.entry_bytes
    record(10, on: tape)
    #expect(tape.statistics.recordedBytes == 16 * 20)
    // Whoever had the head before may have used it for little.
    fluxion_tape_note_use(head, reserved)
    // As often as it would be given back, but never to the pool, where another test could take it.
    for _ in 1...63 { fluxion_tape_note_use(head, 16 * 20) }
    #expect(head.pointee.entry_bytes == reserved)
    // A use that needs the memory starts the count anew.
    fluxion_tape_note_use(head, reserved / 8)
    for _ in 1...63 { fluxion_tape_note_use(head, 16 * 20) }
    #expect(head.pointee.entry_bytes == reserved && head.pointee.adjoint_bytes > 0)
    fluxion_tape_note_use(head, 16 * 20)
    #expect(head.pointee.entry_bytes == 0 && head.pointee.adjoint_bytes == 0)
    // What `takeHead` makes of it.
    head.pointee.capacity = 0
    record(10, on: tape)
    #expect(tape.statistics.entries == 20)
  }

  /// A small buffer is kept however little of it is used.
  @Test func smallBuffersAreLeftAlone() {
    let tape = Tape<Double>()
    reserve(20_000, on: tape)
    let reserved = tape.statistics.reservedBytes
    for _ in 1...1000 { fluxion_tape_note_use(tape.head, 16) }
    #expect(tape.statistics.reservedBytes == reserved)
  }

  /// What is taken from the pool must not count for it any more: else it would seem full in the end.
  @Test func whatIsTakenFromThePoolLeavesIt() {
    for _ in 0..<200 {
      let tape = Tape<Double>()
      reserve(200_000, on: tape)
      record(15_000, on: tape)
    }
    let tapes = (0..<300).map { _ in Tape<Double>() }
    // Other tests hold and return tapes meanwhile, but none as large as these.
    #expect(tapes.contains { $0.statistics.reservedBytes >= 16 * 200_000 })
    #expect(pooledTapeBytes <= Self.limit)
  }
}
