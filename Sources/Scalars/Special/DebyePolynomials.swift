/// The polynomials U_k and V_k of Debye's expansions, DLMF 10.41(ii).
///
/// U_k(p) is p^k times a polynomial of degree k in p^2, the coefficients of which are listed from
/// the lowest power up; V_k likewise.
enum DebyePolynomials {
  static let count = 26

  static let forValues: [[WideFloat]] = {
    var all = [[WideFloat.one]]
    for k in 0..<count - 1 {
      // U_(k + 1) = p^2 (1 - p^2) U_k' / 2 + the integral of (1 - 5 t^2) U_k / 8.
      var next = [WideFloat](repeating: .zero, count: k + 2)
      for (j, coefficient) in all[k].enumerated() {
        let power = UInt64(k + 2 * j)
        let slope = (coefficient * power).scaled(by: -1)
        let eighth = coefficient.scaled(by: -3)
        next[j] = next[j] + slope + eighth / (power + 1)
        next[j + 1] = next[j + 1] - slope - eighth * 5 / (power + 3)
      }
      all.append(next)
    }
    return all
  }()

  static let forDerivatives: [[WideFloat]] = {
    var all = [[WideFloat.one]]
    for k in 1..<count {
      // V_k = U_k - p (1 - p^2) U_(k - 1) / 2 - p^2 (1 - p^2) U_(k - 1)'.
      var next = forValues[k]
      for (j, coefficient) in forValues[k - 1].enumerated() {
        let part = coefficient.scaled(by: -1) + coefficient * UInt64(k - 1 + 2 * j)
        next[j] = next[j] - part
        next[j + 1] = next[j + 1] + part
      }
      all.append(next)
    }
    return all
  }()

  /// The terms of an expansion: the polynomials at p, over the powers of the order.
  /// - Parameters:
  ///   - polynomials: Those for the values or those for the derivatives.
  ///   - ratio: p over the order.
  ///   - square: p^2, negative for an imaginary p, the powers of i of which the terms leave out.
  /// - Returns: The terms down to 2^-150, or all there are.
  static func terms(
    _ polynomials: [[WideFloat]], ratio: WideFloat, square: WideFloat
  ) -> [WideFloat] {
    var terms: [WideFloat] = []
    var power = WideFloat.one
    for polynomial in polynomials {
      var value = WideFloat.zero
      for coefficient in polynomial.reversed() { value = value * square + coefficient }
      let term = value * power
      terms.append(term)
      if term.exponent < -150 { break }
      power = power * ratio
    }
    return terms
  }
}
