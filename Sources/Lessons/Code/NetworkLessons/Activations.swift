/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// A function with its slope.
private struct Curve {
  let name: String
  let value: (Double) -> Double
  let slope: (Double) -> Double
}

private func curves() -> [Curve] {
  [
    Curve(name: "σ(x)", value: { sigmoid($0) }, slope: { derivative(at: $0) { x in sigmoid(x) } }),
    Curve(name: "tanh x", value: { tanh($0) }, slope: { derivative(at: $0) { x in tanh(x) } }),
    Curve(name: "ReLU", value: { relu($0) }, slope: { derivative(at: $0) { x in relu(x) } }),
    Curve(
      name: "softplus", value: { softplus($0) },
      slope: { derivative(at: $0) { x in softplus(x) } }),
  ]
}

/// K sigmoids, one after another, each with a weight.
private func tower<T: RealScalar>(_ x: T, _ weight: Double, _ layers: Int) -> T {
  (0..<layers).reduce(x) { value, _ in sigmoid(T(weight) * value) }
}

/// The eigenvalues of a symmetric 2 × 2 matrix, the smaller first.
private func eigenvalues(_ h: Matrix<Double>) -> [Double] {
  let (mean, half) = ((h[0, 0] + h[1, 1]) / 2, (h[0, 0] - h[1, 1]) / 2)
  let radius = hypot(half, h[0, 1])
  return [mean - radius, mean + radius]
}

/// The loss of w₂ σ(w₁ x) on three points.
private struct SmallLoss: ScalarFunction {
  static let points = [(x: -1.0, y: 0.2), (x: 0.5, y: 0.6), (x: 2, y: 1.2)]

  func callAsFunction<T: RealScalar>(_ w: [T]) -> T {
    var sum = T(0.0)
    for (x, y) in Self.points {
      let rest = T(y) - w[1] * sigmoid(w[0] * T(x))
      sum += rest * rest
    }
    return sum / T(2.0)
  }
}

extension LessonPlan {
  package static let activations = LessonPlan(
    "activations", "Bends, kinks and plateaus",
    goal:
      "Know what activations do to gradients: why there are any, where they vanish, where they jump.",
    after: ["layers"],
    steps: [
      Step(
        "Without a bend, depth is nothing",
        """
        Two linear layers are one: w₂ (w₁ x) = (w₂ w₁) x. However many there are, the function is a
        straight line, and its slope is one number, the product of all weights. To gain anything from
        depth something between the layers has to bend.
        """,
        predict: "The weights are 0.5, −3, 2 and 1.5. What is the slope at −2, at 0 and at 5?"
      ) { out in
        let weights = [0.5, -3, 2, 1.5]
        let slopes = [-2.0, 0, 5].map { x in
          derivative(at: x) { x in weights.reduce(x) { value, w in w * value } }
        }
        out("slope at −2, 0 and 5", slopes)
        out("product of the weights", weights.reduce(1, *))
      },
      Step(
        "Four bends and their slopes",
        """
        The sigmoid and tanh level off on both sides; ReLU is max(x, 0), and softplus log(1 + eˣ) is a
        ReLU with its corner rounded, whose slope is the sigmoid. `autodiff activations -o page.html` draws
        these and others, to play with.

          σ′ = σ (1 − σ) ≤ ¼        tanh′ = 1 − tanh² ≤ 1        softplus′ = σ
        """,
        predict: "Which slope never exceeds ¼? Which is itself a sigmoid?", with: "struct Curve",
        "func curves"
      ) { out in
        out.plot(
          "Activations", "Two that level off on both sides, and two that rise on one side.",
          x: Axis("x"), y: Axis("value", range: -1.5...4),
          series: curves().map { Series($0.name, over: -4...4, of: $0.value) })
        out.plot(
          "Their slopes", "Two bells, a step, and a smooth step.",
          x: Axis("x"), y: Axis("slope", range: -0.1...1.2),
          series: curves().map { Series($0.name, over: -4...4, count: 401, of: $0.slope) })
        out("largest slope of σ", derivative(at: 0.0) { x in sigmoid(x) })
        out("slope of softplus at 1.3", derivative(at: 1.3) { x in softplus(x) })
        out("σ(1.3)", sigmoid(1.3))
      },
      Step(
        "The corner of ReLU",
        """
        At 0 the difference quotients of ReLU disagree: from the left 0, from the right 1, the central one
        ½. There is no derivative. A program has to return something, and this library returns 0, the
        slope of the branch that the value takes; any number from 0 to 1 is as good. Landing on the corner
        exactly is rare, and gradient descent does not care.
        """,
        predict: "What do the left, the right and the central quotient say at 0?"
      ) { out in
        let h = 1e-6
        out("from the left", (relu(0) - relu(-h)) / h)
        out("from the right", (relu(h) - relu(0)) / h)
        out("central", (relu(h) - relu(-h)) / (2 * h))
        out("what the library says", derivative(at: 0.0) { x in relu(x) })
      },
      Step(
        "Slopes that vanish",
        """
        Through K sigmoids with weight 1 the gradient is multiplied by K slopes, and each is at most ¼:

          |dy/dx| = ∏ σ′ ≤ 4⁻ᴷ

        After twenty layers hardly a millionth of a millionth arrives. That is why deep networks are
        built of ReLUs, whose slope is 1 wherever they are not asleep.
        """,
        predict: "After twenty sigmoids, how many zeros stand behind the point of the slope?",
        with: "func tower"
      ) { out in
        let depths = [1, 2, 5, 10, 20]
        let slopes = depths.map { layers in
          Reverse.gradient(at: [0.5]) { x in tower(x[0], 1, layers) }[0]
        }
        out.table(
          "layers", "slope", "4 to the power −K",
          rows: zip(depths, slopes).map { ["\($0)", short($1, 3), short(pow(0.25, $0), 3)] })
        out("slope through 20 layers", slopes[4])
        out("4⁻²⁰", pow(0.25, 20))
      },
      Step(
        "Is the loss convex?",
        """
        A function is convex where its Hessian has no negative eigenvalue. A line fitted by squares has
        only one valley, and a formula for its bottom. The smallest network, w₂ σ(w₁ x), has none of that comfort: its Hessian, here at
        w = (1, 1) with x = 1, has one eigenvalue of each sign. It curves up along one direction and down
        along another, and so do losses that are made of it. Gradient descent goes downhill, and that is
        all it promises.
        """,
        predict: "Which of the two Hessians has a negative eigenvalue?", with: "func eigenvalues"
      ) { out in
        let line = Mixed.hessian(at: [1.0, 1.0]) { w in
          let rest = w[0] * 2.0 + w[1] - 3.0
          return rest * rest
        }
        out("eigenvalues for a line", eigenvalues(line))
        let network = Mixed.hessian(at: [1.0, 1.0]) { w in w[1] * sigmoid(w[0]) }
        out("eigenvalues for the network", eigenvalues(network))
      },
      Step(
        "Gradient? Closed form? Convex?",
        """
        Three questions to ask of any loss, here of the smallest network on three points:

          L = ½ Σ (yᵢ − w₂ σ(w₁ xᵢ))²

        The gradient exists everywhere, and one sweep has it. A formula for the bottom there is for w₂ alone:
        with w₁ held fixed the output is linear in w₂, so that w₂ = Σ y σ / Σ σ². For w₁ the equation
        ∂L/∂w₁ = 0 has no solution in closed form. And convex it is not: at (1, −1) one eigenvalue of the Hessian
        is negative. At (1, 1) both are positive, which says something about that place only: followed along
        w₁ the loss levels off on both sides, and no convex function does that unless it is constant.
        """,
        predict: "After w₂ is set by its formula: which of the two partial derivatives is 0?",
        with: "struct SmallLoss"
      ) { out in
        let (w1, w2) = (1.0, 1.0)
        let values = SmallLoss.points.map { sigmoid(w1 * $0.x) }
        let rests = zip(SmallLoss.points, values).map { $0.y - w2 * $1 }
        let slopes = zip(SmallLoss.points, values).map { w2 * $1 * (1 - $1) * $0.x }
        out("∇L at (1, 1)", Reverse.gradient(at: [w1, w2], of: SmallLoss()))
        out("by hand", [-dot(rests, slopes), -dot(rests, values)])
        let best = dot(SmallLoss.points.map { $0.y }, values) / dot(values, values)
        out("best w₂ for w₁ = 1", best)
        out("∇L there", Reverse.gradient(at: [w1, best], of: SmallLoss()))
        for w in [[1.0, 1], [1, -1]] {
          let hessian = Mixed.hessian(at: w, of: SmallLoss())
          out("eigenvalues at (\(short(w[0])), \(short(w[1])))", eigenvalues(hessian))
        }
        out.plot(
          "The loss along w₁", "A valley, and a plateau on either side of it.",
          x: Axis("w₁, with w₂ = 1"), y: Axis("L"),
          .series(Series("", over: -8...8) { w1 in SmallLoss()([w1, 1]) }))
      },
    ],
    exercises: [
      Exercise(
        """
        Three linear layers with the weights 2, −0.5 and 3. What is the slope of the whole?
        """,
        .numbers(["2*(-0.5)*3"]),
        because: "The product of the weights, everywhere.",
        mistakes: [
          .init("4.5", "Layers in a row multiply their slopes.")
        ]),
      Exercise(
        "At most how large is the slope through three sigmoids with weight 1?",
        .numbers(["1/64"]),
        because: "¼ · ¼ · ¼.",
        mistakes: [
          .init("0.75", "The slopes are multiplied, not added."),
          .init("0.25", "That is one sigmoid."),
        ]),
      Exercise(
        """
        With which weight w does a sigmoid layer σ(w x) pass gradients on unchanged at x = 0?
        """,
        .numbers(["4"]),
        because: "Its slope is w/4 there.",
        mistakes: [
          .init("1", "σ′(0) is ¼: with weight 1 only a quarter is passed on."),
          .init("0.25", "That is σ′(0); the weight has to make up for it."),
        ]),
    ],
    answer: Step(
      "Four",
      "Its slope is w σ′(0) = w/4. But only at 0: further out the slope falls as before."
    ) { out in
      out("slope at 0", derivative(at: 0.0) { x in sigmoid(4 * x) })
      out("slope at 1", derivative(at: 1.0) { x in sigmoid(4 * x) })
    })
}

// )swift"
