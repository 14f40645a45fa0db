// The Swift blocks of README.md, word for word.

import Fluxion

func readmeExamples() {
  firstScreenExample()
  genericFunctionExample()
  functionForAllWidthsExample()
}

private func firstScreenExample() {
  func f<T: RealScalar>(_ x: [T]) -> T { log(x[0]) + x[0] * x[1] - sin(x[1]) }

  print(f([2.0, 5.0]))  // 11.652071455223084
  print(gradient(at: [2.0, 5.0], of: f))  // [5.5, 1.7163378145367738]
  print(derivative(at: 0.5) { x in exp(sin(x)) })  // 1.4174242246593913
  print(jvp(at: [2.0, 5.0], along: [1.0, 0.0]) { x in [f(x), x[0] / x[1]] }.tangent)  // [5.5, 0.2]
}

private func genericFunctionExample() {
  func rosenbrock<T: RealScalar>(_ x: [T]) -> T {
    var sum: T = 0
    for i in 1..<x.count {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      sum += 100 * a * a + b * b
    }
    return sum
  }

  let start = [-1.2, 1.0]
  print(rosenbrock(start))  // 24.199999999999996
  print(gradient(at: start, of: rosenbrock))  // [-215.6, -87.99999999999999]
  print(Reverse.gradient(at: start, of: rosenbrock))  // [-215.59999999999997, -87.99999999999999]
  print(hessian(at: start, of: rosenbrock)[0, 1])  // 480.0
}

private func functionForAllWidthsExample() {
  struct Spring: ScalarFunction {
    var stiffness = 40.0

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let stretch = norm(x) - 1
      return T(stiffness / 2) * stretch * stretch
    }
  }

  let spring = Spring()
  print(spring([3.0, 4.0]))  // 320.0
  print(gradient(at: [3.0, 4.0], of: spring))  // [96.0, 128.0]
}
