import Fluxion
import TestSupport
import Testing

/// Derivative programs against closed forms.
struct DerivativeProgramTests {
  private let program = Program(inputs: 2) { x in exp(x[0]) * x[1] * x[1] * x[1] }
  private let point = [0.5, 2.0]
  private var e: Double { exp(0.5) }

  private func isClose(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-14 * max(1, abs($1)) }
  }

  @Test func ofOneOutput() {
    #expect(isClose(program.gradient(point), [8 * e, 12 * e]))
    #expect(isClose(program.valueAndGradient(point), [8 * e, 8 * e, 12 * e]))
    #expect(isClose(program.hessian(point), [8 * e, 12 * e, 12 * e, 12 * e]))
    #expect(
      isClose(
        program.valueGradientHessian(point),
        [8 * e, 8 * e, 12 * e, 8 * e, 12 * e, 12 * e, 12 * e]))
    #expect(isClose(program.gradient.jvp(point + [1, -1]), [-4 * e, 0]))
  }

  @Test func ofSeveralOutputs() {
    let polar = Program(inputs: 2) { x in [x[0] * cos(x[1]), x[0] * sin(x[1]), x[0]] }
    let (r, t) = (2.0, 0.5)
    let rows = [cos(t), -r * sin(t), sin(t), r * cos(t), 1, 0]
    #expect(isClose(polar.jacobian([r, t]), rows))
    #expect(isClose(polar.valuesAndJacobian([r, t]), [r * cos(t), r * sin(t), r] + rows))
    #expect(
      isClose(polar.jvp([r, t, 1, 2]), [cos(t) - 2 * r * sin(t), sin(t) + 2 * r * cos(t), 1]))
    #expect(isClose(polar.vjp([r, t, 1, 0, 3]), [cos(t) + 3, -r * sin(t)]))
    #expect(polar.valuesAndJVP.outputs == 6 && polar.valuesAndVJP.outputs == 5)
  }

  /// One input and many outputs by tangents, many inputs and one output by adjoints: what is not needed is
  /// not there.
  @Test func theCheaperModeIsTaken() {
    let wide = Program(inputs: 1) { x in (0..<20).map { x[0] * Double($0 + 2) } }
    #expect(wide.jacobian.nodeCount <= 22)
    let long = Program(inputs: 20) { x in [sum(x.map { $0 * 3 })] }
    #expect(long.jacobian.nodeCount <= 22)
  }

  @Test func ofHighOrder() {
    let wave = Program(inputs: 1) { x in sin(2 * x[0]) }
    let found = wave.derivatives(order: 5)([0.3])
    let (s, c) = (sin(0.6), cos(0.6))
    #expect(isClose(found, [s, 2 * c, -4 * s, -8 * c, 16 * s, 32 * c]))
    let curve = Program(inputs: 1) { x in [x[0] * x[0], exp(x[0])] }
    #expect(isClose(curve.derivatives(order: 2)([1.0]), [1, exp(1), 2, exp(1), 2, exp(1)]))
  }

  /// Where one exponential all but outweighs the others its curvature is p (1 − p), which is not what is
  /// left of p − p².
  @Test(arguments: [-40.0, 40, 0.25, -700])
  func curvatureOfAlmostCertainShares(_ z: Double) {
    let share = 1 / (1 + exp(-abs(z)))
    let curvature = exp(-abs(z)) * share * share
    let expected = [curvature, -curvature, -curvature, curvature]
    for found in [
      Program(inputs: 2) { x in logSumExp(x) }.hessian([0, z]),
      Program(inputs: 2) { x in softmaxCrossEntropy(x, label: 0) }.hessian([0, z]),
      Program(inputs: 2) { x in softmaxCrossEntropy(x, label: 1) }.hessian([0, z]),
    ] {
      for (a, b) in zip(found, expected) { #expect(abs(a - b) <= 8 * b.ulp, "\(found)") }
    }
  }

  /// Rules keep their accuracy: formulas from the value alone would leave nothing.
  @Test func accurateRulesStayAccurate() {
    let program = Program(inputs: 1) { x in [tanh(x[0]), sigmoid(x[0]), expm1(-x[0])] }
    let slopes = program.jacobian([20.0])
    #expect(abs(slopes[0] / (4 * exp(-40.0)) - 1) < 1e-15)
    #expect(abs(slopes[1] / 2.061153613941849e-09 - 1) < 1e-15)
    #expect(abs(slopes[2] / -2.061153622438558e-09 - 1) < 1e-15)
  }

  @Test func relaxedProgramsAreShorter() {
    func rosenbrock(relaxed: Bool) -> Program {
      Program(inputs: 4, relaxed: relaxed) { x in
        (0..<3).reduce(0) { sum, i in
          let (a, b) = (x[i + 1] - x[i] * x[i], 1 - x[i])
          return sum + 100 * a * a + b * b
        }
      }
    }
    let (exact, relaxed) = (rosenbrock(relaxed: false).hessian, rosenbrock(relaxed: true).hessian)
    #expect(relaxed.nodeCount < exact.nodeCount)
    let x = [0.3, -0.4, 1.1, 0.7]
    #expect(isClose(relaxed(x), exact(x)))
    let product = Program(inputs: 1, relaxed: true) { (x: [Recorded]) -> Recorded in
      2 * (3 * x[0]) + 0 * x[0]
    }
    #expect(product.nodeCount == 3)
  }

  @Test func equalProgramsGiveEqualText() {
    func text() -> [String] {
      let program = Program(inputs: 3) { x in
        choose(x[0], .less, x[1], then: tanh(x[2]) * x[0], else: log(x[1]) + pow(x[2], 2.5))
      }
      return SourceLanguage.allCases.map { program.valueAndGradient.source($0, named: "f") }
    }
    #expect(text() == text())
  }

  @Test func whatHasNoOutputToDifferentiateIsRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 1) { x in [x[0], x[0] * 2] }.gradient
    }
    expect(["gradient", "2 outputs", "jacobian"], in: result)
  }

  @Test func derivativesOfSeveralInputsAreRefused() async {
    let several = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 2) { x in x[0] * x[1] }.derivatives(order: 2)
    }
    expect(["derivatives(order:)", "2 inputs", "hessian"], in: several)
    let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 1) { x in x[0] * x[0] }.derivatives(order: -1)
    }
    expect(["derivatives(order:)", "the order is -1"], in: negative)
  }

  @Test func whatCannotBePrintedIsSaid() {
    let bessel = Program(inputs: 1) { x in jn(3, x[0]) }
    #expect(bessel.problem(printingAs: .swift) == nil)
    #expect(bessel.problem(printingAs: .c)?.contains("jn(3, x)") == true)
    let long = Program(inputs: 4000) { x in
      x.dropFirst().reduce(x[0]) { $0 * $1 + sin($1) }
    }
    #expect(long.gradient.problem(printingAs: .swift)?.contains("tape") == true)
  }
}
