import Foundation
import Testing

@testable import Lessons

/// Forward mode and reverse mode, side by side.
@Suite struct TracesAndModesTests {
  @Test func evaluationTrace() throws {
    let lesson = "evaluation-trace"
    let values = [
      0.693147180559945, 10, -0.958924274663139, 10.6931471805599, 11.6520714552231,
    ]
    #expect(agree(try LessonValues.list(lesson, "v₁ … v₅"), values, within: 1e-14))
    #expect(try LessonValues.list(lesson, "their tangents") == [0.5, 5, 0, 5.5, 5.5])
    #expect(try LessonValues.list(lesson, "adjoints of v₁ … v₅") == [1, 1, -1, 1, 1])
    #expect(try LessonValues.list(lesson, "x̄₁ and x̄₂") == [5.5, 1.7163378145367738])
    // −(1 − σ(2)) · (x², 2wx) with w = 0.5, x = 2.
    let rest = -1 / (1 + exp(Double(2)))
    #expect(agree(try LessonValues.list(lesson, "∂L/∂w and ∂L/∂x"), [4 * rest, 2 * rest]))
    let sigma = 1 + rest
    let steps = try LessonValues.list(lesson, "a, b, c, g, L")
    #expect(agree(steps, [4, 2, sigma, log(sigma), -log(sigma)]))
    let tangents = try LessonValues.list(lesson, "da/dx, db/dx, dc/dx, dg/dx, dL/dx")
    #expect(agree(tangents, [4, 2, -2 * sigma * rest, -2 * rest, 2 * rest]))
    let adjoints = try LessonValues.list(lesson, "their adjoints")
    #expect(agree(adjoints, [0.5 * rest, rest, -1 / sigma, -1, 1]))
    let text = try #require(Course.lesson(named: lesson)).run().text()
    for value in ["0.6931471805599453", "-0.9589242746631385", "11.652071455223084", "x̄2"] {
      #expect(text.contains(value))
    }
  }

  @Test func simplePieces() throws {
    let lesson = "simple-pieces"
    let y = 1 / (1 + exp(Double(-1)))
    let slopes = [-1, 2, -2, -3, 1].map { $0 * y * (1 - y) }
    #expect(agree(try LessonValues.number(lesson, "σ"), y))
    #expect(agree(try LessonValues.list(lesson, "∇σ"), slopes))
    #expect(agree(try LessonValues.list(lesson, "∇σ, one piece"), slopes))
    #expect(agree(try LessonValues.number(lesson, "σ(1) (1 − σ(1))"), y * (1 - y)))
    let (log2, constant) = (log(Double(2)), log(2 * Double.pi) / 2)
    let pieces = try LessonValues.list(lesson, "t₀ … t₅ and c")
    #expect(agree(pieces, [2, 1, log2, 1, log2 + constant, 0.5, log2 + constant + 0.5]))
    #expect(agree(try LessonValues.list(lesson, "∇c"), [0.5, -0.5, 0]))
    #expect(agree(try LessonValues.number(lesson, "∂c/∂s at s = 2"), 0))
  }

  @Test func threeWays() throws {
    let (w, x) = ([0.5, -1, 2], [1, 3, 0.25])
    let rest = -1 / (1 + exp(zip(w, x).reduce(0) { $0 + $1.0 * $1.1 }))
    for name in ["six passes", "one pass, eight lanes", "one sweep"] {
      let gradient = try LessonValues.list("three-ways", name)
      #expect(agree(gradient, (x + w).map { rest * $0 }), "\(name)")
    }
    #expect(agree(try LessonValues.list("three-ways", "dL/dx"), w.map { rest * $0 }))
    let passes = try LessonValues.number("three-ways", "operations of six passes")
    #expect(try LessonValues.number("three-ways", "operations of one sweep") < passes / 4)
    #expect(try LessonValues.number("three-ways", "largest difference in 1000 trials") < 1e-13)
    #expect(try LessonValues.number("three-ways", "passes") == 13)
  }

  @Test func whichMode() throws {
    func number(_ name: String) throws -> Double { try LessonValues.number("which-mode", name) }
    #expect(try number("multiplications of one vector through the chain") == 2696)
    #expect(try number("from the right, 64 columns") == 64 * 2696)
    #expect(try number("from the left, 1 row") == 2696)
    // 64 · 32 + 32 · 16 + 16 · 8 + 8 · 3, three times.
    #expect(try number("with 3 outputs, from the left: the 3 rows of I₃") == 3 * 2712)
    #expect(try number("64 → 1, forward ÷ reverse") > 15)
    #expect(try number("1 → 64, reverse ÷ forward") > 10)
    #expect(try number("256 → 1: reverse mode is faster, as predicted") == 1)
    #expect(try number("1 → 256: forward mode is faster, as predicted") == 1)
    let text = try #require(LessonRuns.plain["which-mode"]).run.text()
    let measured = text.split(separator: "\n").filter { $0.contains("measured just now: ") }
    #expect(measured.count == 2 && measured.allSatisfy { $0.contains(" µs, reverse ") })
    let forward = try number("held at depth 1000, forward")
    #expect(forward < 10)
    // The value and the adjoint of the input and of two nodes a layer.
    #expect(try number("held at depth 1000, reverse") == 2 * (1 + 2 * 1000))
    // A product of two different nodes takes two entries of 16 bytes.
    #expect(try number("bytes on this library's tape, one input") == 0)
    #expect(try number("bytes on this library's tape, two inputs") == 32 * 1000)
  }

  @Test func sparseMatrices() throws {
    func number(_ name: String) throws -> Double {
      try LessonValues.number("sparse-matrices", name)
    }
    #expect(try number("entries") == 28 && number("colors of 1000 beads") == 3)
    #expect(try number("largest difference from the dense Jacobian") == 0)
    #expect(try number("the same in one call") == 1)
    // −2 − 3u² on the diagonal and 1 beside it, each column in the column of its color.
    let compressed = try LessonValues.rows("sparse-matrices", "first rows of J S")
    let diagonal = [0.1, 0.2, 0.3].map { -2 - 3 * $0 * $0 }
    let wanted = [[diagonal[0], 1, 0], [1, diagonal[1], 1], [1, 1, diagonal[2]]]
    for (row, other) in zip(compressed, wanted) { #expect(agree(row, other)) }
    #expect(try number("colors of columns") == 8 && number("colors of a symmetric matrix") == 2)
    #expect(try number("agrees with the dense Hessian") == 1)
    #expect(try number("by columns") == 50 && number("by rows") == 2)
  }

  @Test func derivativePrograms() throws {
    func list(_ name: String) throws -> [Double] {
      try LessonValues.list("derivative-programs", name)
    }
    #expect(agree(try LessonValues.number("derivative-programs", "f(2, 5)"), log(2) + 10 - sin(5)))
    #expect(agree(try list("∇f(2, 5)"), [5.5, 2 - cos(5)]))
    #expect(try list("∇f(2, 5)") == list("reverse mode"))
    #expect(try list("∇f") == [8, 40, 120, 72] && list("∇f") == list("by hand"))
    let ratio = try LessonValues.number("derivative-programs", "ratio for 32 inputs")
    #expect((1...4).contains(ratio))
    // f ← 2 f + 3 operations, f′ ← 2 f + 2 f′ + 5: f = 3 (2ⁿ − 1), f′ = (3 n − 1) 2ⁿ + 1.
    let formula = try LessonValues.number("derivative-programs", "formula of 16 steps")
    #expect(formula == (3 * 16 - 1) * 65_536 + 1)
    let program = try LessonValues.number("derivative-programs", "program of 16 steps")
    #expect(program < 16 * 8)
  }
}
