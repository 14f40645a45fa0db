import TestSupport
import CAllocationCounter
import Fluxion
import Testing

/// In steady state the in-place drivers allocate nothing.
@Suite(.enabled(if: allocation_counter_is_available() != 0))
struct AllocationTests {
  @Test func counterCounts() {
    var kept: [[Int]] = []
    #expect(allocations { kept.append(Array(repeating: 1, count: 100)) } > 0)
    #expect(kept.count == 3)
  }

  @Test(arguments: [1, 10, 100])
  func gradient(inputs n: Int) {
    let x = (0..<n).map { Double($0) / 10 }
    var slope = [Double](repeating: 0, count: n)
    let workspace = ForwardWorkspace<VectorDual<Lanes16<Double>>>()
    #expect(
      allocations {
        workspace.gradient(at: x, into: &slope) { x in
          var sum: VectorDual<Lanes16<Double>> = 0
          for i in x.indices { sum += x[i] * x[i] }
          return sum
        }
      } == 0)
    #expect(slope[n - 1] == 2 * x[n - 1])
  }

  @Test(arguments: [1, 10, 40])
  func jacobian(inputs n: Int) {
    let x = (0..<n).map { Double($0) / 10 }
    var target = Matrix(repeating: 0.0, rows: 2, columns: n)
    let workspace = ForwardWorkspace<VectorDual<Lanes8<Double>>>()
    #expect(
      allocations {
        workspace.jacobian(at: x, into: &target) { x, y in
          y[0] = 0
          y[1] = 1
          for i in x.indices {
            y[0] += x[i] * x[i]
            y[1] *= 1 + x[i]
          }
        }
      } == 0)
    #expect(target[0, n - 1] == 2 * x[n - 1])
  }

  @Test func jacobianVectorProduct() {
    let (x, u) = ([1.0, 2.0, 3.0], [0.5, -1, 2])
    var (value, tangent) = ([0.0], [0.0])
    let workspace = ForwardWorkspace<Dual<Double>>()
    #expect(
      allocations {
        workspace.jvp(at: x, along: u, value: &value, tangent: &tangent) { x, y in
          y[0] = x[0] * x[1] + sin(x[2])
        }
      } == 0)
    #expect(value[0] == 2 + 0.1411200080598672)
  }

  @Test func scalarDerivative() {
    var slope = 0.0
    #expect(allocations { slope = derivative(at: 2) { x in x * exp(x) } } == 0)
    #expect(slope > 0)
  }
}
