import Fluxion

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// K1, a scalar function of elementary functions: log(1 + exp(x² sin x)) / (1 + tanh² x).

func kernelOne<T: RealScalar>(_ x: T) -> T {
  let t = tanh(x)
  return log(1 + exp(sin(x) * x * x)) / (1 + t * t)
}

/// Rosenbrock's function of n variables.
struct Rosenbrock: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var sum: T = 0
    for i in 1..<x.count {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      sum += 100 * a * a + b * b
    }
    return sum
  }
}

/// Ackley's function of n variables.
struct Ackley: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let twoPi = T(2 * Double.pi)
    let share = T(1 / Double(x.count))
    var squares: T = 0
    var cosines: T = 0
    for element in x {
      squares += element * element
      cosines += cos(twoPi * element)
    }
    let a = exp(-0.2 * sqrt(squares * share))
    let b = exp(cosines * share)
    return -20 * a - b + 22.718281828459045
  }
}

/// Derivatives written by hand, the limit that automatic differentiation is measured against.
enum HandWritten {
  /// K1 and its derivative by the library's formulas for tanh′, which are right for any x.

  static func kernelOne(_ x: Double) -> (value: Double, derivative: Double) {
    let t = tanh(x)
    let slope: Double
    if t.magnitude < 0.625 {
      slope = (1 - t) * (1 + t)
    } else {
      let decay = exp(x < 0 ? 2 * x : -2 * x)
      let sum = 1 + decay
      slope = 4 * decay / (sum * sum)
    }
    let (sine, cosine) = Double.sineAndCosine(of: x)
    let power = exp(sine * x * x)
    let numerator = log(1 + power)
    let denominator = 1 + t * t
    let numeratorSlope = (cosine * x + sine) * x + sine * x
    let value = numerator / denominator
    let derivative = power * numeratorSlope / (1 + power) - value * (2 * t * slope)
    return (value, derivative / denominator)
  }

  /// K1 and its derivative with tanh′ = 1 − tanh², which loses all digits for large x.

  static func kernelOneNaively(_ x: Double) -> (value: Double, derivative: Double) {
    let t = tanh(x)
    let (sine, cosine) = Double.sineAndCosine(of: x)
    let u = sine * x
    let power = exp(u * x)
    let sum = 1 + power
    let numerator = log(sum)
    let reciprocal = 1 / (1 + t * t)
    let numeratorSlope = power / sum * (cosine * x * x + 2 * u)
    let value = numerator * reciprocal
    return (value, (numeratorSlope - value * (2 * t * (1 - t * t))) * reciprocal)
  }

  /// Rosenbrock's function and its gradient.
  static func rosenbrock(_ x: [Double], into gradient: inout [Double]) -> Double {
    var sum = 0.0
    var carry = 0.0
    for i in 0..<x.count - 1 {
      let a = x[i + 1] - x[i] * x[i]
      let b = 1 - x[i]
      sum += 100 * a * a + b * b
      gradient[i] = carry - 400 * a * x[i] - 2 * b
      carry = 200 * a
    }
    gradient[x.count - 1] = carry
    return sum
  }

  /// Ackley's function and its gradient.
  static func ackley(_ x: [Double], into gradient: inout [Double]) -> Double {
    let share = 1 / Double(x.count)
    var squares = 0.0
    var cosines = 0.0
    for i in x.indices {
      squares += x[i] * x[i]
      let (sine, cosine) = Double.sineAndCosine(of: 2 * Double.pi * x[i])
      gradient[i] = sine
      cosines += cosine
    }
    let root = (squares * share).squareRoot()
    let a = exp(-0.2 * root)
    let b = exp(cosines * share)
    let first = 4 * a * share / root
    let second = 2 * Double.pi * b * share
    for i in x.indices { gradient[i] = first * x[i] + second * gradient[i] }
    return -20 * a - b + 22.718281828459045
  }
}
