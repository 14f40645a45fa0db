import Fluxion

/// The derivative of a function of one variable by reverse mode.
func slope(at x: Double, of f: (Variable<Double>) -> Variable<Double>) -> Double {
  Reverse.gradient(at: [x]) { x in f(x[0]) }[0]
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
