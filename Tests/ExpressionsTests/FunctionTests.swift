import Expressions
import ForwardMode
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Expressions compute what the same Swift code computes, bit by bit.
@Suite struct FunctionTests {
  @Test("on plain numbers", arguments: CatalogueEntry.all)
  func valueIsThatOfSwift(_ entry: CatalogueEntry) throws {
    let f = try Expression(entry.text)
    for x in entry.points {
      #expect(f([x]).bitPattern == entry.plain(x).bitPattern, "at \(x)")
    }
  }

  @Test("inside and outside other functions, on dual numbers", arguments: CatalogueEntry.all)
  func derivativeIsThatOfSwift(_ entry: CatalogueEntry) throws {
    // g(x) = x / 4 + 5 x² / 4 takes 0.5 and 1.5 to where the functions are defined, and g′ ≠ 1.
    let inner = "(x/4 + 1.25*x^2)"
    let f = try Expression("3*(\(entry.text.replacingWord("x", by: inner)))")
    for y in entry.points {
      let x = y.magnitude < 1 ? 0.5 : 1.5
      let result = valueWithDerivative(at: x) { f([$0]) }
      let expected = valueWithDerivative(at: x) { 3 * entry.dual($0 / 4 + 1.25 * pow($0, 2)) }
      #expect(result.value.bitPattern == expected.value.bitPattern || expected.value.isNaN)
      #expect(
        result.derivative.bitPattern == expected.derivative.bitPattern
          || (expected.derivative.isNaN && result.derivative.isNaN))
    }
  }

  /// The derivative of an expression of one variable.
  private func slope(of text: String, at x: Double) throws -> Double {
    let f = try Expression(text)
    return derivative(at: x) { f([$0]) }
  }

  @Test func tiesAreBrokenAsInSwift() throws {
    // At a tie max takes its second argument and min its first, and so do their derivatives.
    #expect(try slope(of: "max(x, 3*x - 4)", at: 2.0) == 3)
    #expect(try slope(of: "min(x, 3*x - 4)", at: 2.0) == 1)
    #expect(try slope(of: "abs(x)", at: 0.0) == 1)
    #expect(try slope(of: "abs(x)", at: -0.0) == -1)
    #expect(try Expression("max(x, y)")([0.0, -0.0]).sign == .minus)
    #expect(try Expression("min(x, y)")([0.0, -0.0]).sign == .plus)
  }

  @Test func constantExponentsCarryNoDerivative() throws {
    let cases: [(String, Double, Double)] = [
      ("x^3", -2, 12), ("x^0", 0, 0), ("x^1", 0, 1), ("x^2", 0, 0), ("x^2.5", 0, 0),
      ("x^0.5", 0, .infinity), ("x^(4 - 1)", -2, 12), ("x^-2", -2, 0.25), ("pow(x, 3)", -2, 12),
    ]
    for (text, x, expected) in cases {
      #expect(try slope(of: text, at: x) == expected, "\(text) at \(x)")
    }
    let cube = try Expression("x^3")
    for x in [0.0, -1] {
      let second = derivative(at: x) { y in derivative(at: y) { cube([$0]) } }
      #expect(second == 6 * x)
    }
  }

  @Test func constantFactorsMeetInfinities() throws {
    // The zero tangent of a constant is not multiplied by the infinite value beside it.
    for text in ["2*log(x)", "log(x)*2", "log(x)/0.5", "log(x) + log(x)"] {
      #expect(try slope(of: text, at: 0) == .infinity, "\(text)")
    }
  }

  @Test func outsideTheDomainTheDerivativeIsNotANumber() throws {
    for (text, x) in [("0*x", Double.infinity), ("2*x", .nan), ("x/3", .nan), ("log(x)/3", -1)] {
      #expect(try slope(of: text, at: x).isNaN, "\(text) at \(x)")
    }
  }

  @Test func constantsAreNotDifferentiated() throws {
    let f = try Expression("2*pi + e^2 - sin(1)", variables: ["x"])
    let result = valueWithDerivative(at: 1.0) { f([$0]) }
    #expect(result.value == 2 * Double.pi + exp(2.0) - sin(1.0))
    #expect(result.derivative == 0)
  }
}

extension String {
  /// The text with a name replaced wherever it stands alone.
  func replacingWord(_ name: String, by replacement: String) -> String {
    var result = ""
    var word = ""
    for character in self + " " {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        result += (word == name ? replacement : word) + String(character)
        word = ""
      }
    }
    return result
  }
}
