/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// Heads and tails that were observed, and the loss of believing in heads with σ(w).
private struct Coin: ScalarFunction {
  let heads: Double
  let tails: Double

  func callAsFunction<T: RealScalar>(_ w: [T]) -> T {
    let logHeads = logSigmoid(w[0])
    let logTails = logSigmoid(-w[0])
    return -(T(heads) * logHeads + T(tails) * logTails)
  }
}

/// −Σ log σ((2y − 1) φ(x)ᵀ w) with features φ(x) = (1, x).
private struct LogisticLoss: ScalarFunction {
  let points: [(x: Double, y: Double)]

  func callAsFunction<T: RealScalar>(_ w: [T]) -> T {
    var total = T(0.0)
    for point in points {
      let logit = w[0] + T(point.x) * w[1]
      total -= logSigmoid(T(2 * point.y - 1) * logit)
    }
    return total
  }
}

/// A coin for each of several labels; far out no term overflows.
private func multiLabelLoss<T: RealScalar>(_ z: [T], _ t: [Double]) -> T {
  var total = T(0.0)
  for (score, label) in zip(z, t) {
    total -= T(label) * logSigmoid(score) + T(1 - label) * logSigmoid(-score)
  }
  return total
}

private func logProbability<T: RealScalar>(of k: Int, _ scores: [T]) -> T {
  scores[k] - logSumExp(scores)
}

extension LessonPlan {
  package static let losses = LessonPlan(
    "losses", "Losses for classification",
    goal: "See that three famous principles have one gradient, and keep losses finite far out.",
    after: ["probability"],
    steps: [
      Step(
        "Three principles, one gradient",
        """
        A coin came up heads 7 times in 10. Model it by σ(w). What is a good w? Three answers:

          minimise the cross-entropy      H(p, q) = −0.7 log σ(w) − 0.3 log(1 − σ(w))
          minimise the divergence         KL(p, q) = H(p, q) − H(p)
          maximise the likelihood         σ(w)⁷ (1 − σ(w))³

        H(p) does not depend on w, and the logarithm of the likelihood is −10 H(p, q). The gradients
        agree, up to that factor; so do the solutions.
        """,
        predict:
          "σ(0.2) is about 0.55, and 0.7 came up. Which sign does the gradient have: should w grow?",
        with: "struct Coin"
      ) { out in
        let w = 0.2
        let h = Reverse.gradient(at: [w], of: Coin(heads: 0.7, tails: 0.3))[0]
        let (p, q) = (0.7, 0.3)
        let constant = p * log(p) + q * log(q)  // −H(p)
        let kl = derivative(at: w) { w in Coin(heads: 0.7, tails: 0.3)([w]) + constant }
        let likelihood = derivative(at: w) { w in
          let q = sigmoid(w)
          return -log(pow(q, 7) * pow(1 - q, 3)) / 10
        }
        out("gradient of the cross-entropy", h)
        out("gradient of the divergence", kl)
        out("gradient of −log likelihood / 10", likelihood)
        out("σ(w) − 0.7", sigmoid(w) - 0.7)
      },
      Step(
        "The logistic loss, and very large scores",
        """
        With labels yᵢ ∈ {0, 1} and features φ(xᵢ) the negative log-likelihood is

          L(w) = −Σ log σ((2yᵢ − 1) φ(xᵢ)ᵀ w)

        It is −Σ (yᵢ log σᵢ + (1 − yᵢ) log(1 − σᵢ)) in one term, since 1 − σ(z) = σ(−z).

        Written as −log(1/(1 + e⁻ᶻ)) it breaks far out: e¹⁰⁰⁰ is infinite. `logSigmoid` takes the
        branch on which nothing overflows, and its derivative is σ(−z), never NaN.
        """,
        predict: """
          The score is −1000 and the label 1. What is the loss, what its slope, and what do the \
          naive ones say?
          """, with: "struct LogisticLoss"
      ) { out in
        let scores = [-1000.0, -40.0, 0.0, 40.0, 1000.0]
        out.table(
          "score", "loss", "slope", "slope, written naively",
          rows: scores.map { z in
            let (loss, slope) = valueWithDerivative(at: z) { z in -logSigmoid(z) }
            let naive = derivative(at: z) { z in -log(1 / (1 + exp(-z))) }
            return ["\(z)", "\(loss)", "\(slope)", naive.isNaN ? "NaN" : "\(naive)"]
          })
        out("losses", scores.map { -logSigmoid($0) })
        out("slopes", scores.map { derivative(at: $0) { z in -logSigmoid(z) } })
        let loss = LogisticLoss(points: [(-1, 0), (0.5, 1), (2, 1), (0.3, 0)])
        out("∇L at w = (0, 1)", Reverse.gradient(at: [0, 1], of: loss))
        out("∇L at w = (0, 1000)", Reverse.gradient(at: [0, 1000], of: loss))
      },
      Step(
        "Softmax",
        """
        For more than two classes scores z become probabilities by softmax, and with a one-hot label
        t the loss is

          L = −Σ tₖ log softmax(z)ₖ        ∇L = softmax(z) − t

        Prediction minus truth: it could not be simpler. (For two classes it is the σ(w) − p above.)
        """,
        predict: "The label is the third class. Which entries of the gradient are negative?"
      ) { out in
        let z = [2.0, -1.0, 0.5]
        let gradient = Reverse.gradient(at: z) { z in softmaxCrossEntropy(z, label: 2) }
        let probabilities = softmax(z)
        out("∇L", gradient)
        out("softmax(z) − t", [probabilities[0], probabilities[1], probabilities[2] - 1])
        let far = Reverse.gradient(at: [1000.0, -1000.0, 0.0]) { z in
          softmaxCrossEntropy(z, label: 2)
        }
        out("∇L far out", far)
      },
      Step(
        "Several labels at once",
        """
        A picture may show a dog and a ball. Then classes do not compete: each has a σ of its own, and the
        loss is a sum of coins,

          L = −Σ (tₖ log σ(zₖ) + (1 − tₖ) log(1 − σ(zₖ)))        ∂L/∂zₖ = σ(zₖ) − tₖ

        Prediction minus truth once more, but the probabilities need not add up to 1.
        """,
        predict: "Two of three labels apply. How many entries of the gradient are negative?",
        with: "func multiLabelLoss"
      ) { out in
        let (z, t) = ([2.0, -1.0, 0.5], [1.0, 0.0, 1.0])
        out("∇L of several labels", Reverse.gradient(at: z) { z in multiLabelLoss(z, t) })
        out("σ(z) − t", zip(z, t).map { sigmoid($0) - $1 })
        out("sum of the probabilities", z.map { sigmoid($0) }.reduce(0, +))
        let far = [1000.0, -1000.0, -1000.0]
        out("loss far out", multiLabelLoss(far, t))
        out(
          "∇L of several labels, far out", Reverse.gradient(at: far) { z in multiLabelLoss(z, t) })
      },
      Step(
        "Counting is maximum likelihood",
        """
        In “abracadabra” an a is followed by b twice, by c once and by d once. A model of pairs of letters has
        a score for each follower, and softmax makes probabilities of them. With counts n the loss and its
        gradient are

          L = −Σ nₖ log softmax(z)ₖ        ∇L = N softmax(z) − n

        which is 0 where softmax(z) = n/N, the ratio of the counts: no training is needed.
        """,
        predict: "At z = log n, what are the probabilities, and what is the gradient?"
      ) { out in
        let counts = [2.0, 1.0, 1.0]
        func gradient(_ z: [Double]) -> [Double] {
          Reverse.gradient(at: z) { z in
            let total = logSumExp(z)
            return zip(counts, z).map { n, score in n * (total - score) }.reduce(0, +)
          }
        }
        out("gradient at z = 0", gradient([0, 0, 0]))
        let best = counts.map { log($0) }
        out("softmax(log n)", softmax(best))
        out("gradient at z = log n", gradient(best))
      },
      Step(
        "What would it rather see?",
        """
        A gradient need not be with respect to the weights. Hold these, and ask how the input should change for a class to
        become likelier: for scores z = W x

          ∂/∂x log softmax(z)ₖ = (eₖ − softmax(z)) W

        Follow it uphill, and the classifier shows what it is looking for. (On pictures this is how one sees
        what a neuron likes, and how one fools it.)
        """,
        predict:
          "Class 2 has the probability 0.18 at first. What will it have after twenty steps uphill?",
        with: "func logProbability"
      ) { out in
        let w: Matrix<Double> = [[1, 0], [-0.5, 1], [0, -1]]
        var x = [0.5, -0.2]
        var chances: [Double] = []
        let first = Reverse.gradient(at: x) { x in logProbability(of: 1, product(w, x)) }
        let p = softmax(product(w, x))
        let rest = [-p[0], 1 - p[1], -p[2]]
        out("∂/∂x log p", first)
        out("(e − p) W", product(w.transposed, rest))
        for _ in 0...20 {
          chances.append(softmax(product(w, x))[1])
          let uphill = Reverse.gradient(at: x) { x in logProbability(of: 1, product(w, x)) }
          x = zip(x, uphill).map { $0 + 0.5 * $1 }
        }
        out("probability before", chances[0])
        out("probability after 20 steps", chances[20])
        out.plot(
          "The probability of class 2", "It rises towards 1 as the input follows the gradient.",
          x: Axis("step"), y: Axis("p", range: 0...1), series: [Series("p₂", y: chances)])
      },
    ],
    exercises: [
      Exercise(
        """
        Softmax gives (0.2, 0.5, 0.3), and the label is the second class. What is the gradient \
        with respect to the scores?
        """,
        .numbers(["0.2", "-0.5", "0.3"]),
        because: "Prediction minus truth.",
        mistakes: [
          .init("0.2, 0.5, 0.3", "That is the prediction; at the label 1 is taken away."),
          .init(
            "0, -2, 0",
            "That is the gradient with respect to the probabilities; times softmax's own."),
        ]),
      Exercise(
        "σ(z) = 0.9 and the label is 1. What is the slope of −log σ(z) with respect to the score z?",
        .numbers(["0.9-1"]),
        because: "σ − 1: the prediction minus the label.",
        mistakes: [
          .init("0.9", "That is the prediction; take the label away."),
          .init("-1/0.9", "That is the slope with respect to σ; times σ′ = σ (1 − σ)."),
          .init("0.09", "That is σ′; the logarithm divides it by σ, and there is a minus."),
        ]),
      Exercise(
        "Where is the loss of 7 heads and 3 tails least? Take Newton steps from w = 0.",
        .numbers(["log(7/3)"]),
        because: "Where σ(w) = 0.7.",
        mistakes: [
          .init("0.7", "That is σ(w); w is its logit."),
          .init("log(0.7)", "σ(w) = 0.7 means w = log(0.7/0.3)."),
        ]),
    ],
    answer: Step(
      "Where σ(w) = 0.7",
      """
      That is w = log(0.7/0.3). A Newton step divides the slope by the curvature; five of them are
      more than enough.
      """
    ) { out in
      var w = 0.0
      for _ in 0..<5 {
        let step = Forward.valueWithFirstAndSecondDerivative(at: w) { w in
          Coin(heads: 7, tails: 3)([w])
        }
        w -= step.first / step.second
      }
      out("w", w)
      out("log(0.7/0.3)", log(0.7 / 0.3))
    })
}

// )swift"
