/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Fluxion
package import LessonWriting
import Tracing

/// A tape that either adds to adjoints, as it should, or overwrites them.
private struct Sweep {
  var steps: [[(parent: Int, slope: Double)]]

  func adjoints(adding: Bool) -> [Double] {
    var adjoints = steps.map { _ in 0.0 }
    adjoints[steps.count - 1] = 1
    for i in steps.indices.reversed() {
      for (parent, slope) in steps[i] {
        let share = slope * adjoints[i]
        adjoints[parent] = adding ? adjoints[parent] + share : share
      }
    }
    return adjoints
  }
}

private func product<T: RealScalar>(_ a: T) -> T {
  let b = T(5.0) * a
  return a * b
}

private func loss<T: RealScalar>(_ x: T) -> T {
  let a = named("a", x * x)
  let b = named("b", T(5.0) * a)
  let c = named("c", log(a))
  let g = named("g", b * c)
  return named("L", -g)
}

extension LessonPlan {
  package static let fanOut = LessonPlan(
    "fan-out", "Values that are used twice",
    goal: "Tell total from partial derivatives, and know why adjoints are added, never assigned.",
    after: ["twenty-lines"],
    steps: [
      Step(
        "Total and partial",
        """
        Let a = x², b = 5a and c = a·b. How does c depend on a? If b is held fixed, c grows at the
        rate b: that is the partial derivative. But b moves with a, and the whole rate is the total
        derivative:

          ∂c/∂a = b = 5a
          dc/da = ∂c/∂a + ∂c/∂b · db/da = b + a · 5 = 10a

        A program's derivative is always the total one: what happens if you turn the knob and run
        everything again. At x = 2 we have a = 4.
        """,
        predict: "At a = 4: is dc/da as large as ∂c/∂a, twice as large, or something else?",
        with: "func product"
      ) { out in
        let a = 4.0
        let b = 20.0
        out("∂c/∂a with b held fixed", derivative(at: a) { a in a * Dual(b) })
        out("dc/da, forward", derivative(at: a) { a in product(a) })
        out("dc/da, reverse", Reverse.gradient(at: [a]) { x in product(x[0]) }[0])
        out("dc/dx", derivative(at: 2.0) { x in product(x * x) })
      },
      Step(
        "Two ways from a to L",
        """
        Now a longer one, in which a feeds both b and c:

          a = x²    b = 5a    c = log a    g = b·c    L = −g

        In the graph two arrows leave a. On the way back two shares arrive at it, and they add up:

          ā = b̄ · 5 + c̄ · 1/a        dL/dx = −10x (log x² + 1)

        The names are only there for the table; `named` does nothing else.
        """,
        predict: "Two arrows arrive at ā. Are their shares of the same sign? Which is larger?",
        with: "func loss"
      ) { out in
        let trace = trace(at: 2.0, name: "x") { x in loss(x) }
        out.show(trace, mode: .reverse)
        out("dL/dx, forward", derivative(at: 2.0) { x in loss(x) })
        out("dL/dx, reverse", Reverse.gradient(at: [2.0]) { x in loss(x[0]) }[0])
        out("dL/dx, closed form", -20 * (log(4.0) + 1))
      },
      Step(
        "The classic mistake",
        """
        Here is the reverse sweep of our tiny tape once more, with a switch: it adds to the parent's
        adjoint, or it assigns. The one that assigns forgets what came along the other arrow. It is
        the first bug of everybody who writes a reverse mode; the second is x·x, where both arrows
        come from the same node.
        """,
        predict: "Will the sweep that assigns say too much or too little?", with: "struct Sweep"
      ) { out in
        let (x, a, b) = (2.0, 4.0, 20.0)
        let c = log(a)
        // Steps: 0 x, 1 a = x·x, 2 b = 5a, 3 c = log a, 4 g = b·c, 5 L = −g.
        let sweep = Sweep(steps: [
          [], [(0, x), (0, x)], [(1, 5)], [(1, 1 / a)], [(2, c), (3, b)], [(4, -1)],
        ])
        out("adding", sweep.adjoints(adding: true)[0])
        out("assigning, which is wrong", sweep.adjoints(adding: false)[0])
      },
      Step(
        "The same input twice",
        """
        With f(x, y) = x·y, what is the derivative of f(x, x)? Each argument contributes its partial
        derivative, y and x, and both are x: together 2x, as it must be for x².
        """,
        predict:
          "What is the derivative of f(x, x) at 3? And what would the sweep that assigns say?"
      ) { out in
        func f<T: RealScalar>(_ x: T, _ y: T) -> T { x * y }
        let places = [1.0, 3.0, -4.5]
        out("forward, at \(places)", places.map { derivative(at: $0) { x in f(x, x) } })
        out(
          "reverse, at \(places)",
          places.map { Reverse.gradient(at: [$0]) { x in f(x[0], x[0]) }[0] })
      },
    ],
    exercises: [
      Exercise(
        "Let c = a · (1 + a). What is the total derivative dc/da at a = 3?",
        .derivatives(of: ["a*(1+a)"], at: [("a", 3)]),
        because: "∂c/∂a = 1 + a = 4 with the other factor held, and 3 more because it moves too.",
        mistakes: [
          .init("4", "That is the share of the first factor alone; the other one moves as well."),
          .init("3", "That is the share of the second factor alone."),
        ]),
      Exercise(
        """
        b = x·x and then L = b·x. At x = 2 two shares arrive at x̄ from b and one from L. What \
        do they add up to?
        """,
        .derivatives(of: ["x*x*x"], at: [("x", 2)]),
        because: "L hands b = 4 to x̄ and b̄ = 2; b hands b̄ · x = 4 to it twice.",
        mistakes: [
          .init("4", "That is the share of L, or one of b: they have to be added."),
          .init("8", "That is what comes by way of b; L itself hands on b = 4."),
          .init("6", "A share of b is b̄ · x = 4, and there are two of them."),
        ]),
      Exercise(
        """
        Let s = x, then repeat three times s = s·s. How many paths lead from x to the result, \
        and what is the derivative at x = 1?
        """,
        .numbers(["2^3", "8"]),
        because: "Each squaring doubles the paths, and at 1 each of them contributes 1.",
        mistakes: [
          .init("6, 8", "The paths multiply: 2·2·2, not 2 + 2 + 2."),
          .init("3, 8", "Each squaring uses s twice: the paths double."),
          .init("8, 1", "1 is the value; x⁸ has the slope 8 there."),
        ]),
    ],
    answer: Step(
      "Eight paths",
      """
      Each squaring doubles the paths: eight. At x = 1 every path contributes 1, so the derivative
      is 8, as it should be for x⁸. The sweep does not walk the paths one by one, of course: it
      visits each step once.
      """
    ) { out in
      func power<T: RealScalar>(_ x: T) -> T { (0..<3).reduce(x) { s, _ in s * s } }
      out("derivative", Reverse.gradient(at: [1.0]) { x in power(x[0]) }[0])
    })
}

// )swift"
