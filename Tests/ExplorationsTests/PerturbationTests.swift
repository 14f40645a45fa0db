import Expressions
import Foundation
import TestSupport
import Testing

@testable import Explorations

/// A wiggle of the input beside what is known of it.
struct PerturbationTests {
  private func perturbation(
    _ steps: [(name: String?, text: String)], at point: Double, width: Double? = nil
  ) throws -> Perturbation {
    Perturbation(
      of: try NamedSteps(steps, variables: ["x"]), variable: "x",
      title: steps[steps.count - 1].text, at: point, width: width)
  }

  /// (x + h)² − x² = 2 x h + h²: the rest is h² to both sides.
  @Test func square() throws {
    let wiggles = try perturbation([(nil, "x^2")], at: 3).wiggles
    #expect(wiggles.count == 6)
    for (right, left) in wiggles {
      #expect(left.h == -right.h)
      for wiggle in [right, left] {
        #expect(abs(wiggle.linear - 6 * wiggle.h) < 1e-14)
        #expect(abs(wiggle.rest - wiggle.h * wiggle.h) <= 4 * (9.0).ulp)
      }
    }
  }

  @Test(
    "what the rests say",
    arguments: [
      ("x^2", 2.0, Perturbation.Verdict.smooth), ("sin(x)", 0, .smooth), ("x^3", 0, .smooth),
      ("abs(x)^1.5", 0, .smooth), ("3*x + 1", 0.7, .line), ("5 + 0*x", 1, .line),
      ("abs(x)", 0, .kink), ("relu(x)", 0, .kink), ("max(x, 2*x)", 0, .kink),
      ("floor(x)", 2, .kink), ("sqrt(x)", 0, .nothing), ("log(x)", -1, .nothing),
      ("abs(x)", 1e-3, .smooth), ("exp(x)", 1e-9, .smooth), ("sqrt(x)", 1e-300, .smooth),
      ("tan(x)", Double.pi / 2, .coarse),
      ("abs(x) + x^2", 0, .kink), ("x^2", 1e6, .smooth),
    ])
  func verdict(_ text: String, _ point: Double, _ verdict: Perturbation.Verdict) throws {
    let found = try perturbation([(nil, text)], at: point).verdict
    // Where there is no bend within the largest wiggle, smooth is a line.
    #expect(found == verdict || (text == "abs(x)" && point > 0 && found == .line), "\(found)")
  }

  /// x → x² → log: slopes 1, 2x, 2/x, and really (x + h)² − x² and so on.
  @Test func boxes() throws {
    let found = try perturbation([("a", "x^2"), ("f", "log(a)")], at: 3)
    #expect(found.value == log(9) && abs(found.derivative - 2.0 / 3) < 1e-16)
    let boxes = found.boxes(for: 0.5)
    #expect(boxes.map(\.name) == ["x", "a", "f"])
    #expect(boxes.map(\.value) == [3, 9, log(9)])
    #expect(boxes[1].slope == 6 && boxes[1].change == 3.25)
    #expect(boxes[2].slope == found.derivative)
    #expect(abs((boxes[2].change ?? 0) - log(12.25 / 9)) < 1e-15)
    #expect(found.text().contains("a = x²"))
  }

  /// A wiggle reaches two operands of one step, and both parts add up.
  @Test func twoWaysIn() throws {
    let boxes = try perturbation([("a", "x^2"), ("f", "a*x")], at: 2).boxes(for: 1)
    #expect(boxes[2].slope == 12 && boxes[2].change == 19)
  }

  /// As wide as the function has values.
  @Test func widths() throws {
    #expect(try perturbation([(nil, "log(x)")], at: 3e-8).width == 1e-8)
    #expect(try perturbation([(nil, "log(x)")], at: 0.5).width == 0.1)
    #expect(try perturbation([(nil, "log(x)")], at: 1e9).width == 1)
    #expect(try perturbation([(nil, "log(x)")], at: 1, width: 0.25).wiggles[1].right.h == 0.025)
  }

  @Test("the page", .enabled(if: Browser.path != nil))
  func page() throws {
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const set = (id, value) => { find(id).value = value; find(id).dispatchEvent(new Event("input")); };
        const say = () => find("say").textContent;
        const agree = (a, b) => Math.abs(a - b) <= 1e-12 * Math.abs(b) + 1e-15;
        // (3 + h)² = 9 + 6 h + h².
        [0, 1, 2].forEach(e => {
          set("h", e);
          const move = wiggle(stand(), h());
          check(agree(move.linear, 6 * 10 ** -e) && Math.abs(move.rest - 100 ** -e) < 1e-14, e + ": " + JSON.stringify(move));
        });
        check(say().includes("f′ h = 6 · 0.01 = 0.06. The rest is 0.0001, 0.01 of h"), say());
        find("side").click();
        check(h() === -0.01 && say().includes("= −0.0599"), say());
        // The picture zooms in, and the curve comes as near to its tangent as a pixel.
        const gap = () => {
          const [x, y] = document.querySelector(".curve").getAttribute("points").split(" ")[0].split(",").map(Number);
          const line = document.querySelector(".tangent");
          check(Math.abs(x - Number(line.getAttribute("x1"))) < 0.1, "both begin at the left");
          return Math.abs(y - Number(line.getAttribute("y1")));
        };
        check(gap() > 20, "not zoomed in, the gap is " + gap());
        find("zoom").click();
        check(gap() < 1, "zoomed in, the gap is " + gap());
        // At the bottom of the parabola the curve becomes level, rather than the same parabola again.
        // The same by keys.
        const tap = key => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        tap("z");
        tap("-");
        check(gap() > 20 && h() === 0.01, "by keys the gap is " + gap() + " and h " + h());
        tap("z");
        tap("-");
        check(gap() < 1 && h() === -0.01, "and again " + gap() + " and " + h());
        set("x", 1);
        check(agree(stand().slope, 2), "the slope at 1 is " + stand().slope);
        const boxes = [...document.querySelectorAll(".box")].map(box => box.textContent);
        check(boxes.length === 3 && boxes[1].includes("2 · (−0.01) = −0.02") && boxes[2].includes("1 · (−0.02) = −0.02"), boxes.join(" | "));
        check(document.documentElement.scrollWidth <= innerWidth, "wider than the window");
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: try perturbation([("a", "x^2"), ("f", "a + 1")], at: 3).html())
    #expect(outcome == "passed")
  }

  @Test("the page at a corner", .enabled(if: Browser.path != nil))
  func corner() throws {
    let outcome = try Browser.outcome(
      of: """
        const say = find("say").textContent;
        if (models.length !== 1) document.body.dataset.outcome = models.length + " paths";
        else document.body.dataset.outcome = side === -1 && say.includes("The rest is 2, 2 of h") ? "passed" : say;
        """, in: try perturbation([(nil, "abs(x)")], at: 0).html())
    #expect(outcome == "passed")
  }

  /// max(x, 3 x) takes one path below 0 and another above: the page has both.
  @Test("the page of a function with branches", .enabled(if: Browser.path != nil))
  func branches() throws {
    let outcome = try Browser.outcome(
      of: """
        const wanted = x => Math.max(x, 3 * x);
        const wrong = evenlySpaced(-1.3, 1.3, 26).filter(x => f(x) !== wanted(x) || look(models, x).slope !== (x < 0 ? 1 : 3));
        const really = document.querySelector("#boxes").textContent;
        document.body.dataset.outcome = wrong.length === 0 && models.length === 2 && find("say").textContent.includes("The rest is 2, 2 of h")
          && really.includes("takes another path") ? "passed" : wrong.join() + models.length + find("say").textContent + really;
        """, in: try perturbation([(nil, "max(x, 3*x)")], at: 0).html())
    #expect(outcome == "passed")
  }
}
