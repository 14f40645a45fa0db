import Formatting

/// A number in a formula.
enum PaperNumber {
  /// The number, short enough to stand in a formula: at most six significant digits, and parentheses
  /// around a negative one.
  static func text(_ x: Double) -> String {
    let text = DecimalText(x).rounded(to: 6)
    return text.hasPrefix("-") ? "(−\(text.dropFirst()))" : text
  }
}
