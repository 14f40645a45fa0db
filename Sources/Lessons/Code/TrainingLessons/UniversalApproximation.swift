/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

private func target(_ x: Double) -> Double { sin(2 * Double.pi * x) * exp(-x) + 0.5 * x }

/// Sigmoids of slope w that step up at the left end of each interval and down at the right; the first
/// and the last step of all lie well outside, for at its own place a step has only half its height.
private func bumps(_ count: Int, slope w: Double) -> [Double] {
  (0..<count).flatMap { i in
    let (left, right) = (Double(i) / Double(count), Double(i + 1) / Double(count))
    let height = target((left + right) / 2)
    let (up, down) = (i == 0 ? -0.5 : left, i == count - 1 ? 1.5 : right)
    return [height, w, -w * up, -height, w, -w * down]
  }
}

/// Σ u σ(w x + b): a network with one hidden layer, its parameters in triples (u, w, b).
private func network<T: RealScalar>(_ parameters: [T], _ x: Double) -> T {
  var sum = T(0.0)
  for i in stride(from: 0, to: parameters.count, by: 3) {
    sum += parameters[i] * sigmoid(parameters[i + 1] * T(x) + parameters[i + 2])
  }
  return sum
}

/// The largest error on the whole of [0, 1], looked for in 2000 steps.
private func worstError(_ parameters: [Double]) -> Double {
  let places = (0...2000).map { Double($0) / 2000 }
  return places.map { abs(network(parameters, $0) - target($0)) }.max() ?? 0
}

private func meanSquare<T: RealScalar>(_ parameters: [T]) -> T {
  var total = T(0.0)
  for i in 0...40 {
    let rest = network(parameters, Double(i) / 40) - T(target(Double(i) / 40))
    total += rest * rest
  }
  return total / T(41.0)
}

/// Up to 1 at ½ and down again: 2x − 4 (x − ½), where both parts begin at 0.
private func tent<T: RealScalar>(_ x: T) -> T { 2.0 * relu(x) - 4.0 * relu(x - 0.5) }

/// A bump from 0.3 to 0.7 along each of two axes.
private func cross(_ x: Double, _ y: Double) -> Double {
  let bump = { (z: Double) in sigmoid(60 * z - 18) - sigmoid(60 * z - 42) }
  return bump(x) + bump(y)
}

extension LessonPlan {
  package static let universalApproximation = LessonPlan(
    "universal-approximation", "Any curve from sigmoids",
    goal: "Build a curve from steps and bumps by hand, and let gradients improve on it.",
    after: ["two-moons"],
    steps: [
      Step(
        "A sigmoid is a soft step",
        """
        σ(w x + b) rises from 0 to 1 around x = −b/w, the steeper the larger w. With w = 5 and b = 0 it
        is a gentle slope at 0; with w = 100 and b = −20 it is a step at 0.2. Those of the table can be
        dragged about on the page of `autodiff approximate`.
        """,
        predict: "Where does σ(100x − 20) step, and how steep is it there?"
      ) { out in
        let units: [(w: Double, b: Double)] = [(5, 0), (5, 3), (10, -7), (100, -20)]
        out.table(
          "w", "b", "steps at −b/w", "slope there",
          rows: units.map { w, b in
            let place = b == 0 ? 0 : -b / w
            let slope = derivative(at: place) { x in sigmoid(w * x + b) }
            return [w, b, place, slope].map { short($0) }
          })
        out(
          "slopes where they step",
          units.map { w, b in
            derivative(at: -b / w) { x in sigmoid(w * x + b) }
          })
        out("steep at 0.1, 0.2, 0.3", [0.1, 0.2, 0.3].map { sigmoid(100 * $0 - 20) })
        out.plot(
          "From slope to step", "Four sigmoids: two gentle, one steeper, one a step at 0.2.",
          x: Axis("x"), y: Axis("σ(w x + b)", range: 0...1.2),
          series: units.map { w, b in
            Series(
              "w = \(short(w)), b = \(short(b))".replacing("-", with: "−"), over: -1...1, count: 600
            ) {
              sigmoid(w * $0 + b)
            }
          })
      },
      Step(
        "Two steps make a bump",
        """
        One step up and one step down, and there is a bump: σ(100x − 20) − σ(100x − 40) is 1 between 0.2
        and 0.4 and 0 elsewhere, and 2σ(100x − 60) − 2σ(100x − 80) is 2 between 0.6 and 0.8. Nearly: a
        sigmoid never quite arrives.
        """,
        predict: "How high is the first bump in its middle, at 0.3: exactly 1, or how much less?"
      ) { out in
        let first = { (x: Double) in sigmoid(100 * x - 20) - sigmoid(100 * x - 40) }
        let second = { (x: Double) in 2 * sigmoid(100 * x - 60) - 2 * sigmoid(100 * x - 80) }
        out("heights in the middle", [first(0.3), second(0.7)])
        out("heights between them", [first(0.5), second(0.5)])
        out.plot(
          "Two bumps", "One from 0.2 to 0.4, one twice as high from 0.6 to 0.8.",
          x: Axis("x", range: 0...1), y: Axis("y", range: 0...2.4),
          series: [Series("their sum", over: 0...1, count: 600) { first($0) + second($0) }])
      },
      Step(
        "Bumps make a curve",
        """
        Put bumps side by side, each as high as the
        curve is there, and the curve is approximated, as well as you like: in the end, twice as many
        bumps are half the error, at every place from 0 to 1. (The first step and the last lie outside, or
        the curve's ends would be met by half a bump only.) This is the universal approximation
        theorem, for one input, in a picture.
        """,
        predict: "Twice as many bumps: how much smaller is the error?", with: "func target",
        "func bumps", "func network", "func worstError"
      ) { out in
        let counts = [5, 10, 20, 40, 80]
        let errors = counts.map { worstError(bumps($0, slope: 20_000)) }
        out.table(
          "bumps", "largest error",
          rows: zip(counts, errors).map { ["\($0)", short($1, 3)] })
        out("largest error of 5 bumps", errors[0])
        out("largest error of 80 bumps", errors[4])
        out.plot(
          "Bumps side by side", "Twenty bumps follow the curve as a staircase.",
          x: Axis("x", range: 0...1), y: Axis("y"),
          series: [
            Series("the curve", over: 0...1, of: target),
            Series("one bump", over: 0...1, count: 600) {
              network(Array(bumps(5, slope: 300)[6..<12]), $0)
            },
            Series("20 bumps", over: 0...1, count: 1000) { network(bumps(20, slope: 20_000), $0) },
          ])
      },
      Step(
        "Towers make a surface",
        """
        With two inputs a bump along x plus a bump along y is a cross: 2 where they meet, 1 on its arms. A
        second layer keeps what is higher than 3/2,

          σ(20 (h − 3/2))        h = bump(x) + bump(y)

        and that is a tower. Towers side by side are any surface; it took a second layer to build one.
        """,
        predict: "How high is the tower in the middle, on an arm of the cross, and in a corner?",
        with: "func cross"
      ) { out in
        let tower = { (x: Double, y: Double) in sigmoid(20 * (cross(x, y) - 1.5)) }
        let places = [(0.5, 0.5), (0.5, 0.05), (0.05, 0.05)]
        out("the cross: middle, arm, corner", places.map { cross($0, $1) })
        out("the tower: middle, arm, corner", places.map { tower($0, $1) })
        let heights = (0..<36).flatMap { row in
          (0..<36).map { tower((Double($0) + 0.5) / 36, (Double(row) + 0.5) / 36) }
        }
        out.plot(
          "A tower from above", "A square in the middle, and nothing around it.",
          x: Axis("x", range: 0...1), y: Axis("y", range: 0...1),
          .heatMap(
            HeatMap(
              "height", columns: 36, values: heights, horizontalRange: 0...1, verticalRange: 0...1,
              limit: 1)))
      },
      Step(
        "Deep or wide",
        """
        One hidden layer is enough for any curve, but not always cheap. Two ReLUs make a tent; put into
        itself k times it has 2ᵏ flanks, up and down in turn, with 2k units in k layers. A single layer of
        ReLUs bends once for each unit, so it takes 2ᵏ of them for the same teeth. The slope grows as well: by
        the chain rule it is 2ᵏ.
        """,
        predict: "Five tents, one inside the other: how many flanks, and how steep?",
        with: "func tent"
      ) { out in
        func tents<T: RealScalar>(_ depth: Int, _ x: T) -> T {
          (0..<depth).reduce(x) { value, _ in tent(value) }
        }
        let middles = (0..<32).map { (Double($0) + 0.5) / 32 }
        let slopes = middles.map { derivative(at: $0) { x in tents(5, x) } }
        let turns = zip(slopes, slopes.dropFirst()).filter { $0 * $1 < 0 }.count
        out("flanks of five tents", turns + 1)
        out("their slopes, first and last", [slopes[0], slopes[31]])
        out("units, deep and wide", [10, Double(turns + 1)])
        out.plot(
          "Tents in tents", "Each tent more doubles the teeth.", x: Axis("x"),
          y: Axis("y", range: 0...1.1),
          series: [1, 3, 5].map { depth in
            Series("\(depth) deep", over: 0...1, count: 513) { tents(depth, $0) }
          })
      },
      Step(
        "Let gradients do it",
        """
        Bumps are wasteful: a pair of sigmoids for each. Start from five of them, softened, and train
        all thirty parameters by gradients. (The steps are Adam's: each parameter's own step size
        follows how large its gradients have been.) The same number of sigmoids fits far better,
        since now they may lean, overlap and share.
        """,
        predict: "Ten sigmoids, trained: how many times smaller will the loss become?",
        with: "func meanSquare"
      ) { out in
        var p = bumps(5, slope: 20)
        let before = worstError(p)
        var losses: [Double] = []
        var (mean, square) = (p.map { _ in 0.0 }, p.map { _ in 0.0 })
        let tape = Tape<Double>()
        for step in 1...800 {
          let (loss, gradient) = tape.valueWithGradient(at: p) { p in
            meanSquare(p)
          }
          losses.append(loss)
          let (rest1, rest2) = (1 - pow(Double(0.9), step), 1 - pow(Double(0.999), step))
          for i in p.indices {
            mean[i] += 0.1 * (gradient[i] - mean[i])
            square[i] += 0.001 * (gradient[i] * gradient[i] - square[i])
            p[i] -= 0.03 * (mean[i] / rest1) / (sqrt(square[i] / rest2) + 1e-9)
          }
          if step % 200 == 0 { out.progress("step \(step): loss \(short(loss))") }
        }
        out("loss before", losses[0])
        out("loss after", losses[799])
        out("largest error before", before)
        out("largest error after", worstError(p))
        let trained = p
        out.plot(
          "After training", "The trained network lies on the curve.",
          x: Axis("x", range: 0...1), y: Axis("y"),
          series: [
            Series("the curve", over: 0...1, of: target),
            Series("five soft bumps", over: 0...1) { network(bumps(5, slope: 20), $0) },
            Series("trained", over: 0...1) { network(trained, $0) },
          ])
        out.plot(
          "Loss per step", "The loss falls by orders of magnitude.",
          x: Axis("step"), y: Axis("loss", scale: .logarithmic()),
          series: [Series("mean square", y: losses)])
      },
    ],
    exercises: [
      Exercise(
        "Where does σ(10x − 7) step?",
        .numbers(["0.7"]),
        because: "At −b/w.",
        mistakes: [
          .init("-0.7", "−b/w, and b is −7."),
          .init("7", "Divide by w = 10."),
        ]),
      Exercise(
        "How steep is σ(10x − 7) there?",
        .derivatives(of: ["sigmoid(10*x-7)"], at: [("x", 0.7)]),
        because: "w σ′(0) = w/4.",
        mistakes: [
          .init("10", "σ′(0) is ¼."),
          .init("0.25", "That is σ′(0); the chain rule brings w."),
        ]),
      Exercise(
        """
        Where does a pair of sigmoids with w = 100 have to step, to make a bump on [0.3, 0.6]? \
        Give the two b.
        """,
        .numbers(["-30", "-60"]),
        because: "−b/w is the place of the step.",
        mistakes: [
          .init("30, 60", "−b/w is the place, so b is negative."),
          .init("0.3, 0.6", "Those are the places; b = −w times them."),
        ]),
    ],
    answer: Step(
      "b = −30 and b = −60",
      "Since −b/w is the place of the step: σ(100x − 30) − σ(100x − 60)."
    ) { out in
      let bump = { (x: Double) in sigmoid(100 * x - 30) - sigmoid(100 * x - 60) }
      out("at 0.2, 0.45, 0.7", [0.2, 0.45, 0.7].map(bump))
    })
}

// )swift"
