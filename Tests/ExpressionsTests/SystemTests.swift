import Expressions
import ForwardMode
import Testing

@Suite struct SystemTests {
  @Test func variablesAreShared() throws {
    let f = try ExpressionSystem(["x*y", "z - x", "5"])
    #expect(f.variables == ["x", "y", "z"])
    #expect(f([2.0, 3.0, 4.0]) == [6, 2, 5])
    #expect(f.expressions.map(\.source) == ["x*y", "z - x", "5"])
  }

  @Test func jacobianHasARowForEachExpression() throws {
    let f = try ExpressionSystem(["x*y", "z - x", "5"], variables: ["z", "y", "x"])
    let j = jacobian(at: [4.0, 3.0, 2.0], of: f)
    #expect(j == Matrix([[0, 2, 3], [1, 0, -1], [0, 0, 0]]))
    let product = jvp(at: [4.0, 3.0, 2.0], along: [1, 1, 2], of: f)
    #expect(product.value == [6, 2, 5])
    #expect(product.tangent == [8, -1, 0])
  }

  @Test func errorsNameTheirText() throws {
    let error = try #require(throws: ExpressionError.self) { try ExpressionSystem(["x", "x +"]) }
    #expect(error.source == "x +")
    #expect(error.position == 3)
  }

  @Test func arraysAreReused() throws {
    let f = try ExpressionSystem(["x + 1", "x*x*x - sin(x)"])
    var (result, scratch): ([Double], [Double]) = ([], [])
    f.evaluate([2], into: &result, scratch: &scratch)
    let addresses = [result, scratch].map { $0.withUnsafeBufferPointer { $0.baseAddress } }
    for _ in 0..<1000 { f.evaluate([3], into: &result, scratch: &scratch) }
    #expect([result, scratch].map { $0.withUnsafeBufferPointer { $0.baseAddress } } == addresses)
    #expect(result[0] == 4)
  }

  @Test func noExpressions() throws {
    #expect(try ExpressionSystem([])([Double]()) == [])
  }

  @Test func wrongDimensionStops() async {
    await #expect(processExitsWith: .failure) {
      _ = try Expression("x + y")([1.0])
    }
  }
}
