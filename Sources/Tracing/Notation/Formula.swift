/// Formulas put together from the names of nodes and the notations of rules.
enum Formula {
  /// A local derivative times a tangent: `−cos(v₀)·v̇₀`.
  static func product(_ factor: String, _ tangent: String) -> String {
    let isNegative = factor.hasPrefix("−")
    let magnitude = isNegative ? String(factor.dropFirst()) : factor
    let sign = isNegative ? "−" : ""
    return hasLooseOperators(magnitude)
      ? "(\(factor))·\(tangent)" : "\(sign)\(magnitude)·\(tangent)"
  }

  /// An adjoint times a local derivative: `v̄₃·(−cos(v₀))`.
  static func product(adjoint: String, _ factor: String) -> String {
    let needsParentheses = factor.hasPrefix("−") || hasLooseOperators(factor)
    return "\(adjoint)·\(needsParentheses ? "(\(factor))" : factor)"
  }

  /// Whether a formula needs parentheses as a factor: it is a sum or a quotient.
  private static func hasLooseOperators(_ formula: String) -> Bool {
    var depth = 0
    for character in formula {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case " ", "/": if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  /// An index below the line: `₋₁`.
  static func lowered(_ index: Int) -> String {
    let digits = Array("₀₁₂₃₄₅₆₇₈₉")
    let text = String(String(index.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] })
    return index < 0 ? "₋" + text : text
  }

  /// A name with a dot over its first letter, for a tangent.
  static func dotted(_ name: String) -> String { marked(name, "\u{307}") }

  /// A name with a bar over its first letter, for an adjoint.
  static func barred(_ name: String) -> String { marked(name, "\u{304}") }

  private static func marked(_ name: String, _ mark: String) -> String {
    "\(name.prefix(1))\(mark)\(name.dropFirst())"
  }
}
