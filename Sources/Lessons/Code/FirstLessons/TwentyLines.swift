/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Fluxion
package import LessonWriting

/// A value, and its partial derivative with respect to each input, by name.
private struct Partials {
  var value: Double
  var partials: [String: Double] = [:]

  static func input(_ name: String, _ value: Double) -> Partials {
    Partials(value: value, partials: [name: 1])
  }
  /// The chain rule: each part, times how fast the result changes with it.
  static func chain(_ value: Double, _ parts: (Partials, Double)...) -> Partials {
    var result = Partials(value: value)
    for (part, slope) in parts {
      for (name, partial) in part.partials { result.partials[name, default: 0] += slope * partial }
    }
    return result
  }
  static func add(_ a: Self, _ b: Self) -> Self { chain(a.value + b.value, (a, 1), (b, 1)) }
  static func sub(_ a: Self, _ b: Self) -> Self { chain(a.value - b.value, (a, 1), (b, -1)) }
  static func neg(_ a: Self) -> Self { chain(-a.value, (a, -1)) }
  static func mul(_ a: Self, _ b: Self) -> Self {
    chain(a.value * b.value, (a, b.value), (b, a.value))
  }
  static func log(_ a: Self) -> Self { chain(Fluxion.log(a.value), (a, 1 / a.value)) }
  static func sin(_ a: Self) -> Self { chain(Fluxion.sin(a.value), (a, cos(a.value))) }
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
        value, and combines the tables of its operands with the slopes that calculus prescribes.
        `add`, `sub`, `neg`, `mul`, and two functions; that is all of it.

        We try it on a function we will meet again:

          f(x₁, x₂) = ln x₁ + x₁ x₂ − sin x₂        at (2, 5)
        """,
        predict: "What are ∂f/∂x₁ and ∂f/∂x₂ at (2, 5)? Do it by hand first.",
        with: "struct Partials"
      ) { out in
        let x1 = Partials.input("x1", 2)
        let x2 = Partials.input("x2", 5)
        let y = Partials.sub(
          Partials.add(Partials.log(x1), Partials.mul(x1, x2)), Partials.sin(x2))
        out("f", y.value)
        out("∂f/∂x1", y.partials["x1"] ?? 0)
        out("∂f/∂x2", y.partials["x2"] ?? 0)
        out("∂(−f)/∂x1", Partials.neg(y).partials["x1"] ?? 0)
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
        "f = ln x₁ + x₁ x₂ − sin x₂. What is ∂f/∂x₁ at (4, 3)?",
        .numbers(["1/4+3"]),
        because: "1/x₁ + x₂ = 0.25 + 3.",
        mistakes: [
          .init("3", "The logarithm depends on x₁ as well; its share is 1/x₁."),
          .init("4", "That is x₁; the slope of x₁ x₂ with respect to x₁ is x₂."),
        ]),
      Exercise(
        """
        `Partials` has no exp yet. With which slope must its rule chain the operand a? Give a \
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
        Differentiate a/b with `Partials`, although it has no division. What has to be chained? \
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
      func div(_ a: Partials, _ b: Partials) -> Partials {
        let q = a.value / b.value
        return Partials.chain(q, (a, 1 / b.value), (b, -q / b.value))
      }
      let q = div(.input("x1", 2), .input("x2", 5))
      out("∂q/∂x1", q.partials["x1"] ?? 0)
      out("∂q/∂x2", q.partials["x2"] ?? 0)
    })
}

// )swift"
