import Fluxion
import Testing

/// Gradients by reverse mode: closed forms, structure of the graph, tapes.
struct GradientTests {
  @Test func exampleOfTheLiterature() {
    let (value, slope) = Reverse.valueWithGradient(at: [2, 5]) { x in
      log(x[0]) + x[0] * x[1] - sin(x[1])
    }
    #expect(value == 11.652071455223084)
    #expect(slope == [5.5, 1.7163378145367738])
  }

  @Test func smallClosedForms() {
    let slope = Reverse.gradient(at: [2.0, 3.0]) { x in
      x[0] * x[0] * x[1] + x[0] * x[1] * x[1] * x[1]
    }
    #expect(slope == [39, 58])
    let square = Reverse.gradient(at: [3.0]) { x in x[0] * x[0] }
    #expect(square == [6])
    let detached = Reverse.gradient(at: [2.0]) { x in x[0].detached * x[0] }
    #expect(detached == [2])
  }

  @Test func resultsThatDependOnNothingOrAreInputs() {
    let constant = Reverse.gradient(at: [1.0, 2.0]) { _ in 7 }
    #expect(constant == [0, 0])
    let input = Reverse.gradient(at: [1.0, 2.0]) { x in x[1] }
    #expect(input == [0, 1])
    let negated = Reverse.gradient(at: [1.0, 2.0]) { x in -x[0] }
    #expect(negated == [-1, 0])
    let none = Reverse.gradient(at: [Double]()) { _ in 7 }
    #expect(none == [])
  }

  @Test func fanOutAdds() {
    let slope = Reverse.gradient(at: [2.0, 3.0]) { x in
      let product = x[0] * x[1]
      return product * product + 3 * product + product * x[0]
    }
    // With p = 6: (2 p + 3 + x₀) x₁ + p and (2 p + 3 + x₀) x₀.
    #expect(slope == [57, 34])
  }

  @Test func oneTapeServesManyCalls() {
    let tape = Tape<Double>()
    for n in [3, 1, 40, 3] {
      let x = (0..<n).map { Double($0) }
      let slope = tape.gradient(at: x) { x in dot(x, x) }
      #expect(slope == x.map { 2 * $0 })
    }
  }
}
