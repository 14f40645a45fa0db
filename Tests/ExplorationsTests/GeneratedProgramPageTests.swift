import Expressions
import Foundation
import Generation
import TestSupport
import Testing

@testable import Explorations

/// The page of a derivative's program beside its trace.
@Suite struct GeneratedProgramPageTests {
  private func page(_ source: String, _ names: [String], at point: [Double]) throws
    -> GeneratedProgramPage
  {
    let system = try ExpressionSystem([source], variables: names)
    let function = try GeneratedFunction(
      named: "f", system, .usual(outputs: 1, inputs: names.count), relaxed: false)
    return try GeneratedProgramPage(of: function, system, at: point)
  }

  @Test func numbers() throws {
    let page = try page("log(x1) + x1*x2 - sin(x2)", ["x1", "x2"], at: [2, 5])
    let trace = page.traceLines
    #expect(trace.map(\.text).prefix(3) == ["v₋₁ = x1", "v₀ = x2", "v₁ = log(v₋₁)"])
    #expect(trace.last?.text == "v̄₋₁ += v̄₁·(1/v₋₁)" && trace.last?.value == 5.5)
    let program = page.programLines
    let values = Dictionary(uniqueKeysWithValues: program.map { ($0.text, $0.value) })
    #expect(values["v6 = cos(x2)"] == cos(5.0) && values["v7 = 1/x1"] == 0.5)
    #expect(values["x1_bar = x2 + v7"] == 5.5 && values["df/dx1 = x1_bar"] == 5.5)
    #expect(values["x2_bar = x1 - v6"] == 2 - cos(5.0))
    #expect(program.filter { $0.style == "result" }.map(\.text).count == 3)
    #expect(page.sentence.contains("5 steps and 9 lines of its sweep"))
    #expect(page.sentence.contains("The program has 9 lines"))
  }

  @Test("line by line", .enabled(if: Browser.path != nil))
  func stepping() throws {
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const say = () => find("say").textContent, same = () => [...document.querySelectorAll("tr.same")].map(words).join();
        check(say().startsWith("Line 1 of 12: v1 = log(x1).") && same() === "v₁ = log(v₋₁)", say() + same());
        for (let i = 0; i < 5; i += 1) find("next").click();
        check(say().includes("v6 = cos(x2)") && say().includes("A slope") && same() === "", say() + same());
        find("next").click();
        check(same() === "v̄₀ += v̄₂·v₋₁", same());
        lines[10].click();
        check(say().includes("df/dx1 = x1_bar. A result") && same() === "v̄₋₁ += v̄₁·(1/v₋₁)", say() + same());
        find("next").click();
        check(find("next").disabled, "the end");
        document.querySelector("[data-source='2']").click();
        check(!find("source2").hidden && find("source1").hidden && find("source2").textContent.includes("void f(const double"), "C");
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: try page("log(x1) + x1*x2 - sin(x2)", ["x1", "x2"], at: [2, 5]).html())
    #expect(outcome == "passed")
  }
}
