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

  /// A coefficient; zero beyond those that are kept.
  private subscript(i: Int, j: Int, k: Int) -> WideFloat {
    if i >= counts.0 || j >= counts.1 || k >= counts.2 { return .zero }
    return coefficients[(i * counts.1 + j) * counts.2 + k]
  }

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

  /// Fills a polynomial of the orders of both.
  private static func combined(
    _ a: WideJet, _ b: WideJet, _ coefficient: (Int, Int, Int) -> WideFloat
  ) -> WideJet {
    var result = WideJet(counts: common(a, b))
    var place = 0
    for i in 0..<result.counts.0 {
      for j in 0..<result.counts.1 {
        for k in 0..<result.counts.2 {
          result.coefficients[place] = coefficient(i, j, k)
          place += 1
        }
      }
    }
    return result
  }

  private func mapped(_ transform: (WideFloat) -> WideFloat) -> WideJet {
    var result = self
    for i in coefficients.indices { result.coefficients[i] = transform(coefficients[i]) }
    return result
  }

  static prefix func - (a: WideJet) -> WideJet { a.mapped { -$0 } }

  static func + (a: WideJet, b: WideJet) -> WideJet {
    combined(a, b) { a[$0, $1, $2] + b[$0, $1, $2] }
  }

  static func - (a: WideJet, b: WideJet) -> WideJet {
    combined(a, b) { a[$0, $1, $2] - b[$0, $1, $2] }
  }

  static func * (a: WideJet, b: WideJet) -> WideJet {
    if a.coefficients.count == 1 { return b.mapped { a.coefficients[0] * $0 } }
    if b.coefficients.count == 1 { return a.mapped { $0 * b.coefficients[0] } }
    return combined(a, b) { i, j, k in
      var sum = WideFloat.zero
      for p in 0...i where p < a.counts.0 {
        for q in 0...j where q < a.counts.1 {
          for r in 0...k where r < a.counts.2 {
            let (x, y) = (a[p, q, r], b[i - p, j - q, k - r])
            if !x.isZero && !y.isZero { sum = sum + x * y }
          }
        }
      }
      return sum
    }
  }

  static func / (a: WideJet, divisor: UInt64) -> WideJet { a.mapped { $0 / divisor } }

  /// Taylor's polynomial of the function in what is beside the value, by Horner's rule.
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
