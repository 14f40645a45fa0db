// The Swift blocks of README.md, word for word.

import Fluxion

func readmeExamples() {
  firstScreenExample()
  genericFunctionExample()
  functionForAllWidthsExample()
  reverseModeExample()
  ownRuleExample()
  liftingExample()
  inPlaceAndConcurrentExample()
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
  print(directionalDerivative(at: start, along: [1.0, 0.0], of: rosenbrock))  // -215.6
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
  print(Forward.gradient(at: [3.0, 4.0], lanes: .eight, of: spring))  // [96.0, 128.0]
}

private func reverseModeExample() {
  func rosenbrock<T: RealScalar>(_ x: [T]) -> T {
    var sum: T = 0
    for i in 1..<x.count {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      sum += 100 * a * a + b * b
    }
    return sum
  }

  let (value, pullback) = valueWithPullback(at: [2.0, 3.0]) { x in [x[0] * x[1], sin(x[0])] }
  print(value)  // [6.0, 0.9092974268256817]
  print(pullback([1, 0]), pullback([0, 1]))  // [3.0, 2.0] [-0.4161468365471424, 0.0]

  let tape = Tape<Double>()
  for x in [[-1.2, 1.0], [1.0, 1.0]] {
    print(tape.gradient(at: x, of: rosenbrock))
    // [-215.59999999999997, -87.99999999999999]
    // [0.0, 0.0]
  }
  print(tape.statistics.recordedBytes)  // 48
}

private func ownRuleExample() {
  struct ReciprocalSquareRoot: UnaryRule {
    var name: String { "rsqrt" }
    func value<P: FloatingPointScalar>(_ x: P) -> P { 1 / x.squareRoot() }
    func derivative<T: RealScalar>(at x: T, value: T) -> T { -0.5 * value / x }
  }

  func rsqrt<T: RealScalar>(_ x: T) -> T { T.apply(ReciprocalSquareRoot(), to: x) }

  print(derivative(at: 4.0) { x in 1 + rsqrt(x) })  // -0.0625
}

private func liftingExample() {
  let slope = derivative(at: 1.0) { x in
    // x * derivative(at: 1) { y in x + y } would stop here; its answer would have been 2.
    x * derivative(at: Dual(1)) { y in Dual(x) + y }
  }
  print(slope)  // 1.0
}

private func inPlaceAndConcurrentExample() {
  let workspace = ForwardWorkspace<VectorDual<Lanes16<Double>>>()
  var slope = [0.0, 0.0, 0.0]
  let volume = workspace.gradient(at: [2.0, 3.0, 4.0], into: &slope) { x in
    x[0] * x[1] * x[2]
  }
  print(volume, slope)  // 24.0 [12.0, 8.0, 6.0]

  let point = (0..<1000).map { Double($0) }
  let wide = Forward.concurrentGradient(at: point) { x in dot(x, x) }
  print(wide[999])  // 1998.0
}
