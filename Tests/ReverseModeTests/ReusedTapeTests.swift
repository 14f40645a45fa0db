import Fluxion
import Testing

/// A kept tape: nothing of a recording is left in the next.
struct ReusedTapeTests {
  /// The operations that are one record each, and no other entries on the tape.
  enum Operation: CaseIterable {
    case sum, dot, dotWithConstants, norm, constantMatrix, matrix, primitive, preaccumulated

    func callAsFunction(_ x: [Variable<Double>]) -> Variable<Double> {
      let weights = x.indices.map { Double($0 + 1) }
      switch self {
      case .sum: return Fluxion.sum(x)
      case .dot: return Fluxion.dot(x, x)
      case .dotWithConstants: return Fluxion.dot(weights, x)
      case .norm: return Fluxion.norm(x)
      case .constantMatrix:
        return product(Matrix(rows: 1, columns: x.count, elements: weights), x)[0]
      case .matrix: return product(rows: x, x)[0]
      case .primitive: return Variable.apply(RunningSum(), to: x)[x.count - 1]
      case .preaccumulated: return Fluxion.preaccumulated(x) { x in [x[0] * x[1]] }[0]
      }
    }
  }

  /// The record's place on the tape is that of an entry, of an input or of nothing in the next
  /// recording.
  @Test(arguments: Operation.allCases, [[2.0, 3.0], [2, 3, 4], [2, 3, 4, 5, 6]])
  func aSingleArrayRecordIsForgotten(_ operation: Operation, _ point: [Double]) {
    let tape = Tape<Double>()
    let f = { (x: [Variable<Double>]) in x[0] * x[1] * x[1] + sin(x[0]) * x[1] }
    let fresh = Tape<Double>().gradient(at: point, of: f)
    for size in [2, 3, 4, 8] {
      let x = (0..<size).map { 1 + Double($0) }
      let slope = tape.gradient(at: x) { x in operation(x) }
      #expect(slope == Tape<Double>().gradient(at: x) { x in operation(x) })
      #expect(tape.gradient(at: point, of: f) == fresh)
      #expect(tape.statistics.recordedBytes == 16 * tape.statistics.entries)
      _ = tape.gradient(at: x) { x in operation(x) }
      #expect(
        tape.gradient(at: point) { x in operation(x) * x[1] }
          == Tape<Double>().gradient(at: point) { x in operation(x) * x[1] })
    }
  }

  /// What a record needs is kept once: its numbers, and its parents unless they follow each other.
  @Test func recordsDoNotAccumulate() {
    let identity: Matrix = [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]
    let functions: [([Variable<Double>]) -> Variable<Double>] = [
      { x in sum(x) }, { x in sum(x.reversed()) }, { x in dot(x, x.reversed()) }, { x in norm(x) },
      { x in sum(product(identity, x)) }, { x in sum(product(identity, x).reversed()) },
      { x in Variable.apply(RunningSum(), to: x.reversed())[2] },
      { x in dot([1, 2, 3] as [Double], x) },
    ]
    let tape = Tape<Double>()
    var bytes: [Int] = []
    for f in functions {
      let fresh = Tape<Double>()
      _ = fresh.gradient(at: [1.0, 2, 3], of: f)
      for _ in 0..<3 {
        _ = tape.gradient(at: [1.0, 2, 3], of: f)
        #expect(tape.statistics.recordedBytes == fresh.statistics.recordedBytes)
        #expect(tape.statistics.entries == fresh.statistics.entries)
      }
      bytes.append(fresh.statistics.recordedBytes)
    }
    let list = 3 * MemoryLayout<UInt32>.stride
    #expect(bytes[1] == bytes[0] + list && bytes[5] == bytes[4] + list)
    #expect(bytes[7] == bytes[0] + 3 * MemoryLayout<Double>.stride)
  }

  /// What a primitive holds goes with the recording that it was used in.
  @Test func primitivesAreReleased() {
    final class Held: Sendable {}
    struct Identity: ArrayPrimitive {
      let held: Held
      var name: String { "identity" }
      func value<T: RealScalar>(at x: [T]) -> [T] { x }
      func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] { cotangent }
    }
    let tape = Tape<Double>()
    weak var held: Held?
    func record() {
      let primitive = Identity(held: Held())
      held = primitive.held
      let slope = tape.gradient(at: [1.0, 2]) { x in
        sum(Variable.apply(primitive, to: x))
      }
      #expect(slope == [1, 1])
    }
    record()
    #expect(held == nil)
  }

  /// So is one of a function that threw, and one behind a pullback.
  @Test func recordsOfAbandonedRecordingsAreForgotten() {
    struct Refusal: Error {}
    let tape = Tape<Double>()
    _ = try? tape.gradient(at: [1.0, 2, 3]) { x in
      if sum(x) > 0 { throw Refusal() }
      return x[0]
    }
    #expect(tape.gradient(at: [2.0, 3.0]) { x in x[0] * x[1] * x[1] } == [9, 12])
    let (_, pullback) = tape.valueWithPullback(at: [1.0, 2, 3]) { x in [dot(x, x), x[0]] }
    #expect(pullback([1, 0]) == [2, 4, 6] && pullback([1, 1]) == [3, 4, 6])
    #expect(tape.gradient(at: [2.0, 3.0]) { x in x[0] * x[1] * x[1] } == [9, 12])
    tape.reset()
    #expect(tape.gradient(at: [2.0, 3.0]) { x in x[0] * x[1] * x[1] } == [9, 12])
  }

  /// Results that a function adds up begin at zero in each call, and so do the caller's arrays.
  @Test func inPlaceProductsDoNotAddUp() {
    let tape = Tape<Double>()
    var (value, cotangent) = ([5.0, 7.0], [11.0, 13.0, 17.0])
    for _ in 0..<3 {
      tape.vjp(at: [1.0, 2, 3], along: [1, 10], value: &value, cotangent: &cotangent) { x, y in
        for i in x.indices {
          y[0] += x[i] * x[i]
          y[1] += x[i] * Double(i)
        }
      }
      #expect(value == [14, 8])
      #expect(cotangent == [2, 14, 26])
    }
    var short = [5.0]
    tape.vjp(at: [1.0, 2, 3], along: [1], value: &short, cotangent: &cotangent) { x, y in
      y[0] += x[0] * x[1]
    }
    #expect(short == [2] && cotangent == [2, 1, 0])
    tape.vjp(at: [1.0, 2, 3], along: [1, 1], value: &value, cotangent: &cotangent) { x, y in
      y[0] += x[2]
    }
    #expect(value == [3, 0] && cotangent == [0, 0, 1])
  }

  @Test func inPlaceJacobiansDoNotAddUp() {
    let tape = Tape<Double>()
    var matrix = Matrix(repeating: 5.0, rows: 2, columns: 3)
    for _ in 0..<3 {
      tape.jacobian(at: [1.0, 2, 3], into: &matrix) { x, y in
        for i in x.indices {
          y[0] += x[i] * x[i]
          y[1] += x[i] * Double(i)
        }
      }
      #expect(matrix == [[2, 4, 6], [0, 1, 2]])
    }
    var row = Matrix(repeating: 5.0, rows: 1, columns: 2)
    tape.jacobian(at: [3.0, 4], into: &row) { x, y in y[0] += x[0] * x[1] }
    #expect(row == [[4, 3]])
  }

  /// Twelve rows take a sweep of eight and one of four, then five and one; none leaves adjoints behind.
  @Test func fewerRowsAfterMany() {
    let tape = Tape<Double>()
    for m in [12, 9, 8, 5, 4, 3, 2, 1, 12] {
      var matrix = Matrix(repeating: 5.0, rows: m, columns: 3)
      tape.jacobian(at: [1.0, 2, 3], into: &matrix) { x, y in
        for i in 0..<m { y[i] += x[i % 3] * x[(i + 1) % 3] }
      }
      for i in 0..<m {
        var expected = [0.0, 0, 0]
        expected[i % 3] = Double((i + 1) % 3 + 1)
        expected[(i + 1) % 3] = Double(i % 3 + 1)
        #expect(matrix.row(i) == expected)
      }
    }
  }
}
