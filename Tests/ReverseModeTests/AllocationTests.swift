import TestSupport
import CAllocationCounter
import Fluxion
import Testing

/// In steady state recording and sweeping on a kept tape allocate nothing.
@Suite(.enabled(if: allocation_counter_is_available() != 0))
struct AllocationTests {
  @Test func counterCounts() {
    var kept: [[Int]] = []
    let count = allocations { kept.append(Array(repeating: 1, count: 100)) }
    #expect(count > 0)
    #expect(kept.count == 3)
  }

  @Test(arguments: [1, 10, 1000])
  func gradients(inputs n: Int) {
    let x = (0..<n).map { Double($0) / 10 }
    var slope = [Double](repeating: 0, count: n)
    let tape = Tape<Double>()
    let count = allocations {
      tape.gradient(at: x, into: &slope) { x in
        var total: Variable<Double> = 0
        for i in x.indices { total += sin(x[i]) * x[n - 1 - i] }
        return total
      }
    }
    #expect(count == 0)
    #expect(slope[0].isFinite && tape.statistics.inputs == n)
  }

  /// Without optimisation the standard library's arrays allocate whenever an element of this size is
  /// assigned or iterated over.
  static let isOptimised: Bool = {
    var isOptimised = true
    assert(
      {
        isOptimised = false
        return true
      }())
    return isOptimised
  }()

  @Test(.enabled(if: isOptimised), arguments: [1, 3, 9])
  func vectorProducts(outputs m: Int) {
    let x = [1.0, 2.0, 3.0]
    let weights = (0..<m).map { Double($0 + 1) }
    var (value, cotangent) = ([Double](repeating: 0, count: m), [0.0, 0, 0])
    let tape = Tape<Double>()
    let count = allocations {
      tape.vjp(at: x, along: weights, value: &value, cotangent: &cotangent) { x, y in
        for i in y.indices { y[i] = x[0] * x[1] + Double(i) * sin(x[2]) }
      }
    }
    #expect(count == 0)
    #expect(cotangent[1] == weights.reduce(0, +))
  }

  @Test(.enabled(if: isOptimised), arguments: [1, 2, 4, 5, 20])
  func jacobians(outputs m: Int) {
    let x = [1.0, 2.0, 3.0]
    var rows = Matrix(repeating: 0.0, rows: m, columns: 3)
    let tape = Tape<Double>()
    let count = allocations {
      tape.jacobian(at: x, into: &rows) { x, y in
        for i in y.indices { y[i] = x[0] * x[1] + Double(i) * x[2] }
      }
    }
    #expect(count == 0)
    #expect(rows.row(m - 1) == [2, 1, Double(m - 1)])
  }

  /// A reduction's record takes nothing beyond the array it is handed.
  @Test(.enabled(if: isOptimised)) func reductions() {
    let x = [0.5, 1.0, 1.5, 2.0]
    var slope = x
    let tape = Tape<Double>()
    func count(_ reduce: @escaping ([Variable<Double>]) -> Variable<Double>) -> UInt64 {
      allocations { tape.gradient(at: x, into: &slope) { x in reduce(x.map { $0 * $0 }) } }
    }
    #expect(count { logSumExp($0) } == count { $0[3] })
    #expect(count { sum($0) } == count { $0[3] })
    #expect(slope == [0, 0, 0, 4])
  }

  @Test func overDualNumbers() {
    let x = [Dual(value: 2.0, tangent: 1), Dual(3.0)]
    var slope = x
    let tape = Tape<Dual<Double>>()
    let count = allocations {
      tape.gradient(at: x, into: &slope) { x in x[0] * x[0] * x[1] + exp(x[1]) * x[0] }
    }
    #expect(count == 0)
    #expect(slope[0].tangent == 6)
  }

  /// Fresh tapes take their buffers from tapes that are gone; only the objects are new.
  @Test(.enabled(if: isOptimised)) func freshTapesReuseBuffers() {
    let x = (0..<10_000).map { Double($0) }
    func work() {
      _ = Reverse.gradient(at: x) { x in
        var total: Variable<Double> = 0
        for element in x { total += element * element }
        return total
      }
    }
    // The tape, its array of inputs, the gradient; no buffer of 160 000 bytes.
    #expect(allocations(work) <= 4)
  }
}
