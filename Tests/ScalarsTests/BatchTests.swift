import ForwardMode
import Scalars
import TestSupport
import Testing

/// Eight numbers at once behave as eight numbers, and note when they do not go one way.
struct BatchTests {
  private let x = Batch8(-1.0, 2, -3, 4, -5, 6, -7, 8)
  private let y = Batch8(0.5, -0.25, 3, 1, 2, -2, 0, 16)

  private func lanes(_ x: Batch8<Double>) -> [Double] { (0..<8).map { x[$0] } }

  private func expectLanes(
    _ found: Batch8<Double>, _ expected: (Double, Double) -> Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for lane in 0..<8 {
      let value = expected(x[lane], y[lane])
      #expect(
        found[lane] == value || (found[lane].isNaN && value.isNaN), "lane \(lane)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func arithmeticIsLaneByLane() {
    expectLanes(x + y) { $0 + $1 }
    expectLanes(x - y) { $0 - $1 }
    expectLanes(x * y) { $0 * $1 }
    expectLanes(x / y) { $0 / $1 }
    expectLanes(-x) { x, _ in -x }
    expectLanes(x.magnitude) { x, _ in x.magnitude }
    expectLanes(x.addingProduct(x, y)) { $0.addingProduct($0, $1) }
    expectLanes(2 * x + 0.5) { x, _ in 2 * x + 0.5 }
    var z = x
    z += y
    z *= x
    z -= y
    z /= x
    expectLanes(z) { ((($0 + $1) * $0) - $1) / $0 }
  }

  @Test func functionsAreLaneByLane() {
    expectLanes(exp(x)) { x, _ in Double.libm(.exp, x) }
    expectLanes(log(x)) { x, _ in Double.libm(.log, x) }
    expectLanes(atan2(x, y)) { Double.libm(.atan2, $0, $1) }
    expectLanes(relu(x)) { x, _ in x > 0 ? x : 0 }
    expectLanes(choose(x, .less, y, then: x * x, else: y)) { $0 < $1 ? $0 * $0 : $1 }
  }

  @Test func comparisonsFollowTheFirstLane() {
    let (outcome, agreeing) = BatchDecisions.noted { x < 0 }
    #expect(outcome && agreeing == 0b0101_0101)
    let (other, rest) = BatchDecisions.noted { x > y }
    #expect(!other)
    for lane in 0..<8 { #expect((rest >> UInt8(lane) & 1 == 1) == !(x[lane] > y[lane])) }
    #expect(BatchDecisions.noted { x < 100 }.agreeing == 0xff)
    #expect(BatchDecisions.noted { x == 3 }.agreeing == 0xff)
  }

  @Test func severalDecisionsLeaveThoseThatAgreeThroughout() {
    let (_, agreeing) = BatchDecisions.noted { (x < 0, y > 0) }
    for lane in 0..<8 {
      #expect((agreeing >> UInt8(lane) & 1 == 1) == (x[lane] < 0 && y[lane] > 0))
    }
  }

  @Test func readingAValueIsADecision() {
    let (value, agreeing) = BatchDecisions.noted { Batch8(2.0, 2, 3, 2, .nan, 2, -2, 2).plain }
    #expect(value == 2 && agreeing == 0b1010_1011)
    #expect(BatchDecisions.noted { Batch8(repeating: Double.nan).plain }.agreeing == 0xff)
    let (detached, agreeingThroughout) = BatchDecisions.noted { x.detached * 2 }
    #expect(agreeingThroughout == 0xff)
    for lane in 0..<8 { #expect(detached[lane] == 2 * x[lane]) }
  }

  @Test func notesOfInnerWorkAreItsOwn() {
    let outer = BatchDecisions.noted { () -> Bool in
      let inner = BatchDecisions.noted { x < 0 }
      #expect(inner.agreeing != 0xff)
      return y == y
    }
    #expect(outer.agreeing == 0xff)
  }

  @Test func constantsAndText() {
    #expect(Batch8<Double>(3.5)[7] == 3.5 && Batch8<Float>(plain: 2)[0] == 2)
    #expect("\(Batch8<Double>(1.5))" == "[1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5]")
    #expect(Batch8<Double>(exactly: 3)?[2] == 3)
    #expect(x.isConstant && !x.containsNaN)
    let (hasNaN, agreeing) = BatchDecisions.noted {
      Batch8(1.0, 1, 1, 1, .nan, 1, 1, 1).containsNaN
    }
    #expect(!hasNaN && agreeing == 0b1110_1111)
    #expect(Batch8<Double>(1).isOne && !x.isOne)
    let memory = (0..<8).map(Double.init)
    #expect(lanes(memory.withUnsafeBufferPointer { Batch8(loading: $0.baseAddress!) }) == memory)
  }

  @Test func lanesThatDoNotExistStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Batch8<Double>(1)[8]
    }
    expect(["no lane 8", "8 lanes"], in: result)
  }
}
