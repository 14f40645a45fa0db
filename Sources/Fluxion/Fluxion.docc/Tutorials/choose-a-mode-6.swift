// Forward or reverse? One function by both modes, and what each of them costs.

import Fluxion

/// The energy of a chain of springs along a line, each of which would be 1 long if it could.
struct Energy: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var energy: T = 0
    for i in 1..<x.count {
      let stretch = x[i] - x[i - 1] - 1.0
      energy += stretch * stretch / 2.0
    }
    return energy
  }
}

let x = (0..<100).map { 1.1 * Double($0) }
print(Float(Energy()(x)))  // 0.495

let forward = Forward.gradient(at: x, of: Energy())
let reverse = Reverse.gradient(at: x, of: Energy())
print(zip(forward, reverse).allSatisfy { abs($0 - $1) < 1e-12 })  // true

let tape = Tape<Double>()
_ = tape.gradient(at: x, of: Energy())
print(tape.statistics.recordedBytes)  // 3168

print(gradient(at: x, of: Energy()) == reverse)  // true

print(JacobianPlan(inputs: 100, outputs: 1).mode)  // reverse
print(JacobianPlan(inputs: 3, outputs: 99).mode)  // forward

/// The tension of each spring.
struct Tensions: VectorFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    (1..<x.count).map { i in tanh(x[i] - x[i - 1] - 1.0) }
  }
}

let plan = SparsePlan(jacobianOf: Tensions(), at: x)
print(plan.pattern.count, plan.colors)  // 198 2
