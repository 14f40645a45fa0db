import Fluxion

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

/// A function of many inputs and outputs whose Jacobian is banded: each output mixes three inputs.
struct Bands: VectorFunction {
  let outputs: Int

  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    (0..<outputs).map { i in
      if x.isEmpty { return T(Double(i)) }
      let (a, b, c) = (x[i % x.count], x[(i + 1) % x.count], x[(i * i + 2) % x.count])
      return sin(2 * a) * b - exp(-c / 2) / (1 + a * a)
    }
  }
}
