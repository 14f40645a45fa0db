/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

private struct Hills: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let first = x[0] * x[0] * x[1]
    let second = x[0] * x[1] * x[1] * x[1]
    return first + second
  }
}

extension LessonPlan {
  package static let gradients = LessonPlan(
    "gradients", "Gradients and directions",
    goal: "Differentiate functions of several inputs, and read a gradient as a compass.",
    after: ["dual-numbers"],
    steps: [
      Step(
        "One partial for each input",
        """
        With several inputs, wiggle one and hold the others: that is a partial derivative. The
        gradient is all of them, as a row. (A row, because a Jacobian has a row for each output, and
        here there is one output.)

          f = x₁² x₂ + x₁ x₂³          ∇f = (2 x₁ x₂ + x₂³, x₁² + 3 x₁ x₂²)

        Both modes take the same function. Write it once, generic over the numbers.
        """,
        predict: "At (1.5, 2): which of the two partial derivatives is larger?",
        with: "struct Hills"
      ) { out in
        let x = [1.5, 2.0]
        out("forward ∇f", Forward.gradient(at: x, of: Hills()))
        out("reverse ∇f", Reverse.gradient(at: x, of: Hills()))
        out("by hand", [2 * x[0] * x[1] + pow(x[1], 3), x[0] * x[0] + 3 * x[0] * x[1] * x[1]])
      },
      Step(
        "Chains with several inputs",
        """
        A square of something, and a product of two functions of the same inputs:

          (x₁ + 2 x₂³)²     ∇ = (2 (x₁ + 2 x₂³), 12 x₂² (x₁ + 2 x₂³))
          x² cos(x y)       ∂/∂x = 2 x cos(x y) − x² y sin(x y)      ∂/∂y = −x³ sin(x y)
        """,
        predict: "At (0.5, 2): does x² cos(x y) rise or fall with y?"
      ) { out in
        let square = Forward.gradient(at: [1.5, 2.0]) { x in
          let inner = x[0] + 2 * x[1] * x[1] * x[1]
          return inner * inner
        }
        out("∇(x₁ + 2x₂³)² at (1.5, 2)", square)
        out(
          "∇(x² cos xy) at (0.5, 2)",
          Forward.gradient(at: [0.5, 2]) { x in
            x[0] * x[0] * cos(x[0] * x[1])
          })
      },
      Step(
        "Along a direction",
        """
        Walk from x with velocity u. How fast does f change? By ∇f · u, the directional derivative.
        One dual number for each input does it: seed the tangents with u, and one evaluation gives the
        answer, without any gradient. It is called a Jacobian-vector product, JVP.

        Which direction is the steepest? Turn u once around and look. The curve is a cosine, with its
        top where u points along ∇f, and the slope there is the gradient's length.
        """,
        predict: """
          Which curve will the slope be, drawn over the angle? Where is its top, and where is it \
          0?
          """
      ) { out in
        let x = [0.6, 0.4]
        let gradient = Forward.gradient(at: x, of: Hills())
        let heading = atan2(gradient[1], gradient[0]) * 180 / Double.pi
        func slope(_ degrees: Double) -> Double {
          let angle = degrees * Double.pi / 180
          return directionalDerivative(at: x, along: [cos(angle), sin(angle)], of: Hills())
        }
        let steepest = (0..<360).max { slope(Double($0)) < slope(Double($1)) } ?? 0
        out("∇f", gradient)
        out("direction of ∇f, in degrees", heading)
        out("steepest of 360 directions", steepest)
        out("slope along ∇f", slope(heading))
        out("length of ∇f", norm(gradient))
        out("slope across ∇f", slope(heading + 90))
        out.plot(
          "The slope in every direction", "A cosine, largest along the gradient.",
          x: Axis("direction in degrees", range: 0...360), y: Axis("slope"),
          .series(Series("∇f · u", over: 0...360, of: slope)),
          .rule(.init(at: heading, on: .horizontalAxis, label: "along ∇f")))
      },
      Step(
        "Along a curve",
        """
        Let x itself depend on time: f = x₁² + 2 x₂ on the circle x(t) = (sin t, cos t). The chain
        rule multiplies a 1 × 2 row with a 2 × 1 column:

          df/dt = (2 x₁, 2) · (cos t, −sin t)ᵀ = 2 sin t cos t − 2 sin t = 2 sin t (cos t − 1)

        In the picture the circle lies over the contours of f. The gradient stands across them; where it and
        the velocity point to the same side f rises, at right angles f stands still, else it falls.
        """,
        predict: "At t = 0.8: does f rise or fall?"
      ) { out in
        let t = 0.8
        let path = jvp(at: [t], along: [1]) { t in [sin(t[0]), cos(t[0])] }
        let row = Reverse.gradient(at: path.value) { x in x[0] * x[0] + 2 * x[1] }
        out("∂f/∂x, 1 × 2", row)
        out("dx/dt, 2 × 1", path.tangent)
        out("their product", dot(row, path.tangent))
        out("all at once", derivative(at: t) { t in sin(t) * sin(t) + 2 * cos(t) })
        out("closed form", 2 * sin(t) * (cos(t) - 1))
        // On the contour f = c the second coordinate is (c − x₁²)/2.
        let contours = [-2.0, -1, 0, 1, 2, 3].map { c in
          Series(
            "",
            (-60...60).map { .init(Double($0) / 20, (c - Double($0 * $0) / 400) / 2) }.filter {
              $0.y > -1.6
            },
            drawing: .line, colour: 6, dash: .dotted)
        }
        let circle = Series(
          "x(t)", (0...90).map { .init(sin(Double($0) * .pi / 45), cos(Double($0) * .pi / 45)) },
          drawing: .line, colour: 7, dash: .solid)
        out.sequence(
          "The path in the contours",
          "A circle over parabolas, with the gradient and the velocity at a point that moves.",
          over: [0.8, 1.2, 1.6, 2, 2.4, 2.8, 3.2, 3.6, 4, 4.4, 4.8, 5.2, 5.6, 6, 6.28]
        ) { t in
          let (a, b) = (sin(t), cos(t))
          let rate = 2 * a * (b - 1)
          // Arrows to scale: the gradient (2 x₁, 2) a quarter as long, the velocity half.
          let gradient = Series(
            "gradient, ÷ 4", [.init(a, b), .init(a + a / 2, b + 0.5)], colour: 1, marker: .diamond,
            dash: .solid)
          let velocity = Series(
            "velocity, ÷ 2", [.init(a, b), .init(a + b / 2, b - a / 2)], colour: 0, marker: .circle,
            dash: .solid)
          let word = abs(rate) < 0.01 ? "stands still" : rate > 0 ? "rises" : "falls"
          return (
            "t = \(short(t)): df/dt = \(short(rate, 3)), and f \(word)",
            Axis("x₁", range: -3...3), Axis("x₂", range: -1.6...1.6),
            contours + [circle, gradient, velocity]
          )
        }
      },
    ],
    exercises: [
      Exercise(
        "What is the gradient of x² y at (2, 3)?",
        .derivatives(of: ["x^2*y"], at: [("x", 2), ("y", 3)]),
        because: "(2 x y, x²).",
        mistakes: [
          .init("4, 4", "The derivative with respect to x is 2 x y: do not forget y."),
          .init("12", "A gradient has an entry for each input."),
        ]),
      Exercise(
        "What is the slope of x² y at (2, 3) along the direction (3, 4)/5?",
        .numbers(["(12*3+4*4)/5"]),
        because: "∇f · u = (12, 4) · (0.6, 0.8).",
        mistakes: [
          .init("52", "The direction has length 1: divide by 5."),
          .init("16", "That is the sum of the partial derivatives; weigh each with the direction."),
          .init(
            "sqrt(160)", "That is the length of the gradient, the slope in the steepest direction."),
        ]),
      Exercise(
        """
        In which direction from (0.6, 0.4) does `Hills` not change at all, to first order? There \
        are two; give the angle of the one between 0° and 180°.
        """,
        .numbers(["90+atan2(0.36+3*0.6*0.16, 2*0.6*0.4+0.064)*180/pi"]),
        because: "It is across the gradient, a right angle further.",
        mistakes: [
          .init(
            "atan2(0.648, 0.544)*180/pi",
            "That is the gradient's direction, where the slope is steepest."),
          .init("atan2(0.648, 0.544)*180/pi-90", "That is the other one; add 180°."),
        ]),
    ],
    answer: Step(
      "Along the contour line",
      """
      Across the gradient, in both senses: that is the tangent of the contour line through the point.
      Turning (a, b) by a right angle gives (−b, a).
      """
    ) { out in
      let x = [0.6, 0.4]
      let g = Forward.gradient(at: x, of: Hills())
      let across = [-g[1] / norm(g), g[0] / norm(g)]
      out("direction", across)
      out("slope", directionalDerivative(at: x, along: across, of: Hills()))
    })
}

// )swift"
