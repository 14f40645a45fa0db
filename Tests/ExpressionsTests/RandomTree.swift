import Randomness
import TestSupport

/// A random expression as a tree, which prints itself in two ways and evaluates itself in Swift.
indirect enum RandomTree {
  case number(Double)
  case variable(String)
  case negative(RandomTree)
  case binary(Character, RandomTree, RandomTree)
  case call(String, [RandomTree])

  /// A tree of at most some depth.
  init(depth: Int, using generator: inout SeededGenerator) {
    let variables = ["x", "y", "zeta", "w_2"]
    let choice = depth == 0 ? generator.next(2) : generator.next(10)
    func part() -> RandomTree { RandomTree(depth: depth - 1, using: &generator) }
    switch choice {
    case 0: self = .number(Double(generator.next(4000)) / 64)
    case 1: self = .variable(variables[generator.next(variables.count)])
    case 2: self = .negative(part())
    case 3, 4:
      let name = Self.names[generator.next(Self.names.count)]
      let count = Self.unary[name] != nil ? 1 : Self.binary[name] != nil ? 2 : 1 + generator.next(4)
      self = .call(name, (0..<count).map { _ in part() })
    default:
      let sign = Array("+-*/^")[generator.next(5)]
      let left = part()
      self = .binary(sign, left, part())
    }
  }

  /// The functions of one number, by name.
  static let unary = Dictionary(
    uniqueKeysWithValues: UnaryFunction.all.filter { $0.rule.notation == "\($0.name)(x)" }
      .map { ($0.name, $0) })

  /// The functions of two numbers, by name.
  static let binary = Dictionary(
    uniqueKeysWithValues: BinaryFunction.all.filter { $0.rule != nil }.map { ($0.name, $0) })

  private static let names = unary.keys.sorted() + binary.keys.sorted() + ["max", "min", "sum"]

  /// The text with parentheses around every operation.
  var fullText: String {
    switch self {
    case .number(let value): "\(value)"
    case .variable(let name): name
    case .negative(let x): "(-\(x.fullText))"
    case .binary(let sign, let x, let y): "(\(x.fullText) \(sign) \(y.fullText))"
    case .call(let name, let x): "\(name)(\(x.map(\.fullText).joined(separator: ", ")))"
    }
  }

  /// The text with parentheses only where the order of operations asks for them.
  var sparseText: String { text(inside: 0) }

  private func text(inside power: Int) -> String {
    switch self {
    case .number, .variable: return fullText
    case .call(let name, let x):
      return "\(name)(\(x.map { $0.text(inside: 0) }.joined(separator: ",")))"
    case .negative(let x):
      let text = "-" + x.text(inside: 3)
      return power > 3 ? "(\(text))" : text
    case .binary(let sign, let x, let y):
      // A sign binds what follows it, so a power's base never begins with one.
      let (own, left, right) =
        switch sign {
        case "+", "-": (1, 1, 2)
        case "*", "/": (2, 2, 3)
        default: (4, 5, 3)
        }
      let text = x.text(inside: left) + String(sign) + y.text(inside: right)
      return power > own ? "(\(text))" : text
    }
  }
}

extension SeededGenerator {
  /// The next whole number in 0 ..< bound.
  mutating func next(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
