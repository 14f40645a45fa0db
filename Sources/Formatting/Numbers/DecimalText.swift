/// A number's shortest decimal digits, which can be rounded to fewer.
package struct DecimalText {
  private let isNegative: Bool
  private let special: String?
  private var digits: [Int]
  private var exponent: Int

  /// The digits of a number: 0.d₁d₂d₃… · 10ⁿ.
  package init(_ x: Double) {
    isNegative = x < 0 || (x == 0 && x.sign == .minus)
    special = x.isNaN ? "NaN" : x.isInfinite ? "∞" : nil
    digits = []
    exponent = 0
    if special != nil { return }
    let parts = x.magnitude.description.split(separator: "e")
    let halves = parts[0].split(separator: ".")
    let fraction = halves.count > 1 ? halves[1] : ""
    digits = (halves[0] + fraction).compactMap(\.wholeNumberValue)
    exponent = halves[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    while digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.last == 0 { digits.removeLast() }
  }

  /// The number with at most this many significant digits; whole numbers have no point.
  package func rounded(to count: Int) -> String {
    let sign = isNegative ? "-" : ""
    if let special { return (special == "NaN" ? "" : sign) + special }
    var copy = self
    copy.cut(to: count)
    if copy.digits.isEmpty { return sign + "0" }
    return sign + copy.text(upTo: max(count, 6))
  }

  /// Rounds half away from zero: the digits are the shortest, so a true half is rare.
  private mutating func cut(to count: Int) {
    guard digits.count > count else { return }
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if roundsUp {
      while digits.last == 9 { digits.removeLast() }
      if digits.isEmpty {
        digits = [1]
        exponent += 1
      } else {
        digits[digits.count - 1] += 1
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  private func text(upTo places: Int) -> String {
    let all = digits.map(String.init).joined()
    if exponent > places || exponent < -3 {
      let rest = all.dropFirst()
      return "\(all.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)e\(exponent - 1)"
    }
    if exponent <= 0 { return "0." + String(repeating: "0", count: -exponent) + all }
    if digits.count <= exponent {
      return all + String(repeating: "0", count: exponent - digits.count)
    }
    return "\(all.prefix(exponent)).\(all.dropFirst(exponent))"
  }
}
