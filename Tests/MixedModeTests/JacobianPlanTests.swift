import Fluxion
import Testing

@testable import MixedMode

/// Each decision between the modes, also where the costs are equal or nearly so.
struct JacobianPlanTests {
  /// A shape, the costs in tenths of a plain evaluation, and the lanes.
  struct Row: Sendable {
    let inputs, outputs, lanes, forward, reverse: Int

    init(_ inputs: Int, _ outputs: Int, lanes: Int, _ forward: Int, _ reverse: Int) {
      (self.inputs, self.outputs, self.lanes) = (inputs, outputs, lanes)
      (self.forward, self.reverse) = (forward, reverse)
    }
  }

  static let rows = [
    // A function of nothing is evaluated once, and one of no results recorded all the same.
    Row(0, 0, lanes: 4, 18, 35), Row(0, 1, lanes: 4, 18, 47), Row(0, 9, lanes: 4, 18, 102),
    Row(1, 0, lanes: 4, 18, 35), Row(8, 0, lanes: 8, 26, 35), Row(9, 0, lanes: 16, 42, 35),
    Row(1000, 0, lanes: 16, 2646, 35),
    // Gradients are taken forward up to sixteen inputs.
    Row(4, 1, lanes: 4, 18, 47), Row(5, 1, lanes: 8, 26, 47), Row(15, 1, lanes: 16, 42, 47),
    Row(16, 1, lanes: 16, 42, 47), Row(17, 1, lanes: 8, 78, 47), Row(32, 1, lanes: 16, 84, 47),
    // A last sweep is one of one, of four or of eight rows.
    Row(32, 2, lanes: 16, 84, 65), Row(32, 3, lanes: 16, 84, 65), Row(32, 4, lanes: 16, 84, 65),
    Row(32, 5, lanes: 16, 84, 90), Row(32, 7, lanes: 16, 84, 90), Row(32, 8, lanes: 16, 84, 90),
    Row(48, 8, lanes: 16, 126, 90), Row(48, 9, lanes: 16, 126, 102),
    Row(48, 10, lanes: 16, 126, 120), Row(48, 12, lanes: 16, 126, 120),
    Row(48, 13, lanes: 16, 126, 145), Row(48, 16, lanes: 16, 126, 145),
    Row(48, 17, lanes: 16, 126, 157),
    // Where the lanes are as good, the fewer.
    Row(33, 9, lanes: 8, 130, 102), Row(40, 13, lanes: 8, 130, 145),
    Row(41, 9, lanes: 16, 126, 102),
    // Equal costs.
    Row(145, 52, lanes: 16, 420, 395), Row(145, 53, lanes: 16, 420, 420),
    Row(160, 56, lanes: 16, 420, 420), Row(160, 57, lanes: 16, 420, 432),
    Row(401, 153, lanes: 16, 1092, 1092), Row(417, 153, lanes: 16, 1134, 1092),
    Row(785, 298, lanes: 16, 2100, 2100), Row(785, 297, lanes: 16, 2100, 2082),
  ]

  @Test(arguments: rows)
  func theCostsDecideAndForwardModeWinsTies(_ row: Row) {
    let plan = JacobianPlan(inputs: row.inputs, outputs: row.outputs)
    #expect(plan.lanes.rawValue == row.lanes)
    #expect((plan.forwardCost * 10).rounded() == Double(row.forward))
    #expect((plan.reverseCost * 10).rounded() == Double(row.reverse))
    #expect((plan.forwardCost * 10 - Double(row.forward)).magnitude < 1e-9)
    #expect((plan.reverseCost * 10 - Double(row.reverse)).magnitude < 1e-9)
    #expect(plan.mode == (row.forward <= row.reverse ? .forward : .reverse))
  }

  /// The costs are sums of tenths, which round, but never so that a tie is broken.
  @Test func decisionsAreThoseInWholeTenths() {
    for n in 0...450 {
      let lanes = LaneWidth(forInputs: n).rawValue
      let forward = max(1, (n + lanes - 1) / lanes) * (10 + 2 * lanes)
      for m in 0...170 {
        let last = [0, 12, 30, 30, 30, 55, 55, 55][m % 8]
        let reverse = 35 + m / 8 * 55 + last
        let mode = JacobianPlan(inputs: n, outputs: m).mode
        if mode != (forward <= reverse ? .forward : .reverse) {
          Issue.record("\(n), \(m): \(mode)")
        }
      }
    }
  }

  /// A Jacobian without rows or without columns has a shape all the same, by either mode.
  @Test func functionsWithoutInputsOrOutputs() {
    struct Nothing: VectorFunction {
      let outputs: Int
      func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { (0..<outputs).map { T(Double($0)) } }
    }
    for (n, m, mode) in [
      (0, 0, JacobianPlan.Mode.forward), (0, 3, .forward), (3, 0, .forward), (9, 0, .reverse),
      (40, 0, .reverse),
    ] {
      let x = [Double](repeating: 2, count: n)
      let (found, plan) = jacobianWithPlan(at: x, of: Nothing(outputs: m))
      #expect(plan.mode == mode)
      #expect(found == Matrix(repeating: 0, rows: m, columns: n))
      #expect(Forward.jacobian(at: x, of: Nothing(outputs: m)) == found)
      #expect(Reverse.jacobian(at: x, of: Nothing(outputs: m)) == found)
    }
    #expect(
      "\(JacobianPlan(inputs: 0, outputs: 0))" == """
        forward mode: 1 pass of 4 lanes, about 1.8 evaluations, against 3.5 for one recording and \
        0 sweeps
        """)
    #expect(
      "\(JacobianPlan(inputs: 48, outputs: 9))" == """
        reverse mode: one recording and 2 sweeps, about 10 evaluations, against 13 for 3 passes of \
        16 lanes
        """)
  }
}
