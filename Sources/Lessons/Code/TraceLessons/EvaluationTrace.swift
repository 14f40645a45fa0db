/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Fluxion
package import LessonWriting
import Tracing

private struct Classic: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    log(x[0]) + x[0] * x[1] - sin(x[1])
  }
}

private struct SquareLoss: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let (w, x) = (x[0], x[1])
    let a = named("a", x * x)
    let b = named("b", w * a)
    let c = named("c", sigmoid(b))
    let g = named("g", log(c))
    return named("L", -g)
  }
}

extension LessonPlan {
  package static let evaluationTrace = LessonPlan(
    "evaluation-trace", "The evaluation trace",
    goal: "Read the tables of forward and reverse mode line by line, and draw the graph.",
    after: ["twenty-lines", "fan-out"],
    steps: [
      Step(
        "A function, taken apart",
        """
        Every program, run once, is a list of simple steps. The literature calls the inputs v₋₁ and
        v₀ and the steps v₁, v₂, …. Here is the example of Baydin, Pearlmutter, Radul and Siskind's
        survey, which many texts have taken over:

          y = ln x₁ + x₁ x₂ − sin x₂        at (2, 5)

        The left columns are the values. To the right of them is forward mode, with ẋ₁ = 1: each row
        differentiates its own step, from the top down.
        """,
        predict: "ẋ₁ = 1 and ẋ₂ = 0. Which of v̇₁ … v̇₅ is 0?", with: "struct Classic"
      ) { out in
        let trace = trace(at: [2, 5], along: [1, 0], numbering: .byLevel, of: Classic())
        out.show(trace, mode: .forward)
        out("v₁ … v₅", trace.nodes.dropFirst(2).map(\.value))
        out("their tangents", Array(trace.tangents.dropFirst(2)))
      },
      Step(
        "The same, backwards",
        """
        Reverse mode asks the opposite question. Not: how does this step depend on x₁? But: how does
        the result depend on this step? That is its adjoint, v̄ᵢ = ∂y/∂vᵢ. The last one is 1; read
        the table from the bottom up. Where a value is used twice, its adjoint is a sum.

        One pass with tangents gave one partial derivative; one sweep of adjoints gives both.
        """,
        predict: "x₂ is used in v₂ and in v₃. Which two shares make up its adjoint?"
      ) { out in
        let trace = trace(at: [2, 5], numbering: .byLevel, of: Classic())
        out.show(trace, mode: .reverse)
        out("adjoints of v₁ … v₅", Array(trace.adjoints.dropFirst(2)))
        out("x̄₁ and x̄₂", trace.inputAdjoints)
      },
      Step(
        "A loss",
        """
        The loss of a tiny classifier: L = −log σ(w x²). Its steps, a = x², b = w a, c = σ(b),
        g = log c, L = −g, are a chain, but for the two inputs:

          ∂L/∂w = −(1 − σ(b)) · x²        ∂L/∂x = −(1 − σ(b)) · 2 w x

        Forward mode differentiates with respect to x, so ẋ = 1 and ẇ = 0: its column is da/dx, db/dx,
        and so on down to dL/dx. Steps can be named, and the tables then speak of ȧ and ā.
        """,
        predict: "L falls as the score b rises. Which sign will b̄ have, and w̄?",
        with: "struct SquareLoss"
      ) { out in
        var trace = trace(at: [0.5, 2], names: ["w", "x"], along: [0, 1], of: SquareLoss())
        trace.title = "L = −log σ(w x²)"
        out.show(trace)
        out("a, b, c, g, L", trace.nodes.dropFirst(2).map(\.value))
        out("da/dx, db/dx, dc/dx, dg/dx, dL/dx", Array(trace.tangents.dropFirst(2)))
        out("their adjoints", Array(trace.adjoints.dropFirst(2)))
        out("∂L/∂w and ∂L/∂x", trace.inputAdjoints)
        let rest = -(1 - sigmoid(Double(2)))
        out("by hand", [rest * 4, rest * 2 * 0.5 * 2])
      },
    ],
    exercises: [
      Exercise(
        """
        For ln x₁ + x₁ x₂ − sin x₂ at (2, 5): what is the tangent of the result for ẋ₁ = 0 and \
        ẋ₂ = 1?
        """,
        .numbers(["2-cos(5)"]),
        because: "x₁ − cos x₂.",
        mistakes: [
          .init("2+cos(5)", "The sine is subtracted: its tangent is −cos x₂."),
          .init("5.5", "That is the tangent for ẋ₁ = 1."),
          .init("2", "The sine depends on x₂ too."),
        ]),
      Exercise(
        "y = x₁ x₂ + x₁ at (3, 4). What is the adjoint of x₁?",
        .numbers(["4+1"]),
        because: "x₁ is used twice: the product hands on x₂ = 4, the sum 1.",
        mistakes: [
          .init("4", "The share of the sum is missing."),
          .init("1", "The share of the product is missing."),
          .init("3", "The product hands on the other factor, x₂."),
        ]),
      Exercise(
        """
        In the first function, how many multiplications with local slopes other than 1 and −1 \
        does the forward pass do, and how many the sweep? Why must the sweep wait until the \
        values are known?
        """,
        .numbers(["4", "4"]),
        because: """
          1/x₁, x₂, x₁ and cos x₂: one for each arrow whose slope is not ±1, in either mode.
          """,
        mistakes: [
          .init("7, 7", "That counts all arrows: slopes of 1 and −1 need no multiplication."),
          .init(
            "5, 5", "There are four arrows with a slope other than ±1: 1/x₁, x₂, x₁ and cos x₂."),
        ]),
    ],
    answer: Step(
      "One for each arrow",
      """
      Each arrow of the graph carries one slope, and each mode multiplies with it once. The counts of
      the trace do not charge for slopes of 1 and −1. The sweep starts at the end, and the slopes,
      such as cos x₂, are known only once the values are; so they, or the values, must be stored, one
      number for each of the graph's nodes.
      """
    ) { out in
      let evaluation = trace(at: [2, 5], of: Classic())
      let costs = evaluation.costs
      out("forward multiplications", costs.tangentPass.multiplications)
      out("reverse multiplications", costs.adjointSweep.multiplications)
      out("values stored for the sweep", evaluation.nodes.count)
    })
}

// )swift"
