import Fluxion
import TestSupport
import Testing

/// At zeros, infinities and far from 1 all types have one answer, to third order.
struct AgreementAtExtremesTests {
  enum Program: Int, CaseIterable, Sendable, ScalarFunction {
    case reciprocal, reciprocalSquare, ratio, log, sqrt, root4, root5, rootm2, rootm3, cbrt, atan
    case asinh, acosh, hypotOne, hypotSelf, angleOne, angleOfOne, y0, y1, yn, selfPower, cube,
      cubeByHand
    case square, powerHalf, powerThreeHalves, powerMinusHalf, powerFiveHalves, powerMinusThree, erf,
      tanh
    case exp, log1p, expm1, sinh, gaussian, exponentOfX, softplus, logSumExp, norm

    func callAsFunction<T: RealScalar>(_ v: [T]) -> T {
      let x = v[0]
      switch self {
      case .reciprocal: return 1 / x
      case .reciprocalSquare: return 1 / (x * x)
      case .ratio: return x / (1 + x)
      case .log: return Fluxion.log(x)
      case .sqrt: return Fluxion.sqrt(x)
      case .root4: return root(x, 4)
      case .root5: return root(x, 5)
      case .rootm2: return root(x, -2)
      case .rootm3: return root(x, -3)
      case .cbrt: return Fluxion.cbrt(x)
      case .atan: return Fluxion.atan(x)
      case .asinh: return Fluxion.asinh(x)
      case .acosh: return Fluxion.acosh(x)
      case .hypotOne: return hypot(x, T(1.0))
      case .hypotSelf: return hypot(x, x)
      case .angleOne: return atan2(x, T(1.0))
      case .angleOfOne: return atan2(T(1.0), x)
      case .y0: return Fluxion.y0(x)
      case .y1: return Fluxion.y1(x)
      case .yn: return Fluxion.yn(3, x)
      case .selfPower: return pow(x, x)
      case .cube: return pow(x, 3)
      case .cubeByHand: return x * x * x
      case .square: return pow(x, 2)
      case .powerHalf: return pow(x, 0.5)
      case .powerThreeHalves: return pow(x, 1.5)
      case .powerMinusHalf: return pow(x, -0.5)
      case .powerFiveHalves: return pow(x, 2.5)
      case .powerMinusThree: return pow(x, -3)
      case .erf: return Fluxion.erf(x)
      case .tanh: return Fluxion.tanh(x)
      case .exp: return Fluxion.exp(x)
      case .log1p: return Fluxion.log1p(x)
      case .expm1: return Fluxion.expm1(x)
      case .sinh: return Fluxion.sinh(x)
      case .gaussian: return Fluxion.exp(-(x * x))
      case .exponentOfX: return pow(T(2.0), x)
      case .softplus: return Fluxion.softplus(x)
      case .logSumExp: return Fluxion.logSumExp([x, 1])
      case .norm: return Fluxion.norm([x, 1])
      }
    }
  }

  static let points: [Double] = [
    0, -0.0, .infinity, -.infinity, 0x1p-1074, -0x1p-1074, 0x1p-1030, -0x1p-1030, 1e-300, -1e-300,
    1e-200, 1e-160, 1e-110, 1e110, 1e160, 1e200, -1e200, 1e300, -1e300,
  ]

  @Test(arguments: Program.allCases)
  func allTypesAgree(_ f: Program) {
    for x in Self.points { check(f, x) }
  }

  private func check(_ f: Program, _ x: Double) {
    let value = f([x])
    if value.isNaN { return }
    // Where xˣ overflows it has no digits, and next to 0 its partials and those of hypot(x, x) overflow
    // with both signs.
    if f == .selfPower && (value == .infinity || x.isSubnormal) { return }
    if f == .hypotSelf && x != 0 && x.magnitude < 1e-150 { return }
    let second = Forward.valueWithFirstAndSecondDerivative(at: x) { f([$0]) }
    let block = Forward.valueGradientHessian(at: [x]) { f($0) }
    let mixed = Mixed.valueGradientHessian(at: [x]) { f($0) }
    let twice = derivative(at: x) { x in derivative(at: x) { x in f([x]) } }
    let thrice = derivative(at: x) { x in
      derivative(at: x) { x in derivative(at: x) { x in f([x]) } }
    }
    let hyper = derivative(at: x) { x in secondDerivative(at: x) { x in f([x]) } }
    let series = derivatives(at: x, order: 3) { f([$0]) }
    let orders: [[(String, Double)]] = [
      [
        ("Dual", derivative(at: x) { f([$0]) }), ("HyperDual", second.first),
        ("block", block.gradient[0]), ("Variable", Reverse.gradient(at: [x]) { f($0) }[0]),
        ("mixed", mixed.gradient[0]), ("series", series[1]),
      ],
      [
        ("Dual²", twice), ("HyperDual", second.second), ("block", block.hessian[0, 0]),
        ("mixed", mixed.hessian[0, 0]), ("series", series[2]),
      ],
      [("Dual³", thrice), ("HyperDual<Dual>", hyper), ("series", series[3])],
    ]
    for (order, found) in orders.enumerated() {
      // A third derivative that overflows is infinite or NaN.
      let isOverflow = order == 2 && x != 0 && x.isFinite && found.contains { !$0.1.isFinite }
      let isSame = found.allSatisfy { agree($0.1, found[0].1) || isOverflow && !$0.1.isFinite }
      #expect(isSame, "\(f) at \(x), order \(order + 1): \(found.map { "\($0.0) \($0.1)" })")
    }
  }

  private func agree(_ a: Double, _ b: Double) -> Bool {
    if a == b || a.isNaN && b.isNaN { return true }
    return (a - b).magnitude <= max(1e-13 * b.magnitude, 8 * Double.leastNonzeroMagnitude)
  }
}
