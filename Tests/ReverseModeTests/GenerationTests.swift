import TestSupport
import Fluxion
import Testing

@testable import ReverseMode

/// The numbers that tell recordings apart are finite; a tape whose numbers are used up gets others.
struct GenerationTests {
  @Test func aUsedUpHeadIsReplaced() {
    let tape = Tape<Double>()
    let old = tape.head
    old.pointee.generation = UInt32.max - 3
    for round in 0..<10 {
      let x = Double(round)
      let slope = tape.gradient(at: [x, 2]) { x in x[0] * x[1] }
      #expect(slope == [2, x])
      #expect(tape.head.pointee.generation != UInt32.max)
    }
    #expect(tape.head != old)
    #expect(old.pointee.generation == UInt32.max)
    // A retired head has no buffers and is never handed out again.
    #expect(old.pointee.entries == nil && old.pointee.adjoints == nil)
    let others = (0..<100).map { _ in Tape<Double>() }
    #expect(others.allSatisfy { $0.head != old })
  }

  @Test func aTapeThatGoesRetiresAUsedUpHead() {
    func abandonedHead() -> UnsafeMutableRawPointer {
      let tape = Tape<Double>()
      tape.head.pointee.generation = UInt32.max - 1
      return UnsafeMutableRawPointer(tape.head)
    }
    let old = abandonedHead()
    let others = (0..<100).map { _ in Tape<Double>() }
    #expect(others.allSatisfy { UnsafeMutableRawPointer($0.head) != old })
  }

  @Test func headsOfTapesThatAreGoneAreUsedAgain() {
    var heads: Set<UnsafeMutableRawPointer> = []
    for _ in 0..<1000 {
      let tape = Tape<Double>()
      heads.insert(tape.head)
      _ = tape.gradient(at: [1.0, 2.0]) { x in x[0] * x[1] }
    }
    // Other tests may hold some of the pool for a while, but not hundreds.
    #expect(heads.count < 200)
  }

  @Test func statisticsSurviveTheReplacement() {
    let tape = Tape<Double>()
    tape.head.pointee.generation = UInt32.max - 2
    _ = tape.gradient(at: [1.0, 2.0]) { x in x[0] * x[1] }
    #expect(tape.statistics.inputs == 2 && tape.statistics.entries == 2)
  }

  @Test func anOldVariableStillStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      tape.head.pointee.generation = UInt32.max - 2
      var escaped: [Variable<Double>] = []
      _ = tape.gradient(at: [1.0, 2.0]) { x in
        escaped = x
        return x[0]
      }
      for _ in 0..<5 { _ = tape.gradient(at: [1.0, 2.0]) { x in x[0] * x[1] } }
      _ = escaped[0] * escaped[1]
    }
    expect(["after its recording had ended"], in: result)
  }

  @Test func anOldPullbackStillStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      tape.head.pointee.generation = UInt32.max - 2
      let (_, pullback) = tape.valueWithPullback(at: [1.0, 2.0]) { x in [x[0]] }
      tape.reset()
      _ = tape.valueWithPullback(at: [1.0, 2.0]) { x in [x[1]] }
      _ = pullback([1])
    }
    expect(["the recording has ended"], in: result)
  }

  @Test func tooManyNodesStop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      reserveEntries(of: tape.head, atLeast: Int(Int32.max) + 1, stride: 16)
    }
    expect(["2147483648 nodes are more than the 2147483647"], in: result)
  }

  @Test func wantOfMemoryStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      reserveAdjoints(of: tape.head, bytes: Int.max / 2)
    }
    expect(["no memory for a buffer of"], in: result)
  }
}
