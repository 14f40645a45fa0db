/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// The largest distance between a curve and its tangent at a, within h of a.
private func gap(_ f: (Double) -> Double, at a: Double, slope: Double, within h: Double) -> Double {
  let steps = (-50...50).map { Double($0) / 50 * h }
  return steps.map { abs(f(a + $0) - f(a) - slope * $0) }.max() ?? 0
}

private func hill(_ x: Double) -> Double { sin(x) + x * x / 4 }

extension LessonPlan {
  package static let perturbation = LessonPlan(
    "perturbation", "Wiggle the input",
    goal: "See a derivative as what becomes of a small wiggle, and chains as wiggles passed on.",
    after: ["slopes"],
    steps: [
      Step(
        "Zoom in until it is a line",
        """
        Look at a smooth curve through a magnifying glass. The closer you look, the straighter it is,
        and the line that you see in the end is the tangent:

          f(x + h) = f(x) + f′(x) h + o(h)

        What is left over, o(h), becomes small even compared with h. Here f(x) = sin x + x²/4 around
        x = 1; the slider under the picture makes h smaller. `autodiff perturb "x^2" x=2 -o page.html` does it with
        a function of yours.
        """,
        predict: "If h is ten times smaller, how many times smaller is the rest?",
        with: "func hill", "func gap"
      ) { out in
        let slope = derivative(at: 1.0) { x in sin(x) + x * x / 4 }
        let line = { (x: Double) in hill(1) + slope * (x - 1) }
        out.sequence(
          "Zooming in on x = 1",
          "The curve and its tangent, which part on both sides, until they can hardly be told apart.",
          over: [2, 1.5, 1, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12, 0.08, 0.05, 0.02]
        ) { h in
          let rest = gap(hill, at: 1, slope: slope, within: h) / h
          return (
            "h = \(short(h)): the rest is \(short(rest, 2)) of h",
            Axis("x", range: 1 - h...1 + h), Axis("y"),
            [
              Series("f(x)", over: 1 - h...1 + h, of: hill),
              Series("f(1) + f′(1) (x − 1)", over: 1 - h...1 + h, of: line),
            ]
          )
        }
        let widths = [1.0, 0.1, 0.01, 0.001]
        let rests = widths.map { gap(hill, at: 1, slope: slope, within: $0) }
        out.table(
          "h", "rest", "rest / h",
          rows: zip(widths, rests).map { h, rest in
            [short(h), short(rest, 3), short(rest / h, 3)]
          })
        out("rest at 0.01 ÷ rest at 0.001", rests[2] / rests[3])
      },
      Step(
        "Boxes in a row",
        """
        A program is a chain of boxes. Wiggle the input by h, and watch what comes out of each box:

          x + h  →  g  →  g(x) + g′ h  →  f  →  f(g(x)) + f′ g′ h

        The first box turns a wiggle h into a wiggle g′ h. For the second box that is the wiggle of its
        input, and it multiplies it again: that is the chain rule, and nothing else. Take g(x) = x² and
        f(y) = log y at x = 3.
        """,
        predict: "g multiplies a wiggle by 6, f by 1/9. By how much is h multiplied in all?"
      ) { out in
        let (x, h) = (3.0, 0.001)
        let (inner, outer) = ((x + h) * (x + h) - x * x, log((x + h) * (x + h)) - log(x * x))
        out("wiggle after g, divided by h", inner / h)
        out("g′", 2 * x)
        out("wiggle after f, divided by h", outer / h)
        out("f′ g′", 1 / (x * x) * (2 * x))
        out("a dual number", derivative(at: x) { x in log(x * x) })
        out.draw(
          NetworkPicture(
            title: "Values above, wiggles below",
            layers: [
              [.init("x", x, adjoint: h)], [.init("g", x * x, adjoint: inner)],
              [.init("f", log(x * x), adjoint: outer)],
            ],
            edges: [
              .init(from: 0, 0, to: 0, "g′", weight: 2 * x),
              .init(from: 1, 0, to: 0, "f′", weight: 1 / (x * x)),
            ]))
      },
      Step(
        "Two wiggles at once",
        """
        A box with two inputs gets two wiggles, and to first order it adds up what each would do alone:

          f(x + h, y + k) ≈ f(x, y) + ∂f/∂x h + ∂f/∂y k

        For a product (x + h)(y + k) = x y + y h + x k + h k, and h k is smaller than either. If one
        variable feeds both inputs, h = k, and the two parts add up: that is why x·x has the slope 2x.
        """,
        predict: "With h = 0.001 and k = −0.002: how large is what y h + x k leaves over?"
      ) { out in
        let (x, y, h, k) = (3.0, 5.0, 0.001, -0.002)
        let exact = (x + h) * (y + k) - x * y
        let linear = y * h + x * k
        out("what the product does", exact)
        out("y h + x k", linear)
        out("what is left, h k", exact - linear)
        out("slope of x·x at 3", ((x + h) * (x + h) - x * x) / h)
      },
    ],
    exercises: [
      Exercise(
        """
        g(x) = x³ at x = 2. A wiggle of 0.001 goes in. Which wiggle comes out, to first order?
        """,
        .numbers(["3*2^2*0.001"]),
        because: "g′(2) = 12, times the wiggle.",
        mistakes: [
          .init("0.008", "That is g(2) times the wiggle; what multiplies it is the slope."),
          .init("12", "That is the slope; times the wiggle of 0.001."),
        ]),
      Exercise(
        """
        f(x, y) = x y² at (3, 2), with a wiggle of 0.01 in x and −0.01 in y. By how much does f \
        change, to first order?
        """,
        .numbers(["2^2*0.01 - 2*3*2*0.01"]),
        because: "∂f/∂x h + ∂f/∂y k = 4 · 0.01 − 12 · 0.01.",
        mistakes: [
          .init("0.16", "The wiggle in y is negative: the two parts have opposite signs."),
          .init("0.04", "That is the part of x alone; y's wiggle adds 2 x y k."),
        ]),
      Exercise(
        """
        A wiggle goes through three boxes with slopes 2, −0.5 and 10. By what is it multiplied? \
        And what if the middle box is abs, at an input of 0?
        """,
        .numbers(["2*(-0.5)*10"]),
        because: "Boxes in a row multiply their slopes.",
        mistakes: [
          .init("11.5", "Slopes of boxes in a row are multiplied, not added.")
        ]),
    ],
    answer: Step(
      "−10 h, and no answer",
      """
      2 · (−0.5) · 10 = −10. For abs at 0 there is no line to zoom in on: the rest is as large as h on
      one side, however small h is. Programs pick one side; the table shows that neither is small.
      """
    ) { out in
      out("slope of the chain", 2 * -0.5 * 10)
      let rests = [1.0, -1.0].map { slope in
        gap({ abs($0) }, at: 0, slope: slope, within: 0.001) / 0.001
      }
      out("rest / h for slopes 1 and −1", rests)
    })
}

// )swift"
