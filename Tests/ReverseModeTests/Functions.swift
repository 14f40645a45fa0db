import Fluxion

/// The derivative of a function of one variable by reverse mode.
func slope(at x: Double, of f: (Variable<Double>) -> Variable<Double>) -> Double {
  ReverseMode.gradient(at: [x]) { x in f(x[0]) }[0]
}

/// Rosenbrock's function of n variables.
struct Rosenbrock: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var sum: T = 0
    for i in 1..<max(1, x.count) {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      sum += 100 * a * a + b * b
    }
    return sum
  }

  /// The gradient by its closed form.
  static func gradient(at x: [Double]) -> [Double] {
    x.indices.map { i in
      var slope = 0.0
      if i + 1 < x.count {
        slope += -400 * x[i] * (x[i + 1] - x[i] * x[i]) - 2 * (1 - x[i])
      }
      if i > 0 { slope += 200 * (x[i] - x[i - 1] * x[i - 1]) }
      return slope
    }
  }
}

/// Ackley's function of n variables.
struct Ackley: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let turn = T(2 * Double.pi)
    let share = T(1 / Double(x.count))
    var squares: T = 0
    var cosines: T = 0
    for element in x {
      squares += element * element
      cosines += cos(turn * element)
    }
    let a = exp(-0.2 * sqrt(squares * share))
    let b = exp(cosines * share)
    return -20 * a - b + 22.718281828459045
  }
}

/// The chain x ← sin(x) · 1.0001 + x · 0.5 of one variable.
struct SineChain: ScalarFunction {
  let steps: Int

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var x = x[0]
    for _ in 0..<steps { x = sin(x) * 1.0001 + x * 0.5 }
    return x
  }
}

/// The cross-entropy of a network with one hidden layer, in all its parameters, scalar by scalar.
struct Network: ScalarFunction {
  let inputs: [Double]
  let hidden: Int
  let classes: Int
  let label: Int

  var parameterCount: Int { hidden * (inputs.count + 1) + classes * (hidden + 1) }

  func callAsFunction<T: RealScalar>(_ parameters: [T]) -> T {
    let image = inputs.map { T($0) }
    var next = 0
    func layer(_ x: [T], outputs: Int) -> [T] {
      (0..<outputs).map { _ in
        var total = parameters[next + x.count]
        for i in x.indices { total += parameters[next + i] * x[i] }
        next += x.count + 1
        return total
      }
    }
    let activations = layer(image, outputs: hidden).map { tanh($0) }
    let scores = layer(activations, outputs: classes)
    var largest = scores[0].plain
    for score in scores where score.plain > largest { largest = score.plain }
    let shift = T(plain: largest)
    var total: T = 0
    for score in scores { total += exp(score - shift) }
    return log(total) + shift - scores[label]
  }
}

/// A function of many inputs and outputs; each output mixes three inputs.
struct Bands: VectorFunction {
  let outputs: Int

  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    (0..<outputs).map { i in
      let (a, b, c) = (x[i % x.count], x[(i + 1) % x.count], x[(i * i + 2) % x.count])
      return sin(2 * a) * b - exp(-c / 2) / (1 + a * a)
    }
  }
}
