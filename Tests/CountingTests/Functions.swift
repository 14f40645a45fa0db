import Scalars

/// Functions of which the operations can be counted on paper.

struct Product: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var product = x[0]
    for factor in x.dropFirst() { product *= factor }
    return product
  }
}

struct Total: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T { sum(x) }
}

struct Quotient: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var quotient = x[0]
    for divisor in x.dropFirst() { quotient /= divisor }
    return quotient
  }
}

struct Exponentials: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var y = x[0]
    for _ in 0..<4 { y = exp(y) }
    return y
  }
}

struct Sines: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var y = x[0]
    for _ in 0..<5 { y = sin(y) }
    return y
  }
}

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
