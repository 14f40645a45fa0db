import Fluxion
import TestSupport
import Testing

/// Operands of one parent are merged, those of two parents never, however alike they are.
struct MergeTests {
  struct Operation: Sendable, CustomStringConvertible {
    let description: String
    let apply: @Sendable (Variable<Double>, Variable<Double>) -> Variable<Double>
    /// The partial derivatives at (3, 3).
    let partials: (Double, Double)
  }

  static let operations = [
    Operation(description: "sum", apply: { $0 + $1 }, partials: (1, 1)),
    Operation(description: "difference", apply: { $0 - $1 }, partials: (1, -1)),
    Operation(description: "product", apply: { $0 * $1 }, partials: (3, 3)),
    Operation(description: "quotient", apply: { $0 / $1 }, partials: (1.0 / 3, -1.0 / 3)),
    Operation(
      description: "power", apply: { pow($0, $1) }, partials: (27, 27 * 1.0986122886681098)),
    Operation(description: "angle", apply: { atan2($0, $1) }, partials: (1.0 / 6, -1.0 / 6)),
    Operation(
      description: "hypotenuse", apply: { hypot($0, $1) },
      partials: (0.7071067811865476, 0.7071067811865476)),
    Operation(description: "product and sum", apply: { fma($0, $1, $0) }, partials: (4, 3)),
  ]

  /// The pending partials of both operands are those of one input, and nothing is recorded.
  @Test(arguments: operations)
  func operandsOfOneParent(_ operation: Operation) {
    let tape = Tape<Double>()
    // Both operands are 3 at 0, and their slopes are 3 and −6.
    let slope = tape.gradient(at: [0.0, 5]) { x in
      operation.apply(3 * exp(x[0]), 6 * exp(-x[0]) - 3)
    }
    #expect(tape.statistics.entries == 0)
    expect(slope[0], near: 3 * operation.partials.0 - 6 * operation.partials.1)
    #expect(slope[1] == 0)
    let same = tape.gradient(at: [3.0, 5]) { x in operation.apply(x[0], x[0]) }
    #expect(tape.statistics.entries == 0)
    expect(same[0], near: operation.partials.0 + operation.partials.1)
  }

  /// Inputs of one value and with one partial are two inputs.
  @Test(arguments: operations)
  func operandsOfTwoParentsWithOneValue(_ operation: Operation) {
    let tape = Tape<Double>()
    for (a, b) in [(0, 1), (1, 0), (2, 0)] {
      let slope = tape.gradient(at: [3.0, 3, 3]) { x in operation.apply(x[a], x[b]) }
      expect(slope[a], near: operation.partials.0)
      expect(slope[b], near: operation.partials.1)
      #expect(slope[3 - a - b] == 0)
      #expect(tape.statistics.entries > 0)
      let scaled = tape.gradient(at: [1.0, 1, 1]) { x in operation.apply(3 * x[a], 3 * x[b]) }
      expect(scaled[a], near: 3 * operation.partials.0)
      expect(scaled[b], near: 3 * operation.partials.1)
    }
  }

  /// A recorded number and an input of one value are of two parents as well, and so is the product of the
  /// same inputs taken twice.
  @Test(arguments: operations)
  func recordedOperands(_ operation: Operation) {
    let (first, second) = operation.partials
    let beside = Reverse.gradient(at: [3.0, 1]) { x in operation.apply(x[0] * x[1], x[0]) }
    expect(beside[0], near: first + second, ulps: 8)
    expect(beside[1], near: 3 * first)
    let twice = Reverse.gradient(at: [1.5, 2.0]) { x in
      operation.apply(x[0] * x[1], x[0] * x[1])
    }
    expect(twice[0], near: 2 * (first + second), ulps: 8)
    expect(twice[1], near: 1.5 * (first + second), ulps: 8)
  }

  /// So it is in arrays, whose elements may share a parent, follow each other, or neither.
  @Test func arraysOfAnyParents() {
    for places in [
      [0, 1, 2, 3], [0, 2, 1, 3], [0, 0, 0, 0], [3, 2, 1, 0], [0, 1, 3, 2], [1, 2, 3, 3], [0, 2],
      [0, 3], [2, 0], [0, 1, 2, 0], [3], [1, 2],
    ] {
      var expected = [0.0, 0, 0, 0]
      for (i, place) in places.enumerated() { expected[place] += Double(i + 1) }
      let weights = places.indices.map { Double($0 + 1) }
      let matrix = Matrix(rows: 1, columns: places.count, elements: weights)
      let point = [3.0, 3, 3, 3]
      #expect(Reverse.gradient(at: point) { x in dot(weights, places.map { x[$0] }) } == expected)
      #expect(
        Reverse.gradient(at: point) { x in product(matrix, places.map { x[$0] })[0] } == expected)
      let counts = Reverse.gradient(at: point) { x in sum(places.map { x[$0] }) }
      #expect(counts == (0..<4).map { i in Double(places.filter { $0 == i }.count) })
      let squares = Reverse.gradient(at: point) { x in
        dot(places.map { x[$0] }, places.map { x[$0] })
      }
      #expect(squares == counts.map { 6 * $0 })
    }
  }

  /// An array made before the inputs or after them is not theirs, whatever lies between in memory.
  @Test func arraysBesideTheInputs() {
    let size = 3
    let before = (0..<500).map { _ in [Variable<Double>](repeating: 0, count: size) }
    let slope = Reverse.gradient(at: [2.0, 3, 5]) { x in
      var total: Variable<Double> = 0
      for var array in before {
        for i in 0..<size { array[i] = 2 * x[size - 1 - i] }
        total += dot(array, array)
      }
      for _ in 0..<500 {
        let array = (0..<size).map { 2 * x[size - 1 - $0] }
        total += dot(array, array)
      }
      return total
    }
    #expect(slope == [16_000, 24_000, 40_000])
  }
}
