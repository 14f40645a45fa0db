import Expressions

/// What an answer is worth.
enum Verdict: Equatable {
  case right
  /// A mistake that the exercise has a name for.
  case mistake(String)
  /// Something else.
  case wrong(String)

  /// The better, the lower.
  var rank: Int {
    switch self {
    case .right: 0
    case .mistake: 1
    case .wrong: 2
    }
  }
}

extension MarkingKey {
  /// The verdict on an answer.
  ///
  /// - Throws: `ExpressionError` if the answer is no expression.
  func verdict(on answer: String) throws -> Verdict {
    let entries = Self.entries(of: answer)
    if !choices.isEmpty { return verdict(onWords: entries.map { $0.lowercased() }) }
    let found = try Self.values(of: entries, in: variables, at: places)
    if agrees(found, values) { return .right }
    if let mistake = mistakes.first(where: { agrees(found, $0.values) }) {
      return .mistake(mistake.note)
    }
    return .wrong(Self.remark(on: found, values, isFormula: !variables.isEmpty, agrees))
  }

  private func verdict(onWords words: [String]) -> Verdict {
    if words == self.words { return .right }
    if let mistake = mistakes.first(where: { $0.words == words }) { return .mistake(mistake.note) }
    let known = choices.joined(separator: " or ")
    return .wrong(
      words.allSatisfy(choices.contains) && words.count == self.words.count
        ? "It is another one."
        : "The answer is \(self.words.count == 1 ? "one word" : "\(self.words.count) words"), each \(known)."
    )
  }

  /// Whether values are within the tolerance of others.
  private func agrees(_ found: [[Double]], _ wanted: [[Double]]) -> Bool {
    found.count == wanted.count
      && zip(found, wanted).allSatisfy { entry, other in
        zip(entry, other).allSatisfy { a, b in
          abs(a - b) <= (b == 0 ? 1e-6 : tolerance * abs(b)) || (a.isNaN && b.isNaN)
        }
      }
  }

  /// What can be said of any wrong answer.
  private static func remark(
    on found: [[Double]], _ wanted: [[Double]], isFormula: Bool,
    _ agrees: ([[Double]], [[Double]]) -> Bool
  ) -> String {
    if found.count != wanted.count {
      return
        "There \(wanted.count == 1 ? "is one number" : "are \(wanted.count) numbers") to give, not \(found.count)."
    }
    func sorted(_ list: [[Double]]) -> [[Double]] { list.sorted { $0[0] < $1[0] } }
    let negated = found.map { $0.map { -$0 } }
    if agrees(negated, wanted) {
      return wanted.count == 1 ? "The sign is wrong." : "All signs are wrong."
    }
    if agrees(sorted(found), sorted(wanted)) { return "The numbers are right, their order is not." }
    let right = zip(found, wanted).filter { agrees([$0], [$1]) }.count
    if right > 0 {
      return "\(right) of \(wanted.count) numbers \(right == 1 ? "is" : "are") right."
    }
    let sizes = zip(found, wanted).map { $0.map(abs) == $0 ? ($0, $1) : ($0, $1) }
    if sizes.allSatisfy({ agrees([$0.0.map(abs)], [$0.1.map(abs)]) }) {
      return "The sizes are right, some signs are not."
    }
    let ratios = zip(found, wanted).flatMap { zip($0, $1).map { $0 / $1 } }
    if let ratio = ratios.first, ratio.isFinite, ratio != 0,
      ratios.allSatisfy({ abs($0 / ratio - 1) < 1e-3 })
    {
      if let factor = [2.0, 3, 4, 10].first(where: { abs(ratio / $0 - 1) < 1e-3 }) {
        return "It is \(Int(factor)) times too large."
      }
      if let factor = [2.0, 3, 4, 10].first(where: { abs(ratio * $0 - 1) < 1e-3 }) {
        return "It is \(Int(factor)) times too small."
      }
      if !isFormula && abs(ratio - 1) < 0.05 { return "Close: give more digits." }
    }
    return isFormula ? "It has other values." : "It is another number."
  }
}
