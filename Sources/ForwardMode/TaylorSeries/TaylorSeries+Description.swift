extension TaylorSeriesPayload {
  /// The series as a sum, for example `1.0 + 2.0 t + 0.5 t² + O(t³)`; zero terms are left out.
  public var description: String {
    if !isActive { return "\(value)" }
    var text = summand(value)
    for n in stride(from: 1, through: extent, by: 1) {
      let coefficient = TaylorSeries(payload: self).coefficient(n)
      if let plain = coefficient as? T.Plain, plain == 0 { continue }
      text += term(coefficient, Self.power(n))
    }
    return text + " + O(\(Self.power(order + 1)))"
  }

  /// A power of t with its exponent raised.
  private static func power(_ n: Int) -> String {
    if n == 1 { return "t" }
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return "t" + String(String(n).compactMap { $0.wholeNumberValue }.map { raised[$0] })
  }
}
