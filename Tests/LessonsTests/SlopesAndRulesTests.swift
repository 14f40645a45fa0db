import Foundation
import Testing

@testable import Lessons

/// Rules, scalar chains and values that are used twice.
@Suite struct SlopesAndRulesTests {
  @Test func finiteDifferences() throws {
    func slopes(_ name: String) throws -> Double { try LessonValues.number("slopes", name) }
    let truth = cos(Double(1)) * exp(sin(Double(1)))
    #expect(agree(try slopes("f′(1), automatic"), truth, within: 2e-16))
    #expect(agree(try slopes("order of forward"), 1, within: 0.01))
    #expect(agree(try slopes("order of backward"), 1, within: 0.01))
    #expect(agree(try slopes("order of central"), 2, within: 0.01))
    #expect((1e-9...1e-7).contains(try slopes("best forward error")))
    #expect((1e-12...1e-10).contains(try slopes("best central error")))
    let predicted = cbrt(3e-16)
    let answer = try #require(Course.lesson(named: "slopes")).plan.answer.prose
    #expect(answer.contains("∛(3ε) ≈ \(Int((predicted * 1e6).rounded()))e-6"))
    #expect((predicted / 4...predicted * 4).contains(try slopes("best h")))
  }

  /// The secant of x² from 1 to 1 + h has the slope 2 + h; where rounding rules, a quotient's error
  /// grows as the step shrinks.
  @Test func secants() throws {
    let rows = try LessonValues.table("slopes")
    for h in [1, 0.5, 0.25, 0.125, 0.0625] { #expect(rows["\(h)"] == ["\(2 + h)", "\(h)"]) }
    func errors(_ h: String) throws -> [Double] {
      try #require(rows[h]).map { try #require(Double($0)) }
    }
    let (fine, finer) = (try errors("1e-10"), try errors("1e-14"))
    for kind in 0..<3 { #expect((1e2...1e6).contains(finer[kind] / fine[kind])) }
  }

  /// What is left of a smooth curve beside its tangent falls with h².
  @Test func perturbation() throws {
    let lesson = "perturbation"
    let ratio = try LessonValues.number(lesson, "rest at 0.01 ÷ rest at 0.001")
    #expect((99...101).contains(ratio))
    #expect(
      agree(try LessonValues.number(lesson, "wiggle after g, divided by h"), 6.001, within: 1e-9))
    #expect(try LessonValues.number(lesson, "g′") == 6)
    for name in ["f′ g′", "a dual number"] {
      #expect(agree(try LessonValues.number(lesson, name), 2.0 / 3))
    }
    let outer = try LessonValues.number(lesson, "wiggle after f, divided by h")
    #expect(agree(outer, 2.0 / 3, within: 2e-4))
    #expect(agree(try LessonValues.number(lesson, "y h + x k"), -0.001, within: 1e-15))
    #expect(agree(try LessonValues.number(lesson, "what is left, h k"), -2e-6, within: 1e-14))
    #expect(agree(try LessonValues.number(lesson, "slope of x·x at 3"), 6.001, within: 1e-9))
    #expect(try LessonValues.number(lesson, "slope of the chain") == -10)
    #expect(try LessonValues.list(lesson, "rest / h for slopes 1 and −1") == [2, 2])
  }

  @Test func dualNumbers() throws {
    let lesson = "dual-numbers"
    #expect(try LessonValues.number(lesson, "value of (3 + ε)²") == 9)
    #expect(try LessonValues.number(lesson, "tangent of (3 + ε)²") == 6)
    let (s, c) = (sin(Double(2)), cos(Double(2)))
    #expect(agree(try LessonValues.number(lesson, "sum"), 4 + c))
    #expect(agree(try LessonValues.number(lesson, "product"), 4 * s + 4 * c))
    #expect(agree(try LessonValues.number(lesson, "quotient"), (4 * s - 4 * c) / (s * s)))
    #expect(agree(try LessonValues.number(lesson, "chain"), 4 * cos(Double(4))))
    let linear = try LessonValues.list(lesson, "(g∘f)′ at [-100.0, -1.0, 0.0, 0.3, 7.0]")
    #expect(linear == [-12, -12, -12, -12, -12])
    #expect(try LessonValues.list(lesson, "(log x²)′ at [0.5, 1.0, 2.0, 4.0]") == [4, 2, 1, 0.5])
    #expect(try LessonValues.list(lesson, "(3x²)′ at [0.5, 1.0, 2.0, 4.0]") == [3, 6, 12, 24])
    let powers = (1...4).map { n in
      let t = tanh(pow(Double(0.7), Double(n)))
      return (1 - t * t) * Double(n) * pow(Double(0.7), Double(n - 1))
    }
    #expect(agree(try LessonValues.list(lesson, "tanh(xⁿ)′ for n = 1 … 4"), powers))
    #expect(try LessonValues.number(lesson, "f′(1)") == 0)
  }

  @Test func twentyLines() throws {
    let lesson = "twenty-lines"
    #expect(agree(try LessonValues.number(lesson, "f"), 11.652071455223084))
    #expect(agree(try LessonValues.number(lesson, "∂f/∂x1"), 5.5))
    #expect(agree(try LessonValues.number(lesson, "∂f/∂x2"), 1.7163378145367738))
    #expect(agree(try LessonValues.number(lesson, "∂(−f)/∂x1"), -5.5))
    for name in ["forward gradient", "adjoints of x1 and x2", "reverse gradient"] {
      #expect(agree(try LessonValues.list(lesson, name), [5.5, 1.7163378145367738]), "\(name)")
    }
    #expect(try LessonValues.number(lesson, "a − b") == 4)
    #expect(try LessonValues.list(lesson, "its table") == [1, -1])
    #expect(agree(try LessonValues.number(lesson, "∂q/∂x1"), 0.2))
    #expect(agree(try LessonValues.number(lesson, "∂q/∂x2"), -0.08))
  }

  @Test func fanOut() throws {
    let lesson = "fan-out"
    #expect(try LessonValues.number(lesson, "∂c/∂a with b held fixed") == 20)
    #expect(try LessonValues.number(lesson, "dc/da, forward") == 40)
    #expect(try LessonValues.number(lesson, "dc/da, reverse") == 40)
    #expect(try LessonValues.number(lesson, "dc/dx") == 160)
    let truth = -20 * (log(Double(4)) + 1)
    for name in ["dL/dx, forward", "dL/dx, reverse", "adding"] {
      #expect(agree(try LessonValues.number(lesson, name), truth), "\(name)")
    }
    // Without the share of c, and with x·x counted once: x · 5 · (−log a).
    let wrong = try LessonValues.number(lesson, "assigning, which is wrong")
    #expect(agree(wrong, -10 * log(Double(4))) && !agree(wrong, truth, within: 0.1))
    #expect(try LessonValues.list(lesson, "forward, at [1.0, 3.0, -4.5]") == [2, 6, -9])
    #expect(try LessonValues.list(lesson, "reverse, at [1.0, 3.0, -4.5]") == [2, 6, -9])
    #expect(try LessonValues.number(lesson, "derivative") == 8)
  }

  @Test func perturbationConfusion() throws {
    let lesson = "confusion"
    #expect(try LessonValues.number(lesson, "without precaution") == 2)
    #expect(try LessonValues.number(lesson, "lifted") == 1)
    #expect(try LessonValues.number(lesson, "at x = 3, y = 2") == 6)
    #expect(try LessonValues.number(lesson, "at x = 4, y = 1") == 8)
    #expect(try LessonValues.number(lesson, "of a constant") == 0)
    #expect(try LessonValues.number(lesson, "mixed") == 108)
    #expect(try LessonValues.number(lesson, "(x³)″ at 2") == 12)
  }
}
