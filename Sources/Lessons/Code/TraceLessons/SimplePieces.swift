/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting
import Tracing

private func neuron<T: RealScalar>(_ v: [T]) -> T {
  let (w0, x0, w1, x1, w2) = (v[0], v[1], v[2], v[3], v[4])
  let sum = w0 * x0 + w1 * x1 + w2
  return T(1.0) / (T(1.0) + exp(-sum))
}

private func negativeLogLikelihood<T: RealScalar>(_ v: [T]) -> T {
  let (x, m, s) = (v[0], v[1], v[2])
  let t0 = named("t0", x - m)
  let t1 = named("t1", t0 / s)
  let t2 = named("t2", log(s))
  let t3 = named("t3", t1 * t1)
  let t4 = named("t4", t2 + T(log(2 * Double.pi) / 2))
  let t5 = named("t5", t3 / T(2.0))
  return named("c", t4 + t5)
}

extension LessonPlan {
  package static let simplePieces = LessonPlan(
    "simple-pieces", "Big formulas from simple pieces",
    goal:
      "Take a neuron and a normal density apart, and see that pieces may be as big as you like.",
    after: ["evaluation-trace"],
    steps: [
      Step(
        "A neuron",
        """
        A neuron is a weighted sum and a squashing function:

          σ(w₀ x₀ + w₁ x₁ + w₂)        σ(z) = 1 / (1 + e⁻ᶻ)

        Taken apart as far as it goes, the σ becomes four steps: negate, exp, add 1, divide. Each has
        a rule, and the sweep goes through all of them.
        """,
        predict: "The sum is 1. Which of the five partial derivatives is the largest in size?",
        with: "func neuron"
      ) { out in
        let names = ["w0", "x0", "w1", "x1", "w2"]
        var trace = trace(at: [2, -1, -3, -2, -3], names: names) { v in neuron(v) }
        trace.title = "σ(w₀ x₀ + w₁ x₁ + w₂)"
        out.show(trace)
        out("σ", trace.outputValues[0])
        out("∇σ", trace.inputAdjoints)
      },
      Step(
        "Or one piece",
        """
        But we know the derivative of σ as a whole, and it is beautiful:

          σ′ = σ (1 − σ)

        So let σ be one step with this rule. The answer is the same, and the graph is shorter. How
        finely a program is cut is a choice. (It is a matter of accuracy as well: the library's σ
        keeps its digits far out, where 1 − σ has none left.)
        """,
        predict: "Will the same gradient come out of one piece instead of four?"
      ) { out in
        let v = [2.0, -1, -3, -2, -3]
        let whole = Reverse.gradient(at: v) { v in sigmoid(v[0] * v[1] + v[2] * v[3] + v[4]) }
        out("∇σ, one piece", whole)
        let y = sigmoid(1.0)
        out("σ(1) (1 − σ(1))", y * (1 - y))
        out("∂/∂w₀ by hand", y * (1 - y) * -1)
        let gradient = Reverse.gradient(at: v) { v in neuron(v) }
        out.draw(
          NetworkPicture(
            title: "A neuron: weights on edges, values blue, adjoints orange",
            layers: [
              [
                .init("x₀", v[1], adjoint: gradient[1]), .init("x₁", v[3], adjoint: gradient[3]),
                .init("1", nil),
              ],
              [.init("z", 1, adjoint: y * (1 - y))], [.init("σ", y, adjoint: 1)],
            ],
            edges: [
              .init(from: 0, 0, to: 0, "w₀", weight: v[0], gradient: gradient[0]),
              .init(from: 0, 1, to: 0, "w₁", weight: v[2], gradient: gradient[2]),
              .init(from: 0, 2, to: 0, "w₂", weight: v[4], gradient: gradient[4]),
              .init(from: 1, 0, to: 0),
            ]))
      },
      Step(
        "The logarithm of a normal density",
        """
        The negative log-likelihood of x under a normal distribution with mean m and deviation s, in
        seven steps:

          t₀ = x − m     t₁ = t₀/s     t₂ = log s     t₃ = t₁²
          t₄ = t₂ + ½ log 2π           t₅ = t₃/2      c = t₄ + t₅

        s is used twice, and its two shares have opposite signs: a wider curve makes x less
        surprising, but is lower everywhere.

          ∂c/∂x = (x − m)/s²     ∂c/∂m = −(x − m)/s²     ∂c/∂s = 1/s − (x − m)²/s³
        """,
        predict: "x lies exactly one deviation from the mean. Is ∂c/∂s positive, negative or 0?",
        with: "func negativeLogLikelihood"
      ) { out in
        let (x, m, s) = (3.0, 1.0, 2.0)
        var trace = trace(at: [x, m, s], names: ["x", "m", "s"]) { v in negativeLogLikelihood(v) }
        trace.title = "−log p(x | m, s)"
        out.show(trace, mode: .reverse)
        out("t₀ … t₅ and c", trace.nodes.dropFirst(3).map(\.value))
        out("∇c", trace.inputAdjoints)
        out("by hand", [(x - m) / (s * s), -(x - m) / (s * s), 1 / s - pow(x - m, 2) / pow(s, 3)])
      },
    ],
    exercises: [
      Exercise(
        "σ(z) = 0.8. What is σ′(z)?",
        .numbers(["0.8*0.2"]),
        because: "σ (1 − σ).",
        mistakes: [
          .init("0.2", "That is 1 − σ; times σ."),
          .init("0.64", "That is σ²; the second factor is 1 − σ."),
        ]),
      Exercise(
        "What is the derivative of log σ(z)? Give it as a formula in z.",
        .derivative(of: "log(sigmoid(z))", in: "z"),
        because: "σ (1 − σ)/σ = 1 − σ(z) = σ(−z).",
        mistakes: [
          .init("sigmoid(z)*(1-sigmoid(z))", "That is σ′; the logarithm divides it by σ."),
          .init("1/sigmoid(z)", "That is the logarithm's slope; times σ′ = σ (1 − σ)."),
          .init("sigmoid(z)", "It is 1 minus that."),
        ]),
      Exercise(
        """
        For which s is the likelihood of x = 3, m = 1 largest? Where are the shares balanced?
        """,
        .numbers(["2"]),
        because: "1/s = (x − m)²/s³ gives s = |x − m|.",
        mistakes: [
          .init("4", "That is (x − m)², the variance; s is its root.")
        ]),
    ],
    answer: Step(
      "As wide as the distance",
      "1/s = (x − m)²/s³ gives s = |x − m| = 2: the derivative with respect to s is 0 there."
    ) { out in
      let gradient = Reverse.gradient(at: [3.0, 1, 2]) { v in negativeLogLikelihood(v) }
      out("∂c/∂s at s = 2", gradient[2])
    })
}

// )swift"
