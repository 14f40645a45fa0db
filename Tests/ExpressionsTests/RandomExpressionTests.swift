import Expressions
import ForwardMode
import Testing
import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension RandomTree {
  /// The value, computed by Swift's own operators and functions.
  func value(_ x: [String: Double]) -> Double {
    switch self {
    case .number(let value): value
    case .variable(let name): x[name] ?? .nan
    case .negative(let tree): -tree.value(x)
    case .binary("+", let a, let b): a.value(x) + b.value(x)
    case .binary("-", let a, let b): a.value(x) - b.value(x)
    case .binary("*", let a, let b): a.value(x) * b.value(x)
    case .binary("/", let a, let b): a.value(x) / b.value(x)
    case .binary(_, let a, let b): pow(a.value(x), b.value(x))
    case .call(let name, let arguments): Self.call(name, arguments.map { $0.value(x) })
    }
  }

  private static func call(_ name: String, _ x: [Double]) -> Double {
    if let function = unary[name] { return function.plain(x[0]) }
    if let function = binary[name] { return function.plain(x[0], x[1]) }
    switch name {
    case "max": return x.dropFirst().reduce(x[0]) { max($0, $1) }
    case "min": return x.dropFirst().reduce(x[0]) { min($0, $1) }
    default: return x.dropFirst().reduce(x[0], +)
    }
  }
}

/// Random trees, printed, read back and evaluated.
@Suite struct RandomExpressionTests {
  static let names = ["x", "y", "zeta", "w_2"]
  static let point = [0.75, -1.5, 3.25, -0.0]

  @Test("read back with all and with few parentheses", arguments: 0..<20)
  func readBack(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &* 0x5DEE_CE66)
    let values = Dictionary(uniqueKeysWithValues: zip(Self.names, Self.point))
    for _ in 0..<100 {
      let tree = RandomTree(depth: 1 + generator.next(6), using: &generator)
      let expected = tree.value(values)
      let full = try Expression(tree.fullText, variables: Self.names)
      let sparse = try Expression(tree.sparseText, variables: Self.names)
      let values = [full(Self.point), sparse(Self.point)]
      for value in values {
        #expect(
          value.bitPattern == expected.bitPattern || (value.isNaN && expected.isNaN),
          "\(tree.sparseText): \(value), not \(expected)")
      }
      #expect(valuePart(of: sparse).bitPattern == values[1].bitPattern || expected.isNaN)
    }
  }

  /// The value on dual numbers, which must be the plain one.
  private func valuePart(of f: Expression) -> Double {
    valueWithGradient(at: Self.point, of: f).value
  }

  @Test("random characters are read or rejected", arguments: 0..<20)
  func randomCharacters(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &* 0xB529_7A4D)
    let alphabet = Array("xy12.e+-*/^(),= πé日\t") + ["sin(", "max(", "\u{301}", "\u{0}"]
    for _ in 0..<500 {
      let text = (0..<generator.next(24)).map { _ in "\(alphabet[generator.next(alphabet.count)])" }
        .joined()
      do throws(ExpressionError) {
        let f = try Expression(text)
        _ = f([Double](repeating: 1, count: f.variables.count))
      } catch {
        #expect((0...text.count).contains(error.position), "\(text)")
        #expect(!error.message.isEmpty && error.source == text)
      }
    }
  }
}
