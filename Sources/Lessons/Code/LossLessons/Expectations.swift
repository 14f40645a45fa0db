/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// The logarithm of a normal density at x, in its mean and its deviation, but for a constant.
private func logNormal<T: RealScalar>(_ x: Double, _ v: [T]) -> T {
  let z = (T(x) - v[0]) / v[1]
  return -z * z / T(2.0) - log(v[1])
}

/// The mean of a list, and how far it is off, by a guess from the list itself.
private func meanWithError(_ list: [Double]) -> (mean: Double, error: Double) {
  let mean = list.reduce(0, +) / Double(list.count)
  let squares = list.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
  return (mean, sqrt(squares) / Double(list.count))
}

extension LessonPlan {
  package static let expectations = LessonPlan(
    "expectations", "The gradient of an average",
    goal:
      "Differentiate an expectation with respect to its distribution's parameters, in two ways.",
    after: ["probability"],
    steps: [
      Step(
        "What there is to find",
        """
        A random X has mean μ and deviation σ. How does the average of g(X) change when μ does? The
        parameters are not in g: they are in the chance. For g(x) = x² we know the answer,

          E[X²] = μ² + σ²        ∂/∂μ = 2μ        ∂/∂σ = 2σ

        and can see whether a method finds it from samples alone. (This has nothing to do with the
        chain rule of probability, p(a, b) = p(a) p(b | a), which shares only its name with ours.)
        """,
        predict: "At μ = 1 and σ = 0.5: what are the two derivatives?"
      ) { out in
        let exact = Reverse.gradient(at: [1, 0.5]) { v in v[0] * v[0] + v[1] * v[1] }
        out("∂/∂μ and ∂/∂σ of μ² + σ²", exact)
        var random = Generator(seed: 11)
        let squares = random.normal(10_000).map { (1 + 0.5 * $0) * (1 + 0.5 * $0) }
        out("E[X²] from 10 000 samples", meanWithError(squares).mean)
        out("exactly", 1.25)
      },
      Step(
        "Move the samples",
        """
        Write X = μ + σ Z with a Z that knows nothing of the parameters. Then each sample is a program
        in μ and σ, and its derivative can be averaged: reparameterisation.

          ∂/∂μ E[g(X)] = E[g′(X) · 1]        ∂/∂σ E[g(X)] = E[g′(X) · Z]
        """,
        predict: "A thousand samples: how many digits of the derivative will be right?"
      ) { out in
        var random = Generator(seed: 11)
        let gradients = random.normal(1000).map { z in
          Forward.gradient(at: [1.0, 0.5]) { v in
            let x = v[0] + v[1] * z
            return x * x
          }
        }
        for (i, name) in ["μ", "σ"].enumerated() {
          let (mean, error) = meanWithError(gradients.map { $0[i] })
          out("∂/∂\(name) by moving", mean)
          out("its error, about (\(name))", error)
        }
      },
      Step(
        "Weigh the samples",
        """
        Or leave the samples where they are, and ask how much likelier each becomes. Since ∂p = p ∂ log p,

          ∂/∂μ E[g(X)] = E[g(X) · ∂/∂μ log p(X)]

        The derivative of log p is called the score. Now g need not be differentiable, or even a formula:
        a game will do. The price is noise. A baseline helps: taking a constant off g changes nothing in
        the average, since the average score is 0, and much in the noise.
        """,
        predict: "With the same thousand samples: is the error of this way larger or smaller?",
        with: "func logNormal", "func meanWithError"
      ) { out in
        var random = Generator(seed: 11)
        let samples = random.normal(1000).map { 1 + 0.5 * $0 }
        let scores = samples.map { x in
          Reverse.gradient(at: [1.0, 0.5]) { v in logNormal(x, v) }[0]
        }
        out("average score", meanWithError(scores).mean)
        for (name, baseline) in [("no baseline", 0.0), ("baseline 1.25", 1.25)] {
          let (mean, error) = meanWithError(
            zip(samples, scores).map { ($0 * $0 - baseline) * $1 })
          out("∂/∂μ by weighing, \(name)", mean)
          out("its error, about, \(name)", error)
        }
        var other = Generator(seed: 5)
        let sizes = (2...14).map { 1 << $0 }
        let many = other.normal(1 << 14).map { 1 + 0.5 * $0 }
        let moved = many.map { 2 * $0 }
        let weighed = many.map { x in x * x * (x - 1) / 0.25 }
        func curve(_ name: String, _ list: [Double]) -> Series {
          Series(
            name,
            sizes.map { n in
              .init(Double(n), list[..<n].reduce(0, +) / Double(n))
            })
        }
        out.plot(
          "The derivative from more and more samples",
          "Both settle on 2, the one that moves the samples much sooner.",
          x: Axis("samples", scale: .logarithmic()), y: Axis("∂/∂μ E[X²]"),
          .series(curve("moved", moved)), .series(curve("weighed", weighed)),
          .rule(.init(at: 2, on: .verticalAxis, label: "2μ")))
      },
      Step(
        "Where only one of them works",
        """
        Let g be a step: 1 if x > 1, else 0. Then E[g(X)] is the probability of X > 1, and

          ∂/∂μ P(X > 1) = φ((1 − μ)/σ)/σ

        with the normal density φ. But g′ = 0 wherever there is one. Whoever moves samples through a
        comparison gets the derivative of the branch, and that is 0.
        """,
        predict: "At μ = 0 and σ = 1: what will moving say, and what weighing?"
      ) { out in
        var random = Generator(seed: 3)
        let samples = random.normal(20_000)
        let moved = samples.map { z in
          derivative(at: 0.0) { m in m + z > 1 ? Dual(1.0) : Dual(0.0) }
        }
        let weighed = samples.map { x in x > 1 ? x : 0 }
        out("by moving", meanWithError(moved).mean)
        out("by weighing", meanWithError(weighed).mean)
        out("its error, about", meanWithError(weighed).error)
        out("φ(1)", exp(-0.5) / sqrt(2 * Double.pi))
      },
    ],
    exercises: [
      Exercise(
        "What is ∂/∂σ E[X²] at μ = 1 and σ = 2?", .derivatives(of: ["1+s^2"], at: [("s", 2)]),
        because: "E[X²] = μ² + σ², so it is 2σ.",
        mistakes: [
          .init("2", "That is ∂/∂μ; with respect to σ it is 2σ."),
          .init("5", "That is E[X²] itself."),
        ]),
      Exercise(
        "What is the score ∂/∂m log p(x) of a normal density with mean m and deviation s? A formula in x, m and s.",
        .formula("(x-m)/s^2", in: ["x", "m", "s"]),
        because: "log p = −(x − m)²/(2s²) − log s + constant.",
        mistakes: [
          .init("(m-x)/s^2", "That is the derivative with respect to x: the sign turns round."),
          .init("(x-m)/s", "Divide by the variance, s squared."),
        ]),
      Exercise(
        """
        X has mean 0 and deviation 1. How fast does the probability of X > 1 grow with the mean? Find it \
        by weighing, then exactly.
        """,
        .numbers(["exp(-0.5)/sqrt(2*pi)"]), within: 0.02, because: "It is the density at 1, φ(1).",
        mistakes: [
          .init("0", "That is what moving the samples says; the step hides the change."),
          .init("0.1587", "That is the probability itself."),
        ]),
    ],
    answer: Step(
      "The density at the step",
      """
      Shift the bell by a little h: what passes the step is a strip of width h and height φ(1). A
      difference quotient of the error function says the same.
      """
    ) { out in
      let chance = { (m: Double) in erfc((1 - m) / sqrt(2.0)) / 2 }
      out("difference quotient", (chance(1e-5) - chance(-1e-5)) / 2e-5)
      out("derivative", derivative(at: 0.0) { m in erfc((1 - m) / sqrt(2.0)) / 2 })
    })
}

// )swift"
