extension WideFloat {
  /// The Bernoulli numbers B2, B4 and so on, from the tangent numbers, whose recurrence adds
  /// positive numbers only (Brent and Harvey, "Fast computation of Bernoulli, Tangent and Secant
  /// numbers").
  static let bernoulli: [WideFloat] = {
    let count = 48
    var tangent = [WideFloat.one]
    for k in 1..<count {
      tangent.append(tangent[k - 1] * UInt64(k))
    }
    for k in 1..<count {
      for j in k..<count {
        tangent[j] = tangent[j - 1] * UInt64(j - k) + tangent[j] * UInt64(j - k + 2)
      }
    }
    return (1...count).map { k in
      let power = WideFloat.one.scaled(by: 2 * k)
      let size = tangent[k - 1] * UInt64(2 * k) / (power * (power - .one))
      return k % 2 == 0 ? -size : size
    }
  }()

  /// x^n / n! for n of zero or more, saturated like the exponential function.
  func powerOverFactorial(_ n: Int) -> WideFloat {
    if n <= 256 {
      var factorial = WideFloat.one
      for factor in 0..<n { factorial = factorial * UInt64(factor + 1) }
      return power(n) / factorial
    }
    // Stirling's series, DLMF 5.11.1, with the two large logarithms taken as one.
    let order = WideFloat(n)
    var logarithm = order * (WideFloat.log(magnitude / order) + .one)
    let inverse = order.reciprocal
    let square = inverse * inverse
    var power = inverse
    for (index, number) in WideFloat.bernoulli.prefix(16).enumerated() {
      logarithm = logarithm - number * power / UInt64((2 * index + 1) * (2 * index + 2))
      power = power * square
    }
    let root = (WideFloat.pi * order).scaled(by: 1).squareRoot
    let value = WideFloat.exp(logarithm) / root
    return isNegative && n % 2 != 0 ? -value : value
  }
}
