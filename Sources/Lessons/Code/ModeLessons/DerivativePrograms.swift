/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

private let classic = Program(inputs: 2) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }

/// The sum of squares of all products of neighbours.
private func chain(_ n: Int) -> Program {
  Program(inputs: n) { (x: [Recorded]) -> Recorded in
    var sum: Recorded = 0
    for i in 1..<n {
      let product = x[i - 1] * x[i]
      sum += product * product
    }
    return sum
  }
}

extension LessonPlan {
  package static let derivativePrograms = LessonPlan(
    "derivative-programs", "The derivative is a program too",
    goal: "Turn a recorded function into the program of its gradient, and read what it saves.",
    after: ["evaluation-trace", "which-mode"],
    steps: [
      Step(
        "A function, recorded",
        """
        A trace holds numbers: what was computed at one point. Record symbols instead, and what is left
        is a program: the same steps for every point. Here is the one whose trace we know,

          f(x₁, x₂) = ln x₁ + x₁ x₂ − sin x₂
        """,
        predict: "How many lines will the program have, one operation each?", with: "let classic"
      ) { out in
        out(classic.source(.math, named: "f"))
        out("f(2, 5)", classic([2.0, 5])[0])
        out("operations", classic.operations.total)
      },
      Step(
        "Its gradient, line by line",
        """
        The sweep backwards is made of multiplications and additions as well, so it can be written down
        as lines of a program, once and for all. `autodiff generate` puts them beside the trace, and
        writes them as Swift or C.
        """,
        predict: "The sweep of the trace has eight shares. How many lines will be left of them?"
      ) { out in
        let gradient = classic.gradient
        out(gradient.source(.math, named: "f"))
        out("∇f(2, 5)", gradient([2.0, 5]))
        out(
          "reverse mode", Reverse.gradient(at: [2, 5]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) })
      },
      Step(
        "What is gone",
        """
        Look at the lines again. The shares times 1 and −1 are gone, and so are all sums with only one part.
        Nothing is recorded any more: no tape, no memory that grows. And what function and gradient both
        need is computed once. That is why a printed gradient is often several times faster than a tape;
        the price is that the program must be the same at every point.
        """,
        predict:
          "The function has 5 operations. How many do the value and the gradient have together?"
      ) { out in
        let both = classic.valueAndGradient
        out("operations of the value", classic.operations.total)
        out("operations of the gradient", classic.gradient.operations.total)
        out("operations of both", both.operations.total)
      },
      Step(
        "Why not one formula?",
        """
        The rules of calculus turn a formula into a formula; why programs, then? Because a formula has no names
        for what it needs twice. Put 4 l (1 − l) for l, again and again:

          l = x        l⁺ = 4 l (1 − l)        l⁺′ = 4 (l′ (1 − l) − l l′)

        Written out in x, each l⁺ has the formula of l twice in it, and the derivative by these rules has l twice
        and l′ twice. In a program they are lines with names, and each is computed once. Here is what both
        have to compute for the derivative of n such steps.
        """,
        predict:
          "A step more: by how much does the formula of l′ grow, and by how much the program?"
      ) { out in
        let steps = [1, 2, 4, 8, 16]
        var (formula, slope) = ([0], [0])
        for n in 0..<16 {
          formula.append(2 * formula[n] + 3)
          slope.append(2 * formula[n] + 2 * slope[n] + 5)
        }
        let programs = steps.map { n in
          let iterated = Program(inputs: 1) { (x: [Recorded]) -> Recorded in
            (0..<n).reduce(x[0]) { l, _ in 4.0 * l * (1.0 - l) }
          }
          return iterated.gradient.operations.total
        }
        out.table(
          "steps", "operations of the formula", "operations of the program",
          rows: zip(steps, programs).map { n, program in
            ["\(n)", "\(slope[n])", "\(program)"]
          })
        out("formula of 16 steps", slope[16])
        out("program of 16 steps", programs[4])
        out.plot(
          "What the derivative costs",
          "The formula doubles with each step, the program grows evenly.",
          x: Axis("steps"), y: Axis("operations", scale: .logarithmic()),
          series: [
            Series("formula", zip(steps, steps).map { .init(Double($0), Double(slope[$1])) }),
            Series("program", zip(steps, programs).map { .init(Double($0), Double($1)) }),
          ])
      },
      Step(
        "Derivatives of any size",
        """
        The cheap gradient is seen in the text: however many inputs, the gradient's program is a small
        multiple of the function's. Differentiate the gradient again, and there is
        the Hessian's program; it grows with the entries that are not zero.

        Here is the sum of (x₁x₂)², (x₂x₃)², … over n inputs.
        """,
        predict: "Gradient ÷ function: will the ratio grow with n?", with: "func chain"
      ) { out in
        let sizes = [4, 8, 16, 32]
        let rows = sizes.map { n in
          let f = chain(n)
          return (
            n, f.operations.total, f.valueAndGradient.operations.total, f.hessian.operations.total
          )
        }
        out.table(
          "inputs", "value", "value and gradient", "ratio", "Hessian",
          rows: rows.map { n, value, gradient, hessian in
            [
              "\(n)", "\(value)", "\(gradient)", short(Double(gradient) / Double(value), 3),
              "\(hessian)",
            ]
          })
        out("ratio for 32 inputs", Double(rows[3].2) / Double(rows[3].1))
        let x = (1...4).map { Double($0) }
        out("gradient of four inputs", chain(4).gradient(x))
      },
    ],
    exercises: [
      Exercise(
        "f = x₁ x₂ x₃, as a = x₁ x₂ and f = a x₃. How many multiplications does the program of its gradient have, with a?",
        .numbers(["3"]),
        because: "a = x₁ x₂ is one, and ā = x₃ is a copy: x̄₁ = x₃ x₂ and x̄₂ = x₃ x₁ are two.",
        mistakes: [
          .init("6", "What is multiplied by 1 is gone, and a is computed once."),
          .init("2", "∂f/∂x₃ = a has to be computed as well."),
        ]),
      Exercise(
        "What is the line of x̄ in the program of the gradient of x · exp(x)? A formula in x.",
        .derivative(of: "x*exp(x)", in: "x"),
        because: "exp(x) + x exp(x), two shares that are added.",
        mistakes: [
          .init("exp(x)", "The share of the exponential is missing: x exp(x)."),
          .init("x*exp(x)", "The share of the factor x is missing: exp(x)."),
        ]),
      Exercise(
        """
        At (1, 2, 3, 4), what is the gradient of (x₁x₂)² + (x₂x₃)² + (x₃x₄)²?
        """,
        .derivatives(
          of: ["(a*b)^2+(b*c)^2+(c*d)^2"], at: [("a", 1), ("b", 2), ("c", 3), ("d", 4)]),
        because: "Each input gets 2 x times the squares of its neighbours: x̄₂ = 2 · 2 · (1 + 9).",
        mistakes: [
          .init("4, 20, 60, 36", "Half of it: the square brings a factor 2."),
          .init("8, 36, 96, 72", "2 xⱼ times the squares of both neighbours, added."),
        ]),
    ],
    answer: Step(
      "Two neighbours each",
      "x̄ⱼ = 2 xⱼ (xⱼ₋₁² + xⱼ₊₁²), with one neighbour at the ends."
    ) { out in
      let x = [1.0, 2, 3, 4]
      out("∇f", chain(4).gradient(x))
      let neighbours = x.indices.map { j in
        (j > 0 ? x[j - 1] * x[j - 1] : 0) + (j < 3 ? x[j + 1] * x[j + 1] : 0)
      }
      out("by hand", zip(x, neighbours).map { 2 * $0 * $1 })
    })
}

// )swift"
