/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// θ₀ + θ₁ x + θ₂ x² + …, from the inside out.
private func polynomial<T: RealScalar>(_ theta: [T], _ x: Double) -> T {
  theta.reversed().reduce(T(0.0)) { sum, coefficient in sum * T(x) + coefficient }
}

private struct Data {
  let x: [Double]
  let y: [Double]

  /// Points on a wave, with noise.
  init(count: Int, seed: UInt64) {
    var random = Generator(seed: seed)
    let last = Double(count - 1)
    x = (0..<count).map { 2 * Double($0) / last - 1 }
    y = x.map { sin(3 * $0) + 0.15 * random.normal() }
  }

  func residuals<T: RealScalar>(_ theta: [T]) -> [T] {
    zip(x, y).map { x, y in T(y) - polynomial(theta, x) }
  }

  func loss<T: RealScalar>(_ theta: [T]) -> T {
    let r = residuals(theta)
    return dot(r, r)
  }
}

/// The solution of a x = b, by elimination; a is symmetric and positive.
private func solve(_ a: Matrix<Double>, _ b: [Double]) -> [Double] {
  var (a, b) = (a, b)
  for i in b.indices {
    for j in b.indices where j != i {
      let factor = a[j, i] / a[i, i]
      for k in i..<b.count { a[j, k] -= factor * a[i, k] }
      b[j] -= factor * b[i]
    }
  }
  return b.indices.map { b[$0] / a[$0, $0] }
}

private let data = Data(count: 25, seed: 1)

private let degree = 5

extension LessonPlan {
  package static let polynomialFit = LessonPlan(
    "polynomial-fit", "Fitting a curve",
    goal: "Fit a polynomial by gradient descent, and then in one step by Gauss and Newton.",
    after: ["gradients", "which-mode"],
    steps: [
      Step(
        "The loss",
        """
        Twenty-five noisy points, and a polynomial of degree five to go through them:

          f(x) = Σ θₖ xᵏ        L(θ) = Σ (yᵢ − f(xᵢ))²

        Six inputs, one output: the gradient is one sweep. It is −2 rᵀ times the matrix of powers
        of the x, a row for each point, which is called the design matrix.
        """,
        predict: "A polynomial of degree five: how many partial derivatives, and how many sweeps?",
        with: "func polynomial", "struct Data", "let data", "let degree"
      ) { out in
        let theta = [0.5, 1, 0, -1, 0, 0.25]
        let swept = Reverse.gradient(at: theta) { theta in data.loss(theta) }
        let r = data.residuals(theta)
        let byHand = (0...degree).map { d in -2 * dot(r, data.x.map { pow($0, d) }) }
        out("L", data.loss(theta))
        out("∇L", swept)
        out("by hand", byHand)
      },
      Step(
        "Downhill",
        """
        Take a step against the gradient, and again. The first steps gain much, the later ones little:
        the valley is long and narrow, because neighbouring powers look alike.
        """,
        predict: "The first 500 steps bring the loss down to about 0.49. What do 1500 more gain?"
      ) { out in
        var theta = [Double](repeating: 0, count: degree + 1)
        var losses: [Double] = []
        let tape = Tape<Double>()
        for step in 0...2000 {
          let (loss, gradient) = tape.valueWithGradient(at: theta) { theta in
            data.loss(theta)
          }
          losses.append(loss)
          for d in theta.indices { theta[d] -= 0.02 * gradient[d] }
          if step % 500 == 0 {
            out.progress("step \(step): loss \(short(loss))")
            out("loss after \(step) steps: \(short(loss))")
          }
        }
        out("θ by descent", theta)
        out("loss by descent", losses[2000])
        out.plot(
          "Loss per step", "It falls steeply, then ever more slowly.",
          x: Axis("step", scale: .logarithmic(), range: 1...2000),
          y: Axis("loss", scale: .logarithmic()),
          series: [
            Series(
              "gradient descent", losses.enumerated().dropFirst().map { .init(Double($0), $1) },
              drawing: .line)
          ])
      },
      Step(
        "How large may a step be?",
        """
        In the direction of an eigenvector of the Hessian a step of size η multiplies the distance from
        the bottom by 1 − ηλ. So the largest eigenvalue decides: up to 2/λ all directions shrink, beyond it
        that one grows, by a factor each step. Here the loss is a parabola, and its Hessian the
        same everywhere. (`autodiff descend` draws the like for two variables, with η on a slider.)
        """,
        predict: "The steps above had η = 0.02. Could they have been twice as long?"
      ) { out in
        let start = [Double](repeating: 0, count: degree + 1)
        let hessian = Mixed.hessian(at: start) { theta in data.loss(theta) }
        let eigenvalues = symmetricEigen(hessian).values
        let limit = 2 / (eigenvalues.last ?? 1)
        func losses(_ rate: Double) -> [Double] {
          var theta = start
          return (0...100).map { _ in
            let (loss, gradient) = Reverse.valueWithGradient(at: theta) { theta in data.loss(theta)
            }
            for d in theta.indices { theta[d] -= rate * gradient[d] }
            return loss
          }
        }
        out("eigenvalues of the Hessian", eigenvalues)
        out("largest step size, 2/λ", limit)
        let shares = [0.5, 0.99, 1.03]
        let runs = shares.map { losses($0 * limit) }
        out("loss after 100 steps with 0.5, 0.99 and 1.03 of it", runs.map { $0[100] })
        out.plot(
          "Below the limit and beyond", "Two curves fall, the third turns and grows.",
          x: Axis("step"), y: Axis("loss", scale: .logarithmic()),
          series: zip(shares, runs).map { Series("\(short($0)) · 2/λ", y: $1) })
      },
      Step(
        "With the Jacobian",
        """
        The residuals r(θ) have a Jacobian J of 25 × 6. If r were linear in θ, the lowest point would be
        one step away. Gauss and Newton take that step:

          (Jᵀ J) Δθ = −Jᵀ r

        Here r really is linear in θ, so one step arrives. For other models, repeat it.
        """,
        predict: "How many Gauss–Newton steps will it take?", with: "func solve"
      ) { out in
        let start = [Double](repeating: 0, count: degree + 1)
        let (r, j) = Forward.valueWithJacobian(at: start) { theta in data.residuals(theta) }
        let normal = Matrix(
          (0...degree).map { a in (0...degree).map { b in dot(j.column(a), j.column(b)) } })
        let theta = solve(normal, (0...degree).map { -dot(j.column($0), r) })
        let gradient = Reverse.gradient(at: theta) { theta in data.loss(theta) }
        out("θ by Gauss–Newton", theta)
        out("loss by Gauss–Newton", data.loss(theta))
        out("length of ∇L there", norm(gradient))
        out.plot(
          "The fitted curve", "The polynomial passes through the cloud of points.",
          x: Axis("x"), y: Axis("y"),
          series: [
            Series("points", zip(data.x, data.y).map { .init($0, $1) }, drawing: .markers),
            Series("fit of degree \(degree)", over: -1...1) { polynomial(theta, $0) },
            Series("sin 3x, without noise", over: -1...1) { sin(3 * $0) },
          ])
      },
    ],
    exercises: [
      Exercise(
        """
        One point (2, 5) and f = θ₀ + θ₁ x at θ = (1, 1). What is the gradient of (y − f)²?
        """,
        .derivatives(of: ["(5-a-2*b)^2"], at: [("a", 1), ("b", 1)]),
        because: "r = 2, and −2 r (1, x).",
        mistakes: [
          .init("-4, -4", "f changes with θ₁ at the rate x = 2."),
          .init("-2, -4", "The square brings a factor 2."),
        ]),
      Exercise(
        "Gradient descent on 10 θ²: beyond which step size does it diverge?",
        .numbers(["2/20"]),
        because: "2/λ with the second derivative λ = 20.",
        mistakes: [
          .init("0.05", "That is 1/λ, with which one step arrives; it diverges beyond twice that."),
          .init("0.2", "The second derivative of 10 θ² is 20."),
        ]),
      Exercise(
        """
        Fit the polynomials of degree 1, 3 and 9 as well. Of which degree is the loss least, and \
        of which is the distance from the wave without noise?
        """,
        .numbers(["9", "3"]),
        because: "The loss falls with every degree; from some point on the curve fits the noise.",
        mistakes: [
          .init("9, 9", "The loss is least, but the curve follows the noise."),
          .init("9, 5", "Degree 5 is 0.42 from the wave; one of the others is nearer."),
        ]),
    ],
    answer: Step(
      "Least is not best",
      """
      The loss falls with every degree; but from some point on the curve fits the noise. Compare the
      distance from the wave without noise.
      """
    ) { out in
      for degree in [1, 3, 5, 9] {
        let start = [Double](repeating: 0, count: degree + 1)
        let (r, j) = Forward.valueWithJacobian(at: start) { theta in data.residuals(theta) }
        let normal = Matrix(
          (0...degree).map { a in (0...degree).map { b in dot(j.column(a), j.column(b)) } })
        let theta = solve(normal, (0...degree).map { -dot(j.column($0), r) })
        let distance = norm(data.x.map { polynomial(theta, $0) - sin(3 * $0) })
        out("loss, degree \(degree)", data.loss(theta))
        out("distance from the wave, degree \(degree)", distance)
      }
    })
}

// )swift"
