/// Pieces of formulas as they are written on paper.
package enum Notation {
  /// A number, short enough to stand in a formula: at most six significant digits.
  package static func number(_ x: Double) -> String {
    let text = DecimalText(x).rounded(to: 6)
    return text.hasPrefix("-") ? "(−\(text.dropFirst()))" : text
  }

  /// The number that ``number(_:)`` wrote, or nil for a name.
  static func value(of text: String) -> Double? {
    guard text.hasPrefix("(−"), text.hasSuffix(")") else { return Double(text) }
    return Double("-" + text.dropFirst(2).dropLast())
  }

  static func integer(_ n: Int) -> String { n < 0 ? "(−\(n.magnitude))" : "\(n)" }

  /// A power; a positive whole exponent is raised.
  static func power(_ x: String, _ y: String) -> String {
    if y == "1" { return x }
    if y.allSatisfy({ "0"..."9" ~= $0 }) { return x + superscript(y) }
    let isAtom = y.hasPrefix("(") || !y.contains { " ·/".contains($0) }
    return isAtom ? "\(x)^\(y)" : "\(x)^(\(y))"
  }

  static func bessel(_ kind: String, _ order: Int, _ x: String) -> String {
    0...1 ~= order ? "\(kind)\(order)(\(x))" : "\(kind)n(\(order), \(x))"
  }

  /// f₀′ = −f₁, and fₙ′ is half the difference of the neighbours.
  static func besselSlope(_ kind: String, _ order: Int, _ x: String) -> String {
    if order == 0 { return "−\(bessel(kind, 1, x))" }
    return "(\(bessel(kind, order - 1, x)) − \(bessel(kind, order + 1, x)))/2"
  }

  private static func superscript(_ digits: String) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(digits.compactMap(\.wholeNumberValue).map { raised[$0] })
  }
}
