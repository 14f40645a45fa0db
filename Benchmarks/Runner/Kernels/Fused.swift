import Fluxion

/// A scalar kernel that can be written over whole arrays as well, in fused primitives.
protocol FusedScalarKernel: ScalarKernel {
  /// The same function in fused primitives.
  associatedtype Fused: ScalarFunction

  /// The same function in fused primitives.
  var fused: Fused { get }
}

/// A vector-valued kernel that can be written over whole arrays as well, in fused primitives.
protocol FusedVectorKernel: VectorKernel {
  /// The same function in fused primitives.
  associatedtype Fused: VectorFunction

  /// The same function in fused primitives.
  var fused: Fused { get }
}

/// The loss of the 784-64-10 network in two matrix products.
struct FusedPerceptron: ScalarFunction {
  let picture: [Double]
  let label: Int

  func callAsFunction<T: RealScalar>(_ p: [T]) -> T {
    let inner = Perceptron.pixels * Perceptron.hidden
    let outer = inner + Perceptron.hidden
    let end = outer + Perceptron.hidden * Perceptron.classes
    var hidden = product(rows: p[..<inner], picture)
    for i in hidden.indices { hidden[i] = tanh(hidden[i] + p[inner + i]) }
    var logits = product(rows: p[outer..<end], hidden)
    for k in logits.indices { logits[k] += p[end + k] }
    return softmaxCrossEntropy(logits, label: label)
  }
}

/// The network tanh(A tanh(B x)) in two matrix products.
struct FusedNetwork: VectorFunction {
  let first: Matrix<Double>
  let second: Matrix<Double>

  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    elementwise(Rules.Tanh(), product(second, elementwise(Rules.Tanh(), product(first, x))))
  }
}

/// The loss of logistic regression in one matrix product.
struct FusedLogisticRegression: ScalarFunction {
  let signedFeatures: Matrix<Double>
  let labels: [Double]
  let penalty: Double

  func callAsFunction<T: RealScalar>(_ parameters: [T]) -> T {
    let d = signedFeatures.columns
    let weights = parameters[..<d]
    var margins = product(signedFeatures, weights)
    for i in margins.indices { margins[i] = softplus(-(margins[i] + parameters[d] * T(labels[i]))) }
    return sum(margins) / T(Double(margins.count)) + T(penalty) * dot(weights, weights)
  }
}
