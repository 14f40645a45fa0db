/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// The cross-entropy −Σ p log q of two distributions over the same outcomes.
private func crossEntropy<T: RealScalar>(_ p: [Double], _ q: [T]) -> T {
  var total = T(0.0)
  for (p, q) in zip(p, q) { total -= T(p) * log(q) }
  return total
}

private func entropy<T: RealScalar>(_ p: T) -> T {
  let rest = T(1.0) - p
  return -p * log(p) - rest * log(rest)
}

private func logDensity<T: RealScalar>(_ v: [T]) -> T {
  let (x, mean, deviation) = (v[0], v[1], v[2])
  let z = (x - mean) / deviation
  let normaliser: Double = log(2 * Double.pi) / 2
  return -z * z / T(2.0) - log(deviation) - T(normaliser)
}

/// The divergence Σ p log(p/q) of a coin with p from one that is believed to have q.
private func divergence<T: RealScalar>(_ p: T, _ q: T) -> T {
  let (rest, other) = (T(1.0) - p, T(1.0) - q)
  return p * log(p / q) + rest * log(rest / other)
}

/// The log density of two correlated normal variables with mean 0 and deviations 1, but for a constant.
private func logPlane<T: RealScalar>(_ x: [T], _ correlation: Double) -> T {
  let square = x[0] * x[0] - T(2 * correlation) * x[0] * x[1] + x[1] * x[1]
  return -square / T(2 * (1 - correlation * correlation))
}

extension LessonPlan {
  package static let probability = LessonPlan(
    "probability", "Surprise, and its slope",
    goal: "Differentiate entropies and densities, and see where they are largest.",
    after: ["gradients"],
    steps: [
      Step(
        "The entropy of a coin",
        """
        An outcome of probability p surprises by −log p. A coin's average surprise is its entropy:

          H(p) = −p log p − (1 − p) log(1 − p)        H′(p) = log((1 − p)/p)

        A fair coin is the least predictable. There the derivative is 0.
        """,
        predict: "For which p is a coin the least predictable, and how steep is H there?",
        with: "func entropy"
      ) { out in
        out("H(½)", entropy(0.5))
        out("H′(½)", derivative(at: 0.5) { p in entropy(p) })
        out("H′(0.2)", derivative(at: 0.2) { p in entropy(p) })
        out("log 4", log(4.0))
        out.plot(
          "The entropy of a coin", "An arch whose top is at one half.",
          x: Axis("p", range: 0...1), y: Axis("H(p) in nats", range: 0...0.8),
          .series(Series("", over: 0.0001...0.9999, count: 600) { entropy($0) }),
          .rule(.init(at: 0.5, on: .horizontalAxis, label: "fair")))
        out.plot(
          "Its slope", "A falling curve, steep at both ends, which is 0 at one half.",
          x: Axis("p", range: 0...1), y: Axis("H′(p) in nats per unit of p", range: -4...4),
          .series(Series("", over: 0.02...0.98) { derivative(at: $0) { p in entropy(p) } }),
          .rule(.init(at: 0.5, on: .horizontalAxis, label: "fair")),
          .rule(.init(at: 0, on: .verticalAxis)))
      },
      Step(
        "A good guess and a bad one",
        """
        You believe q, the truth is p. Then your average surprise is the cross-entropy

          H(p, q) = −Σ p log q

        The truth is p(x = 1) = 0.99. Believe q = 0.01, and be surprised all the time; believe 0.98
        and be surprised hardly more than need be. The part that could have been avoided is the
        Kullback–Leibler divergence, KL = H(p, q) − H(p), which is never negative (Jensen's inequality: the logarithm of a mean is never below the mean of the logarithms).
        """,
        predict: """
          Believing 0.01 where the truth is 0.99: is the average surprise nearer to 0.05, 0.5 or 5 \
          nats?
          """, with: "func crossEntropy"
      ) { out in
        let p = [0.99, 0.01]
        let least = crossEntropy(p, p)
        for q in [0.01, 0.98, 0.99] {
          let belief = [q, 1 - q]
          out("H(p, q) for q = \(q)", crossEntropy(p, belief))
          out("KL for q = \(q)", crossEntropy(p, belief) - least)
          out("∇H for q = \(q)", Reverse.gradient(at: belief) { q in crossEntropy(p, q) })
        }
        // Computer scientists count in bits: a nat is 1/log 2 of them.
        let bits = [0.01, 0.98].map { (q: Double) in crossEntropy(p, [q, 1 - q]) / log(2.0) }
        out("H(p, q) in bits for q = 0.01 and 0.98", bits)
      },
      Step(
        "Not the same both ways round",
        """
        KL is no distance: how far q is from p is not how far p is from q. A sure coin believed to be
        fair is one thing, a fair coin believed to be sure another. Both are 0, and flat, where p = q.
        """,
        predict: "Will the two divergences be equal?", with: "func divergence"
      ) { out in
        out("KL of 0.9 from 0.5", divergence(0.9, 0.5))
        out("KL of 0.5 from 0.9", divergence(0.5, 0.9))
        out(
          "slope with respect to the belief, at p = q = 0.9",
          derivative(at: 0.9) { q in divergence(Dual(0.9), q) })
        out.plot(
          "Two ways round", "Two curves that touch 0 at one half and differ everywhere else.",
          x: Axis("q", range: 0...1), y: Axis("nats", range: 0...1.5),
          series: [
            Series("KL of ½ from q", over: 0.02...0.98) { divergence(0.5, $0) },
            Series("KL of q from ½", over: 0.02...0.98) { divergence($0, 0.5) },
          ])
      },
      Step(
        "Why logarithms",
        """
        The likelihood of many outcomes is the product of their probabilities, and soon too small for any
        number: it becomes 0, and so does its gradient. The sum of the logarithms is an ordinary number
        with an ordinary gradient. Here 2000 tosses that all came up with p = 0.6.
        """,
        predict: "What will a number hold of 0.6²⁰⁰⁰?"
      ) { out in
        let product = valueWithDerivative(at: 0.6) { p in pow(p, 2000) }
        let sum = valueWithDerivative(at: 0.6) { p in
          (0..<2000).reduce(0) { total, _ in total + log(p) }
        }
        out("product, and its derivative", [product.value, product.derivative])
        out("sum of logarithms, and its derivative", [sum.value, sum.derivative])
      },
      Step(
        "Which way to change one's mind",
        """
        The gradient with respect to q is −p/q, elementwise. Of course q and 1 − q
        must move together; along that line the slope is −p₁/q₁ + p₀/q₀, and it is 0 exactly where q = p.
        """,
        predict: "At q = 0.01, 0.98 and 0.99: which sign does the slope have?"
      ) { out in
        let p = [0.99, 0.01]
        let slope = { (q: Double) in
          derivative(at: q) { q in crossEntropy(p, [q, 1 - q]) }
        }
        out("slope at 0.01, 0.98, 0.99", [0.01, 0.98, 0.99].map(slope))
      },
      Step(
        "The normal density",
        """
        The logarithm of a normal density and its derivatives, with z = (x − μ)/σ:

          log p = −z²/2 − log σ − ½ log 2π
          ∂/∂x = −z/σ        ∂/∂μ = z/σ        ∂/∂σ = (z² − 1)/σ
        """,
        predict: """
          x lies three deviations above the mean. Does log p rise or fall with x, and with σ?
          """, with: "func logDensity"
      ) { out in
        let v = [2.5, 1.0, 0.5]
        let z = (v[0] - v[1]) / v[2]
        out("∇ log p", Reverse.gradient(at: v) { v in logDensity(v) })
        out("by hand", [-z / v[2], z / v[2], (z * z - 1) / v[2]])
        out.plot(
          "The normal density with μ = 1 and σ = 1", "A bell around the mean.",
          x: Axis("x"), y: Axis("p(x)", range: 0...0.5),
          .series(Series("", over: -2...4) { exp(logDensity([$0, 1, 1])) }),
          .rule(.init(at: 1, on: .horizontalAxis, label: "μ")))
        out.plot(
          "The slope of its logarithm", "A falling line that is 0 at the mean.",
          x: Axis("x"), y: Axis("∂ log p/∂x"),
          .series(
            Series("", over: -2...4) { x in
              Forward.gradient(at: [x, 1, 1]) { v in logDensity(v) }[0]
            }),
          .rule(.init(at: 1, on: .horizontalAxis, label: "μ")),
          .rule(.init(at: 0, on: .verticalAxis)))
      },
      Step(
        "Two variables that go together",
        """
        For several variables the deviation becomes a matrix Σ of covariances, and the same derivative
        reads

          ∇ log p = −Σ⁻¹ (x − μ)

        Here μ = 0, both deviations are 1, and the correlation is 0.8.
        """,
        predict: """
          x₁ and x₂ go together, and here they do not. Is the pull back to the mean stronger than \
          without the correlation, or weaker?
          """, with: "func logPlane"
      ) { out in
        let (x, r) = ([1.0, -0.5], 0.8)
        out("∇ log p of two variables", Reverse.gradient(at: x) { x in logPlane(x, r) })
        let scale = 1 / (1 - r * r)
        out("−Σ⁻¹ x", [-scale * (x[0] - r * x[1]), -scale * (x[1] - r * x[0])])
        let gradient = Reverse.gradient(at: x) { x in logPlane(x, r) }
        let (long, wide) = (((1 + r) / 2).squareRoot(), ((1 - r) / 2).squareRoot())
        let contours = [1.0, 2, 3].map { k in
          let angles = (0...90).map { Double($0) * .pi / 45 }
          return Series(
            "",
            angles.map {
              .init(k * (long * cos($0) - wide * sin($0)), k * (long * cos($0) + wide * sin($0)))
            },
            drawing: .line, colour: 6, dash: .dotted)
        }
        let pull = Series(
          "∇ log p, ÷ 4",
          [.init(x[0], x[1]), .init(x[0] + gradient[0] / 4, x[1] + gradient[1] / 4)],
          colour: 1, marker: .diamond, dash: .solid)
        let mean = Series("μ", [.init(0, 0)], drawing: .markers, colour: 7, marker: .cross)
        out.plot(
          "Across the contours, not to the mean",
          "Ellipses along the diagonal, and an arrow that stands across them.",
          x: Axis("x₁", range: -5...5), y: Axis("x₂", range: -3.3...3.3),
          series: contours + [mean, pull])
      },
    ],
    exercises: [
      Exercise(
        "What is the slope H′(p) of a coin's entropy at p = 0.2, in nats?",
        .derivatives(of: ["-p*log(p)-(1-p)*log(1-p)"], at: [("p", 0.2)]),
        because: "log((1 − p)/p) = log 4.",
        mistakes: [
          .init("2", "That is log₂ 4, in bits; here logarithms are natural."),
          .init("4", "The logarithm of that."),
        ]),
      Exercise(
        "A fair coin, and you believe 0.9. What is the cross-entropy H(p, q), in nats?",
        .numbers(["-0.5*log(0.9)-0.5*log(0.1)"]),
        because: "−½ log 0.9 − ½ log 0.1.",
        mistakes: [
          .init(
            "-0.5*log(0.9)-0.5*log(0.1)-log(2)",
            "That is the divergence; H(p, q) is larger by the coin's entropy log 2."),
          .init("(-0.5*log(0.9)-0.5*log(0.1))/log(2)", "That is in bits."),
          .init("-0.9*log(0.5)-0.1*log(0.5)", "There truth and belief have changed places."),
        ]),
      Exercise(
        """
        For which p does the entropy rise by one nat for each unit of p, that is H′(p) = 1?
        """,
        .numbers(["1/(1+e)"]),
        because: "log((1 − p)/p) = 1.",
        mistakes: [
          .init("e/(1+e)", "That is 1 − p, where the entropy falls: H′ = −1."),
          .init("1/3", "That is with bits: log₂((1 − p)/p) = 1."),
        ]),
    ],
    answer: Step(
      "A logistic answer",
      "log((1 − p)/p) = 1 means p = 1/(1 + e) = σ(−1)."
    ) { out in
      let p = sigmoid(-1.0)
      out("p", p)
      out("H′(p)", derivative(at: p) { p in entropy(p) })
    })
}

// )swift"
