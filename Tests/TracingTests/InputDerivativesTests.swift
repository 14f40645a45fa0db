import Fluxion
import TestSupport
import Testing
import Tracing

/// The derivatives of every step with respect to every input.
struct InputDerivativesTests {
  /// x₁² x₂ / x₃ at (3, 2, 4): its steps by hand.
  @Test func byHand() {
    let evaluation = trace(at: [3.0, 2, 4]) { x in x[0] * x[0] * x[1] / x[2] }
    #expect(
      evaluation.inputDerivatives == [
        [1, 0, 0], [0, 1, 0], [0, 0, 1], [6, 0, 0], [12, 9, 0], [3, 2.25, -1.125],
      ])
  }

  /// Each column is what a pass with one tangent finds.
  @Test(arguments: 0..<40)
  func columnsAreTangents(seed: Int) {
    let f = RandomProgramTests.program(seed: seed, length: 12)
    let all = trace(f, at: RandomProgramTests.point).inputDerivatives
    for input in RandomProgramTests.point.indices {
      let direction = RandomProgramTests.point.indices.map { $0 == input ? 1.0 : 0 }
      let one = trace(at: RandomProgramTests.point, along: direction, of: f)
      for (row, tangent) in zip(all, one.tangents) where tangent.isFinite {
        let gap = (row[input] - tangent).magnitude
        #expect(gap <= 1e-12 * max(1, tangent.magnitude), "seed \(seed): \(row[input]), \(tangent)")
      }
    }
  }

  private static var polar: Trace<Double> {
    var evaluation = trace(at: [2.0, 0.5], names: ["r", "t"], weights: [1, 0]) { v in
      [v[0] * cos(v[1]), v[0] * sin(v[1])]
    }
    evaluation.showsAllInputs = true
    return evaluation
  }

  @Test func renderings() throws {
    let polar = Self.polar
    let text = polar.text()
    #expect(
      text.contains(
        "beside every value its derivatives with respect to r, t, which\none pass with 2 tangents carries along"
      ))
    let row = try #require(text.split(separator: "\n").first { $0.contains("∂y₂/∂t") })
    #expect(row.hasSuffix("  1.7551651237807455"))
    #expect(text.contains("the whole Jacobian"))
    #expect(text.contains("Check: both modes yield the same gradient, as they must."))
    #expect(polar.markdown().contains("∂y₁/∂r | `0.8775825618903728`"))
    #expect(
      polar.json().contains(#""derivatives":{"r":0.8775825618903728,"t":-0.958851077208406}"#))
    #expect(polar.dot().contains("∂/∂t = −0.95885"))
    #expect(try XMLElements(polar.svg()).all("text").count > 20)
    #expect(polar.text(mode: .reverse).contains("∂y₁") == false)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  /// y = x₁ x₂ + sin x₂: a pass for each input repeats everything, a pass with two tangents only what
  /// multiplies and adds them, a sweep neither.
  @Test func costs() {
    let costs = trace(at: [2.0, 5]) { x in x[0] * x[1] + sin(x[1]) }.costs
    #expect(costs.primal == StepCounts(additions: 1, multiplications: 1, functions: 1))
    #expect(costs.tangentPass == StepCounts(additions: 2, multiplications: 3, functions: 1))
    #expect(
      costs.tangentPassForAllInputs == StepCounts(additions: 4, multiplications: 6, functions: 1))
  }

  @Test func rowsOfTheTable() {
    let lines = Self.polar.text().split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    let rows = lines.filter { $0.first == "2" || $0.first == "1" }
    #expect(
      rows.map { $0.prefix(3).joined(separator: " ") } == [
        "2 passes of", "1 pass of", "1 run and",
      ])
    // Two products and two functions; a pass adds six products, two sums and two slopes, a sweep six of
    // each and two slopes.
    #expect(rows.compactMap { $0.dropLast().last } == ["28", "22", "30"])
  }
}
