import Scalars

/// Where the library's table has a rule.
struct TableEntry: Sendable {
  /// The place in the table.
  let place: Int32

  /// The integer of a rule that is one of a family.
  let parameter: Int32?

  /// Nil for a rule that the table does not have.
  init?(_ rule: StoredRule) {
    switch rule {
    case .unary(let rule):
      guard let place = Self.places[ObjectIdentifier(type(of: rule))] else { return nil }
      self.place = place
      guard let member = rule as? any RuleFamily else {
        parameter = nil
        return
      }
      guard let parameter = Int32(exactly: member.parameter) else { return nil }
      self.parameter = parameter
    case .binary(let rule):
      guard let place = Self.places[ObjectIdentifier(type(of: rule))] else { return nil }
      self.place = place
      parameter = nil
    case .reduction: return nil
    }
  }

  private static let places: [ObjectIdentifier: Int32] = {
    var listing = Listing()
    FunctionTable.visit(&listing)
    return listing.places
  }()

  private struct Listing: FunctionVisitor {
    var places: [ObjectIdentifier: Int32] = [:]
    var place: Int32 = 0

    mutating func visit<R: UnaryRule>(_ rule: R) { add(R.self, isFamily: false) }
    mutating func visit<R: BinaryRule>(_ rule: R) { add(R.self, isFamily: false) }
    mutating func visit<R: RuleFamily>(_ family: R.Type) { add(family, isFamily: true) }
    mutating func visit<F: CompositeFunction>(_ function: F) { place += 1 }

    /// A rule with constants that is there by itself, as j0 is, is found as one of its family.
    private mutating func add<R>(_ type: R.Type, isFamily: Bool) {
      if isFamily || MemoryLayout<R>.size == 0 { places[ObjectIdentifier(type)] = place }
      place += 1
    }
  }
}
