import Scalars

// Functions of which the operations can be counted on paper.

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
