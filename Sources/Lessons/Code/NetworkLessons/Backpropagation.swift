/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// ‖y − f_K‖² of layers of equal width n: each has n rows of weights, then n biases.
private func networkLoss<T: RealScalar>(
  _ parameters: [T], _ x: [Double], _ y: [Double]
) -> T {
  let n = x.count
  var f = x.map { T($0) }
  for start in stride(from: 0, to: parameters.count, by: n * n + n) {
    let weights = parameters[start..<(start + n * n)]
    let biases = parameters[(start + n * n)..<(start + n * n + n)]
    f = zip(product(rows: weights, f), biases).map { tanh($0 + $1) }
  }
  let rest = zip(y, f).map { T($0) - $1 }
  return dot(rest, rest)
}

extension LessonPlan {
  package static let backpropagation = LessonPlan(
    "backpropagation", "Backpropagation by hand",
    goal: "Write the backward pass of a network yourself, and find reverse mode in it.",
    after: ["layers"],
    steps: [
      Step(
        "Four parameters in a row",
        """
        The smallest deep network there is: f₁ = σ(w₁ x + b₁), f₂ = σ(w₂ f₁) and ŷ = f₃ = σ(w₃ f₂), with
        L = ½ (y − ŷ)². The slope of σ is σ (1 − σ). Write the derivatives, from the last parameter to
        the first:

          ∂L/∂w₃ = −(y − ŷ) f₃ (1 − f₃) · f₂
          ∂L/∂w₂ = −(y − ŷ) f₃ (1 − f₃) · w₃ f₂ (1 − f₂) · f₁
          ∂L/∂w₁ = −(y − ŷ) f₃ (1 − f₃) · w₃ f₂ (1 − f₂) · w₂ f₁ (1 − f₁) · x
          ∂L/∂b₁ = −(y − ŷ) f₃ (1 − f₃) · w₃ f₂ (1 − f₂) · w₂ f₁ (1 − f₁)

        Each line begins as the line above does, up to its last factor. What begins a line is called δ:
        δ₃ = −(y − ŷ) f₃ (1 − f₃), then δ₂ = δ₃ w₃ f₂ (1 − f₂) and δ₁ = δ₂ w₂ f₁ (1 − f₁). In this order
        every factor is computed once.
        """,
        predict: "The network says ŷ ≈ 0.64, and y = 0.3. Which sign does δ₃ have?"
      ) { out in
        let (w1, b1, w2, w3, x, y) = (0.5, 0.1, -1.5, 2.0, 0.8, 0.3)
        let f1 = sigmoid(w1 * x + b1)
        let f2 = sigmoid(w2 * f1)
        let f3 = sigmoid(w3 * f2)
        let delta3 = -(y - f3) * f3 * (1 - f3)
        let delta2 = delta3 * w3 * f2 * (1 - f2)
        let delta1 = delta2 * w2 * f1 * (1 - f1)
        let byHand = [delta3 * f2, delta2 * f1, delta1 * x, delta1]
        out("by hand", byHand)
        let swept = Reverse.gradient(at: [w3, w2, w1, b1]) { v in
          let inner = sigmoid(v[2] * x + v[3])
          let rest = y - sigmoid(v[0] * sigmoid(v[1] * inner))
          return 0.5 * rest * rest
        }
        out("reverse mode", swept)
        out.draw(
          NetworkPicture(
            title: "Weights on edges, values blue, adjoints orange",
            layers: [
              [.init("x", x, adjoint: delta1 * w1), .init("1", nil)],
              [.init("f₁", f1, adjoint: delta2 * w2)], [.init("f₂", f2, adjoint: delta3 * w3)],
              [.init("ŷ", f3, adjoint: -(y - f3))],
              [.init("L", (y - f3) * (y - f3) / 2, adjoint: 1)],
            ],
            edges: [
              .init(from: 0, 0, to: 0, "w₁", weight: w1, gradient: byHand[2]),
              .init(from: 0, 1, to: 0, "b₁", weight: b1, gradient: byHand[3]),
              .init(from: 1, 0, to: 0, "w₂", weight: w2, gradient: byHand[1]),
              .init(from: 2, 0, to: 0, "w₃", weight: w3, gradient: byHand[0]),
              .init(from: 3, 0, to: 0),
            ]))
        let first = [("−(y − ŷ)", -(y - f3)), ("f₃ (1 − f₃)", f3 * (1 - f3))]
        let second = first + [("w₃", w3), ("f₂ (1 − f₂)", f2 * (1 - f2))]
        let third = second + [("w₂", w2), ("f₁ (1 − f₁)", f1 * (1 - f1))]
        out.draw(
          FactorPicture(
            title: "What is reused",
            rows: [
              .init("∂L/∂w₃", first + [("f₂", f2)], boxes: [("δ₃", 2)]),
              .init("∂L/∂w₂", second + [("f₁", f1)], boxes: [("δ₃", 2), ("δ₂", 4)]),
              .init("∂L/∂w₁", third + [("x", x)], boxes: [("δ₃", 2), ("δ₂", 4), ("δ₁", 6)]),
              .init("∂L/∂b₁", third, boxes: [("δ₃", 2), ("δ₂", 4), ("δ₁", 6)]),
            ]))
      },
      Step(
        "K layers",
        """
        Now with vectors: from f, what the layer before made, a layer makes f⁺ = σ(A f + b), and with the f of
        the last one the loss is L = ‖y − f‖². The same recursion, with rows δ = ∂L/∂f instead of numbers:

          last layer    δ = −2 (y − f)ᵀ
          one back      δ = δ⁺ · ∂f⁺/∂f = (δ⁺ ∘ σ′) A
          its weights   ∂L/∂A = (δ⁺ ∘ σ′)ᵀ fᵀ        ∂L/∂b = δ⁺ ∘ σ′

        Four layers of three, tanh everywhere.
        """,
        predict: """
          How many parameters do four layers of three have? By how much will the gradient by hand \
          and that of the sweep differ?
          """, with: "func networkLoss"
      ) { out in
        var random = Generator(seed: 3)
        let (n, layers) = (3, 4)
        let (x, y) = (random.uniform(n), random.uniform(n))
        let parameters = random.uniform(layers * (n * n + n))
        func weights(_ i: Int) -> [Double] { Array(parameters[(i * 12)..<(i * 12 + 9)]) }
        func biases(_ i: Int) -> [Double] { Array(parameters[(i * 12 + 9)..<(i * 12 + 12)]) }

        var f = [x]
        for i in 0..<layers {
          f.append(zip(product(rows: weights(i), f[i]), biases(i)).map { tanh($0 + $1) })
        }
        var byHand = parameters
        var delta = zip(y, f[layers]).map { -2 * ($0 - $1) }
        for i in (0..<layers).reversed() {
          let inner = zip(delta, f[i + 1]).map { $0 * (1 - $1 * $1) }
          let outer = inner.flatMap { d in f[i].map { d * $0 } }
          byHand.replaceSubrange((i * 12)..<(i * 12 + 12), with: outer + inner)
          let a = Matrix(rows: n, columns: n, elements: weights(i))
          delta = product(a.transposed, inner)
        }
        let swept = Reverse.gradient(at: parameters) { v in networkLoss(v, x, y) }
        out("first bias gradients, by hand", Array(byHand[9..<12]))
        out("first bias gradients, reverse mode", Array(swept[9..<12]))
        out(
          "largest difference of all \(swept.count)",
          zip(byHand, swept).map { abs($0 - $1) }.max() ?? 0)
      },
      Step(
        "Line by line",
        """
        The backward pass of one hidden layer, as it is programmed by hand everywhere. Forwards:

          z = W₁ x      h = σ(z)      y = W₂ h      L = ‖y − t‖²

        and backwards, each line the adjoint of one of these, in the opposite order:
        """,
        predict: "z = (0.5, 0, −1.1): through which hidden unit does most of its adjoint come?"
      ) { out in
        let (x, t) = ([1.0, -2.0], [0.5])
        let (w1, w2) = ([0.3, -0.1, 0.8, 0.4, -0.7, 0.2], [1.0, -2.0, 0.5])
        let z = product(rows: w1, x)
        let h = z.map { sigmoid($0) }
        let y = product(rows: w2, h)

        let gradY = zip(y, t).map { 2 * ($0 - $1) }  // ∂L/∂y = 2 (y − t)
        let gradW2 = Matrix([h.map { gradY[0] * $0 }])  // ∂L/∂W₂ = ∂L/∂y hᵀ
        let gradH = w2.map { $0 * gradY[0] }  // ∂L/∂h = W₂ᵀ ∂L/∂y
        let gradZ = zip(gradH, h).map { $0 * $1 * (1 - $1) }  // ∂L/∂z = ∂L/∂h ⊙ σ′(z)
        let gradW1 = Matrix(gradZ.map { g in x.map { g * $0 } })  // ∂L/∂W₁ = ∂L/∂z xᵀ

        out("∂L/∂y", gradY)
        out("∂L/∂h", gradH)
        out("∂L/∂W₂", gradW2)
        out("∂L/∂z", gradZ)
        out("∂L/∂W₁", gradW1)
        let swept = Reverse.gradient(at: w1 + w2) { w in
          let h = product(rows: w[..<6], x).map { sigmoid($0) }
          let rest = dot(w[6...], h) - t[0]
          return rest * rest
        }
        out("reverse mode, W₁", Matrix(rows: 3, columns: 2, elements: Array(swept[..<6])))
        out("reverse mode, W₂", Matrix(rows: 1, columns: 3, elements: Array(swept[6...])))
        let names = ["₁", "₂", "₃"]
        let inner = (0..<2).flatMap { j in
          (0..<3).map { i in
            NetworkPicture.Edge(from: 0, j, to: i, weight: w1[2 * i + j], gradient: gradW1[i, j])
          }
        }
        let outer = (0..<3).map { i in
          NetworkPicture.Edge(from: 1, i, to: 0, weight: w2[i], gradient: gradW2[0, i])
        }
        out.draw(
          NetworkPicture(
            title: "One hidden layer, forwards and backwards",
            layers: [
              (0..<2).map { .init("x" + names[$0], x[$0]) },
              (0..<3).map { .init("h" + names[$0], h[$0], adjoint: gradH[$0]) },
              [.init("y", y[0], adjoint: gradY[0])],
              [.init("L", (y[0] - t[0]) * (y[0] - t[0]), adjoint: 1)],
            ],
            edges: inner + outer + [.init(from: 2, 0, to: 0)]))
      },
    ],
    exercises: [
      Exercise(
        "ŷ = w f with w = 3 and f = 2, and L = ½ (y − ŷ)² with y = 1. What is ∂L/∂w?",
        .derivatives(of: ["(1-2*w)^2/2"], at: [("w", 3)]),
        because: "−(y − ŷ) f = 5 · 2.",
        mistakes: [
          .init("5", "That is ∂L/∂ŷ; times f, with which w is multiplied."),
          .init("15", "∂ŷ/∂w is f, not w."),
        ]),
      Exercise(
        "∂L/∂z = (0.5, −1), z = W x and x = (2, 3). What is ∂L/∂W, row by row?",
        .numbers(["1", "1.5", "-2", "-3"]),
        because: "The outer product of ∂L/∂z and x.",
        mistakes: [
          .init("1, -2, 1.5, -3", "That is the transpose: row i belongs to zᵢ.")
        ]),
      Exercise(
        """
        In the first step put the identity for each σ, and L = ŷ. What are the derivatives with \
        respect to w₃, w₂, w₁ and b₁, in this order? (w₃ = 2, w₂ = −1.5, w₁ = 0.5, b₁ = 0.1, x = \
        0.8)
        """,
        .derivatives(
          of: ["w3*w2*(w1*0.8+b)"], at: [("w3", 2), ("w2", -1.5), ("w1", 0.5), ("b", 0.1)]),
        because: "Each is the product of what the parameter is multiplied by.",
        mistakes: [
          .init("-0.75, 1, -3, -3", "w₁ is multiplied by x = 0.8 as well.")
        ]),
    ],
    answer: Step(
      "Products of the others",
      "ŷ = w₃ w₂ (w₁ x + b₁): each derivative is what the parameter is multiplied by."
    ) { out in
      let gradient = Reverse.gradient(at: [2.0, -1.5, 0.5, 0.1]) { v in
        v[0] * v[1] * (v[2] * 0.8 + v[3])
      }
      out("∂ŷ/∂(w₃, w₂, w₁, b₁)", gradient)
    })
}

// )swift"
