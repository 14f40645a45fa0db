// The Swift blocks of Docs/Shapes.md, word for word.

import Fluxion

struct Layer<T: RealScalar>: DifferentiablePoint {
  typealias Recorded = Layer<Variable<T>>
  typealias Moving = Layer<Dual<T>>
  var weights: Matrix<T>
  var bias: [T]

  func mapped<U: RealScalar>(_ transform: (T) -> U) -> Layer<U> {
    Layer<U>(weights: weights.map(transform), bias: bias.map(transform))
  }

  func callAsFunction(_ x: [T]) -> [T] {
    let scores = product(weights, x)
    return scores.indices.map { i in tanh(scores[i] + bias[i]) }
  }
}

struct Network<T: RealScalar>: DifferentiablePoint {
  typealias Recorded = Network<Variable<T>>
  typealias Moving = Network<Dual<T>>
  var first, second: Layer<T>

  func mapped<U: RealScalar>(_ transform: (T) -> U) -> Network<U> {
    Network<U>(first: first.mapped(transform), second: second.mapped(transform))
  }

  func callAsFunction(_ x: [T]) -> T { second(first(x))[0] }
}

func shapesExamples() {
  let (bySpot, byRate) = gradient(at: 100.0, 0.05) { spot, rate in spot * exp(-rate) }
  print(bySpot, byRate)  // 0.951229424500714 -95.1229424500714

  let (area, (byWidth, byHeight)) = valueWithGradient(at: 3.0, 4.0) { width, height in
    width * height
  }
  print(area, byWidth, byHeight)  // 12.0 4.0 3.0

  let h = hessian(at: 1.0, 2.0) { x, y in x * x * y }
  print(h[0, 0], h[0, 1], h[1, 1])  // 4.0 2.0 0.0
  print(jvp(at: 3.0, 4.0, along: 1.0, 0.5) { width, height in width * height }.tangent)  // 5.5

  print(derivative(at: 2.0) { t in [t * t, 3 - t] })  // [4.0, -1.0]
  print(secondDerivative(at: 2.0) { t in [t * t, 3 - t] })  // [2.0, 0.0]

  let data: [(x: [Double], y: Double)] = [
    ([0.1, 0.1], 1), ([0.8, 0.1], -1), ([0.5, 0.5], 1), ([0.2, 0.9], -1), ([0.9, 0.8], 1),
    ([0.4, 0.9], -1), ([0.3, 0.3], 1), ([0.7, 0.2], -1),
  ]

  func loss<T: RealScalar>(_ network: Network<T>, _ batch: ArraySlice<(x: [Double], y: Double)>)
    -> T
  {
    var sum: T = 0
    for (x, y) in batch {
      let error = network(x.map { T($0) }) - y
      sum += error * error
    }
    return sum / Double(batch.count)
  }

  var network = Network(
    first: Layer(weights: [[0.5, -0.4], [-0.3, 0.6], [0.2, 0.1]], bias: [0.1, 0, -0.1]),
    second: Layer(weights: [[0.3, 0.5, -0.2]], bias: [0]))
  for step in 0..<2000 {
    let batch = data[(step % 2 * 4)..<(step % 2 * 4 + 4)]
    network = network.moved(by: -0.1, along: gradient(at: network) { loss($0, batch) })
  }
  print(loss(network, data[...]) < 0.1)  // true

  let (total, slope) = valueWithGradient(at: network, summingOver: data) { network, datum in
    let error = network(datum.x.map { Variable($0) }) - datum.y
    return error * error
  }
  print(total < 0.8, slope.second.bias.count)  // true 1

  let slopes = derivative(atEach: [0.0, 1.0, 2.0]) { x in x * x * exp(-x) }
  print(slopes)  // [0.0, 0.36787944117144233, 0.0]

  let points: Matrix = [[1.0, 2], [3, 4], [5, 6]]
  let gradients = gradient(atEach: points) { x in x[0] * x[0] * x[1] }
  print(gradients.row(2))  // [60.0, 25.0]

  print(derivative(atEach: [-1.0, 2.0, 3.0]) { x in x < 0 ? -x : x * x })  // [-1.0, 4.0, 6.0]

  let fast = derivative(atEach: [0.0, 1.0, 2.0], accuracy: .fast) { x in x * x * exp(-x) }
  print(zip(fast, slopes).allSatisfy { abs($0 - $1) < 1e-15 })  // true

  func wave<T: RealScalar>(_ x: [T]) -> T { sin(x[0]) * exp(2 * x[1]) * x[2] }

  print(derivatives(at: [0.0, 0.0, 1.0], along: [1.0, 0.5, 0.0], order: 3) { x in wave(x) })
  // [0.0, 1.0, 2.0, 2.0]
  print(Float(mixedDerivative(at: [0.0, 0.0, 1.0], orders: [1, 2, 1]) { x in wave(x) }))  // 4.0

  let third = derivativeTensor(at: [0.0, 0.0, 1.0], order: 3) { x in wave(x) }
  print(third.elements.count, Float(third[0, 1, 2]))  // 10 2.0
  print(laplacian(at: [0.5, 0.5]) { x in x[0] * x[0] * x[1] })  // 1.0
  print(curl(at: [1.0, 2.0, 3.0]) { x in [-x[1], x[0], x[0] * x[2]] })  // [0.0, -3.0, 2.0]
}
