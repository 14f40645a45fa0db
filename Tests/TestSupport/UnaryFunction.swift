public import ForwardMode
public import ReverseMode

/// A function of one argument in all the forms in which the library offers it.
public struct UnaryFunction: Sendable, CustomStringConvertible {
  /// The name of the function and of its reference table.
  public let name: String

  /// The function's rule.
  public let rule: any UnaryRule

  /// The function on plain numbers, by the name a user types.
  public let plain: @Sendable (Double) -> Double

  /// The function on dual numbers, by the name a user types.
  public let dual: @Sendable (Dual<Double>) -> Dual<Double>

  /// The function on vector duals.
  public let vector: @Sendable (VectorDual<Lanes16<Double>>) -> VectorDual<Lanes16<Double>>

  /// The function on tape variables.
  public let variable: @Sendable (Variable<Double>) -> Variable<Double>

  /// The function's name.
  public var description: String { name }

  init<R: UnaryRule>(_ name: String, _ rule: R, _ call: NamedCalls.Unary?) {
    self.name = name
    self.rule = rule
    let plainRule: @Sendable (Double) -> Double = { .apply(rule, to: $0) }
    let dualRule: @Sendable (Dual<Double>) -> Dual<Double> = { .apply(rule, to: $0) }
    plain = call?.plain ?? plainRule
    dual = call?.dual ?? dualRule
    vector = { .apply(rule, to: $0) }
    variable = { .apply(rule, to: $0) }
  }

  /// Every function of one argument in the library's table, and those members of families that have a
  /// table of true values.
  public static let all: [UnaryFunction] = {
    var catalogue = FunctionCatalogue()
    FunctionTable.visit(&catalogue)
    return catalogue.unary
  }()

  /// The functions of the library's table that no named call stands for in the tests.
  public static let withoutCall: [String] = {
    var catalogue = FunctionCatalogue()
    FunctionTable.visit(&catalogue)
    return catalogue.withoutCall
  }()
}

/// The functions of the library's table with all that the tests know of them.
struct FunctionCatalogue: FunctionVisitor {
  private(set) var unary: [UnaryFunction] = []
  private(set) var binary: [BinaryFunction] = []
  private(set) var withoutCall: [String] = []

  mutating func visit<R: UnaryRule>(_ rule: R) {
    let call = NamedCalls.unary[rule.name]
    if call == nil { withoutCall.append(rule.name) }
    unary.append(UnaryFunction(rule.name, rule, call))
  }

  mutating func visit<R: BinaryRule>(_ rule: R) {
    guard let call = NamedCalls.binary[rule.name] else {
      withoutCall.append(rule.name)
      return
    }
    binary.append(BinaryFunction(rule, call))
  }

  mutating func visit<R: RuleFamily>(_ family: R.Type) {
    guard let call = NamedCalls.families[R.familyName] else {
      withoutCall.append(R.familyName)
      return
    }
    for name in ReferenceTable.names where name.hasPrefix(R.familyName) {
      // The tables of members are called jn2, rootm3 and so on.
      let text = name.dropFirst(R.familyName.count).replacing("m", with: "-")
      guard let n = Int(text) else { continue }
      unary.append(
        UnaryFunction(
          name, R(parameter: n), ({ call.plain(n, $0) }, { call.dual(n, $0) })))
    }
  }

  mutating func visit<F: CompositeFunction>(_ function: F) {}
}
