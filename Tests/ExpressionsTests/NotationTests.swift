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

/// The notation: what binds tighter, what groups where, what numbers and names look like.
@Suite struct NotationTests {
  @Test(
    "order of operations",
    arguments: [
      ("1 + 2*3", 7.0), ("2*3 + 1", 7), ("(1 + 2)*3", 9), ("7 - 4 - 2", 1), ("7 - (4 - 2)", 5),
      ("16/4/2", 2), ("16/(4/2)", 8), ("2*6/3*4", 16), ("2^3^2", 512), ("(2^3)^2", 64),
      ("-2^2", -4), ("(-2)^2", 4), ("2^-2", 0.25), ("2^-1^2", 0.5), ("-2^-2", -0.25),
      ("--2", 2), ("-+-2", 2), ("+3", 3), ("2*-3", -6), ("2 - -3", 5), ("2--3", 5), ("-2*-3", 6),
      ("-4/2", -2), ("2^2*3", 12), ("3*2^2", 12), ("2**3", 8), ("2**3**2", 512),
      ("2·3", 6), ("2⋅3", 6), ("2×3", 6), ("6÷3", 2), ("5−3", 2), ("−5", -5),
      ("max(1, 2)^2", 4), ("-max(1, 2)^2", -4), (" 1\t+\n2 ", 3), ("((((5))))", 5),
      ("min(3, 1, 2)", 1), ("max(4)", 4), ("sum(1, 2, 3, 4)", 10), ("atan2(0, 1)", 0),
    ])
  func precedence(_ text: String, _ value: Double) throws {
    #expect(try Expression(text)([Double]()) == value)
  }

  @Test(
    "numbers",
    arguments: [
      ("1", 1.0), ("1.5", 1.5), (".5", 0.5), ("2.", 2), ("1e-3", 1e-3), ("1E+5", 1e5),
      ("2.5e2", 250), (".5e1", 5), ("2.e1", 20), ("0", 0), ("0e9", 0), ("0.1", 0.1),
      ("5e-324", Double.leastNonzeroMagnitude),
      ("1.7976931348623157e308", Double.greatestFiniteMagnitude),
      ("00012", 12), ("9007199254740993", 9_007_199_254_740_992),
      ("0.1000000000000000055511151231257827021181583404541015625", 0.1),
    ])
  func numbers(_ text: String, _ value: Double) throws {
    #expect(try Expression(text)([Double]()).bitPattern == value.bitPattern)
  }

  @Test func constants() throws {
    #expect(try Expression("pi")([Double]()) == .pi)
    #expect(try Expression("π")([Double]()) == .pi)
    #expect(try Expression("e")([Double]()) == M_E)
    #expect(try Expression("2*e + 1e1")([Double]()) == 2 * M_E + 10)
  }

  @Test func negativeZeroSurvives() throws {
    #expect(try Expression("-0")([Double]()).sign == .minus)
    #expect(try Expression("-x")([0.0]).sign == .minus)
    #expect(try Expression("0 * -1")([Double]()).sign == .minus)
    #expect(try Expression("x*0 - 0*x + (-0)")([1.0]).sign == .plus)
  }

  @Test(
    "names",
    arguments: [
      "x", "X", "x1", "x_1", "_x", "theta", "θ", "α2", "длина", "日本", "x₁", "é", "e1", "ex", "pie",
      "sinx", "maximum",
    ])
  func names(_ name: String) throws {
    let f = try Expression("2*\(name) + 1")
    #expect(f.variables == [name])
    #expect(f([3.0]) == 7)
    #expect(f.position(ofVariable: name) == 2)
    #expect(f.position(ofVariable: "other") == nil)
  }

  @Test func variablesAreNumberedByFirstAppearance() throws {
    let f = try Expression("b*a - b/c + a")
    #expect(f.variables == ["b", "a", "c"])
    #expect(f([12.0, 5.0, 4.0]) == 62)
  }

  @Test func variablesCanBeGiven() throws {
    let f = try Expression("b - a", variables: ["a", "unused", "b"])
    #expect(f.variables == ["a", "unused", "b"])
    #expect(f([1.0, 9.0, 5.0]) == 4)
    #expect(gradient(at: [1.0, 9.0, 5.0], of: f) == [-1, 0, 1])
  }

  @Test func leftToRightKeepsItsBits() throws {
    let (x, y, z) = (0.1, 0.2, 0.3)
    #expect(try Expression("x + y + z")([x, y, z]) == (x + y) + z)
    #expect(try Expression("x + (y + z)")([x, y, z]) == x + (y + z))
    #expect((x + y) + z != x + (y + z))
    #expect(try Expression("x/y*z")([x, y, z]) == (x / y) * z)
    #expect(try Expression("2*pi*x")([x]) == 2 * Double.pi * x)
    #expect(try Expression("x*2*pi")([x]) == x * 2 * Double.pi)
    #expect(try Expression("x/3")([x]) == x / 3)
  }
}
