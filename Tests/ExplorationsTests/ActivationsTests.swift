import Foundation
import TestSupport
import Testing

@testable import Explorations

/// Activations beside their closed forms.
struct ActivationsTests {
  private let usual: Activations

  init() throws { usual = try Activations(of: Activations.usual) }

  private func sigma(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  @Test func slopes() {
    for x in [-3.0, -0.5, 0, 1.3, 4] {
      let found = usual.all.map { $0.derivatives(at: x)[1] }
      let s = sigma(x)
      let wanted = [s * (1 - s), 1 - tanh(x) * tanh(x), x > 0 ? 1 : 0, s]
      for (a, b) in zip(found, wanted) { #expect(abs(a - b) < 1e-15) }
    }
  }

  @Test func corners() throws {
    let activations = try Activations(of: ["relu", "sigmoid", "abs", "max(x, x/8)", "sinh(t)"])
    #expect(activations.all.map(\.hasCorner) == [true, false, true, true, false])
    let others = try Activations(of: ["1/x", "log", "floor", "gamma", "sqrt"])
    #expect(others.all.allSatisfy { !$0.hasCorner })
    let quotients = activations.all.map(\.quotients)
    #expect(quotients[0] == (0, 1, 0.5) && quotients[2] == (-1, 1, 0))
    #expect(quotients[3] == (0.125, 1, 0.5625))
    #expect(abs(quotients[1].central - 0.25) < 1e-10)
  }

  /// σ′ ≤ ¼, so that K layers leave at most 4⁻ᴷ; a ReLU leaves all.
  @Test func depth() {
    let (sigmoid, tanh, relu) = (usual.all[0], usual.all[1], usual.all[2])
    #expect(sigmoid.steepest == (0.25, 0) && tanh.steepest == (1, 0) && relu.steepest.slope == 1)
    for layers in 1...30 {
      let slope = sigmoid.slope(through: layers, from: 0.5)
      #expect(slope > 0 && slope <= pow(0.25, Double(layers)))
      #expect(relu.slope(through: layers, from: 0.5) == 1)
      #expect(relu.slope(through: layers, weight: 2, from: 0.5) == pow(2, Double(layers)))
    }
    var (x, product) = (0.5, 1.0)
    for _ in 0..<7 {
      x = sigma(3 * x)
      product *= 3 * x * (1 - x)
    }
    #expect(abs(sigmoid.slope(through: 7, weight: 3, from: 0.5) / product - 1) < 1e-12)
  }

  /// The Hessian [[w₂ a″x², a′x], [a′x, 0]] has the trace w₂ a″x² and the determinant −(a′x)².
  @Test func curvatures() {
    for (w1, w2, x) in [(1.0, 1.0, 1.0), (-0.7, 2, 1.5), (0.3, -4, 0.2)] {
      let s = sigma(w1 * x)
      let (slope, bend) = (s * (1 - s), s * (1 - s) * (1 - 2 * s))
      let found = usual.all[0].curvatures(w1: w1, w2: w2, x: x)
      #expect(found[0] > 0 && found[1] < 0)
      #expect(abs(found[0] + found[1] - w2 * bend * x * x) < 1e-14)
      #expect(abs(found[0] * found[1] + slope * slope * x * x) < 1e-14)
    }
  }

  @Test func sentences() {
    let text = usual.text()
    #expect(
      text.contains("relu has a corner at 0: from the left its slope is 0, from the right 1."))
    #expect(text.contains("The slope of sigmoid is at most 0.25"))
    #expect(!text.contains("The slope of tanh is at most"))
  }

  /// Branches, and a function that a browser has not.
  @Test("other activations", .enabled(if: Browser.path != nil))
  func others() throws {
    let page = try Activations(of: ["max(x, x/8)", "gelu", "silu", "2*x"]).html()
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        for (let x = -6; x <= 6; x += 0.5) {
          if (value(0, x) !== Math.max(x, x / 8) || slope(0, x) !== (x > 0 ? 1 : 0.125)) failures.push("max at " + x + ": " + slope(0, x));
        }
        // Φ(1) and φ(1), from tables.
        const wanted = 0.8413447460685429 + 0.24197072451914337;
        if (Math.abs(value(1, 1) - 0.8413447460685429) > 1e-14 || Math.abs(slope(1, 1) - wanted) > 1e-14) failures.push("gelu: " + slope(1, 1));
        if (slope(3, 5) !== 2 || through(3, 10, 1)[9] !== 1024) failures.push("2 x");
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: page)
    #expect(outcome == "passed")
    #expect(throws: NoPage.self) { try Activations(of: ["erfcx"]).html() }
  }

  @Test("the page", .enabled(if: Browser.path != nil))
  func page() throws {
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const set = (id, value) => { find(id).value = value; find(id).dispatchEvent(new Event("input")); };
        const choose = name => document.querySelectorAll("[data-activation]")[names.indexOf(name)].click();
        const says = (id, words) => check(find(id).textContent.includes(words), id + ": " + find(id).textContent);
        const sigma = x => 1 / (1 + Math.exp(-x));
        for (let x = -6; x <= 6; x += 0.7) {
          const s = sigma(x), wanted = [s * (1 - s), 1 - Math.tanh(x) ** 2, x > 0 ? 1 : 0, s];
          wanted.forEach((m, k) => check(Math.abs(slope(k, x) - m) < 1e-14, names[k] + "′(" + x + ") = " + slope(k, x)));
        }
        // The corner, however near one looks.
        says("corner-say", "From the left 0, from the right 1, central 0.5. The program says 0.");
        set("h", 5);
        says("corner-say", "a corner");
        choose("sigmoid");
        says("corner-say", "so do they in the end");
        set("x", 0);
        says("say", "the slope 0.25 = σ (1 − σ), which is at most ¼");
        // Many layers.
        set("k", 20);
        says("depth-say", "at most 4⁻ᴷ = 9.095e−13");
        const deep = through(0, 20, 1)[19];
        check(deep > 1e-13 && deep < 0.25 ** 20, "through 20 sigmoids: " + deep);
        choose("relu");
        set("w", 2);
        says("depth-say", "dy/dx = 1.049e6");
        // Two weights: a line, or an eigenvalue of each sign.
        choose("sigmoid");
        const y = sigma(1), bent = y * (1 - y) * (1 - 2 * y), radius = Math.hypot(bent / 2, y * (1 - y));
        const pair = [...find("layers-say").querySelectorAll("b")].map(b => Number(b.textContent.replace("−", "-")));
        check(Math.abs(pair[0] - bent / 2 - radius) < 1e-4 && Math.abs(pair[1] - bent / 2 + radius) < 1e-4, "eigenvalues " + pair);
        choose("none");
        set("w1", 1.5);
        set("w2", -2);
        says("layers-say", "w₂ w₁ x = −3 x: a line");
        check(document.documentElement.scrollWidth <= innerWidth, "wider than the window");
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: try usual.html())
    #expect(outcome == "passed")
  }
}
