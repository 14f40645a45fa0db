package import Scalars

/// A rule that steps of a graph refer to by its number.
package enum StoredRule: Sendable {
  case unary(any UnaryRule)
  case binary(any BinaryRule)
  case reduction(any ReductionRule)

  /// The function's name.
  package var name: String {
    switch self {
    case .unary(let rule): rule.name
    case .binary(let rule): rule.name
    case .reduction(let rule): rule.name
    }
  }
}

/// The rules of a graph, each once.
package struct RuleList: Sendable {
  private(set) var rules: [StoredRule] = []
  private var numbers: [RuleKey: Int32] = [:]

  /// The number of a rule.
  package mutating func number<R: UnaryRule>(of rule: R) -> Int32 {
    number(of: RuleKey(rule)) { .unary(rule) }
  }

  /// The number of a rule.
  package mutating func number<R: BinaryRule>(of rule: R) -> Int32 {
    number(of: RuleKey(rule)) { .binary(rule) }
  }

  /// The number of a rule.
  package mutating func number<R: ReductionRule>(of rule: R) -> Int32 {
    number(of: RuleKey(rule)) { .reduction(rule) }
  }

  private mutating func number(of key: RuleKey?, _ stored: () -> StoredRule) -> Int32 {
    if let key, let number = numbers[key] { return number }
    let number = Int32(rules.count)
    rules.append(stored())
    if let key { numbers[key] = number }
    return number
  }

  package subscript(number: Int32) -> StoredRule { rules[Int(number)] }

  /// The rule of a function of one number.
  package func unary(_ number: Int32) -> any UnaryRule {
    guard case .unary(let rule) = self[number] else { fail("Program: a rule of another kind.") }
    return rule
  }

  /// The rule of a function of two numbers.
  package func binary(_ number: Int32) -> any BinaryRule {
    guard case .binary(let rule) = self[number] else { fail("Program: a rule of another kind.") }
    return rule
  }

  /// The rule of a function of a list.
  package func reduction(_ number: Int32) -> any ReductionRule {
    guard case .reduction(let rule) = self[number] else { fail("Program: a rule of another kind.") }
    return rule
  }
}

/// What tells one rule from another: its type and the bytes of its constants.
private struct RuleKey: Hashable, Sendable {
  let type: ObjectIdentifier
  let bytes: [UInt8]

  /// Nil for rules that hold references, whose bytes say nothing.
  init?<R>(_ rule: R) {
    guard _isPOD(R.self) else { return nil }
    type = ObjectIdentifier(R.self)
    bytes = MemoryLayout<R>.size == 0 ? [] : withUnsafeBytes(of: rule) { Array($0) }
  }
}
