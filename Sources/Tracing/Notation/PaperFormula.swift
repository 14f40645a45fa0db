/// A rule's formula as it is written on paper, with the operands in place of its variables.
///
/// Rules write formulas in the notation of expressions, such as `1/(x*log(2))`. On paper signs are −
/// and ·, powers are raised, and a constant operand is shown as a number. What constants alone
/// make of a formula is computed: the slope `y*x^(y - 1)` of a cube is 3·x².
struct PaperFormula {
  /// What stands for a variable.
  enum Operand {
    case name(String)
    case number(Double)
  }

  private enum Token: Equatable {
    case word(String)
    case number(Double)
    case symbol(Character)
  }

  private var tokens: [Token]

  /// Reads a formula.
  ///
  /// - Parameters:
  ///   - formula: The formula.
  ///   - operands: What stands for the variables.
  init(_ formula: String, _ operands: [String: Operand]) {
    tokens = Self.tokens(of: formula).map { token in
      guard case .word(let word) = token, let operand = operands[word] else { return token }
      switch operand {
      case .name(let name): return .word(name)
      case .number(let value): return .number(value)
      }
    }
    foldConstants()
  }

  /// The formula of a call.
  var call: String { Self.text(of: tokens[...]) }

  /// The formula of a derivative: a product with 0 is 0, and factors of 1 are left out.
  var derivative: String {
    var factors: [ArraySlice<Token>] = []
    var (depth, start) = (0, 0)
    for (i, token) in tokens.enumerated() {
      switch token {
      case .symbol("("): depth += 1
      case .symbol(")"): depth -= 1
      case .symbol("*") where depth == 0:
        factors.append(tokens[start..<i])
        start = i + 1
      case .symbol("+"), .symbol("-"), .symbol("/"): if depth == 0 { return call }
      default: break
      }
    }
    factors.append(tokens[start...])
    if factors.contains([.number(0)]) { return Self.text(of: [.number(0)]) }
    factors.removeAll { $0 == [.number(1)] || $0.suffix(2) == [.symbol("^"), .number(0)] }
    if factors.isEmpty { return Self.text(of: [.number(1)]) }
    return factors.map(Self.text).joined(separator: "·")
  }

  /// The formula's words, numbers and signs.
  private static func tokens(of formula: String) -> [Token] {
    var result: [Token] = []
    var rest = Substring(formula)
    while let first = rest.first {
      if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0.isWholeNumber || $0 == "_" }
        rest.removeFirst(word.count)
        result.append(
          ["inf", "nan"].contains(word) ? .number(Double(word) ?? .nan) : .word("\(word)"))
      } else if first.isWholeNumber {
        var digits = rest.prefix { $0.isWholeNumber || $0 == "." }
        if rest.dropFirst(digits.count).first == "e" {
          let power = rest.dropFirst(digits.count + 1).prefix {
            $0.isWholeNumber || $0 == "-" || $0 == "+"
          }
          digits = rest.prefix(digits.count + 1 + power.count)
        }
        rest.removeFirst(digits.count)
        result.append(.number(Double(digits) ?? .nan))
      } else {
        rest.removeFirst()
        result.append(.symbol(first))
      }
    }
    return result
  }

  /// Numbers for parentheses, other than a call's, in which there are only numbers: one, with a sign or
  /// without, or the sum or the difference of two.
  private mutating func foldConstants() {
    var i = 0
    while i < tokens.count {
      defer { i += 1 }
      guard tokens[i] == .symbol("("), let end = tokens[i...].firstIndex(of: .symbol(")")) else {
        continue
      }
      if i > 0, case .word = tokens[i - 1] { continue }
      guard let value = Self.value(of: tokens[(i + 1)..<end].filter { $0 != .symbol(" ") }) else {
        continue
      }
      tokens.replaceSubrange(i...end, with: [.number(value)])
    }
  }

  private static func value(of tokens: [Token]) -> Double? {
    switch tokens.count {
    case 1: if case .number(let a) = tokens[0] { return a }
    case 2: if tokens[0] == .symbol("-"), case .number(let a) = tokens[1] { return -a }
    case 3:
      guard case .number(let a) = tokens[0], case .number(let b) = tokens[2] else { return nil }
      return tokens[1] == .symbol("-") ? a - b : tokens[1] == .symbol("+") ? a + b : nil
    default: break
    }
    return nil
  }

  private static func text(of tokens: ArraySlice<Token>) -> String {
    var result = ""
    var isExponent = false
    for token in tokens {
      let isRaised = isExponent
      isExponent = token == .symbol("^")
      switch token {
      case .symbol("*"): result += "·"
      case .symbol("-"): result += "−"
      case .symbol("^"): break
      case .symbol(let symbol): result += (isRaised ? "^" : "") + String(symbol)
      case .word(let word): result += (isRaised ? "^" : "") + (word == "pi" ? "π" : word)
      case .number(let value):
        let text = PaperNumber.text(value)
        if !isRaised {
          result += text
        } else if text != "1" {
          result += text.allSatisfy(\.isWholeNumber) ? raisedDigits(text) : "^" + text
        }
      }
    }
    return result
  }

  private static func raisedDigits(_ digits: String) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(digits.compactMap(\.wholeNumberValue).map { raised[$0] })
  }
}
