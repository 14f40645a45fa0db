/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// The three difference quotients.
private enum Quotient {
  static func forward(_ f: (Double) -> Double, _ x: Double, _ h: Double) -> Double {
    (f(x + h) - f(x)) / h
  }
  static func backward(_ f: (Double) -> Double, _ x: Double, _ h: Double) -> Double {
    (f(x) - f(x - h)) / h
  }
  static func central(_ f: (Double) -> Double, _ x: Double, _ h: Double) -> Double {
    (f(x + h) - f(x - h)) / (2 * h)
  }
}

private func wave(_ x: Double) -> Double { exp(sin(x)) }

extension LessonPlan {
  package static let slopes = LessonPlan(
    "slopes", "From secant to tangent",
    goal: "See what a derivative is, why small steps approximate it, and why tiny ones do not.",
    steps: [
      Step(
        "A line through two points",
        """
        Take a curve and two points on it, h apart. The line through them is a secant, and its
        slope is the difference quotient:

          slope = (f(x + h) − f(x)) / h

        Push the second point towards the first. The secant tilts, and settles: that limit is the
        tangent, and its slope is the derivative f′(x). For f(x) = x² at x = 1 we can even do it
        by hand: the slope is ((1 + h)² − 1) / h = 2 + h, which goes to 2.
        """,
        predict: "The secant with h = 0.5: by how much will its slope miss 2, the tangent's?"
      ) { out in
        let f = { (x: Double) in x * x }
        let widths = [1.0, 0.5, 0.25, 0.125, 0.0625]
        out.table(
          "h", "slope", "slope − 2",
          rows: widths.map { h in
            let slope = (f(1 + h) - f(1)) / h
            return ["\(h)", "\(slope)", "\(slope - 2)"]
          })
        let lines = [1.0, 0.5, 0.125].map { h in
          let slope = (f(1 + h) - f(1)) / h
          return Series("secant, h = \(h)", over: 0...2.2) { 1 + slope * ($0 - 1) }
        }
        let tangent = Series("tangent, slope 2", over: 0...2.2) { 1 + 2 * ($0 - 1) }
        let points = Series(
          "", [0, 1, 0.5, 0.125].map { h in .init(1 + h, f(1 + h)) },
          drawing: .markers, marker: .circle)
        let steps = Series(
          "Δx = 1 and Δy = 3", [(1.0, 1.0), (2, 1), (2, 4)].map { .init($0, $1) }, drawing: .line,
          colour: 6, dash: .dotted)
        out.plot(
          "Secants settle on the tangent", "The secants of x² through x = 1 tilt towards slope 2.",
          x: Axis("x"), y: Axis("f(x)", range: -2...5),
          series: [Series("f(x) = x²", over: 0...2.2, of: f)] + lines + [tangent, points, steps])
      },
      Step(
        "Three quotients, and their errors",
        """
        So take h tiny, and be done? Let us try it on f(x) = exp(sin x), whose derivative we know:
        f′(x) = cos x · exp(sin x). There are three ways to place the second point:

          forward    (f(x + h) − f(x)) / h              error ≈ h/2 · f″
          backward   (f(x) − f(x − h)) / h              error ≈ h/2 · f″
          central    (f(x + h) − f(x − h)) / (2 h)      error ≈ h²/6 · f‴

        Ten times smaller a step should make the first two ten times better and the third a
        hundred times better.
        """,
        predict: """
          The step shrinks from 1e-3 to 1e-4. How many times smaller will the error of the forward \
          quotient be, and of the central one?
          """, with: "enum Quotient", "func wave"
      ) { out in
        let truth = cos(1.0) * wave(1)
        func error(_ quotient: ((Double) -> Double, Double, Double) -> Double, _ h: Double)
          -> Double
        {
          abs(quotient(wave, 1, h) - truth) / truth
        }
        let powers = Array(1...15)
        out.table(
          "h", "forward", "backward", "central",
          rows: powers.map { k in
            let h = exp10(-Double(k))
            let errors = [Quotient.forward, Quotient.backward, Quotient.central].map {
              short(error($0, h), 3)
            }
            return ["1e-\(k)"] + errors
          })
        out(
          "order of forward", log10(error(Quotient.forward, 1e-3) / error(Quotient.forward, 1e-4)))
        out(
          "order of backward",
          log10(error(Quotient.backward, 1e-3) / error(Quotient.backward, 1e-4)))
        out(
          "order of central", log10(error(Quotient.central, 1e-2) / error(Quotient.central, 1e-3)))
        out(
          "best forward error",
          powers.map { error(Quotient.forward, exp10(-Double($0))) }.min() ?? 0)
        out(
          "best central error",
          powers.map { error(Quotient.central, exp10(-Double($0))) }.min() ?? 0)
      },
      Step(
        "What is wrong with this?",
        """
        It worked, down to about 1e-8; then it got worse. The numbers f(x + h) and f(x) share their
        leading digits, the subtraction cancels them, and what is left are the rounding errors,
        which the division by h blows up:

          error ≈ h/2 · |f″| + ε/h · |f|        ε ≈ 1e-16

        Truncation falls with h, round-off rises with 1/h. On log–log axes these are straight lines,
        of slope 1 (or 2) and −1, and the best step is where they cross: √ε for the one-sided
        quotients, ∛ε for the central one. Half of the digits are lost, or a third, whatever you do.
        And a gradient with respect to n inputs takes n + 1 evaluations, or 2n.

        There is another way. Automatic differentiation applies the rules of calculus to the
        program, step by step. It has no h, and its error is a flat line at the bottom.
        """,
        predict: """
          At h = 1e-15, how many digits of the forward quotient are right: fifteen, eight, or \
          hardly one?
          """
      ) { out in
        let truth = cos(1.0) * wave(1)
        let exact = derivative(at: 1.0) { x in exp(sin(x)) }
        out("f′(1), by hand", truth)
        out("f′(1), automatic", exact)
        let steps = stride(from: -15.5, through: -0.5, by: 0.25).map { exp10($0) }
        // An error of nothing at all has no place on a logarithmic axis: half a rounding stands in.
        let least = 0x1p-53
        func curve(_ name: String, _ slope: (Double) -> Double) -> Series {
          let points = steps.map { h in
            Series.Point(h, max(least, abs(slope(h) - truth) / truth))
          }
          return Series(name, points, drawing: .line)
        }
        out.plot(
          "The error against the step",
          "Each quotient's error falls, turns, and rises again; that of AD stays at the bottom.",
          x: Axis("h", scale: .logarithmic()), y: Axis("relative error", scale: .logarithmic()),
          series: [
            curve("forward") { Quotient.forward(wave, 1, $0) },
            curve("backward") { Quotient.backward(wave, 1, $0) },
            curve("central") { Quotient.central(wave, 1, $0) },
            curve("automatic differentiation") { _ in exact },
          ])
      },
    ],
    exercises: [
      Exercise(
        "What is the slope of the secant of x² through x = 3 and x = 3.5?",
        .numbers(["(3.5^2-3^2)/0.5"]),
        because: "(3.5² − 3²) / 0.5 = 6 + 0.5.",
        mistakes: [
          .init(
            "6", "That is the slope of the tangent at 3; the secant goes through a second point."),
          .init("3.25", "That is the rise; divide it by the width h = 0.5."),
        ]),
      Exercise(
        """
        A central quotient has the error 2e-5 at h = 0.01. What is it at h = 0.001, about?
        """,
        .numbers(["2e-7"]), within: 0.1,
        because: """
          The error falls with h²: ten times smaller a step, a hundred times smaller an error.
          """,
        mistakes: [
          .init(
            "2e-6",
            """
            That is how the one-sided quotients fall; the central one's falls with h².
            """)
        ]),
      Exercise(
        """
        The central quotient's error is h²/6 · f‴ plus ε/h, where ε ≈ 1e-16 is what rounding may \
        do. Where is the best h, and how good is it there? Find it for f(x) = exp(x) at 1 by \
        trying; the best h is the answer.
        """,
        .numbers(["cbrt(3*1.1e-16)"]), within: 0.7,
        because: "h/3 = ε/h² gives h = ∛(3ε).",
        mistakes: [
          .init(
            "1e-8",
            """
            That is near √ε, the best step of the one-sided quotients; here it is a cube root.
            """),
          .init("1e-16", "With so small a step nothing is left but rounding."),
        ]),
    ],
    answer: Step(
      "The best step",
      """
      The sum h²/6 + ε/h is least where its derivative h/3 − ε/h² is 0, at h = ∛(3ε) ≈ 7e-6. The
      error there is about 1e-11: eleven digits of sixteen. What trying finds is near it, not at it,
      since the rounding errors are at most ε, and sometimes luckily less.
      """
    ) { out in
      let steps = stride(from: -8.0, through: -2.0, by: 0.25).map { exp10($0) }
      let errors = steps.map { abs(Quotient.central({ exp($0) }, 1, $0) / exp(1.0) - 1) }
      let best = errors.indices.min { errors[$0] < errors[$1] } ?? 0
      out("best h", steps[best])
      out("its error", errors[best])
    })
}

// )swift"
