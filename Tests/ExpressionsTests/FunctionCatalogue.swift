import ForwardMode
import Scalars
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A call as text, and the same call in Swift on plain and on dual numbers of x.
struct CatalogueEntry: CustomTestStringConvertible, Sendable {
  let text: String
  let points: [Double]
  let plain: @Sendable (Double) -> Double
  let dual: @Sendable (Dual<Double>) -> Dual<Double>

  var testDescription: String { text }

  init(
    _ text: String, at points: [Double] = [0.3, 0.7],
    plain: @escaping @Sendable (Double) -> Double,
    dual: @escaping @Sendable (Dual<Double>) -> Dual<Double>
  ) {
    self.text = text
    self.points = points
    self.plain = plain
    self.dual = dual
  }

  /// Every function that expressions can call, under all its names, and what they spell otherwise.
  static let all: [CatalogueEntry] = {
    var composites = CompositeEntries()
    FunctionTable.visit(&composites)
    return UnaryFunction.all.flatMap(unary) + BinaryFunction.all.flatMap(binary)
      + composites.entries + spellings
  }()

  private static func unary(_ function: UnaryFunction) -> [CatalogueEntry] {
    let rule = function.rule
    let points = [-1.5, 0.3, 0.7, 2.5].filter(rule.domain.contains)
    let calls = rule.aliases.map { "\($0)(x)" } + [rule.notation]
    return calls.map {
      CatalogueEntry($0, at: points, plain: function.plain, dual: function.dual)
    }
  }

  private static func binary(_ function: BinaryFunction) -> [CatalogueEntry] {
    guard let name = function.rule?.name else { return [] }
    return [
      CatalogueEntry(
        "\(name)(x, 2.5)", at: [0.3, 5], plain: { function.plain($0, 2.5) },
        dual: { function.dual($0, 2.5) }),
      CatalogueEntry(
        "\(name)(2.5, x)", at: [0.3, 5], plain: { function.plain(2.5, $0) },
        dual: { function.dual(2.5, $0) }),
    ]
  }

  private static let spellings = [
    CatalogueEntry("x^x", plain: { pow($0, $0) }, dual: { pow($0, $0) }),
    CatalogueEntry("x^-3", plain: { pow($0, -3) }, dual: { pow($0, -3) }),
    CatalogueEntry("e^x", plain: { exp($0) }, dual: { exp($0) }),
    CatalogueEntry("yn(1 - 3, x)", plain: { yn(-2, $0) }, dual: { yn(-2, $0) }),
    CatalogueEntry("polygamma(2, x)", plain: { polygamma(2, $0) }, dual: { polygamma(2, $0) }),
  ]
}

/// The functions of three numbers and of lists, all of x, 1 and −x; but betaI of x, 2 and x / 8, because it is NaN
/// where one of its parameters and its argument have different signs.
private struct CompositeEntries: FunctionVisitor {
  private(set) var entries: [CatalogueEntry] = []

  mutating func visit<F: CompositeFunction>(_ function: F) {
    let isShare = function.name == "betaI"
    entries.append(
      CatalogueEntry(
        "\(function.name)(\(isShare ? "x, 2, x/8" : "x, 1, -x"))",
        at: isShare ? [0.3, 1, 7.5] : [-7.5, 0.3, 1], plain: { Self.value(function, $0) },
        dual: { Self.value(function, $0) }))
  }

  private static func value<F: CompositeFunction, T: RealScalar>(_ function: F, _ x: T) -> T {
    let arguments = function.name == "betaI" ? [x, 2, x / 8] : [x, 1, -x]
    return arguments.withUnsafeBufferPointer { function($0) }
  }

  mutating func visit<R: UnaryRule>(_ rule: R) {}
  mutating func visit<R: BinaryRule>(_ rule: R) {}
  mutating func visit<R: RuleFamily>(_ family: R.Type) {}
}
