/// What the incomplete gamma and beta functions are computed in: a wide number, or a polynomial of wide
/// coefficients where derivatives in the parameters are wanted too.
///
/// An algorithm is written once and serves both.
protocol WideNumber {
  /// A constant.
  init(constant: WideFloat)

  /// The value.
  var leading: WideFloat { get }

  static prefix func - (a: Self) -> Self
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static func / (a: Self, divisor: UInt64) -> Self

  /// A function of the number, given the function's derivative of each order at the value.
  func composed(_ derivative: (Int) -> WideFloat) -> Self

  /// The highest order of a derivative that is carried, the orders in all variables added.
  var order: Int { get }
}

extension WideFloat: WideNumber {
  init(constant: WideFloat) { self = constant }

  var leading: WideFloat { self }

  func composed(_ derivative: (Int) -> WideFloat) -> WideFloat { derivative(0) }

  var order: Int { 0 }
}

extension WideNumber {
  static var one: Self { Self(constant: .one) }

  var reciprocal: Self { .one / self }

  static func exp(_ x: Self) -> Self {
    x.composed { [value = WideFloat.exp(x.leading)] _ in value }
  }

  static func log(_ x: Self) -> Self {
    x.composed { n in
      n == 0 ? WideFloat.log(x.leading) : logarithmSlope(order: n, at: x.leading)
    }
  }

  /// x − log(1 + x), to all digits near 0, for x above −1.
  static func excess(_ x: Self) -> Self {
    x.composed { n in
      switch n {
      case 0: x.leading.excessOverLogarithm
      case 1: x.leading / (.one + x.leading)
      default: -logarithmSlope(order: n, at: .one + x.leading)
      }
    }
  }

  /// μ − log(1 + μ) for μ = x / y − 1, where x may be next to nothing beside y.
  static func excess(ofRatio x: Self, _ y: Self) -> Self {
    let quarter = y.leading.scaled(by: -2)
    if x.leading < quarter { return x / y - one - (log(x) - log(y)) }
    return excess((x - y) / y)
  }

  /// The logarithm of the gamma function of a positive number.
  static func logGamma(_ x: Self) -> Self {
    x.composed { n in
      n == 0
        ? x.leading.logGamma : PolygammaWide.value(order: n - 1, at: x.leading)
    }
  }

  /// What Stirling's formula leaves of log Γ, for x of at least 2²⁰: DLMF 5.11.1.
  static func stirlingRest(_ x: Self) -> Self {
    let inverse = x.reciprocal
    let square = inverse * inverse
    var (power, sum) = (inverse, Self(constant: .zero))
    for (index, number) in WideFloat.bernoulli.prefix(9 + x.order).enumerated() {
      sum =
        sum + power * Self(constant: number) / UInt64((2 * index + 1) * (2 * index + 2))
      power = power * square
    }
    return sum
  }

  /// The n-th derivative of the logarithm, n > 0.
  private static func logarithmSlope(order n: Int, at x: WideFloat) -> WideFloat {
    let inverse = x.reciprocal
    var result = inverse
    for k in 1..<n { result = -(result * inverse * UInt64(k)) }
    return result
  }
}

extension WideFloat {
  static func < (a: WideFloat, b: WideFloat) -> Bool { (a - b).isNegative }

  /// Whether the number is less than 2^−bits of the other.
  func isBelow(_ bits: Int, of other: WideFloat) -> Bool {
    isZero || exponent < other.exponent - bits
  }

  /// x − log(1 + x), by its series where the two are alike.
  var excessOverLogarithm: WideFloat {
    if exponent > -4 { return self - WideFloat.log(.one + self) }
    var (power, sum, k) = (self * self, WideFloat.zero, UInt64(2))
    repeat {
      let term = power / k
      sum = k % 2 == 0 ? sum + term : sum - term
      power = power * self
      k += 1
    } while !power.isNegligible(beside: sum)
    return sum
  }

  /// log Γ(x) of a positive number, by the recurrence DLMF 5.5.1 up to where Stirling's series holds.
  var logGamma: WideFloat {
    var (argument, product) = (self, WideFloat.one)
    while argument < WideFloat(26) {
      product = product * argument
      argument = argument + .one
    }
    let inverse = argument.reciprocal
    let square = inverse * inverse
    var (power, sum) = (inverse, WideFloat.zero)
    for index in WideFloat.bernoulli.indices {
      let divisor = UInt64((2 * index + 1) * (2 * index + 2))
      let term = WideFloat.bernoulli[index] * power / divisor
      if term.isNegligible(beside: .one) { break }
      sum = sum + term
      power = power * square
    }
    let half = WideFloat.one.scaled(by: -1)
    let main = (argument - half) * WideFloat.log(argument) - argument
    return main + .logRootTwoPi + sum - WideFloat.log(product)
  }
}
