/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting
import Tracing

private let a: Matrix<Double> = [[1, -2, 0.5], [3, 1, -1]]

private struct Residual: ScalarFunction {
  let y: [Double]

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let rest = zip(y, product(a, x)).map { T($0) - $1 }
    return T(0.5) * dot(rest, rest)
  }
}

/// Two numbers from three, and one from two.
private func inner<T: RealScalar>(_ x: [T]) -> [T] {
  [x[0] * x[1], x[1] + x[2] * x[2]]
}

private func outer<T: RealScalar>(_ y: [T]) -> T {
  y[0] * y[0] * y[1]
}

extension LessonPlan {
  package static let jacobians = LessonPlan(
    "jacobians", "Jacobians you know by name",
    goal: "Recognise the Jacobians of common functions, and check each with one call.",
    after: ["gradients"],
    steps: [
      Step(
        "A row for each output, a column for each input",
        """
        A function from Rᴺ to Rᴹ has M × N partial derivatives. Row i is the gradient of output i,
        column j is how everything depends on input j. The Jacobian of a linear map is its matrix:

          f(x) = A x        ∂f/∂x = A        M × N
        """,
        predict: "A is 2 × 3. What shape does the Jacobian of A x have, and what stands in it?",
        with: "let a"
      ) { out in
        let x = [0.3, -1, 2]
        out("∂(Ax)/∂x, forward", Forward.jacobian(at: x) { x in product(a, x) })
        out("∂(Ax)/∂x, reverse", Reverse.jacobian(at: x) { x in product(a, x) })
      },
      Step(
        "Least squares",
        """
        The loss of a linear model, with e = y − Ax:

          L = ½ ‖y − A x‖²        dL/dx = dL/de · de/dx = eᵀ · (−A) = −(y − A x)ᵀ A

        a row of N numbers, 1 × M times M × N.
        """,
        predict: "How many numbers are in dL/dx: one, two or three?", with: "struct Residual"
      ) { out in
        let (x, y) = ([0.3, -1, 2], [1.0, 2.0])
        let e = zip(y, product(a, x)).map { $0 - $1 }
        out("dL/dx", Reverse.gradient(at: x, of: Residual(y: y)))
        out("−(y − Ax)ᵀA", product(a.transposed, e).map { -$0 })
      },
      Step(
        "Elementwise functions",
        """
        If output i depends on input i alone, the Jacobian is diagonal: diag(f′(z)). It would be a
        waste to store it; to multiply with it is to multiply elementwise, written ⊙.
        """,
        predict: "z has three entries. How many of the nine derivatives are 0, and which one is 1?"
      ) { out in
        let z = [-1, 0, 0.5]
        out("∂tanh(z)/∂z", Forward.jacobian(at: z) { z in z.map { tanh($0) } })
        out("1 − tanh²(z)", z.map { 1 - tanh($0) * tanh($0) })
      },
      Step(
        "An affine layer, and a score",
        """
        For W x + b the Jacobians have names, and so for uᵀh:

          ∂(W x + b)/∂x = W        ∂(W x + b)/∂b = I        ∂(uᵀh)/∂u = hᵀ
        """,
        predict: "Which of the three will be the identity?"
      ) { out in
        let (x, b, h, u) = ([0.3, -1.0, 2.0], [0.1, 0.2], [4.0, 5.0, 6.0], [1.0, 0.0, -1.0])
        out(
          "∂/∂x", Forward.jacobian(at: x) { x in zip(product(a, x), b).map { $0 + $1 } })
        let wx = product(a, x)
        out("∂/∂b", Forward.jacobian(at: b) { b in zip(wx, b).map { $0 + $1 } })
        out("∂(uᵀh)/∂u", Reverse.gradient(at: u) { u in dot(h, u) })
      },
      Step(
        "A product of a sum",
        """
        In f = (x + y) z call the sum q. Then ∂f/∂q = z and ∂f/∂z = q, and since ∂q/∂x = ∂q/∂y = 1,
        x and y get z as well. On the way back a product swaps its arguments, a sum hands on what it is given,
        and a maximum sends everything to its larger argument.
        """,
        predict: "At x = −2, y = 5, z = −4: which of the three partial derivatives is positive?"
      ) { out in
        let trace = trace(at: [-2, 5, -4], names: ["x", "y", "z"]) { v in
          let q = named("q", v[0] + v[1])
          return named("f", q * v[2])
        }
        out.show(trace, mode: .reverse)
        let gradient = Reverse.gradient(at: [-2, 5, -4]) { v in (v[0] + v[1]) * v[2] }
        out("∇f at x = −2, y = 5, z = −4", gradient)
        out("∂f/∂q and ∂f/∂z", Reverse.gradient(at: [3, -4]) { v in v[0] * v[1] })
      },
      Step(
        "With respect to a matrix",
        """
        A gradient with respect to a matrix has the matrix's shape here. Two that come up all the time:

          ∂/∂A (vᵀ A u) = v uᵀ        ∂/∂w (wᵀ x) = x
        """,
        predict:
          "v has two entries and u has three. What shape does the gradient with respect to A have?"
      ) { out in
        let (v, u) = ([2.0, -1.0], [1.0, 3.0, 0.5])
        let entries = Reverse.gradient(at: a.elements) { entries in
          dot(v, product(rows: entries, u))
        }
        out("∂/∂A vᵀAu", Matrix(rows: 2, columns: 3, elements: entries))
        out("v uᵀ", Matrix(v.map { v in u.map { v * $0 } }))
        out("∂/∂w wᵀx", Reverse.gradient(at: [7.0, 8.0, 9.0]) { w in dot(u, w) })
      },
      Step(
        "The chain rule, by shapes",
        """
        Whatever is composed, the derivative is a product of Jacobians, outputs first, and inner sizes match:

          R → Rⁿ → R       1 × n times n × 1: a row meets a column, and one number is left
          Rⁿ → Rᵐ → R      1 × m times m × n: a row becomes a row, as long as there are inputs
          Rⁿ → Rᵐ → Rᵏ     k × m times m × n: as above, for each of k outputs

        Entry by entry that is ∂z/∂xⱼ = Σᵢ ∂z/∂yᵢ · ∂yᵢ/∂xⱼ: a sum over all paths from xⱼ to z.
        If shapes do not fit, a factor is missing, transposed, or on the wrong side.
        """,
        predict: "y = (x₁x₂, x₂ + x₃²) and z = y₁² y₂. Which of the two factors is a row?",
        with: "func inner", "func outer"
      ) { out in
        out.draw(
          ShapePicture(
            title: "Three chains",
            rows: [
              .init(
                "R → R³ → R", .init("dz/dt", 1, 1), [.init("∂z/∂x", 1, 3), .init("dx/dt", 3, 1)]),
              .init(
                "R³ → R² → R", .init("∂z/∂x", 1, 3), [.init("∂z/∂y", 1, 2), .init("∂y/∂x", 2, 3)]),
              .init(
                "R³ → R² → R⁴", .init("∂z/∂x", 4, 3), [.init("∂z/∂y", 4, 2), .init("∂y/∂x", 2, 3)]),
            ]))
        let x = [3.0, 2, 1]
        let row = Reverse.gradient(at: inner(x)) { y in outer(y) }
        let matrix = Forward.jacobian(at: x) { x in inner(x) }
        out("∂z/∂y, 1 × 2", row)
        out("∂y/∂x, 2 × 3", matrix)
        let product = product(matrix.transposed, row)
        out("their product, 1 × 3", product)
        out("∂z/∂x at once", Reverse.gradient(at: x) { x in outer(inner(x)) })
        let path = jvp(at: [1.0], along: [1]) { t in [3 * t[0], 2 * t[0] * t[0], t[0]] }
        out("dx/dt on the path (3t, 2t², t), 3 × 1", path.tangent)
        out("dz/dt, 1 × 1", dot(product, path.tangent))
      },
    ],
    exercises: [
      Exercise(
        "What is the gradient of (x + y) z at (1, 2, 5)?",
        .derivatives(of: ["(x+y)*z"], at: [("x", 1), ("y", 2), ("z", 5)]),
        because: "A product swaps its arguments: x and y get z, z gets x + y.",
        mistakes: [
          .init("3, 3, 5", "A product swaps: z stands at x and y, and x + y at z."),
          .init("1, 1, 3", "By the chain rule ∂f/∂x = ∂f/∂q · ∂q/∂x = z · 1."),
        ]),
      Exercise(
        "What is the Jacobian of (x y, x + y) at (2, 7), row by row?",
        .derivatives(of: ["x*y", "x+y"], at: [("x", 2), ("y", 7)]),
        because: "A row for each output: (y, x) and (1, 1).",
        mistakes: [
          .init("7, 1, 2, 1", "Those are the columns: a row belongs to an output."),
          .init("2, 7, 1, 1", "A product swaps: ∂(x y)/∂x = y."),
        ]),
      Exercise(
        """
        What is the Jacobian of v ↦ v/‖v‖ at v = (3, 4), row by row? And what does it do to v \
        itself?
        """,
        .derivatives(of: ["x/sqrt(x^2+y^2)", "y/sqrt(x^2+y^2)"], at: [("x", 3), ("y", 4)]),
        because: "(I − v vᵀ/‖v‖²)/‖v‖.",
        mistakes: [
          .init("0.2, 0, 0, 0.2", "The length ‖v‖ depends on v as well."),
          .init(
            "0.36/5, 0.48/5, 0.48/5, 0.64/5",
            "That is v vᵀ/‖v‖³, which is to be taken away from I/‖v‖."),
        ]),
    ],
    answer: Step(
      "Lengths do not matter",
      """
      Scaling x leaves x/‖x‖ alone, so the Jacobian sends x to zero: it projects on what is across,
      (I − x xᵀ/‖x‖²)/‖x‖.
      """
    ) { out in
      let x = [3.0, 4.0]
      let j = Forward.jacobian(at: x) { x in
        let length = norm(x)
        return x.map { $0 / length }
      }
      out("J", j)
      out("J x", product(j, x))
    })
}

// )swift"
