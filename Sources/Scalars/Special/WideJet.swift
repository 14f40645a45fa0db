/// A polynomial in up to three variables, cut off above an order in each: a value with all mixed
/// derivatives up to these orders, divided by factorials.
struct WideJet: WideNumber {
  /// How many orders there are in each variable, the value's own 0 among them.
  private var counts: (Int, Int, Int)

  /// The coefficients, those of the last variable next to one another.
  private var coefficients: [WideFloat]

  init(constant: WideFloat) {
    counts = (1, 1, 1)
    coefficients = [constant]
  }

  /// A variable.
  ///
  /// - Parameters:
  ///   - value: Its value.
  ///   - place: Which of the three it is.
  ///   - order: The highest order that is kept in it.
  init(variable value: WideFloat, _ place: Int, order: Int) {
    counts = (1, 1, 1)
    switch place {
    case 0: counts.0 = order + 1
    case 1: counts.1 = order + 1
    default: counts.2 = order + 1
    }
    coefficients = [value] + (0..<order).map { $0 == 0 ? .one : .zero }
  }

  private init(counts: (Int, Int, Int)) {
    self.counts = counts
    coefficients = Array(repeating: .zero, count: counts.0 * counts.1 * counts.2)
  }

  var leading: WideFloat { coefficients[0] }

  var order: Int { counts.0 + counts.1 + counts.2 - 3 }

  /// The derivative of the orders of all variables, the last ones that are kept.
  var highestDerivative: WideFloat {
    var result = coefficients[coefficients.count - 1]
    for count in [counts.0, counts.1, counts.2] {
      for factor in 1..<max(count, 2) { result = result * UInt64(factor) }
    }
    return result
  }

  private static func common(_ a: WideJet, _ b: WideJet) -> (Int, Int, Int) {
    (
      max(a.counts.0, b.counts.0), max(a.counts.1, b.counts.1), max(a.counts.2, b.counts.2)
    )
  }

  /// Whether there is a value alone.
  private var isConstant: Bool { coefficients.count == 1 }

  /// The polynomial with room for the orders of another as well.
  @inline(never)
  private func widened(for other: WideJet) -> WideJet {
    let (a, b, c) = Self.common(self, other)
    if a == counts.0 && b == counts.1 && c == counts.2 { return self }
    var result = WideJet(counts: (a, b, c))
    forEachTerm { i, j, k, value in result.coefficients[result.place(i, j, k)] = value }
    return result
  }

  /// The place of the coefficient of a product of powers.
  private func place(_ i: Int, _ j: Int, _ k: Int) -> Int {
    (i * counts.1 + j) * counts.2 + k
  }

  /// Hands over the exponents of each coefficient that is not zero, in the order of their places.
  private func forEachTerm(_ body: (_ i: Int, _ j: Int, _ k: Int, WideFloat) -> Void) {
    for place in coefficients.indices where !coefficients[place].isZero {
      let (i, j, k) = exponents(ofPlace: place)
      body(i, j, k, coefficients[place])
    }
  }

  private func exponents(ofPlace place: Int) -> (Int, Int, Int) {
    (place / counts.2 / counts.1, place / counts.2 % counts.1, place % counts.2)
  }

  /// Adds a polynomial times a number and powers of the variables, as far as orders are kept.
  @inline(never)
  private mutating func add(
    _ other: WideJet, times factor: WideFloat, _ exponents: (i: Int, j: Int, k: Int)
  ) {
    other.forEachTerm { i, j, k, value in
      let (i, j, k) = (i + exponents.i, j + exponents.j, k + exponents.k)
      if i < counts.0 && j < counts.1 && k < counts.2 {
        let place = place(i, j, k)
        coefficients[place] = coefficients[place] + factor * value
      }
    }
  }

  private func mapped(_ transform: (WideFloat) -> WideFloat) -> WideJet {
    var result = self
    for i in coefficients.indices { result.coefficients[i] = transform(coefficients[i]) }
    return result
  }

  @inline(never)
  static prefix func - (a: WideJet) -> WideJet { a.mapped { -$0 } }

  @inline(never)
  static func + (a: WideJet, b: WideJet) -> WideJet {
    var result = a.widened(for: b)
    b.forEachTerm { i, j, k, value in
      let place = result.place(i, j, k)
      result.coefficients[place] = result.coefficients[place] + value
    }
    return result
  }

  @inline(never)
  static func - (a: WideJet, b: WideJet) -> WideJet { a + -b }

  @inline(never)
  static func * (a: WideJet, b: WideJet) -> WideJet {
    if a.isConstant { return b.mapped { a.leading * $0 } }
    if b.isConstant { return a.mapped { $0 * b.leading } }
    var result = WideJet(counts: common(a, b))
    a.forEachTerm { i, j, k, value in result.add(b, times: value, (i, j, k)) }
    return result
  }

  /// The quotient, coefficient by coefficient from the constant one upwards.
  @inline(never)
  static func / (a: WideJet, b: WideJet) -> WideJet {
    let inverse = b.leading.reciprocal
    if b.isConstant { return a.mapped { $0 * inverse } }
    var result = a.widened(for: b)
    var rest = b
    rest.coefficients[0] = .zero
    // Each takes its part from those after it, which are the only ones that the rest of the divisor reaches.
    for place in result.coefficients.indices {
      let quotient = result.coefficients[place] * inverse
      result.coefficients[place] = quotient
      if !quotient.isZero { result.add(rest, times: -quotient, result.exponents(ofPlace: place)) }
    }
    return result
  }

  @inline(never)
  static func / (a: WideJet, divisor: UInt64) -> WideJet { a.mapped { $0 / divisor } }

  /// Taylor's polynomial of the function in what is beside the value, by Horner's rule.
  @inline(never)
  func composed(_ derivative: (Int) -> WideFloat) -> WideJet {
    var rest = self
    rest.coefficients[0] = .zero
    var result = WideJet(constant: derivative(order))
    var n = order
    while n > 0 {
      result = rest * result / UInt64(n) + WideJet(constant: derivative(n - 1))
      n -= 1
    }
    return result
  }
}
