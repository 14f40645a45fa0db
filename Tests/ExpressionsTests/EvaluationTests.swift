import Expressions
import ForwardMode
import Testing

/// Programs: how they run, and what they keep.
@Suite struct EvaluationTests {
  @Test func programOfAnExpression() throws {
    let product = try Expression("x*y").program
    #expect(product([2.0, 3]) == [6])
    #expect(product.gradient([2.0, 3]) == [3, 2])
    #expect(product.inputNames == ["x", "y"])
  }

  @Test func scratchIsReused() throws {
    let f = try Expression("x*y + sin(x)*exp(y) - max(x, y, 2)/3")
    var scratch: [Double] = []
    var total = f.evaluate([0.5, 0.25], scratch: &scratch)
    let address = scratch.withUnsafeBufferPointer { $0.baseAddress }
    let size = scratch.count
    for i in 0..<100_000 {
      total += f.evaluate([0.5, Double(i & 7) / 8], scratch: &scratch)
    }
    // A million instructions later the same few registers are in use, in the same place.
    #expect(scratch.withUnsafeBufferPointer { $0.baseAddress } == address)
    #expect(scratch.count == size && size < 16)
    #expect(total.isFinite)
  }

  @Test func registersGrowWithDepthAndNotWithLength() throws {
    func registers(_ text: String) throws -> Int {
      var scratch: [Double] = []
      _ = try Expression(text).evaluate([1.0], scratch: &scratch)
      return scratch.count
    }
    let short = try registers("x" + String(repeating: " + sin(x)", count: 3))
    let long = try registers("x" + String(repeating: " + sin(x)", count: 6000))
    #expect(long == short)
    // Equal constants share a register.
    #expect(try registers("x" + String(repeating: " + 2", count: 6000)) == 3)
    #expect(try registers("x + (2*3 + 4/5 - sin(1))") == 3)
  }

  @Test func programsServeEveryNumber() throws {
    let f = try Expression("x^3 - 2*x")
    #expect(f([Float(3)]) == 21)
    let single = derivative(at: Float(3)) { f([$0]) }
    #expect(single == 25)
    let second = derivative(at: 3.0) { x in derivative(at: x) { f([$0]) } }
    #expect(second == 18)
    #expect(gradient(at: [3.0], of: f) == [25])
    let product = jvp(at: [3.0], along: [2.0]) { [f($0)] }
    #expect(product.tangent == [50])
  }

  @Test func theDesignsExample() throws {
    let f = try Expression("log(x1) + x1*x2 - sin(x2)")
    let result = valueWithGradient(at: [2.0, 5.0], of: f)
    #expect(result.value == 11.652071455223084)
    #expect(result.gradient == [5.5, 1.7163378145367738])
  }

  @Test func argumentsInAnyRegister() throws {
    // Arguments that are variables, constants and results must not overwrite each other.
    let f = try Expression("max(x, y, 7*x, sin(y), 3, x - y) + fma(x, 2, y) + norm(y, x + 1, 4, x)")
    let (x, y) = (1.5, -2.0)
    let list = [y, x + 1, 4, x]
    let expected = 11.5 + norm(list)
    #expect(f([x, y]) == expected)
    let g = try Expression("sum(x*y, x, sum(y, x*x, 1), y*y)")
    #expect(g([x, y]) == 3.75)
  }
}
