/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// y = W x, with W as one array of rows.
private func squaredError<T: RealScalar>(_ w: [T], _ x: [Double], _ t: [Double]) -> T {
  let rest = zip(product(rows: w, x), t).map { $0 - T($1) }
  return dot(rest, rest)
}

/// tanh(A x + b), with A as one array of rows.
private func layer<T: RealScalar>(_ a: [T], _ x: [T], _ b: [T]) -> [T] {
  zip(product(rows: a, x), b).map { tanh($0 + $1) }
}

private let (a, x, b) = ([0.5, -1, 0.25, 0.75, 0.3, -0.6], [1.0, 0.5, -2], [0.1, -0.2])

extension LessonPlan {
  package static let layers = LessonPlan(
    "layers", "A layer, in every direction",
    goal:
      "Differentiate regression, one layer and two, with respect to weights, biases and inputs.",
    after: ["jacobians", "matrix-derivatives"],
    steps: [
      Step(
        "Linear regression with several outputs",
        """
        Predict t by y = W x, and measure the squared error. Its gradient with respect to W is an outer
        product:

          ∂/∂W ‖W x − t‖² = 2 (y − t) xᵀ

        With one output W is a row wᵀ, y − t a number, and the gradient 2 (y − t) xᵀ a row.
        """,
        predict: "y − t is (1, 6) and x = (1, 2, 3). What is the first row of the gradient?",
        with: "func squaredError"
      ) { out in
        let (w, x, t) = ([1.0, 2, -1, 0, 0.5, 3], [1.0, 2, 3], [1.0, 4])
        let gradient = Reverse.gradient(at: w) { w in squaredError(w, x, t) }
        let y = product(rows: w, x)
        out("∂/∂W", Matrix(rows: 2, columns: 3, elements: gradient))
        out("2 (y − t) xᵀ", Matrix(zip(y, t).map { y, t in x.map { 2 * (y - t) * $0 } }))
      },
      Step(
        "One layer",
        """
        f = tanh(A x + b), with M = 2 outputs and N = 3 inputs. With z = A x + b and f′ = 1 − tanh²(z):

          ∂f/∂x = diag(f′) A                               M × N
          ∂f/∂b = diag(f′)                                 M × M
          ∂fᵢ/∂A has f′ᵢ xᵀ in row i, zeros elsewhere  M × M × N
        """,
        predict: "∂f/∂A has 2 × 2 × 3 numbers. How many of them are 0?", with: "func layer",
        "let (a, x, b)"
      ) { out in
        let slope = layer(a, x, b).map { 1 - $0 * $0 }
        let byInput = Forward.jacobian(at: x) { x in
          layer(a.map { .init($0) }, x, b.map { .init($0) })
        }
        let byBias = Forward.jacobian(at: b) { b in
          layer(a.map { .init($0) }, x.map { .init($0) }, b)
        }
        let byMatrix = Reverse.jacobian(at: a) { a in
          layer(a, x.map { .init($0) }, b.map { .init($0) })
        }
        out("∂f/∂x", byInput)
        let scaled = a.indices.map { slope[$0 / 3] * a[$0] }
        out("diag(f′) A", Matrix(rows: 2, columns: 3, elements: scaled))
        out("∂f/∂b", byBias)
        out("f′", slope)
        out("∂f₁/∂A", Matrix(rows: 2, columns: 3, elements: byMatrix.row(0)))
        out("∂f₂/∂A", Matrix(rows: 2, columns: 3, elements: byMatrix.row(1)))
        out("f′₁ xᵀ", x.map { slope[0] * $0 })
        out("f′₂ xᵀ", x.map { slope[1] * $0 })
      },
      Step(
        "A score, and the factor that is shared",
        """
        Put weights u on top: s = uᵀ f(W x + b). By hand, with z = W x + b:

          ∂s/∂b = uᵀ ∘ f′(z) = δ        ∂s/∂W = δᵀ xᵀ        ∂s/∂x = δ W

        All three contain δ. Compute it once, and reuse it: that, and no more, is what reverse mode
        does. The adjoint of z is δ, and the sweep passes it on to b, W and x.
        """,
        predict: "Which factor will appear in all three derivatives?"
      ) { out in
        let u = [2.0, -3.0]
        let all = Reverse.gradient(at: a + b + x) { v in
          dot(u, layer(Array(v[..<6]), Array(v[8...]), Array(v[6..<8])))
        }
        let delta = zip(u, layer(a, x, b)).map { $0 * (1 - $1 * $1) }
        out("δ = u ∘ f′(z)", delta)
        out("∂s/∂b", Array(all[6..<8]))
        out("∂s/∂W", Matrix(rows: 2, columns: 3, elements: Array(all[..<6])))
        out("δᵀ xᵀ", Matrix(delta.map { d in x.map { d * $0 } }))
        out("∂s/∂x", Array(all[8...]))
        out("δ W", (0..<3).map { j in delta[0] * a[j] + delta[1] * a[3 + j] })
        let f = layer(a, x, b)
        let weights: [NetworkPicture.Edge] = (0..<6).map { k in
          .init(from: 0, k % 3, to: k / 3, weight: a[k], gradient: all[k])
        }
        let scores: [NetworkPicture.Edge] = (0..<2).map { i in
          .init(from: 1, i, to: 0, weight: u[i], gradient: f[i])
        }
        let inputs: [NetworkPicture.Unit] = (0..<3).map { j in
          .init(["x₁", "x₂", "x₃"][j], x[j], adjoint: all[8 + j])
        }
        let hidden: [NetworkPicture.Unit] = (0..<2).map { i in
          .init(["f₁", "f₂"][i], f[i], adjoint: u[i])
        }
        out.draw(
          NetworkPicture(
            title: "Values blue, adjoints orange",
            layers: [inputs, hidden, [.init("s", dot(u, f), adjoint: 1)]], edges: weights + scores))
      },
      Step(
        "A loss on top, factor by factor",
        """
        With r = y − f, f = tanh(z) and z = A x + b, the loss L = ½ ‖r‖² has the derivative

          ∂L/∂A = ∂L/∂r · ∂r/∂f · ∂f/∂z · ∂z/∂A
          1 × (M × N)    1 × M    M × M    M × M    M × (M × N)

        and ∂L/∂b the same without its last factor, since ∂z/∂b is the identity. Multiplied from the left it
        is a row all the way: that is how reverse mode does it.
        """,
        predict:
          "Two of the four factors are diagonal. Which, and which of these is the same for all inputs?"
      ) { out in
        let y = [1.0, -1.0]
        let f = layer(a, x, b)
        let r = zip(y, f).map { $0 - $1 }
        let slope = f.map { 1 - $0 * $0 }
        let zero = [0.0, 0.0, 0.0]
        let factors: [(name: String, value: Matrix<Double>)] = [
          ("∂L/∂r = rᵀ", [r]), ("∂r/∂f", [[-1, 0], [0, -1]]),
          ("∂f/∂z", [[slope[0], 0], [0, slope[1]]]), ("∂z/∂A, flattened", [x + zero, zero + x]),
        ]
        for (name, value) in factors { out(name, value) }
        let byHand = factors.dropFirst().reduce(r) { row, factor in
          product(factor.value.transposed, row)
        }
        out("∂L/∂A, multiplied out", Matrix(rows: 2, columns: 3, elements: byHand))
        let swept = Reverse.gradient(at: a + b) { v in
          let f = layer(Array(v[..<6]), x.map { .init($0) }, Array(v[6...]))
          let rest = zip(f, y).map { $0 - .init($1) }
          return dot(rest, rest) / 2
        }
        out("∂L/∂A, reverse mode", Matrix(rows: 2, columns: 3, elements: Array(swept[..<6])))
        out("∂L/∂b, reverse mode", Array(swept[6...]))
      },
    ],
    exercises: [
      Exercise(
        """
        y − t = (1, −2) and x = (3, 5). What is the gradient of ‖W x − t‖² with respect to W, \
        row by row?
        """,
        .numbers(["6", "10", "-12", "-20"]),
        because: "2 (y − t) xᵀ.",
        mistakes: [
          .init("3, 5, -6, -10", "The square brings a factor 2."),
          .init("6, -12, 10, -20", "That is the transpose: row i belongs to output i."),
        ]),
      Exercise(
        "tanh(z) = 0.6. What is the slope of tanh there?",
        .numbers(["1-0.36"]),
        because: "1 − tanh².",
        mistakes: [
          .init("0.4", "That is 1 − tanh; the tanh is squared."),
          .init("0.24", "That is y (1 − y), the slope of a sigmoid; for tanh it is 1 − y²."),
          .init("0.36", "That is tanh²; take it away from 1."),
        ]),
      Exercise(
        """
        At which W is the gradient of ‖W x − t‖² zero, for one example with three inputs and two \
        outputs? Of how many dimensions is the set of these W?
        """,
        .numbers(["4"]),
        because: "Six unknowns and two equations.",
        mistakes: [
          .init("6", "Two equations W x = t bind two of the six."),
          .init("0", "There are more unknowns than equations: many W will do."),
          .init("2", "So many equations there are, for six unknowns."),
        ]),
    ],
    answer: Step(
      "Many",
      """
      Wherever W x = t. With one example that is two equations for six unknowns: a whole affine space
      of solutions, of dimension four. W = t xᵀ/‖x‖² is the smallest of them.
      """
    ) { out in
      let (x, t) = ([1.0, 2, 3], [1.0, 4])
      let w = t.flatMap { t in x.map { t * $0 / dot(x, x) } }
      let gradient = Reverse.gradient(at: w) { w in squaredError(w, x, t) }
      out("largest entry of ∂/∂W", gradient.map(abs).max() ?? 0)
    })
}

// )swift"
