import Foundation
import Testing

/// Layers, backpropagation and training.
@Suite struct NetworksTests {
  @Test func regression() throws {
    // y = (2, 9.5 + 0.5) for x = (1, 2, 3), and 2 (y − t) xᵀ.
    #expect(try LessonValues.rows("layers", "∂/∂W") == [[2, 4, 6], [12, 24, 36]])
    #expect(try LessonValues.number("layers", "largest entry of ∂/∂W") < 1e-13)
  }

  @Test func oneLayer() throws {
    let (a, x) = ([[0.5, -1, 0.25], [0.75, 0.3, -0.6]], [1, 0.5, -2])
    let z = [-0.4, 1.9]
    let slope = z.map { 1 / pow(cosh($0), 2) }
    let byInput = try LessonValues.rows("layers", "∂f/∂x")
    let byBias = try LessonValues.rows("layers", "∂f/∂b")
    for i in 0..<2 {
      #expect(agree(byInput[i], a[i].map { slope[i] * $0 }))
      #expect(agree(byBias[i], (0..<2).map { $0 == i ? slope[i] : 0 }))
      let byMatrix = try LessonValues.rows("layers", i == 0 ? "∂f₁/∂A" : "∂f₂/∂A")
      #expect(agree(byMatrix[i], x.map { slope[i] * $0 }))
      #expect(byMatrix[1 - i] == [0, 0, 0])
    }
    let delta = [2 * slope[0], -3 * slope[1]]
    #expect(agree(try LessonValues.list("layers", "∂s/∂b"), delta))
    let byWeights = try LessonValues.rows("layers", "∂s/∂W")
    for i in 0..<2 { #expect(agree(byWeights[i], x.map { delta[i] * $0 })) }
    let score = (0..<3).map { delta[0] * a[0][$0] + delta[1] * a[1][$0] }
    #expect(agree(try LessonValues.list("layers", "∂s/∂x"), score))
    // ½ ‖y − tanh(z)‖² with y = (1, −1).
    let pull = [-(1 - tanh(z[0])) * slope[0], -(-1 - tanh(z[1])) * slope[1]]
    for name in ["∂L/∂A, multiplied out", "∂L/∂A, reverse mode"] {
      let rows = try LessonValues.rows("layers", name)
      for i in 0..<2 { #expect(agree(rows[i], x.map { pull[i] * $0 })) }
    }
    #expect(agree(try LessonValues.list("layers", "∂L/∂b, reverse mode"), pull))
  }

  @Test func activations() throws {
    func number(_ name: String) throws -> Double { try LessonValues.number("activations", name) }
    func list(_ name: String) throws -> [Double] { try LessonValues.list("activations", name) }
    #expect(try list("slope at −2, 0 and 5") == [-4.5, -4.5, -4.5])
    #expect(try number("product of the weights") == -4.5)
    #expect(try number("largest slope of σ") == 0.25)
    #expect(try number("slope of softplus at 1.3") == number("σ(1.3)"))
    #expect(agree(try number("σ(1.3)"), 1 / (1 + exp(-1.3))))
    #expect(try number("from the left") == 0 && number("from the right") == 1)
    #expect(try number("central") == 0.5 && number("what the library says") == 0)
    let slope = try number("slope through 20 layers")
    #expect(slope > 0 && slope < pow(0.25, 20))
    // 4 (w₁·2 + w₂ − 3)²: the eigenvalues of 2 (2, 1)ᵀ(2, 1) are 10 and 0.
    #expect(agree(try list("eigenvalues for a line"), [0, 10], within: 1e-14))
    // [[σ″, σ′], [σ′, 0]] at 1.
    let s = 1 / (1 + exp(-1.0))
    let (first, second) = (s * (1 - s), s * (1 - s) * (1 - 2 * s))
    let root = (second * second / 4 + first * first).squareRoot()
    let found = try list("eigenvalues for the network")
    #expect(agree(found, [second / 2 - root, second / 2 + root]) && found[0] < 0 && found[1] > 0)
    #expect(agree(try list("∇L at (1, 1)"), try list("by hand")))
    #expect(agree(try list("∇L at (1, 1)"), [-0.07794421154172602, -0.24863177686542143]))
    let best = try list("∇L there")
    #expect(abs(best[1]) < 1e-15 && abs(best[0]) > 1e-3)
    // By the formulas of the Hessian, in another language.
    let (low, high) = (try list("eigenvalues at (1, -1)"), try list("eigenvalues at (1, 1)"))
    #expect(agree(low, [-0.7823695979812639, 1.4739895449871512]))
    #expect(agree(high, [0.189115771702267, 1.251068124829207]))
    #expect(try number("slope at 0") == 1)
    #expect(agree(try number("slope at 1"), 4 / pow(exp(2.0) + exp(-2.0), 2)))
  }

  @Test func byHandAndByReverseMode() throws {
    func list(_ name: String) throws -> [Double] { try LessonValues.list("backpropagation", name) }
    #expect(agree(try list("by hand"), try list("reverse mode")))
    #expect(try LessonValues.number("backpropagation", "largest difference of all 48") < 1e-15)
    // z = W₁ x = (0.5, 0, −1.1), h = σ(z), y = W₂ h, with t = 0.5.
    let h = [0.5, 0, -1.1].map { 1 / (1 + exp(-$0)) }
    let (w2, rest) = ([1, -2, 0.5], 2 * (h[0] - 2 * h[1] + 0.5 * h[2] - 0.5))
    let byHidden = w2.map { $0 * rest }
    let byScore = zip(byHidden, h).map { $0 * $1 * (1 - $1) }
    #expect(agree(try list("∂L/∂y"), [rest]))
    func matrix(_ name: String) throws -> [[Double]] {
      try LessonValues.rows("backpropagation", name)
    }
    #expect(agree(try matrix("∂L/∂W₂")[0], h.map { rest * $0 }))
    #expect(agree(try list("∂L/∂h"), byHidden))
    #expect(agree(try list("∂L/∂z"), byScore))
    for (row, score) in zip(try matrix("∂L/∂W₁"), byScore) {
      #expect(agree(row, [score, -2 * score]))
    }
    for name in ["W₁", "W₂"] {
      let (byHand, swept) = (try matrix("∂L/∂\(name)"), try matrix("reverse mode, \(name)"))
      #expect(byHand.count == swept.count && zip(byHand, swept).allSatisfy { agree($0, $1) })
    }
    #expect(agree(try list("∂ŷ/∂(w₃, w₂, w₁, b₁)"), [-0.75, 1, -2.4, -3]))
    // The first weight's derivative from the quotient of central differences.
    let sigma = { (z: Double) in 1 / (1 + exp(-z)) }
    let loss = { (w3: Double) in
      let f2 = sigma(-1.5 * sigma(0.5))
      return pow(0.3 - sigma(w3 * f2), 2) / 2
    }
    let quotient = (loss(2 + 1e-5) - loss(2 - 1e-5)) / 2e-5
    #expect(agree(try list("reverse mode")[0], quotient, within: 1e-9))
    // −(y − ŷ) f₃ (1 − f₃) f₂, as on the slide.
    let f2 = sigma(-1.5 * sigma(0.5))
    let f3 = sigma(2 * f2)
    #expect(agree(try list("by hand")[0], -(0.3 - f3) * f3 * (1 - f3) * f2))
  }

  /// Each slip shows in the ratio of what is claimed to what is true.
  @Test func errata() throws {
    func list(_ name: String) throws -> [Double] { try LessonValues.list("errata", name) }
    func number(_ name: String) throws -> Double { try LessonValues.number("errata", name) }
    #expect(try number("error of the right formula") < 1e-15)
    #expect(agree(try list("ratios of the lost sign"), [-1, -1]))
    #expect(agree(try list("ratios with η inside"), [0.1, 0.1]))
    let sigma = { (z: Double) in 1 / (1 + exp(-z)) }
    let f1 = sigma(-0.6 * 0.8)
    let guess = sigma(1.7 * f1)
    let slope = guess * (1 - guess)
    let lost = [Double](repeating: 1 / slope, count: 2)
    #expect(agree(try list("ratios without the outer slope"), lost))
    let tanhRatio: Double = (1 - f1 * f1) / (f1 * (1 - f1))
    #expect(agree(try list("ratios with tanh's slope"), [1, tanhRatio]))
    let (before, fall) = (try number("loss before"), try number("the fall that is promised, ‖∇L‖²"))
    let loss: Double = (0.3 - guess) * (0.3 - guess) / 2
    #expect(agree(before, loss))
    #expect(try number("after a step with a plus") > before)
    let after = try number("after a step with a minus")
    #expect(agree(before - after, fall, within: 1e-4))
    #expect(try number("(3x²)′ at 2") == 12 && number("L = −b") == -20)
    #expect(agree(try number("L = −g"), -20 * (log(Double(4)) + 1)))
    let rows = try LessonValues.rows("errata", "Jacobian")
    #expect(rows == [[2, 1, 0], [0, 3, 2], [3, 0, 1]])
    #expect(
      try LessonValues.rows("errata", "Jacobian from the wrong seed") == [
        rows[0], rows[1], [0, 0, 0],
      ])
    #expect(agree(try number("truth ÷ claim at x = 2"), 2))
    #expect(agree(try number("truth ÷ claim at x = 3"), 3))
  }

  @Test func polynomialFit() throws {
    func number(_ name: String) throws -> Double {
      try LessonValues.number("polynomial-fit", name)
    }
    let swept = try LessonValues.list("polynomial-fit", "∇L")
    #expect(agree(swept, try LessonValues.list("polynomial-fit", "by hand"), within: 1e-13))
    #expect(try number("length of ∇L there") < 1e-12)
    // The Hessian is 2 VᵀV for the matrix V of powers; its trace is the sum of the eigenvalues.
    let eigenvalues = try LessonValues.list("polynomial-fit", "eigenvalues of the Hessian")
    let places = (0..<25).map { (k: Int) -> Double in Double(k) / 12 - 1 }
    let powers: [Double] = places.flatMap { x in (0...5).map { d in 2 * pow(x, Double(2 * d)) } }
    let trace = powers.reduce(0, +)
    #expect(
      agree(eigenvalues.reduce(0, +), trace, within: 1e-12) && eigenvalues.allSatisfy { $0 > 0 })
    let limit = try number("largest step size, 2/λ")
    #expect(agree(limit, 0.0328, within: 1e-4) && limit == 2 / eigenvalues[5])
    let ends = try LessonValues.list(
      "polynomial-fit", "loss after 100 steps with 0.5, 0.99 and 1.03 of it")
    let first = try number("L")
    #expect(ends[0] < 1 && ends[1] < first && ends[2] > 100)
    let (best, descent) = (try number("loss by Gauss–Newton"), try number("loss by descent"))
    #expect(best < descent && descent < 1.1 * best)
    let losses = try [1, 3, 5, 9].map { try number("loss, degree \($0)") }
    #expect(losses == losses.sorted(by: >) && losses[2] == best)
  }

  @Test func twoMoons() throws {
    func number(_ name: String) throws -> Double { try LessonValues.number("two-moons", name) }
    #expect(agree(try number("loss of knowing nothing"), log(Double(2))))
    let gradient = try LessonValues.rows("two-moons", "∂L/∂W₁")
    #expect(gradient.count == 8 && gradient.allSatisfy { $0.count == 3 && $0.contains { $0 != 0 } })
    #expect(try number("largest difference from the sum of δ xᵀ") < 1e-15)
    #expect(try LessonValues.list("two-moons", "∂L/∂w₀").count == 9)
    let line = try number("loss of a straight line")
    for way in ["one by one", "minibatches"] {
      #expect(try number("final loss, \(way)") < line / 4, "\(way)")
    }
    // With the same step size full batch is still where a straight line is.
    #expect(agree(try number("final loss, all at once"), line, within: 0.01))
    let long = try number("final loss, all at once, longer steps")
    #expect(try number("final loss, minibatches") < long && long < line / 4)
    #expect(try number("final loss, one by one") < number("final loss, minibatches"))
    #expect(try number("the mean of single gradients is off by") < 1e-15)
    #expect(try number("points on the right side") >= 98)
    #expect(try number("of 1000 new points") >= 980)
    #expect(try number("on the right side after 5 epochs") < 95)
    let losses = try LessonValues.list("two-moons", "loss after 5 and after 150 epochs")
    let last = try number("final loss, minibatches")
    #expect(losses[0] > line && losses[1] == last)
  }

  @Test func universalApproximation() throws {
    func number(_ name: String) throws -> Double {
      try LessonValues.number("universal-approximation", name)
    }
    let steep = try LessonValues.list("universal-approximation", "steep at 0.1, 0.2, 0.3")
    let tail = 1 / (1 + exp(Double(10)))
    #expect(agree(steep, [tail, 0.5, 1 - tail], within: 1e-13))
    let name = "universal-approximation"
    #expect(
      agree(
        try LessonValues.list(name, "slopes where they step"), [1.25, 1.25, 2.5, 25], within: 1e-12)
    )
    // σ(10) − σ(−10) = tanh 5.
    let height = (exp(Double(10)) - 1) / (exp(Double(10)) + 1)
    #expect(agree(try LessonValues.list(name, "heights in the middle"), [height, 2 * height]))
    let cross = try LessonValues.list(name, "the cross: middle, arm, corner")
    let bumps = (
      1 - 2 / (exp(Double(12)) + 1), 1 / (1 + exp(Double(15))) - 1 / (1 + exp(Double(39)))
    )
    #expect(agree(cross, [2 * bumps.0, bumps.0 + bumps.1, 2 * bumps.1], within: 1e-13))
    let tower = try LessonValues.list(name, "the tower: middle, arm, corner")
    #expect(agree(tower, cross.map { 1 / (1 + exp(-20 * ($0 - 1.5))) }, within: 1e-12))
    #expect(try number("flanks of five tents") == 32)
    #expect(try LessonValues.list(name, "their slopes, first and last") == [32, -32])
    let bump = try LessonValues.list("universal-approximation", "at 0.2, 0.45, 0.7")
    #expect(agree(bump, [0, 1, 0], within: 1e-4))
    #expect(try number("largest error of 80 bumps") < number("largest error of 5 bumps") / 10)
    let rows = try LessonValues.table("universal-approximation")
    let errors = try ["20", "40", "80"].map { bumps in
      try #require(rows[bumps]?.first.flatMap { Double($0) })
    }
    for (few, many) in zip(errors, errors.dropFirst()) { #expect((1.9...2.1).contains(few / many)) }
    #expect(try number("loss after") < number("loss before") / 20)
    #expect(try number("largest error after") < number("largest error before") / 4)
  }
}
