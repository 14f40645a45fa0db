import Expressions
import Testing

/// Input without measure ends in an error, or in a result, and never in a stack overflow.
@Suite struct LimitTests {
  static func error(of text: String) throws -> ExpressionError {
    try #require(throws: ExpressionError.self) { try Expression(text) }
  }

  @Test(
    "a megabyte of one character",
    arguments: ["(", "-", "x", "1", "^", "x^", "sin(", " ", ",", "é"])
  func megabyte(_ piece: String) throws {
    let text = String(repeating: piece, count: 1_048_576 / piece.utf8.count)
    let error = try Self.error(of: text)
    #expect(error.message.hasPrefix("the expression is too long: "))
    #expect(error.position == Expression.maximumLength)
    #expect(error.description.utf8.count < 600)
    #expect(error.description.split(separator: "\n").count == 3)
  }

  @Test("deep nesting", arguments: ["(", "-", "x^", "sin(", "2^-", "max(x, ", "+", "-(", "1+("])
  func deepNesting(_ piece: String) throws {
    let text = String(repeating: piece, count: Expression.maximumLength / piece.count - 1) + "x"
    let error = try Self.error(of: text)
    #expect(error.message.hasPrefix("the expression is nested too deeply"))
    #expect(error.position <= (Expression.maximumNesting + 1) * piece.count)
  }

  @Test("nesting up to the limit", arguments: [("(", ")"), ("sin(", ")"), ("-", ""), ("x^", "")])
  func nestingToTheLimit(_ open: String, _ close: String) throws {
    func text(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
    }
    _ = try Expression(text(Expression.maximumNesting))([0.5])
    #expect(throws: ExpressionError.self) { try Expression(text(Expression.maximumNesting + 1)) }
  }

  @Test("long chains are not deep", arguments: ["+", "-", "*", "/"])
  func longChains(_ sign: String) throws {
    let count = Expression.maximumLength / 2 - 1
    let f = try Expression("x" + String(repeating: sign + "x", count: count))
    let value = f([1.0])
    #expect(value == ["+": Double(count + 1), "-": Double(1 - count), "*": 1, "/": 1][sign])
  }

  @Test func longArgumentLists() throws {
    let arguments = (0..<10_000).map { $0 % 2 == 0 ? "x" : "\($0)" }.joined(separator: ",")
    #expect(try Expression("max(\(arguments))")([3.0]) == 9999)
    #expect(try Expression("min(\(arguments))")([3.0]) == 1)
    #expect(try Expression("sum(\(arguments))")([3.0]) == 25_015_000)
  }

  @Test func manyVariables() throws {
    let names = (0..<8000).map { "x\($0)" }
    let f = try Expression(names.joined(separator: "+"))
    #expect(f.variables == names)
    #expect(f([Double](repeating: 2, count: names.count)) == 16_000)
  }

  @Test func onePileOfAccents() throws {
    let text = "x + " + "e" + String(repeating: "\u{301}", count: 500_000) + " + $"
    let error = try Self.error(of: text)
    #expect(error.position == 8)
    #expect(error.description.utf8.count < 200)
  }

  @Test func exactLength() throws {
    let length = Expression.maximumLength
    let number = String(repeating: "0", count: length - 1) + "7"
    #expect(try Expression(number)([Double]()) == 7)
    #expect(try Self.error(of: "0" + number).position == length)
  }
}
