import Scalars

/// A rule's function of eight numbers, for printed programs, which bring its source along.
struct LaneFunction {
  /// What its source calls it.
  let name: String

  /// Its arguments: constants, or nil for what varies.
  let arguments: [Double?]

  /// Which derivatives of it are wanted, in order; 0 is the value.
  let orders: [Int]

  /// How a call of a function's source begins.
  static func call(_ name: String) -> String {
    name == "pow" ? "power_value(" : " \(name)_jet("
  }

  /// The function of a rule, if it has one for all derivatives that are wanted.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - orders: The derivatives' orders in the rule's arguments.
  ///   - arguments: The arguments, as far as they are constants.
  init?(_ rule: StoredRule, _ orders: [(first: Int, second: Int)], _ arguments: [Double?]) {
    self.arguments = arguments
    self.orders = orders.map(\.first)
    switch rule {
    case .unary(let rule):
      guard let name = rule.vectorForm?.sourceName, orders.allSatisfy({ $0.first <= 2 }) else {
        return nil
      }
      self.name = "\(name)"
    case .binary(let rule):
      guard let name = rule.vectorForm?.sourceName,
        orders.allSatisfy({ $0.first == 0 && $0.second == 0 })
      else { return nil }
      self.name = "\(name)"
    case .reduction: return nil
    }
    if VectorSources.file(of: name) == nil { return nil }
  }
}
