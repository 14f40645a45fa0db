public import ForwardMode
public import ReverseMode

/// A function of two arguments in the forms in which the library offers it.
public struct BinaryFunction: Sendable, CustomStringConvertible {
  /// The name of the function and of its reference table.
  public let name: String

  /// The function's rule; nil for the quotient, which has none.
  public let rule: (any BinaryRule)?

  /// The function on plain numbers, by the name a user types.
  public let plain: @Sendable (Double, Double) -> Double

  /// The function on dual numbers, by the name a user types.
  public let dual: @Sendable (Dual<Double>, Dual<Double>) -> Dual<Double>

  /// The function on hyper-dual numbers.
  public let hyperDual: @Sendable (HyperDual<Double>, HyperDual<Double>) -> HyperDual<Double>

  /// The function on vector duals.
  public let vector: @Sendable (Vector, Vector) -> Vector

  /// The function on tape variables.
  public let variable: @Sendable (Variable<Double>, Variable<Double>) -> Variable<Double>

  /// A vector dual of the default width.
  public typealias Vector = VectorDual<Lanes16<Double>>

  /// The function's name.
  public var description: String { name }

  init<R: BinaryRule>(_ rule: R, _ call: NamedCalls.Binary) {
    name = rule.name
    self.rule = rule
    plain = call.plain
    dual = call.dual
    hyperDual = { .apply(rule, to: $0, $1) }
    vector = { .apply(rule, to: $0, $1) }
    variable = { .apply(rule, to: $0, $1) }
  }

  /// The quotient.
  private init() {
    name = "div"
    rule = nil
    plain = { $0 / $1 }
    dual = { $0 / $1 }
    hyperDual = { $0 / $1 }
    vector = { $0 / $1 }
    variable = { $0 / $1 }
  }

  /// Every function of two arguments in the library's table, and the quotient.
  public static let all: [BinaryFunction] = {
    var catalogue = FunctionCatalogue()
    FunctionTable.visit(&catalogue)
    return catalogue.binary + [BinaryFunction()]
  }()
}
