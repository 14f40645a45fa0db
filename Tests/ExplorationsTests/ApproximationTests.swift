import Expressions
import Foundation
import TestSupport
import Testing

@testable import Explorations

/// Curves from sigmoids beside what is known of them.
@Suite struct ApproximationTests {
  private func approximation(
    _ source: String, on interval: ClosedRange<Double> = 0...1
  ) throws -> Approximation {
    Approximation(of: try Expression(source, variables: ["x"]), on: interval)
  }

  /// Ideal bumps under x are off by half their width, and under x² most at the end, by 2/N − 1/N² on [−1, 1].
  @Test(arguments: [1, 2, 5, 10, 40])
  func closedForm(count: Int) throws {
    let line = try approximation("x")
    let error = line.largestError(of: line.units(bumps: count)).error
    #expect(abs(error - 0.5 / Double(count)) < 1e-12)
    let bowl = try approximation("x^2", on: -1...1)
    let largest = bowl.largestError(of: bowl.units(bumps: count))
    let n = Double(count)
    if count > 1 { #expect(abs(largest.error - (2 / n - 1 / (n * n))) < 1e-12) }
    #expect(line.largestSlope == 1 && bowl.largestSlope == 2)
  }

  @Test func halvingIsTrueOnTheWholeInterval() throws {
    let curve = try approximation("sin(2*pi*x)*exp(-x) + x/2")
    let errors = Approximation.counts.map { curve.largestError(of: curve.units(bumps: $0)).error }
    for (few, many) in zip(errors, errors.dropFirst()) {
      #expect((1.8...2.05).contains(few / many))
    }
    for (count, error) in zip(Approximation.counts, errors) {
      #expect(error <= curve.largestSlope / Double(2 * count))
    }
    #expect(abs(errors[2] - 0.1651) < 1e-4)
  }

  /// The first step and the last lie outside; each bump is a step up and a step down of one height.
  @Test func units() throws {
    let units = try approximation("1 + x").units(bumps: 2, steepness: 100)
    #expect(units.map(\.u) == [1.25, -1.25, 1.75, -1.75])
    #expect(units.map { -$0.b / $0.w } == [-0.5, 0.5, 0.5, 1.5])
    #expect(abs(units[0](-0.5) - 0.625) < 1e-15)
  }

  @Test func withoutSlope() throws {
    let root = try approximation("sqrt(x)")
    #expect(root.text().contains("no finite slope"))
    let pole = try approximation("log(x - 2)")
    #expect(pole.largestError(of: pole.units(bumps: 3)).error.isNaN)
  }

  @Test("the page", .enabled(if: Browser.path != nil))
  func page() throws {
    let curve = try approximation("sin(2*pi*x)*exp(-x) + x/2")
    let errors = [5, 20, 80].map { curve.largestError(of: curve.units(bumps: $0)).error }
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const say = () => find("say").textContent;
        const presets = [...document.querySelectorAll("[data-units]")];
        check(presets.length === 7 && say().includes("steps at x = −b/w = 0,") && say().includes("1.25 steep"), say());
        const wanted = ["0,", "−0.6,", "0.7,", "0.2,"];
        wanted.forEach((place, i) => { presets[i].click(); check(say().includes("−b/w = " + place), say()); });
        presets[4].click();
        check(say().includes("from 0.2 to 0.4, 0.99991 high"), say());
        presets[5].click();
        check(say().includes("from 0.6 to 0.8, 1.9998 high"), say());
        presets[6].click();
        check(document.querySelectorAll(".handle").length === 4 && document.querySelectorAll(".unit").length === 4, "four sigmoids");
        // A step is dragged from 0.2 to 0.3.
        presets[3].click();
        const handle = document.querySelector(".handle"), edge = plot.getBoundingClientRect(), scale = Math.min(edge.width / width, edge.height / height);
        const at = (type, x, y, target) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1,
          clientX: edge.left + edge.width / 2 + (px(x) - width / 2) * scale, clientY: edge.top + edge.height / 2 + (py(y) - height / 2) * scale }));
        plot.setPointerCapture = () => {};
        at("pointerdown", 0.2, 0.5, handle);
        at("pointermove", 0.3, 0.5, plot);
        at("pointerup", 0.3, 0.5, plot);
        check(Math.abs(own[0].b + 30) < 1e-6 && Math.abs(own[0].u - 1) < 1e-6, "dragged to " + JSON.stringify(own));
        // A slider.
        const slider = document.querySelector("[data-part='w']");
        slider.value = Math.log10(60);
        slider.dispatchEvent(new Event("input"));
        check(say().includes("σ(60 x − 30) steps at x = −b/w = 0.5"), say());
        // The curve.
        find("curve").click();
        const set = (id, value) => { find(id).value = value; find(id).dispatchEvent(new Event("input")); };
        set("steepness", Math.log10(20000));
        \(zip([5, 20, 80], errors).map { "set(\"bumps\", \($0)); check(Math.abs(largestError(units()).error - \($1)) < 2e-5, \"\($0) bumps: \" + say());" }.joined(separator: "\n"))
        // The tower: 1, or 2 without the second layer.
        check(Math.abs(towerHeight(0.5, 0.5) - 2) < 1e-4 && Math.abs(towerHeight(0.5, 0.02) - 1) < 1e-4, "the cross");
        find("squash").click();
        check(towerHeight(0.5, 0.5) > 0.9999 && towerHeight(0.5, 0.02) < 1e-4, "the tower");
        check(find("tower-say").textContent.includes("a tower"), find("tower-say").textContent);
        check(document.querySelectorAll("#tower path").length === 44 * 44, "the surface");
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: curve.html())
    #expect(outcome == "passed")
  }
}
