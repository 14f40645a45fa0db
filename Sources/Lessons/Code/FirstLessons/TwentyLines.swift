/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Fluxion
package import LessonWriting
import Tracing

/// A number that knows what computed it, and its partial derivative with respect to each input.
private final class ForwardValue {
  let value: Double
  let function: String
  let parents: [ForwardValue]
  var gradients: [String: Double] = [:]

  init(input name: String, _ value: Double) {
    (self.value, function, parents, gradients) = (value, name, [], [name: 1])
  }
  /// The chain rule: the table of each parent, times how fast the result changes with it.
  init(_ function: String, _ value: Double, _ parents: (ForwardValue, slope: Double)...) {
    (self.value, self.function, self.parents) = (value, function, parents.map { $0.0 })
    for (parent, slope) in parents {
      for (name, g) in parent.gradients { gradients[name, default: 0] += slope * g }
    }
  }
  func add(_ b: ForwardValue) -> ForwardValue { .init("add", value + b.value, (self, 1), (b, 1)) }
  func neg() -> ForwardValue { .init("neg", -value, (self, -1)) }
  func mul(_ b: ForwardValue) -> ForwardValue {
    .init("mul", value * b.value, (self, b.value), (b, value))
  }
  func log() -> ForwardValue { .init("log", Fluxion.log(value), (self, 1 / value)) }
  func sin() -> ForwardValue { .init("sin", Fluxion.sin(value), (self, cos(value))) }

  /// Your code here: what `add` does, for the difference.
  func sub(_ b: ForwardValue) -> ForwardValue? { nil }
}

/// What was computed from what, with which slopes.
private final class TinyTape {
  var steps: [[(parent: Int, slope: Double)]] = []

  func record(_ value: Double, _ parts: (Recorded, Double)...) -> Recorded {
    steps.append(parts.map { (parent: $0.index, slope: $1) })
    return Recorded(value: value, index: steps.count - 1, tape: self)
  }
  /// Back through the steps: each hands its adjoint on to its parents.
  func adjoints(of output: Recorded) -> [Double] {
    var adjoints = steps.map { _ in 0.0 }
    adjoints[output.index] = 1
    for i in steps.indices.reversed() {
      for (parent, slope) in steps[i] { adjoints[parent] += slope * adjoints[i] }
    }
    return adjoints
  }
}

private struct Recorded {
  let value: Double
  let index: Int
  let tape: TinyTape

  static func + (a: Self, b: Self) -> Self { a.tape.record(a.value + b.value, (a, 1), (b, 1)) }
  static func - (a: Self, b: Self) -> Self { a.tape.record(a.value - b.value, (a, 1), (b, -1)) }
  static func * (a: Self, b: Self) -> Self {
    a.tape.record(a.value * b.value, (a, b.value), (b, a.value))
  }
  static func log(_ a: Self) -> Self { a.tape.record(Fluxion.log(a.value), (a, 1 / a.value)) }
  static func sin(_ a: Self) -> Self { a.tape.record(Fluxion.sin(a.value), (a, cos(a.value))) }
}

extension LessonPlan {
  package static let twentyLines = LessonPlan(
    "twenty-lines", "Both modes in twenty lines each",
    goal: "Build forward mode and reverse mode yourself, small enough to hold in the head.",
    after: ["dual-numbers"],
    steps: [
      Step(
        "Forward mode, by hand",
        """
        A dual number has one tangent. With several inputs we want one for each, so let us keep a
        table: from an input's name to the partial derivative with respect to it. Every operation computes its
        value, and combines the tables of its parents with the slopes that calculus prescribes.
        `add`, `neg`, `mul`, and two functions; that is all of it. A difference is a sum with a negative.

        We try it on a function we will meet again. Step through its graph, and each box gets its table:

          f(x₁, x₂) = ln x₁ + x₁ x₂ − sin x₂        at (2, 5)
        """,
        predict: "What are ∂f/∂x₁ and ∂f/∂x₂ at (2, 5)? Do it by hand first.",
        with: "final class ForwardValue"
      ) { out in
        let x1 = ForwardValue(input: "x1", 2)
        let x2 = ForwardValue(input: "x2", 5)
        let product = x1.mul(x2)
        let y = x1.log().add(product).add(x2.sin().neg())
        var evaluation = trace(at: [2, 5], names: ["x1", "x2"]) { x in
          log(x[0]) + x[0] * x[1] + (-sin(x[1]))
        }
        evaluation.showsAllInputs = true
        out.show(evaluation, mode: .forward)
        let steps = [x1, x2] + y.parents[0].parents + [y.parents[0]] + y.parents[1].parents
        out.table(
          "step", "value", "∂/∂x1", "∂/∂x2",
          rows: (steps + [y.parents[1], y]).map { v in
            [v.function, short(v.value)] + ["x1", "x2"].map { short(v.gradients[$0] ?? 0) }
          })
        out("f", y.value)
        out("∂f/∂x1", y.gradients["x1"] ?? 0)
        out("∂f/∂x2", y.gradients["x2"] ?? 0)
        out("∂(−f)/∂x1", y.neg().gradients["x1"] ?? 0)
      },
      Step(
        "Your turn: sub",
        """
        One method is left to you. `autodiff lesson twenty-lines --program` writes this lesson as a package;
        fill in `sub`, run it, and this step says whether it is right. It asks for the value, for both
        tables, and for a − a, where two shares of one input have to cancel.
        """,
        predict: "With which slopes does a − b chain its two parents?"
      ) { out in
        let (a, b) = (ForwardValue(input: "a", 7), ForwardValue(input: "b", 3))
        if let c = a.sub(b), let zero = a.sub(a) {
          out("sub has the right value", c.value == 4 && zero.value == 0)
          out("sub has the right table", c.gradients == ["a": 1, "b": -1])
          out("a − a does not move", zero.gradients["a"] == 0)
        } else {
          out("sub is still to be written: here it is a + (−b), with the value and the table")
          let c = a.add(b.neg())
          out("a − b", c.value)
          out("its table", [c.gradients["a"] ?? 0, c.gradients["b"] ?? 0])
        }
      },
      Step(
        "The library's own",
        """
        A dictionary in every number is slow. `VectorDual` keeps the partials in fixed lanes, and
        overloads the operators, so that the function reads as on paper. Each differentiation rule
        is the same as above.
        """,
        predict: "Will the library agree with the twenty lines in every digit?"
      ) { out in
        let (value, gradient) = Forward.valueWithGradient(at: [2, 5]) { x in
          log(x[0]) + x[0] * x[1] - sin(x[1])
        }
        out("value", value)
        out("forward gradient", gradient)
      },
      Step(
        "A tape",
        """
        Reverse mode turns it around. First run the function and note down what was computed from
        what, with which slopes: a tape. Then walk back from the end. The last result has adjoint 1;
        every step hands its own adjoint on to its parents, times the slope. When the walk ends, the
        inputs' adjoints are all partial derivatives, of however many inputs, in one sweep.
        """,
        predict: "How many steps will be on the tape, the two inputs counted?",
        with: "final class TinyTape", "struct Recorded"
      ) { out in
        let tape = TinyTape()
        let x1 = tape.record(2)
        let x2 = tape.record(5)
        let y = Recorded.log(x1) + x1 * x2 - Recorded.sin(x2)
        let adjoints = tape.adjoints(of: y)
        out("steps on the tape", tape.steps.count)
        out("adjoints of x1 and x2", [adjoints[x1.index], adjoints[x2.index]])
      },
      Step(
        "The library's own tape",
        """
        `Variable` and `Tape` do the same, with an eye on memory: functions of one argument leave no
        trace on the tape at all, their slopes are multiplied in passing.
        """,
        predict: "Which of the numbers above will this be?"
      ) { out in
        let gradient = Reverse.gradient(at: [2, 5]) { x in
          log(x[0]) + x[0] * x[1] - sin(x[1])
        }
        out("reverse gradient", gradient)
      },
    ],
    exercises: [
      Exercise(
        "`sub` is yours to write. Which slopes does it hand to `self` and to `b`? Two numbers.",
        .numbers(["1", "-1"]),
        because: "a − b grows with a as fast as a does, and falls as b grows.",
        mistakes: [
          .init("1, 1", "That is `add`: a difference falls when its second operand grows."),
          .init("-1, 1", "That is b − a."),
        ]),
      Exercise(
        """
        `ForwardValue` has no exp yet. With which slope must its rule chain the operand a? Give a \
        formula in a.
        """,
        .formula("exp(a)", in: ["a"]),
        because: "The exponential is its own derivative.",
        mistakes: [
          .init("a*exp(a-1)", "That is the rule for powers of a; here a is the exponent."),
          .init("1", "The slope depends on where the operand is."),
        ]),
      Exercise(
        """
        Differentiate a/b with `ForwardValue`, although it has no division. What has to be chained? \
        Give the two partial derivatives at a = 2, b = 5.
        """,
        .derivatives(of: ["a/b"], at: [("a", 2), ("b", 5)]),
        because: "The slopes of q = a/b are 1/b and −q/b.",
        mistakes: [
          .init("0.2, 0.08", "The second is negative: a larger denominator makes less."),
          .init("0.2, -0.4", "−q/b: the quotient is divided by b once more."),
        ]),
    ],
    answer: Step(
      "A rule of one line",
      """
      The quotient q = a/b has the slopes 1/b and −q/b, so `div` is one more line. At (2, 5) the
      partial derivatives are 1/5 = 0.2 and −2/25 = −0.08.
      """
    ) { out in
      func div(_ a: ForwardValue, _ b: ForwardValue) -> ForwardValue {
        let q = a.value / b.value
        return ForwardValue("div", q, (a, 1 / b.value), (b, -q / b.value))
      }
      let q = div(ForwardValue(input: "x1", 2), ForwardValue(input: "x2", 5))
      out("∂q/∂x1", q.gradients["x1"] ?? 0)
      out("∂q/∂x2", q.gradients["x2"] ?? 0)
    })
}

// )swift"
