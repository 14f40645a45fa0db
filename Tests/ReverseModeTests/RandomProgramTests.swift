import Fluxion
import TestSupport
import Testing

/// Random programs: nestings of the two modes against each other, to second and third order.
struct RandomProgramTests {
  /// Whether two results of one exact value agree: the same if not finite, near each other else.
  ///
  /// The two modes multiply the same partials in opposite order, and terms may cancel, so the bound
  /// is relative to the larger of the results and of 1.
  private func agree(_ a: Double, _ b: Double, scale: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || (a - b).magnitude <= 1e-11 * max(1, scale)
  }

  /// Programs with values and derivatives that stay in range.
  private func isModerate(_ numbers: [Double]) -> Bool {
    numbers.allSatisfy { $0.isFinite && $0.magnitude < 1e6 }
  }

  @Test(arguments: 0..<10)
  func secondDerivatives(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed + 101))
    var moderate = 0
    for _ in 0..<100 {
      let f = RandomProgram(
        inputs: 3, outputs: 2, length: Int.random(in: 1...20, using: &generator),
        using: &generator
      ).total
      let x = generator.point(3)
      let (value, slope, truth) = valueGradientHessian(at: x, of: f)
      let forward = Forward.gradient(at: x, of: f)
      guard isModerate([value] + slope + forward + truth.elements) else { continue }
      moderate += 1
      let scale = truth.elements.map(\.magnitude).max() ?? 1
      let overReverse = (0..<3).map { i in
        Reverse.gradient(
          at: (0..<3).map { Dual(value: x[$0], tangent: $0 == i ? 1 : 0) }, of: f
        ).map(\.tangent)
      }
      let overForward = Reverse.jacobian(at: x) { x in
        (0..<3).map { i in
          let direction = (0..<3).map { Variable<Double>($0 == i ? 1.0 : 0.0) }
          return directionalDerivative(at: x, along: direction, of: f)
        }
      }
      let twice = Reverse.jacobian(at: x) { x in Reverse.gradient(at: x, of: f) }
      for i in 0..<3 {
        for j in 0..<3 {
          #expect(agree(overReverse[i][j], truth[i, j], scale: scale), "\(f)")
          #expect(agree(overForward[i, j], truth[i, j], scale: scale), "\(f)")
          #expect(agree(twice[i, j], truth[i, j], scale: scale), "\(f)")
        }
      }
    }
    #expect(moderate > 40)
  }

  /// Third derivatives, in four of the nestings that give them.
  @Test func thirdDerivatives() {
    var generator = SeededGenerator(seed: 77)
    for _ in 0..<100 {
      let f = RandomProgram(inputs: 3, outputs: 2, length: 8, using: &generator).total
      let point = generator.point(3)
      func onLine<T: RealScalar>(_ t: T) -> T { f([t, T(point[1]), T(point[2]) * t]) }
      let truth = derivatives(at: point[0], order: 3) { t in onLine(t) }
      guard isModerate(truth) else { continue }
      let scale = 1e3 * (truth.map(\.magnitude).max() ?? 1)
      let reverseOfForward = slope(at: point[0]) { t in secondDerivative(at: t) { onLine($0) } }
      let forwardOfReverse = secondDerivative(at: point[0]) { t in
        Reverse.gradient(at: [t]) { t in onLine(t[0]) }[0]
      }
      let sandwich = derivative(at: point[0]) { t in
        Reverse.gradient(at: [t]) { t in derivative(at: t[0]) { onLine($0) } }[0]
      }
      let thrice = slope(at: point[0]) { t in
        Reverse.gradient(at: [t]) { t in
          Reverse.gradient(at: t) { t in onLine(t[0]) }[0]
        }[0]
      }
      for third in [reverseOfForward, forwardOfReverse, sandwich, thrice] {
        #expect(agree(third, truth[3], scale: scale), "\(third), not \(truth[3]): \(f)")
      }
    }
  }
}
