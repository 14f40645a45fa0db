// The Swift blocks of Docs/Programs.md, word for word.

import Expectations
import Fluxion

func programsExamples() throws {
  let rosenbrock = Program(inputs: 2) { x in
    let a = x[1] - x[0] * x[0]
    let b = 1 - x[0]
    return 100 * a * a + b * b
  }
  print(rosenbrock([1.0, 2.0]))  // [100.0]
  print(rosenbrock.gradient([1.0, 2.0]))  // [-400.0, 200.0]
  print(rosenbrock.hessian([1.0, 2.0]))  // [402.0, -400.0, -400.0, 200.0]

  let product = rosenbrock.gradient.jvp
  print(product([1.0, 2.0, 1.0, 0.0]))  // [402.0, -400.0]

  let bend = Program(inputs: 1) { x in x[0] < 0 ? exp(x[0]) : 1 + sin(x[0]) }
  print(bend([-1.0]), bend([1.0]))
  // [0.36787944117144233] [1.8414709848078965]
  print(bend.gradient([-1.0]), bend.gradient([0.0]))
  // [0.36787944117144233] [1.0]

  func huber<T: RealScalar>(_ x: T) -> T {
    let size = x.magnitude
    return choose(size, .less, 1.0, then: x * x / 2, else: size - 0.5)
  }

  let loss = Program(inputs: 100) { x in sum(x.map { huber($0) }) }
  print(loss(Array(repeating: 3.0, count: 100)))  // [250.0]

  let times = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5]
  let counts = [9.0, 5.5, 3.3, 2.0, 1.2, 0.7, 0.4, 0.3]
  let misfit = Program(inputs: 2) { p in
    sum(over: 0..<times.count) { i in
      let r = p[0] * exp(-p[1] * times[i]) - counts[i]
      return r * r
    }
  }
  print(misfit.gradient([9.0, 1.0]).map { ($0 * 1000).rounded() / 1000 })  // [-0.024, -0.203]

  let text = rosenbrock.valueAndGradient.source(.math, named: "f")
  expect(text.hasPrefix("f(x1, x2)\n\nv1 = x1*x1\n"), true)

  let decay = Program(inputs: 4) { v in
    let residual = v[0] * exp(-v[1] * v[2]) - v[3]
    return residual * residual
  }
  let slopes = try decay.gradient.keeping(outputs: 0..<2).compiledForPoints()
  let observations: Matrix = [[0.0, 2.5], [1.0, 1.0], [2.0, 0.5]]
  print(slopes.evaluate(atEach: observations, sharing: [2.0, 0.0]).row(1))  // [2.0, -4.0]
  print(slopes.sum(overEach: observations, sharing: [2.0, 0.0]))  // [4.0, -16.0]
}
