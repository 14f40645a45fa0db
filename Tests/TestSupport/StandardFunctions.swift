public import Scalars

/// Rosenbrock's function of n variables.
public struct Rosenbrock: ScalarFunction, Sendable {
  /// Creates the function.
  public init() {}

  /// Σ 100 (xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)².
  @inlinable
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var sum: T = 0
    for i in 1..<max(1, x.count) {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      sum += 100 * a * a + b * b
    }
    return sum
  }

  /// The gradient by its closed form.
  public static func gradient(at x: [Double]) -> [Double] {
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
public struct Ackley: ScalarFunction, Sendable {
  /// Creates the function.
  public init() {}

  /// 20 + e − 20 exp(−0.2 √(Σ xᵢ² / n)) − exp(Σ cos(2π xᵢ) / n).
  @inlinable
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
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

/// A function of many inputs and outputs whose Jacobian is banded: each output mixes three inputs.
public struct Bands: VectorFunction, Sendable {
  /// The number of outputs.
  public let outputs: Int

  /// Creates the function.
  public init(outputs: Int) { self.outputs = outputs }

  /// The outputs; of no inputs, constants.
  @inlinable
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    (0..<outputs).map { i in
      if x.isEmpty { return T(Double(i)) }
      let (a, b, c) = (x[i % x.count], x[(i + 1) % x.count], x[(i * i + 2) % x.count])
      return sin(2 * a) * b - exp(-c / 2) / (1 + a * a)
    }
  }
}
