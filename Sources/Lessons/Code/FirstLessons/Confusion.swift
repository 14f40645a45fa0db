/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
@_spi(Unguarded) import ForwardMode
import Charts
import Fluxion
package import LessonWriting

extension LessonPlan {
  package static let confusion = LessonPlan(
    "confusion", "When perturbations are confused",
    goal: "Nest derivatives safely, and see what goes wrong when two epsilons are taken for one.",
    after: ["dual-numbers"],
    steps: [
      Step(
        "A derivative within a derivative",
        """
        Differentiate a function that itself contains a derivative:

          d/dx ( x · d/dy (x + y) )        at x = 1, with y = 1

        The inner derivative is 1, whatever x is. So the whole is d/dx (x · 1) = 1. The answer is
        one. Now do it with dual numbers without any precaution: seed x with ε, seed y with ε,
        and calculate.
        """,
        predict: "The truth is 1. What will numbers say that take two epsilons for one?"
      ) { out in
        var innerSlope = 0.0
        let confused = Forward.unguardedValueWithDerivative(at: 1.0) { x in
          innerSlope = Forward.unguardedValueWithDerivative(at: 1.0) { y in x + y }.derivative
          return x * Dual(innerSlope)
        }
        out("without precaution", confused.derivative)
        out("the inner slope it used", innerSlope)
        let slope = confused.derivative
        out.plot(
          "x · 1, and a line through it",
          "The function is a line of slope 1; the other line crosses it.",
          x: Axis("x", range: 0...2), y: Axis("y"),
          series: [
            Series("x · d/dy (x + y)", over: 0...2) { x in x * 1 },
            Series("slope without precaution", over: 0...2) { x in 1 + slope * (x - 1) },
          ])
      },
      Step(
        "Two epsilons, not one",
        """
        Two! In x + y the inner derivative found the ε of x beside the ε of y and could not tell
        them apart: (1 + ε) + (1 + ε) = 2 + 2ε. There are two different perturbations here,

          x = 1 + ε₁        y = 1 + ε₂

        and the inner derivative must only read off ε₂. In Swift the two have different types: within
        the outer differentiation y is a dual number over dual numbers, `Dual<Dual<Double>>`, and x
        must be lifted to that level with `Dual(x)`, as a constant there. So must the point: `Dual(1)`.
        """,
        predict: "And what if they tell them apart?"
      ) { out in
        let right = derivative(at: 1.0) { x in
          x * derivative(at: Dual(1.0)) { y in Dual(x) + y }
        }
        out("lifted", right)
      },
      Step(
        "Classics",
        """
        More of the same kind, from the literature. The inner derivative is taken first:

          d/dx ( x · d/dy (x y) )    at x = 3     2x = 6
          the same                   at x = 4     8
          d/dx ( d/dz (x) )          anywhere     0, for x does not depend on z
          ∂²/∂x∂y x² y³              at (2, 3)    2x · 3y² = 108
        """,
        predict: "One of the four is 0. Which, and why?"
      ) { out in
        func product(at x: Double, _ y: Double) -> Double {
          derivative(at: x) { x in x * derivative(at: Dual(y)) { y in Dual(x) * y } }
        }
        out("at x = 3, y = 2", product(at: 3, 2))
        out("at x = 4, y = 1", product(at: 4, 1))
        out("of a constant", derivative(at: 1.0) { x in derivative(at: x) { _ in Dual(x) } })
        let mixed = derivative(at: 2.0) { x in
          derivative(at: Dual(3.0)) { y in
            let square = Dual(x) * Dual(x)
            return square * y * y * y
          }
        }
        out("mixed", mixed)
      },
      Step(
        "The guard",
        """
        Forgetting to lift x is easy, and the program would still compile when the levels happen to
        have the same type. Therefore every call of `derivative` marks its numbers with a mark of its
        own. A result that carries a foreign mark stops the program with a message that names the
        mistake and the cure. The first step of this lesson had to switch the guard off, through an
        interface reserved for that, in order to show you the wrong answer. Marks also follow a
        number that escapes:
        """,
        predict: "Does a constant carry a mark? Does 3x + 2?"
      ) { out in
        let x = Dual(value: 1.0, tangent: 1)
        let y = 3 * x + 2
        out("a constant has no mark", Dual<Double>(2.0).mark == .none)
        out("what was computed from x has the mark of x", y.mark == x.mark)
      },
    ],
    exercises: [
      Exercise(
        "What is d/dx ( x · d/dy (x y) ) at x = 5?",
        .numbers(["10"]),
        because: "The inner derivative is x, so it is d/dx x² = 2x.",
        mistakes: [
          .init("5", "The inner derivative is x and moves too: it is d/dx (x · x)."),
          .init("1", "The inner derivative is x, not 1."),
        ]),
      Exercise(
        "What is d/dx ( d/dy (x² y³) at y = 1 ) at x = 2?",
        .numbers(["3*2*2"]),
        because: "The inner derivative is 3 x² y² = 3x², whose slope is 6x.",
        mistakes: [
          .init("4", "The inner derivative brings a factor 3 from y³."),
          .init("24", "That would be at y = 2."),
          .init("6", "That is 6x divided by x: put in x = 2."),
        ]),
      Exercise(
        """
        What is the second derivative of x³ at 2? Get it by nesting `derivative` twice. Does \
        anything have to be lifted?
        """,
        .numbers(["6*2"]),
        because: "6x at 2. Nothing is captured, so nothing is lifted.",
        mistakes: [
          .init("6", "That is the third derivative; the second is 6x."),
          .init("3", "The second derivative of x³ is 6x."),
        ]),
    ],
    answer: Step(
      "Nothing is captured",
      """
      The inner function uses only its own argument, whose point is the outer dual number. Nothing is
      captured from outside, so nothing needs to be lifted.
      """
    ) { out in
      let second = derivative(at: 2.0) { x in derivative(at: x) { y in y * y * y } }
      out("(x³)″ at 2", second)
    })
}

// )swift"
