/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Fluxion
package import LessonWriting

private let a: Matrix<Double> = [[1, -2, 0.5], [3, 1, -1]]

private struct Residual: ScalarFunction {
  let y: [Double]

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let rest = zip(y, product(a, x)).map { T($0) - $1 }
    return T(0.5) * dot(rest, rest)
  }
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
        """, with: "let a"
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
        """, with: "struct Residual"
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
        """
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
        """
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
        x and y get z as well. A product swaps its arguments; a sum hands on.
        """
      ) { out in
        let gradient = Reverse.gradient(at: [-2, 5, -4]) { v in (v[0] + v[1]) * v[2] }
        out("∇f at x = −2, y = 5, z = −4", gradient)
        out("∂f/∂q and ∂f/∂z", Reverse.gradient(at: [3, -4]) { v in v[0] * v[1] })
      },
      Step(
        "With respect to a matrix",
        """
        A gradient in a matrix has the matrix's shape here. Two that come up all the time:

          ∂/∂A (vᵀ A u) = v uᵀ        ∂/∂w (wᵀ x) = x
        """
      ) { out in
        let (v, u) = ([2.0, -1.0], [1.0, 3.0, 0.5])
        let entries = Reverse.gradient(at: a.elements) { entries in
          dot(v, product(rows: entries, u))
        }
        out("∂/∂A vᵀAu", Matrix(rows: 2, columns: 3, elements: entries))
        out("v uᵀ", Matrix(v.map { v in u.map { v * $0 } }))
        out("∂/∂w wᵀx", Reverse.gradient(at: [7.0, 8.0, 9.0]) { w in dot(u, w) })
      },
    ],
    exercise: "What is the Jacobian of x ↦ x/‖x‖ at (3, 4)? What does it do to x itself?",
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
