// The Swift blocks of Docs/Tutorial.md, word for word.

import Fluxion
import Foundation

func tutorialExamples() {
  firstSlopes()
  dualNumbersByHand()
  anyProgram()
  severalInputs()
  severalOutputs()
  higherDerivatives()
  otherWayRound()
  downhill()
  network()
}

private func firstSlopes() {
  print(derivative(at: 3.0) { x in x * x })  // 6.0
  print(derivative(at: 0.5) { x in exp(sin(x)) })  // 1.4174242246593913

  func f(_ x: Double) -> Double { exp(sin(x)) }
  print((f(0.5 + 1e-5) - f(0.5)) / 1e-5)  // 1.417426572425384
  print((f(0.5 + 1e-10) - f(0.5)) / 1e-10)  // 1.4174239559849866
}

private func dualNumbersByHand() {
  let x = Dual(value: 3.0, tangent: 1.0)
  let y = x * x
  print(y.value, y.tangent)  // 9.0 6.0
  let z = sin(y) / x
  print(z.value, z.tangent)  // 0.13737282841391887 -1.8680514665739933
}

private func anyProgram() {
  /// The square root of a by Heron's method.
  func heron<T: RealScalar>(_ a: T) -> T {
    var guess: T = 1
    while abs(guess.plain * guess.plain - a.plain) > 1e-14 * a.plain {
      guess = (guess + a / guess) / 2
    }
    return guess
  }

  print(heron(2.0))  // 1.414213562373095
  print(derivative(at: 2.0, of: heron))  // 0.3535533905932738
}

private func severalInputs() {
  func height<T: RealScalar>(_ p: [T]) -> T {
    let (x, y) = (p[0], p[1])
    return sin(x) * cos(y) + x * y / 4
  }

  print(gradient(at: [1.0, 2.0], of: height))  // [0.27515490463384706, -0.5151474012342926]
}

private func severalOutputs() {
  let polar = jacobian(at: [2.0, 0.0]) { p in [p[0] * cos(p[1]), p[0] * sin(p[1])] }
  print(polar)
  // 1.0  0.0
  // 0.0  2.0

  let moved = jvp(at: [2.0, 0.0], along: [1.0, 1.0]) { p in [p[0] * cos(p[1]), p[0] * sin(p[1])] }
  print(moved.tangent)  // [1.0, 2.0]
}

private func higherDerivatives() {
  print(derivatives(at: 0.0, order: 5) { x in exp(2 * x) })  // [1.0, 2.0, 4.0, 8.0, 16.0, 32.0]
  print(secondDerivative(at: 2.0) { x in 1 / x })  // 0.25
  print(hessian(at: [1.0, 2.0]) { p in p[0] * p[0] * p[1] })
  // 4.0  2.0
  // 2.0  0.0
}

private func otherWayRound() {
  let many = (0..<10_000).map { Double($0) / 10_000 }
  let slopes = Reverse.gradient(at: many) { x in
    var product = x[0] + 1
    for element in x.dropFirst() { product = product * (1 + element / 10_000) }
    return product
  }
  print(slopes.count)  // 10000
}

private func downhill() {
  var point = [0.0, 0.0]
  for _ in 0..<100 {
    let slope = Reverse.gradient(at: point) { p in
      let (a, b) = (p[0] - 3, p[1] + 1)
      return a * a + 2 * b * b + a * b / 2
    }
    for i in point.indices { point[i] -= 0.2 * slope[i] }
  }
  print(point.map { ($0 * 1e6).rounded() / 1e6 })  // [3.0, -1.0]
}

private func network() {
  /// How likely the network thinks it is that the answer is yes.
  func score<T: RealScalar>(_ w: [T], _ input: [Double]) -> T {
    let mixed = product(rows: w[..<12], input + [1])
    let hidden = elementwise(Rules.Tanh(), mixed)
    return dot(w[12..<16], hidden) + w[16]
  }

  /// Exclusive or: yes where exactly one of the inputs is 1.
  let examples: [(input: [Double], answer: Double)] = [
    ([0, 0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0),
  ]

  /// How surprised the network is at the right answers.
  func loss<T: RealScalar>(_ w: [T]) -> T {
    var total: T = 0
    for (input, answer) in examples {
      total -= logSigmoid(T(2 * answer - 1) * score(w, input))
    }
    return total / T(Double(examples.count))
  }

  let start = (0..<17).map { sin(Double(7 * $0 + 1)) }
  print((loss(start) * 1e4).rounded() / 1e4)  // 0.736

  var weights = start
  var slope = [Double](repeating: 0, count: weights.count)
  let tape = Tape<Double>()
  for step in 1...2000 {
    let value = tape.gradient(at: weights, into: &slope) { w in loss(w) }
    for i in weights.indices { weights[i] -= 0.5 * slope[i] }
    if step % 500 == 0 { print(step, (value * 1e4).rounded() / 1e4) }
    // 500 0.0172
    // 1000 0.0063
    // 1500 0.0038
    // 2000 0.0027
  }
  for (input, answer) in examples {
    print(input, answer, sigmoid(score(weights, input)) > 0.5)
    // [0.0, 0.0] 0.0 false
    // [0.0, 1.0] 1.0 true
    // [1.0, 0.0] 1.0 true
    // [1.0, 1.0] 0.0 false
  }
}
