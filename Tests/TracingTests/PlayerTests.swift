import Foundation
import TestSupport
import Testing
import Tracing

/// Pages opened, stepped through, changed and answered in a browser.
@Suite("pages in a browser", .enabled(if: Browser.path != nil))
struct PlayerTests {
  @Test(arguments: ["c1", "c2"])
  func stepThrough(name: String) throws {
    let said = [
      "c1": """
      4: "v2 = v−1·v0 = 10.0v̇2 = v̇−1·v0 + v−1·v̇0 = 5.0", 8: "Reverse 1 of 9v̄5 = ȳ = 1.0",
      9: "v̄3 += v̄5·(−1) = −1.0", 13: "v̄0 += v̄3·cos(v0) = −0.28366218546322625",
      14: "v̄0 += v̄2·v−1 = 2.0v̄0 = −0.283662 + 2 = 1.7163378145367738",
      16: "Reverse 9 of 9v̄−1 += v̄1·(1/v−1) = 0.5v̄−1 = 5 + 0.5 = 5.5"
      """,
      "c2": """
      5: "v3 = sigmoid(v2) = 0.8807970779778823", 9: "v̄4 += v̄5·(−1) = −1.0"
      """,
    ]
    let sizes = ["c1": (16, 7), "c2": (15, 7)]
    let (steps, forward) = try #require(sizes[name])
    let outcome = try Browser.outcome(
      of: "stepThrough", in: PageTests.page(of: name),
      "const expected = { steps: \(steps), forward: \(forward), said: { \(said[name] ?? "") } };")
    #expect(outcome == "passed")
  }

  @Test func otherPointsAndPredictions() throws {
    let outcome = try Browser.outcome(of: "playing", in: PageTests.page(of: "c1"), "")
    #expect(outcome == "passed")
  }

  /// What a comparison decided holds on one side of it only.
  @Test func comparisonsAreNotCrossed() throws {
    let clamped = trace(at: 2.0, name: "x") { x in x > 0 ? x * x : -x }
    let outcome = try Browser.outcome(
      of: "crossing", in: clamped.html(),
      "const expected = 'Stop0 ≥ x now, but not at the start';")
    #expect(outcome == "passed")
    let choice = trace(at: 2.0, name: "x") { x in
      named("L", max(named("a", x - 0.5), 0.25) * x)
    }
    let other = try Browser.outcome(
      of: "crossing", in: choice.html(), "const expected = 'a ≤ 0.25 now, but not at the start';")
    #expect(other == "passed")
  }

  /// A step that is known at the traced point only can be stepped through all the same.
  @Test func stepsOfTheUsersOwn() throws {
    let evaluation = trace(at: 2.0, name: "x") { x in
      Traced.chain(value: x.value * 3, derivative: 3, of: x) + sin(x)
    }
    let page = evaluation.html()
    #expect(page.contains("it can be stepped through, but not run elsewhere"))
    let outcome = try Browser.outcome(
      of: "stepThrough", in: page,
      "const expected = { steps: 9, forward: 4, said: { 2: 'chain(v0) = 6.0' } };")
    #expect(outcome == "passed")
  }
}
