import Fluxion
import TestSupport
import Testing

@testable import Explorations

/// Gradient descent beside what is known of it.
struct DescentTests {
  private func bowl(stepSize: Double?, steps: Int = 12) throws -> Descent {
    try Descent(
      of: ["x^2 + 10*y^2"], variables: ["x", "y"], from: [4, 1], stepSize: stepSize, steps: steps)
  }

  /// Of x² + 10 y² each step multiplies x by 1 − 2η and y by 1 − 20η.
  @Test(arguments: [0.01, 0.05, 0.0625, 0.099, 0.11])
  func closedForm(stepSize: Double) throws {
    let descent = try bowl(stepSize: stepSize)
    #expect(descent.path.count == 13)
    var (x, y) = (4.0, 1.0)
    for place in descent.path {
      #expect(isClose(place.point[0], x) && isClose(place.point[1], y))
      #expect(isClose(place.value, x * x + 10 * y * y))
      #expect(isClose(place.gradient[0], 2 * x) && isClose(place.gradient[1], 20 * y))
      x *= 1 - 2 * stepSize
      y *= 1 - 20 * stepSize
    }
  }

  @Test func limits() throws {
    let descent = try bowl(stepSize: nil)
    #expect(descent.curvatures == [20, 2])
    #expect(descent.limit == 0.1)
    #expect(isClose(descent.stepSize, 0.075))
    let outcomes = try [0.03, 0.075, 0.11].map { try bowl(stepSize: $0).outcome }
    #expect(outcomes == [.slides, .zigzags, .diverges])
    #expect(descent.text().contains("beyond 2/λ = 0.1 it grows"))
  }

  /// The mean of three squares has the mean of their gradients.
  @Test func means() throws {
    let terms = ["(x - 1)^2", "(x + y)^2", "(y - 2)^2"]
    let descent = try Descent(
      of: terms, variables: ["x", "y"], from: [3, 3], stepSize: 0.1, steps: 1)
    // ∇ = ⅔ (x − 1 + x + y, x + y + y − 2).
    #expect(isClose(descent.path[0].gradient[0], 2.0 / 3 * 8))
    #expect(isClose(descent.path[0].gradient[1], 2.0 / 3 * 7))
    #expect(isClose(descent.curvatures[0], 2) && isClose(descent.curvatures[1], 2.0 / 3))
  }

  @Test func withoutALimit() throws {
    let slope = try Descent(
      of: ["x - y"], variables: ["x", "y"], from: [0, 0], stepSize: nil, steps: 3)
    #expect(slope.limit == nil && slope.stepSize == 0.1)
    #expect(slope.text().contains("no positive eigenvalue"))
    let pole = try Descent(of: ["exp(x)"], variables: ["x"], from: [800], stepSize: nil, steps: 3)
    #expect(pole.path.count == 1 && pole.outcome == .diverges)
    #expect(pole.text().contains("is not finite") && !pole.hasPage)
  }

  /// Eigenvalues of matrices made from known ones: Q diag(λ) Qᵀ with Q = 1 − 2 v vᵀ.
  @Test(arguments: 1...8)
  func eigenvaluesOfReflections(n: Int) {
    let unsorted: [Double] = (0..<n).map { (i: Int) -> Double in
      let whole: Int = 3 * (i % 3) - i
      return Double(whole) + 0.5
    }
    let wanted = unsorted.sorted(by: >)
    let v: [Double] = (0..<n).map { Double($0 + 1) }
    let square: Double = dot(v, v)
    func q(_ i: Int, _ j: Int) -> Double {
      let rest: Double = 2 * v[i] * v[j] / square
      return (i == j ? 1 : 0) - rest
    }
    var matrix = Matrix<Double>(repeating: 0, rows: n, columns: n)
    for i in 0..<n {
      for j in 0..<n {
        for k in 0..<n { matrix[i, j] += q(i, k) * wanted[k] * q(j, k) }
      }
    }
    let found: [Double] = eigenvalues(of: matrix)
    for (a, b) in zip(found, wanted) { #expect(abs(a - b) < 1e-12, "\(found) \(wanted)") }
  }

  @Test("the page", .enabled(if: Browser.path != nil))
  func page() throws {
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const set = (id, value) => { find(id).value = value; find(id).dispatchEvent(new Event("input")); };
        const last = () => path()[path().length - 1];
        const agree = (a, b) => Math.abs(a - b) <= 1e-9 * Math.abs(b) + 1e-12;
        set("steps", 10);
        set("rate", 0.075);
        check(agree(last().x[0], 4 * 0.85 ** 10) && agree(last().x[1], (-0.5) ** 10), "at " + last().x);
        check(find("say").textContent.includes("between 1/λ and 2/λ"), find("say").textContent);
        set("rate", 0.03);
        check(find("say").textContent.includes("below 1/λ"), find("say").textContent);
        set("rate", 0.12);
        check(find("say").textContent.includes("beyond 2/λ"), find("say").textContent);
        check(document.querySelectorAll("#map .contour").length === 14, "contours");
        const origin = place([0, 0]);
        check(agree(origin[0] + 1, width / 2 - facts.centre[0] * unit + 1), "the origin is at " + origin);
        start = [1, 2];
        draw();
        check(agree(path()[0].value, 41), "the start has the value " + path()[0].value);
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: try bowl(stepSize: nil).html())
    #expect(outcome == "passed")
  }

  @Test("one sample at a time", .enabled(if: Browser.path != nil))
  func samples() throws {
    let descent = try Descent(
      of: ["(x - 1)^2", "(x + y)^2", "(y - 2)^2"], variables: ["x", "y"], from: [3, 3],
      stepSize: 0.1, steps: 1)
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        find("sample").click();
        const arrows = document.querySelectorAll("#map .cloud").length;
        if (arrows !== 3) failures.push(arrows + " arrows");
        const all = model.outputs.map((_, k) => look([3, 3], alone(k)).gradient);
        const mean = [0, 1].map(i => all.reduce((sum, g) => sum + g[i], 0) / 3);
        const whole = look([3, 3], evenly).gradient;
        if (mean.some((g, i) => Math.abs(g - whole[i]) > 1e-12)) failures.push(mean + " is not " + whole);
        const first = path().map(p => p.x).join();
        if (first !== path().map(p => p.x).join()) failures.push("samples differ each time");
        find("again").click();
        if (first === path().map(p => p.x).join()) failures.push("other samples are the same");
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: try descent.html())
    #expect(outcome == "passed")
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-12 * max(1e-3, b.magnitude)
  }
}
