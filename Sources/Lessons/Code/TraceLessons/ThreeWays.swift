/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Counting
import Fluxion
package import LessonWriting
import Tracing

private struct WeightedLoss: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ v: [T]) -> T {
    let score = dot(v[..<3], v[3...])
    return -log(sigmoid(score))
  }
}

private struct Spiral: VectorFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    let (turn, rise) = (x[0] * x[1], exp(x[2]))
    return [rise * cos(turn), rise * sin(turn), turn * x[2], x[0] + x[2]]
  }
}

extension LessonPlan {
  package static let threeWays = LessonPlan(
    "three-ways", "Three ways to a gradient",
    goal: "Compare one pass for each input, one pass with all inputs at once, and one sweep.",
    after: ["gradients", "evaluation-trace"],
    steps: [
      Step(
        "Six inputs, one loss",
        """
        The loss of a neuron with three weights and three inputs:

          L = −log σ(w₁ x₁ + w₂ x₂ + w₃ x₃)

        First way: one dual number at a time. Seed input i with ε, the others with nothing, run; six
        inputs, six runs.
        """,
        predict: """
          How many times is the loss evaluated, and how many of the six numbers come of one \
          evaluation?
          """, with: "struct WeightedLoss"
      ) { out in
        let v = [0.5, -1, 2, 1, 3, 0.25]
        let gradient = v.indices.map { i in
          let unit = v.indices.map { $0 == i ? 1.0 : 0.0 }
          return directionalDerivative(at: v, along: unit, of: WeightedLoss())
        }
        out("six passes", gradient)
      },
      Step(
        "All tangents at once",
        """
        Second way: let every number carry a table from input to partial derivative, as we did in
        twenty lines. A `VectorDual` carries eight such tangents in its lanes. The function runs once,
        its values are computed once, and each slope is multiplied with all the tangents.

        Here are the tables for the three inputs, with the weights held: a box's table is its slope times the
        table before it, and where two boxes meet, their tables are added.
        """,
        predict: "How many times is exp evaluated now?"
      ) { out in
        var tables = trace(at: [1, 3, 0.25], names: ["x1", "x2", "x3"]) { x in
          -log(sigmoid(0.5 * x[0] - x[1] + 2.0 * x[2]))
        }
        tables.showsAllInputs = true
        out.show(tables)
        out("dL/dx", tables.inputAdjoints)
        let v = [0.5, -1, 2, 1, 3, 0.25]
        out("one pass, eight lanes", Forward.gradient(at: v, lanes: .eight, of: WeightedLoss()))
      },
      Step(
        "One sweep",
        """
        Third way: the tape. Let us count what each of the three does, with numbers that count their
        own operations.
        """,
        predict: """
          Which of the three does the fewest operations, and how many times fewer than the first?
          """
      ) { out in
        let v = [0.5, -1, 2, 1, 3, 0.25]
        out("one sweep", Reverse.gradient(at: v, of: WeightedLoss()))
        let counted = v.map { Counted($0) }
        let plain = countingOperations { WeightedLoss()(counted) }.count
        let passes = countingOperations {
          for i in v.indices {
            let unit = v.indices.map { Counted($0 == i ? 1.0 : 0.0) }
            _ = directionalDerivative(at: counted, along: unit, of: WeightedLoss())
          }
        }.count
        let lanes = countingOperations {
          _ = Forward.gradient(at: counted, lanes: Lanes8<Counted<Double>>.self) { x in
            WeightedLoss()(x)
          }
        }.count
        let sweep = countingOperations {
          _ = Reverse.gradient(at: counted, of: WeightedLoss())
        }.count
        out.table(
          "way", "operations", "functions among them",
          rows: [
            ["the loss alone", "\(plain.total)", "\(plain.functionTotal)"],
            ["six passes", "\(passes.total)", "\(passes.functionTotal)"],
            ["one pass, eight lanes", "\(lanes.total)", "\(lanes.functionTotal)"],
            ["one sweep", "\(sweep.total)", "\(sweep.functionTotal)"],
          ])
        out("operations of six passes", passes.total)
        out("operations of one sweep", sweep.total)
      },
      Step(
        "They are each other's mirror",
        """
        Forward mode computes J u, reverse mode Jᵀ v. However J looks, these must fit together:

          ⟨v, J u⟩ = ⟨Jᵀ v, u⟩

        This needs no closed form and no Jacobian, only a random u and v; if you ever write
        derivatives by hand, it is the cheapest test there is.
        """,
        predict: "How far will ⟨v, J u⟩ and ⟨Jᵀ v, u⟩ be apart at most?", with: "struct Spiral"
      ) { out in
        var random = Generator(seed: 7)
        var largest = 0.0
        for _ in 0..<1000 {
          let (x, u, v) = (random.normal(3), random.normal(3), random.normal(4))
          let left = dot(v, jvp(at: x, along: u, of: Spiral()).tangent)
          let right = dot(vjp(at: x, along: v, of: Spiral()).cotangent, u)
          largest = max(largest, abs(left - right) / (1 + abs(left)))
        }
        out("largest difference in 1000 trials", largest)
      },
    ],
    exercises: [
      Exercise(
        """
        A function has 30 inputs and 2 outputs. How many passes with one tangent does its \
        Jacobian take, and how many sweeps?
        """,
        .numbers(["30", "2"]),
        because: "A pass for each input, a sweep for each output.",
        mistakes: [
          .init("60, 60", "A pass yields a whole column, a sweep a whole row.")
        ]),
      Exercise(
        "J has the rows (1, 2) and (3, 4), u = (1, −1) and v = (2, 1). What is ⟨v, J u⟩?",
        .numbers(["2*(1-2)+1*(3-4)"]),
        because: "J u = (−1, −1), and ⟨v, J u⟩ = −2 − 1.",
        mistakes: [
          .init("-4", "That is with Jᵀ u in place of J u: a row of J belongs to an output."),
          .init("-2", "The weights are v = (2, 1)."),
        ]),
      Exercise(
        """
        With lanes for eight tangents, how many passes does a gradient of 100 inputs take? And \
        how many sweeps?
        """,
        .numbers(["13", "1"]),
        because: "100 = 12 · 8 + 4: thirteen passes, the last one half empty.",
        mistakes: [
          .init("12.5, 1", "There is no half a pass: round up."),
          .init("12, 1", "12 · 8 = 96: four inputs are left over."),
          .init("100, 1", "Eight of them go together."),
        ]),
    ],
    answer: Step(
      "Thirteen, and one",
      "100 = 12 · 8 + 4, so thirteen passes; a scalar function takes one sweep, whatever the inputs."
    ) { out in
      let x = (0..<100).map { Double($0) / 100 }
      var runs = 0
      _ = Forward.gradient(at: x, lanes: Lanes8<Double>.self) { x in
        runs += 1
        return dot(x, x)
      }
      out("passes", runs)
    })
}

// )swift"
