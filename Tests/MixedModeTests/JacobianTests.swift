import Fluxion
import Testing

/// The Jacobian by the cheaper mode, and what is said about the choice.
struct JacobianTests {
  struct Mixing: VectorFunction {
    let outputs: Int

    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
      (0..<outputs).map { i in
        let (a, b) = (x[i % x.count], x[(3 * i + 1) % x.count])
        return sin(2 * a) * b + exp(-a / 2)
      }
    }
  }

  @Test(arguments: [(1, 1), (1, 50), (50, 1), (5, 7), (40, 3), (3, 40), (33, 33)])
  func modesAgree(_ shape: (Int, Int)) {
    let (n, m) = shape
    let x = (0..<n).map { 0.5 + Double($0) / 7 }
    let f = Mixing(outputs: m)
    let (found, plan) = jacobianWithPlan(at: x, of: f)
    #expect((found.rows, found.columns) == (m, n))
    #expect((plan.inputs, plan.outputs) == (n, m))
    #expect(plan.mode == (plan.forwardCost <= plan.reverseCost ? .forward : .reverse))
    for other in [Forward.jacobian(at: x, of: f), Reverse.jacobian(at: x, of: f)] {
      for (a, b) in zip(found.elements, other.elements) {
        #expect((a - b).magnitude <= 4 * b.ulp)
      }
    }
    #expect(jacobian(at: x, of: f) == found)
  }

  @Test func theShapeDecides() {
    #expect(JacobianPlan(inputs: 1, outputs: 1000).mode == .forward)
    #expect(JacobianPlan(inputs: 1000, outputs: 1).mode == .reverse)
    #expect(JacobianPlan(inputs: 1, outputs: 1).mode == .forward)
    for n in [1, 3, 20, 100, 1000] {
      var wasForward = false
      for m in 1...200 {
        let isForward = JacobianPlan(inputs: n, outputs: m).mode == .forward
        #expect(isForward || !wasForward, "more outputs do not speak for reverse mode: \(n), \(m)")
        wasForward = isForward
      }
    }
  }

  @Test(arguments: [
    (0, "0 sweeps"), (1, "1 sweep"), (8, "1 sweep"), (9, "2 sweeps"), (17, "3 sweeps"),
  ])
  func eightRowsShareASweep(outputs m: Int, sweeps: String) {
    let plan = JacobianPlan(inputs: 1000, outputs: m)
    #expect("\(plan)".contains("one recording and \(sweeps)"), "\(plan)")
  }

  @Test func thePlanPrintsAsASentence() {
    let plan = JacobianPlan(inputs: 1000, outputs: 1)
    #expect("\(plan)".hasPrefix("reverse mode: one recording and 1 sweep, about "), "\(plan)")
    #expect("\(plan)".contains("63 passes of 16 lanes"), "\(plan)")
  }
}
