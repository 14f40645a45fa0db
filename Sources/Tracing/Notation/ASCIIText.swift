/// Text in ASCII for terminals without other characters: `v[-1]`, `dv[1]` for a tangent and `av[1]`
/// for an adjoint.
enum ASCIIText {
  /// A text with the characters that this library writes replaced; others, such as letters in the
  /// user's names, remain.
  static func of(_ text: String) -> String {
    var result = ""
    var isLowered = false
    let scalars = Array(text.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      if let digit = lowered[scalar] {
        if !isLowered { result += "[" }
        isLowered = true
        result += digit
        continue
      }
      // A mark over a letter comes after it, but its prefix before it.
      if scalar == dot || scalar == bar { continue }
      if isLowered { result += "]" }
      isLowered = false
      let next = i + 1 < scalars.count ? scalars[i + 1] : nil
      if next == dot { result += "d" }
      if next == bar { result += "a" }
      if let replacement = replacements[scalar] {
        result += replacement
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return isLowered ? result + "]" : result
  }

  private static let dot: Unicode.Scalar = "\u{307}"
  private static let bar: Unicode.Scalar = "\u{304}"

  private static let lowered: [Unicode.Scalar: String] = Dictionary(
    uniqueKeysWithValues: zip("₀₁₂₃₄₅₆₇₈₉₋".unicodeScalars, "0123456789-".map(String.init)))

  private static let replacements: [Unicode.Scalar: String] = [
    "−": "-", "·": "*", "×": "x", "π": "pi", "∞": "inf", "′": "'", "⟨": "<", "⟩": ">", "…": "...",
    "─": "-", "│": "|", "↑": "(up)", "↓": "(down)", "∂": "d", "⁰": "^0", "¹": "^1", "²": "^2",
    "³": "^3",
    "⁴": "^4", "⁵": "^5", "⁶": "^6", "⁷": "^7", "⁸": "^8", "⁹": "^9",
  ]
}
