/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Counting
import Fluxion
package import LessonWriting
import Tracing

/// Dense layers of given widths, with fixed weights: sin(W x), again and again.
private struct Pipeline: VectorFunction {
  let widths: [Int]

  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    widths.reduce(x) { values, width in
      (0..<width).map { i in
        let weights = values.indices.map { Double((3 * i + 7 * $0) % 5) - 2 }
        return sin(dot(weights, values))
      }
    }
  }
}

/// Operations of all partial derivatives of a function of n inputs and m outputs.
private func costs(_ n: Int, _ m: Int) -> (forward: Int, reverse: Int) {
  let f = Pipeline(widths: [8, 8, 8, m])
  let x = (0..<n).map { Counted(Double($0) / 10) }
  let forward = countingOperations {
    for i in 0..<n {
      let unit = (0..<n).map { Counted($0 == i ? 1.0 : 0.0) }
      _ = jvp(at: x, along: unit, of: f)
    }
  }
  let reverse = countingOperations {
    let pullback = valueWithPullback(at: x, of: f).pullback
    for i in 0..<m { _ = pullback((0..<m).map { Counted($0 == i ? 1.0 : 0.0) }) }
  }
  return (forward.count.total, reverse.count.total)
}

/// Which of two runs, 0 or 1, is more than twice as fast as the other, measured until one is.
private func faster(
  _ first: () -> Void, _ second: () -> Void, report: (Double, Double) -> Void
) -> Int {
  func seconds(_ run: () -> Void) -> Double {
    let start = monotonicSeconds()
    run()
    return monotonicSeconds() - start
  }
  var shortest = (Double.infinity, Double.infinity)
  for round in 1... {
    shortest = (min(shortest.0, seconds(first)), min(shortest.1, seconds(second)))
    let isClear = shortest.0 * 2 < shortest.1 || shortest.1 * 2 < shortest.0
    if (isClear && round >= 5) || round == 100 { break }
  }
  report(shortest.0, shortest.1)
  return shortest.0 < shortest.1 ? 0 : 1
}

extension LessonPlan {
  package static let whichMode = LessonPlan(
    "which-mode", "Which mode, when?",
    goal:
      "Predict from the numbers of inputs and outputs which mode is cheaper, and what it stores.",
    after: ["three-ways"],
    steps: [
      Step(
        "A product can be bracketed in two ways",
        """
        Compose a → b → c → d → e. The Jacobian of the whole is a product of four matrices:

          ∂e/∂a = ∂e/∂d · ∂d/∂c · ∂c/∂b · ∂b/∂a

        Forward mode multiplies from the right: it starts with a column at a and pushes it on.
        Reverse mode multiplies from the left: it starts with a row at e and pulls it back. Every
        product is a matrix with a vector, never with a matrix. Forward mode needs a pass for each
        column, that is each input; reverse mode a sweep for each row, each output.

        The start is an identity: I of as many columns as there are inputs, or of as many rows as there are
        outputs. No matrix is needed to count the multiplications, only the widths: here 64 inputs, then 32, 16
        and 8, and one output. `autodiff shapes 64 32 16 8 1` draws the rectangles.
        """,
        predict: "By which factor do the two ways differ?"
      ) { out in
        let widths = [64, 32, 16, 8, 1]
        let links = zip(widths, widths.dropFirst())
        let oneColumn = links.map { $0 * $1 }.reduce(0, +)
        out("multiplications of one vector through the chain", oneColumn)
        out("from the right, 64 columns", 64 * oneColumn)
        out("from the left, 1 row", 1 * oneColumn)
        let last = [64, 32, 16, 8, 3]
        let oneRow = zip(last, last.dropFirst()).map { $0 * $1 }.reduce(0, +)
        out("with 3 outputs, from the left: the 3 rows of I₃", 3 * oneRow)
      },
      Step(
        "Counted",
        """
        Now with a real function, and numbers that count every operation: sums, sines, and the
        slopes. The first row is a loss with many inputs, the last a curve with many outputs.

        These are the costs of the textbook, one tangent in each pass and one adjoint in each
        sweep. Lanes move the place where the lines cross: the library carries up to sixteen tangents in a pass and
        eight adjoints in a sweep, so with few inputs forward mode often wins even for one output.
        """,
        predict: "Which mode is cheaper for 8 → 8? And by how much for 64 → 1?",
        with: "struct Pipeline", "func costs"
      ) { out in
        let shapes = [(64, 1), (16, 4), (8, 8), (4, 16), (1, 64)]
        let rows = shapes.map { n, m in (n, m, costs(n, m)) }
        out.table(
          "inputs → outputs", "forward", "reverse", "cheaper",
          rows: rows.map { n, m, cost in
            [
              "\(n) → \(m)", "\(cost.forward)", "\(cost.reverse)",
              cost.forward < cost.reverse ? "forward" : "reverse",
            ]
          })
        out("64 → 1, forward ÷ reverse", Double(rows[0].2.forward) / Double(rows[0].2.reverse))
        out("1 → 64, reverse ÷ forward", Double(rows[4].2.reverse) / Double(rows[4].2.forward))
        let exponents = Array(0...6)
        let curves = exponents.map { k in (k, costs(1 << k, 1 << (6 - k))) }
        out.plot(
          "Operations for a whole Jacobian",
          "Two lines that cross where inputs and outputs are about equal.",
          x: Axis("inputs n, with 64/n outputs", scale: .logarithmic(base: 2)),
          y: Axis("operations", scale: .logarithmic()),
          series: [
            Series("forward mode", curves.map { .init(Double(1 << $0), Double($1.forward)) }),
            Series("reverse mode", curves.map { .init(Double(1 << $0), Double($1.reverse)) }),
          ])
      },
      Step(
        "Timed",
        """
        Operations are not seconds. A sweep reads a tape from memory, and lanes do several tangents in
        one stride. Times differ from machine to machine and from run to run: those below were measured
        while this lesson ran. What stays is which mode won by more than two to one.
        Both modes take turns, and the shortest time of each counts: what disturbs a run only makes
        it longer. `monotonicSeconds` is this package's own stopwatch; in a program of yours a
        `ContinuousClock` does the same.
        """,
        predict: "256 → 1 and 1 → 256: which mode will be faster, each time?", with: "func faster"
      ) { out in
        for (n, m) in [(256, 1), (1, 256)] {
          let f = Pipeline(widths: [8, 8, 8, m])
          let x = (0..<n).map { Double($0) / 100 }
          let winner = faster(
            { _ = Forward.jacobian(at: x, of: f) }, { _ = Reverse.jacobian(at: x, of: f) },
            report: { forward, reverse in
              let times = [forward, reverse].map { short($0 * 1e6, 3) + " µs" }
              out.measured("\(n) → \(m): forward \(times[0]), reverse \(times[1])")
            })
          let (name, expected) = n > m ? ("reverse", 1) : ("forward", 0)
          out("\(n) → \(m): \(name) mode is faster, as predicted", winner == expected)
        }
      },
      Step(
        "What the sweep has to remember",
        """
        Forward mode needs the tangents of what is alive now, and may forget the rest. The sweep runs
        backwards, and needs the slopes of every step: memory grows with the depth of the program.

          forward    O(values alive at a time)
          reverse    O(operations)

        Here is a chain x ↦ sin(x) · x, repeated: the numbers that each mode holds, counted on the
        graph. That is the textbook's tape, which keeps every step. This library's merges the steps
        that hang from one node alone: with one input it records nothing at all, and only where two
        inputs meet in every step does it grow with the depth.
        """,
        predict: "A program a thousand times deeper: how much more does each mode hold?"
      ) { out in
        let depths = [1, 10, 100, 1000]
        let costs = depths.map { depth in
          trace(at: [0.5]) { x in (0..<depth).reduce(x[0]) { v, _ in sin(v) * v } }.costs
        }
        out.table(
          "depth", "forward holds", "reverse holds",
          rows: zip(depths, costs).map {
            ["\($0)", "\($1.forwardNumbers)", "\($1.reverseNumbers)"]
          })
        out("held at depth 1000, forward", costs[3].forwardNumbers)
        out("held at depth 1000, reverse", costs[3].reverseNumbers)
        let tape = Tape<Double>()
        _ = tape.gradient(at: [0.5]) { x in
          (0..<1000).reduce(x[0]) { v, _ in sin(v) * v }
        }
        out("bytes on this library's tape, one input", tape.statistics.recordedBytes)
        _ = tape.gradient(at: [0.5, 2]) { x in
          (0..<1000).reduce(x[0]) { v, _ in sin(v) * x[1] }
        }
        out("bytes on this library's tape, two inputs", tape.statistics.recordedBytes)
        out.plot(
          "Memory against depth", "Forward mode is level, reverse mode rises with the depth.",
          x: Axis("depth", scale: .logarithmic()),
          y: Axis("numbers held", scale: .logarithmic()),
          series: [
            Series(
              "forward mode",
              zip(depths, costs).map { .init(Double($0), Double($1.forwardNumbers)) }),
            Series(
              "reverse mode",
              zip(depths, costs).map { .init(Double($0), Double($1.reverseNumbers)) }),
          ])
      },
    ],
    exercises: [
      Exercise(
        """
        Widths 10 → 20 → 1. How many multiplications does forward mode need for the whole \
        Jacobian, one column at a time?
        """,
        .numbers(["10*(10*20+20*1)"]),
        because: "A column costs 10 · 20 + 20 · 1 = 220, and there are ten.",
        mistakes: [
          .init("220", "That is one column; there is one for each of ten inputs."),
          .init(
            "200",
            """
            The second matrix has to be multiplied as well, 20 for each column; and there are \
            ten columns.
            """),
        ]),
      Exercise(
        """
        A curve in space bends with one parameter: R → R³. Which mode for its derivative, \
        forward or reverse?
        """,
        .words(["forward"], among: ["forward", "reverse"]),
        because: "One input, one pass; reverse mode would take a sweep for each of three outputs.",
        mistakes: [
          .init("reverse", "Reverse mode takes a sweep for each of the three outputs.")
        ]),
      Exercise(
        """
        A camera has 9 parameters, and a picture of it 2000 residuals. Which mode for the \
        Jacobian? And which for the gradient of the sum of their squares? (Two words: forward or \
        reverse.)
        """,
        .words(["forward", "reverse"], among: ["forward", "reverse"]),
        because: "Few inputs and many outputs: forward. One output: one sweep.",
        mistakes: [
          .init("reverse, reverse", "The Jacobian has 2000 rows: so many sweeps."),
          .init(
            "forward, forward", "The sum has one output: one sweep does it, whatever the inputs."),
        ]),
    ],
    answer: Step(
      "One of each",
      """
      The Jacobian has 9 columns and 2000 rows: forward, in one pass of sixteen lanes. The sum of
      squares has one output, so one sweep does; with nine inputs, forward mode is just as good.
      `Mixed.jacobian` chooses by itself.
      """
    ) { out in
      let plan = JacobianPlan(inputs: 9, outputs: 2000)
      out("\(plan)")
    })
}

// )swift"
