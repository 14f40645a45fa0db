/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// u(x) = x² and v(x) = sin x, to combine in various ways.
private func square<T: RealScalar>(_ x: T) -> T { x * x }

extension LessonPlan {
  package static let dualNumbers = LessonPlan(
    "dual-numbers", "Numbers that know their slope",
    goal: "Calculate with dual numbers, and find the rules of calculus in their arithmetic.",
    after: ["slopes"],
    steps: [
      Step(
        "A number with a shadow",
        """
        Add to the real numbers a symbol ε that is not 0, but whose square is: ε² = 0. Then
        calculate as you always did.

          (3 + ε)² = 9 + 6 ε + ε² = 9 + 6 ε

        Nine is 3². And 6 is the derivative of x² at 3! A number v + v̇ ε is called dual: v is its
        value, v̇ its tangent. Feed a function with x + 1 ε, and out comes f(x) + f′(x) ε. Nothing
        was small, nothing was approximated.
        """,
        predict: "Square 3 + ε by hand. Which number stands before ε?"
      ) { out in
        let x = Dual(value: 3.0, tangent: 1)
        let y = x * x
        out("value of (3 + ε)²", y.value)
        out("tangent of (3 + ε)²", y.tangent)
      },
      Step(
        "The rules of calculus",
        """
        What does a dual number do when it is added, multiplied, divided? Multiply out and drop ε²:

          sum        (u + u̇ ε) + (v + v̇ ε) = (u + v) + (u̇ + v̇) ε
          product    (u + u̇ ε) · (v + v̇ ε) = u v + (u̇ v + u v̇) ε
          quotient   (u + u̇ ε) / (v + v̇ ε) = u/v + (u̇ v − u v̇)/v² ε
          chain      f(u + u̇ ε) = f(u) + f′(u) u̇ ε

        You have seen these before. Take u = x² and v = sin x at x = 2, where u̇ = 4 and v̇ = cos 2,
        and put each rule by hand beside what the dual number did.
        """,
        predict: "Is the tangent of u · v simply u̇ · v̇? Say what it is before you look.",
        with: "func square"
      ) { out in
        let x = Dual(value: 2.0, tangent: 1)
        let (u, v) = (square(x), sin(x))
        let (du, dv) = (4.0, cos(2.0))
        let product = du * v.value + u.value * dv
        let quotient = (du * v.value - u.value * dv) / (v.value * v.value)
        out.table(
          "rule", "by hand", "dual number",
          rows: [
            ["u + v", "\(du + dv)", "\((u + v).tangent)"],
            ["u · v", "\(product)", "\((u * v).tangent)"],
            ["u / v", "\(quotient)", "\((u / v).tangent)"],
            ["sin(u)", "\(cos(u.value) * du)", "\(sin(u).tangent)"],
          ])
        out("sum", (u + v).tangent)
        out("product", (u * v).tangent)
        out("quotient", (u / v).tangent)
        out("chain", sin(u).tangent)
      },
      Step(
        "Chains of two",
        """
        The driver `derivative(at:of:)` seeds the tangent with 1 and reads it off at the end. Put
        z = f(x) = −2x + 5 into g(z) = 6z + 3. The chain rule says 6 · (−2) = −12, for every x.
        """,
        predict: "At which of the five places −100, −1, 0, 0.3 and 7 is the slope steepest?"
      ) { out in
        func f<T: RealScalar>(_ x: T) -> T { T(-2.0) * x + T(5.0) }
        func g<T: RealScalar>(_ z: T) -> T { T(6.0) * z + T(3.0) }
        let places = [-100.0, -1, 0, 0.3, 7]
        out("(g∘f)′ at \(places)", places.map { x in derivative(at: x) { x in g(f(x)) } })
      },
      Step(
        "Logarithms and multiples of squares",
        """
        Two more that fit on a line. With b = x²:

          log b = log x²    has the derivative    1/b · 2x = 2/x
          3 b = 3 x²        has the derivative    3 · 2x = 6x
        """,
        predict: "Which of the two is steeper at x = 0.5, and which at x = 4?"
      ) { out in
        let places = [0.5, 1.0, 2.0, 4.0]
        out("(log x²)′ at \(places)", places.map { derivative(at: $0) { x in log(square(x)) } })
        out("(3x²)′ at \(places)", places.map { derivative(at: $0) { x in 3 * square(x) } })
      },
      Step(
        "A longer chain: tanh(xⁿ)",
        """
        The outer slope is 1 − tanh²(xⁿ), the inner one is n·xⁿ⁻¹:

          d/dx tanh(xⁿ) = (1 − tanh²(xⁿ)) · n · xⁿ⁻¹
        """,
        predict: "For n = 1 to 4 at x = 0.7: does the slope grow all the way?"
      ) { out in
        let x = 0.7
        let rows = (1...4).map { n in
          let automatic = derivative(at: x) { x in tanh(pow(x, n)) }
          let outer = 1 - pow(tanh(pow(x, n)), 2)
          let byHand = outer * Double(n) * pow(x, n - 1)
          return (n, automatic, byHand)
        }
        out.table("n", "automatic", "by hand", rows: rows.map { ["\($0)", "\($1)", "\($2)"] })
        out("tanh(xⁿ)′ for n = 1 … 4", rows.map(\.1))
        out.plot(
          "The slope of tanh(xⁿ)", "Bells that begin at 0, but for n = 1, and become narrower.",
          x: Axis("x", range: 0...2), y: Axis("slope"),
          series: (1...4).map { n in
            Series("n = \(n)", over: 0...2) { x in derivative(at: x) { x in tanh(pow(x, n)) } }
          })
      },
    ],
    exercises: [
      Exercise(
        "(2 + 3ε) · (5 − ε): what are the value and the tangent?",
        .numbers(["10", "13"]),
        because: """
          2·5 = 10, and 3·5 + 2·(−1) = 13; the product of the tangents stands before ε², which \
          is 0.
          """,
        mistakes: [
          .init(
            "10, -3", "−3 is the product of the two tangents: that part has ε², and is dropped."),
          .init("10, 17", "The second tangent is −1: 3·5 − 2·1."),
        ]),
      Exercise(
        "What is the derivative of sin(x²)? Give it as a formula in x.",
        .derivative(of: "sin(x^2)", in: "x"),
        because: "The outer slope cos(x²), times the inner one, 2x.",
        mistakes: [
          .init("cos(x^2)", "The inner derivative 2x is missing."),
          .init(
            "cos(2*x)",
            """
            The outer slope is taken where the inner function is, at x²; and times the inner \
            slope.
            """),
          .init("-2*x*cos(x^2)", "The slope of the sine is +cos."),
          .init("2*x*sin(x^2)", "The slope of the sine is the cosine."),
        ]),
      Exercise(
        """
        What is the derivative of x/(1 + x²) at 1, and what that of its square there? Guess with \
        the quotient rule first.
        """,
        .derivatives(of: ["x/(1+x^2)", "(x/(1+x^2))^2"], at: [("x", 1)]),
        because: """
          The quotient rule gives (1 − x²)/(1 + x²)², which is 0 at 1; the square's slope is \
          2f·f′.
          """,
        mistakes: [
          .init("0.5, 0.25", "Those are the values; the slopes are asked for."),
          .init("1, 1", "The denominator depends on x as well: (1 + x² − x · 2x)/(1 + x²)²."),
        ]),
    ],
    answer: Step(
      "At the top",
      """
      ((1 + x²) − x · 2x) / (1 + x²)² = (1 − x²) / (1 + x²)² is 0 at 1: the function has its largest
      value there. By the chain rule so has its square.
      """
    ) { out in
      func f<T: RealScalar>(_ x: T) -> T { x / (T(1.0) + x * x) }
      out("f′(1)", derivative(at: 1) { x in f(x) })
      out("(f²)′(1)", derivative(at: 1) { x in f(x) * f(x) })
    })
}

// )swift"
