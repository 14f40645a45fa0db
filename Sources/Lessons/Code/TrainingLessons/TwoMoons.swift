/* For C++ all of this file is one string, see CLessonTexts: /* */ R"swift( */
import Charts
import Fluxion
package import LessonWriting

/// Two crescents that reach into each other; each point has a constant 1 as third coordinate.
private struct Moons {
  var points: [[Double]] = []
  var labels: [Double] = []

  init(count: Int, seed: UInt64) {
    var random = Generator(seed: seed)
    for i in 0..<count {
      let angle = Double.pi * Double(i / 2) / Double(count / 2 - 1)
      let isUpper = i % 2 == 0
      let x = isUpper ? cos(angle) : 1 - cos(angle)
      let y = isUpper ? sin(angle) : 0.5 - sin(angle)
      points.append([x + 0.1 * random.normal(), y + 0.1 * random.normal(), 1])
      labels.append(isUpper ? 1 : 0)
    }
  }
}

private let hidden = 8

/// The score w₀ᵀ σ(W₁ x); the probability is its sigmoid.
private func score<T: RealScalar>(_ w: [T], _ x: [Double]) -> T {
  let h = product(rows: w[..<(3 * hidden)], x).map { sigmoid($0) }
  return dot(w[(3 * hidden)..<(4 * hidden)], h) + w[4 * hidden]
}

/// The mean of −log of the probability of the true label, over some of the points.
private func loss<T: RealScalar>(_ w: [T], _ moons: Moons, _ batch: some Collection<Int>) -> T {
  var total = T(0.0)
  for i in batch {
    let sign = T(2 * moons.labels[i] - 1)
    total -= logSigmoid(sign * score(w, moons.points[i]))
  }
  return total / T(Double(batch.count))
}

/// Gradient descent on batches of a size; the weights, and the loss over all points, after each epoch.
private func train(_ moons: Moons, batch size: Int, rate: Double, epochs: Int, _ out: Notebook)
  -> (history: [[Double]], losses: [Double])
{
  var random = Generator(seed: 42)
  var w = random.normal(4 * hidden + 1)
  let everything = Array(moons.points.indices)
  var (losses, history) = ([loss(w, moons, everything)], [w])
  let tape = Tape<Double>()
  for epoch in 1...epochs {
    let order = everything.shuffled(using: &random)
    for start in stride(from: 0, to: order.count, by: size) {
      let batch = order[start..<min(start + size, order.count)]
      let gradient = tape.gradient(at: w) { w in loss(w, moons, batch) }
      for i in w.indices { w[i] -= rate * gradient[i] }
    }
    losses.append(loss(w, moons, everything))
    history.append(w)
    if epoch % 50 == 0 {
      out.progress("batch \(size), epoch \(epoch): loss \(short(losses[epoch]))")
    }
  }
  return (history, losses)
}

extension LessonPlan {
  package static let twoMoons = LessonPlan(
    "two-moons", "Two moons",
    goal: "Train a small network three ways, and watch its boundary bend between two crescents.",
    after: ["losses", "backpropagation"],
    steps: [
      Step(
        "The task",
        """
        A hundred points in two crescents that no straight line can part. The model is a network with
        one hidden layer of eight sigmoids, and a sigmoid on top:

          p = σ( σ(X W₁ᵀ) w₀ )        X is 100 × 3, W₁ᵀ is 3 × 8, w₀ is 8 × 1 and a constant

        A row of X is a point, with a 1 for the constant. The loss is the mean surprise at the labels.

        The 33 weights are one long row for the optimiser, but they are two matrices, and so are their
        gradients: ∂L/∂W₁ is 8 × 3 like W₁, the sum over the points of δ xᵀ, and ∂L/∂w₀ has an entry for
        each hidden unit and one for the constant.
        """,
        predict: "A network with all weights 0 says ½ to everything. What is its loss?",
        with: "struct Moons", "let hidden", "func score", "func loss"
      ) { out in
        let moons = Moons(count: 100, seed: 5)
        let zero = [Double](repeating: 0, count: 4 * hidden + 1)
        let start = loss(zero, moons, moons.points.indices)
        out("points", moons.points.count)
        out("loss of knowing nothing", start)
        out("log 2", log(2.0))
        var random = Generator(seed: 42)
        let w = random.normal(4 * hidden + 1)
        let gradient = Reverse.gradient(at: w) { w in loss(w, moons, moons.points.indices) }
        out("∂L/∂W₁", Matrix(rows: hidden, columns: 3, elements: Array(gradient[..<24])))
        out("∂L/∂w₀", Array(gradient[24...]))
        var byHand = Matrix<Double>(repeating: 0, rows: hidden, columns: 3)
        for (x, label) in zip(moons.points, moons.labels) {
          let rest = (sigmoid(score(w, x)) - label) / 100
          let h = product(rows: w[..<24], x).map { sigmoid($0) }
          for i in h.indices {
            let delta = rest * w[24 + i] * h[i] * (1 - h[i])
            for j in x.indices { byHand[i, j] += delta * x[j] }
          }
        }
        let differences = zip(byHand.elements, gradient).map { abs($0 - $1) }
        out("largest difference from the sum of δ xᵀ", differences.max() ?? 0)
        func side(_ label: Double) -> [Series.Point] {
          moons.points.indices.filter { moons.labels[$0] == label }.map {
            .init(moons.points[$0][0], moons.points[$0][1])
          }
        }
        out.plot(
          "Two moons", "Two crescents reach into each other.", x: Axis("x₁"), y: Axis("x₂"),
          series: [
            Series("label 1", side(1), drawing: .markers, colour: 1),
            Series("label 0", side(0), drawing: .markers, colour: 0),
          ])
      },
      Step(
        "All, one, or ten at a time",
        """
        An epoch looks at every point once. It can make one careful step with the gradient over all of
        them; a hundred hasty steps with that of a single point; or ten with minibatches of B = 10.
        All three cost the same number of gradients of points. A single point's gradient is noisy, but the
        mean of all hundred is the gradient. Which gets farther?

        With one step size for all, 2, that is no match of equals: full batch takes the fewest steps,
        and could take longer ones, since its gradient is exact. So it has a second run, with 10.
        With 2 it gets no farther than a straight line would (see the exercise): it has found the
        line between the moons, and hardly begun to bend it.
        """,
        predict: "All at once, one by one, or ten at a time: which gets farthest in 150 epochs?",
        with: "func train"
      ) { out in
        let moons = Moons(count: 100, seed: 5)
        let full = train(moons, batch: 100, rate: 2, epochs: 150, out).losses
        let long = train(moons, batch: 100, rate: 10, epochs: 150, out).losses
        let single = train(moons, batch: 1, rate: 2, epochs: 150, out).losses
        let mini = train(moons, batch: 10, rate: 2, epochs: 150, out).losses
        var random = Generator(seed: 42)
        let w = random.normal(4 * hidden + 1)
        var mean = [Double](repeating: 0, count: w.count)
        for i in moons.points.indices {
          let alone = Reverse.gradient(at: w) { w in loss(w, moons, [i]) }
          for j in mean.indices { mean[j] += alone[j] / 100 }
        }
        let gradient = Reverse.gradient(at: w) { w in loss(w, moons, moons.points.indices) }
        let gap = zip(mean, gradient).map { abs($0 - $1) }.max() ?? 0
        out("the mean of single gradients is off by", gap)
        let runs = [
          ("all", "2", 1, full), ("all", "10", 1, long), ("single", "2", 100, single),
          ("B = 10", "2", 10, mini),
        ]
        out.table(
          "batch", "step size", "steps", "loss at epoch 20", "loss at epoch 150",
          rows: runs.map { [$0, $1, "\($2 * 150)", short($3[20], 3), short($3[150], 3)] })
        out("final loss, all at once", full[150])
        out("final loss, all at once, longer steps", long[150])
        out("final loss, one by one", single[150])
        out("final loss, minibatches", mini[150])
        out.plot(
          "Loss per epoch", "Stochastic descent gets farther for the same work.",
          x: Axis("epoch"), y: Axis("loss", scale: .logarithmic()),
          series: [
            Series("full batch", y: full), Series("full batch, longer steps", y: long),
            Series("single points", y: single), Series("minibatches of 10", y: mini),
          ])
      },
      Step(
        "The boundary",
        """
        The network's opinion about every place: where p(x) = ½, it cannot decide. That line is the
        decision boundary. At first it is straight, then it bends, and in the end it has found its way
        between the moons: move the slider under the picture from epoch to epoch. Points that it has never
        seen tell whether it has learned the moons, or these hundred points by heart.
        """,
        predict:
          "How many of the hundred points will be on the right side, after 5 epochs and after 150?"
      ) { out in
        let moons = Moons(count: 100, seed: 5)
        let (history, losses) = train(moons, batch: 10, rate: 2, epochs: 150, out)
        func right(_ w: [Double], of moons: Moons) -> Int {
          moons.points.indices.filter { i in
            (score(w, moons.points[i]) > 0) == (moons.labels[i] == 1)
          }.count
        }
        out("on the right side after 5 epochs", right(history[5], of: moons))
        out("points on the right side", right(history[150], of: moons))
        out("of 1000 new points", right(history[150], of: Moons(count: 1000, seed: 6)))
        out("loss after 5 and after 150 epochs", [losses[5], losses[150]])
        let shown =
          [0, 1, 2, 3, 4, 6, 8, 12, 20, 30, 40, 50, 60]
          + Array(stride(from: 65, through: 150, by: 5))
        let (columns, rows) = (48, 33)
        let frames = shown.map { epoch in
          let opinions = (0..<rows).flatMap { row in
            (0..<columns).map { column in
              let x = -1.6 + 4.2 * (Double(column) + 0.5) / Double(columns)
              let y = -1.1 + 2.7 * (Double(row) + 0.5) / Double(rows)
              return 2 * sigmoid(score(history[epoch], [x, y, 1])) - 1
            }
          }
          return Film.Frame("epoch \(epoch): loss \(short(losses[epoch], 3))", opinions)
        }
        func side(_ label: Double) -> [Series.Point] {
          moons.points.indices.filter { moons.labels[$0] == label }.map {
            .init(moons.points[$0][0], moons.points[$0][1])
          }
        }
        out.film(
          "What the network thinks",
          "Two regions, and a boundary that bends between the crescents.",
          x: ("x₁", -1.6...2.6), y: ("x₂", -1.1...1.6), columns: columns, measures: "2p − 1",
          limit: 1, frames: frames,
          over: [
            Series("label 1", side(1), drawing: .markers, colour: 1),
            Series("label 0", side(0), drawing: .markers, colour: 0),
          ])
      },
    ],
    exercises: [
      Exercise(
        "A hundred points in minibatches of 20. How many steps does an epoch have?",
        .numbers(["5"]),
        because: "100/20.",
        mistakes: [
          .init("20", "That is how many points a step looks at."),
          .init("100", "That is with single points."),
        ]),
      Exercise(
        "The score is 0 and the label 1. What is the slope of −log σ(score) with respect to the score?",
        .numbers(["-0.5"]),
        because: "σ(0) − 1.",
        mistakes: [
          .init("log(2)", "That is the loss itself."),
          .init("0.25", "That is σ′(0); divided by σ(0), with a minus."),
        ]),
      Exercise(
        """
        Is the hidden layer needed? Give the loss of the best straight line: train with the \
        score w₁x₁ + w₂x₂ + w₃ instead.
        """,
        .numbers(["0.27634555849181436"]), within: 0.02,
        because: "A line parts most of the points, but not the horns.",
        mistakes: [
          .init("log(2)", "That is the loss of knowing nothing; a line does better."),
          .init("0.0114145", "That is the network's."),
        ]),
    ],
    answer: Step(
      "It is",
      """
      A line parts most of the points, but not the horns: it stops at a loss many times that of the
      trained network, where full batch with its short steps still was.
      """
    ) { out in
      let moons = Moons(count: 100, seed: 5)
      func lineLoss<T: RealScalar>(_ w: [T]) -> T {
        var total = T(0.0)
        for (x, label) in zip(moons.points, moons.labels) {
          total -= logSigmoid(T(2 * label - 1) * dot(x, w))
        }
        return total / T(100.0)
      }
      var w = [0.0, 0, 0]
      for _ in 0..<500 {
        let gradient = Reverse.gradient(at: w) { w in lineLoss(w) }
        for i in w.indices { w[i] -= 2 * gradient[i] }
      }
      out("loss of a straight line", lineLoss(w))
    })
}

// )swift"
