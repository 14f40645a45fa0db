/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// A derivative as somebody wrote it beside the library's: how far they are apart, and their ratio.
private func check(_ claim: [Double], _ truth: [Double]) -> (error: Double, ratios: [Double]) {
  let errors = zip(claim, truth).map { abs($0 - $1) / (1e-300 + max(abs($0), abs($1))) }
  return (errors.max() ?? 0, zip(claim, truth).map { $0 / $1 })
}

/// L = ½ (y − σ(w₂ σ(w₁ x)))² in (w₂, w₁), for x = 0.8 and y = 0.3.
private struct SmallLoss: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ w: [T]) -> T {
    let inner = sigmoid(w[1] * T(0.8))
    let rest = T(0.3) - sigmoid(w[0] * inner)
    return rest * rest / T(2.0)
  }
}

extension LessonPlan {
  package static let errata = LessonPlan(
    "errata", "Spot the error",
    goal: "Check a derivative that somebody wrote down, and tell from the numbers what is wrong.",
    after: ["backpropagation"],
    steps: [
      Step(
        "The check",
        """
        Formulas on slides and in papers have errors like any other text, and a wrong gradient still
        trains something. So never believe one: put a random point into it and into automatic
        differentiation, and divide. The ratios tell more than the difference does:

          1 everywhere             right
          −1                       a sign
          the same number          a factor that is missing, or one too many
          different numbers        a factor that depends on the point

        Here is a correct one, the two weights of a small network, with δ = −(y − ŷ) ŷ (1 − ŷ).
        """,
        predict: "The formula is right. How large will the error be: 0, or about 1e-16?",
        with: "func check", "struct SmallLoss"
      ) { out in
        let w = [1.7, -0.6]
        let f1 = sigmoid(w[1] * 0.8)
        let guess = sigmoid(w[0] * f1)
        let delta = -(0.3 - guess) * guess * (1 - guess)
        let claim = [delta * f1, delta * w[0] * f1 * (1 - f1) * 0.8]
        let truth = Reverse.gradient(at: w, of: SmallLoss())
        let (error, ratios) = check(claim, truth)
        out("claimed", claim)
        out("library", truth)
        out("error of the right formula", error)
        out("ratios of the right formula", ratios)
      },
      Step(
        "Four slips",
        """
        Now four slips that are easily made. Find out what each row's ratios mean before you read on:
        the first lost its sign, the second has the learning rate η = 0.1 in it already, which belongs
        in the update, the third forgot the slope of the outer σ, the fourth took the slope of tanh
        for that of σ.
        """,
        predict: "Which slips have the same ratio for both weights?"
      ) { out in
        let w = [1.7, -0.6]
        let f1 = sigmoid(w[1] * 0.8)
        let guess = sigmoid(w[0] * f1)
        let rest = 0.3 - guess
        func claim(_ delta: Double, _ inner: Double) -> [Double] {
          [delta * f1, delta * w[0] * inner * 0.8]
        }
        let (outer, inner) = (guess * (1 - guess), f1 * (1 - f1))
        let claims = [
          ("sign", claim(rest * outer, inner)), ("η inside", claim(-0.1 * rest * outer, inner)),
          ("no outer slope", claim(-rest, inner)),
          ("tanh's slope", claim(-rest * outer, 1 - f1 * f1)),
        ]
        let truth = Reverse.gradient(at: w, of: SmallLoss())
        out.table(
          "slip", "∂L/∂w₂", "∂L/∂w₁", "ratio", "ratio",
          rows: claims.map { name, claim in
            [name] + (claim + check(claim, truth).ratios).map { short($0, 4) }
          })
        let ratios = claims.map { check($0.1, truth).ratios }
        out.plot(
          "Claimed ÷ true", "Pairs of marks, level with each other for the first three slips.",
          x: Axis("slip", range: 0...5), y: Axis("ratio", range: -2...5),
          .rule(.init(at: 1, on: .verticalAxis, label: "right")),
          .series(
            Series(
              "∂L/∂w₂", (0..<4).map { .init(Double($0) + 0.93, ratios[$0][0]) }, drawing: .markers)),
          .series(
            Series(
              "∂L/∂w₁", (0..<4).map { .init(Double($0) + 1.07, ratios[$0][1]) }, drawing: .markers))
        )
        out("ratios of the lost sign", check(claims[0].1, truth).ratios)
        out("ratios with η inside", check(claims[1].1, truth).ratios)
        out("ratios without the outer slope", check(claims[2].1, truth).ratios)
        out("1/σ′ of the output", 1 / outer)
        out("ratios with tanh's slope", check(claims[3].1, truth).ratios)
      },
      Step(
        "The wrong way",
        """
        A gradient can be right and its use wrong: θ ← θ + η ∂L/∂θ, with a plus, climbs. No comparison of
        gradients finds this one. The loss does: one step must make it smaller, if η is small.
        """,
        predict: "One step with a plus, one with a minus: what becomes of the loss?"
      ) { out in
        let w = [1.7, -0.6]
        let g = Reverse.gradient(at: w, of: SmallLoss())
        out("loss before", SmallLoss()(w))
        out("after a step with a plus", SmallLoss()(zip(w, g).map { $0 + $1 }))
        out("after a step with a minus", SmallLoss()(zip(w, g).map { $0 - $1 }))
        out("the fall that is promised, ‖∇L‖²", dot(g, g))
      },
      Step(
        "The wrong letter",
        """
        With h = 3y and y = x² the chain rule says ∂h/∂x = ∂h/∂y · ∂y/∂x = 6x. In print one finds ∂h/∂z on the
        left, or L = −b where L = −g is meant. Such letters are found by asking what depends on what: there
        is no z, and −b is another function, with another derivative.
        """,
        predict: "a = x², b = 5a, c = log a, g = b c at x = 2: which derivatives do −g and −b have?"
      ) { out in
        out("(3x²)′ at 2", derivative(at: 2.0) { x in 3 * (x * x) })
        out(
          "L = −g",
          derivative(at: 2.0) { x in
            let a = x * x
            return -(5 * a * log(a))
          })
        out("L = −b", derivative(at: 2.0) { x in -(5 * (x * x)) })
      },
      Step(
        "The wrong seed",
        """
        Reverse mode for three outputs starts with the identity, forward mode for three inputs as well.
        Write its last 1 as a 0, and a row of the Jacobian is 0: no error, no warning, only a column
        or a row of zeros where none should be. The mirror test ⟨v, J u⟩ = ⟨Jᵀ v, u⟩ finds it at once.
        """,
        predict: "The seed's last 1 became a 0. Which part of the Jacobian is lost?"
      ) { out in
        let f = { (x: [Variable<Double>]) in [x[0] * x[1], x[1] * x[2], x[2] * x[0]] }
        let x = [1.0, 2, 3]
        let seeds = [[1.0, 0, 0], [0, 1, 0], [0, 0, 0]]
        let rows = seeds.map { seed in vjp(at: x, along: seed, of: f).cotangent }
        out("Jacobian from the wrong seed", Matrix(rows))
        out("Jacobian", Reverse.jacobian(at: x, of: f))
      },
    ],
    exercises: [
      Exercise(
        "By hand a derivative is −3.2, by the library 1.6. Which factor is missing or too many in the formula by hand?",
        .numbers(["-2"]), because: "The ratio is −2: a sign, and a factor 2, as of a square.",
        mistakes: [
          .init("2", "The sign is wrong as well: divide one by the other."),
          .init("-0.5", "The claim divided by the truth, not the other way round."),
        ]),
      Exercise(
        "Somebody claims that log(1 + exp(z)) has the derivative exp(z). What is right? A formula in z.",
        .derivative(of: "log(1+exp(z))", in: "z"), because: "exp(z)/(1 + exp(z)) = σ(z).",
        mistakes: [
          .init("1/(1+exp(z))", "That is the outer slope; times the inner one, exp(z)."),
          .init("exp(z)", "That is the inner slope alone; the logarithm's is 1/(1 + exp(z))."),
        ]),
      Exercise(
        """
        A slide says ∂/∂w ½ (y − σ(w x))² = −(y − σ) σ (1 − σ). Check it at w = 0.5, x = 2, y = 1: by which \
        number has the right-hand side to be multiplied?
        """,
        .numbers(["2"]), because: "The factor x is missing, and x = 2.",
        mistakes: [
          .init("0.5", "The claim is too small, by the factor x."),
          .init("-1", "The sign is right: the residual falls as σ rises."),
        ]),
    ],
    answer: Step(
      "A missing x",
      "The ratio is 2 here, and changes with x: a factor that depends on the point."
    ) { out in
      for x in [2.0, 3] {
        let s = sigmoid(0.5 * x)
        let claim = -(1 - s) * s * (1 - s)
        let truth = derivative(at: 0.5) { w in
          let rest = 1 - sigmoid(w * x)
          return rest * rest / 2
        }
        out("truth ÷ claim at x = \(short(x))", truth / claim)
      }
    })
}

// )swift"
