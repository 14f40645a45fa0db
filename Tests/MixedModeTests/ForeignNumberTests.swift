import Fluxion
import TestSupport
import Testing

/// A number made by hand in a closure stops whichever driver it is in, by that driver's name.
struct ForeignNumberTests {
  /// The drivers, with what their messages begin with.
  enum Driver: String, CaseIterable, Codable, Sendable {
    case derivative = "derivative(at:of:)"
    case valueWithDerivative = "valueWithDerivative(at:of:)"
    case secondDerivative = "secondDerivative(at:of:)"
    case bothDerivatives = "valueWithFirstAndSecondDerivative(at:of:)"
    case derivatives = "derivatives(at:order:of:)"
    case taylorSeries = "taylorSeries(at:order:of:)"
    case mixedDerivative = "Forward.mixedDerivative(at:_:_:of:)"
    case thirdDerivative = "Forward.thirdDerivative(at:along:of:)"
    case thirdDerivativeInside = "thirdDerivative(at:along:of:)"
    case directionalDerivative = "directionalDerivative(at:along:of:)"
    case valueWithDirectional = "valueWithDirectionalDerivative(at:along:of:)"
    case jvp = "jvp(at:along:of:)"
    case jvpInPlace = "ForwardWorkspace.jvp(at:along:value:tangent:of:)"
    case gradient = "Forward.gradient(at:of:)"
    case gradientInPlace = "ForwardWorkspace.gradient(at:into:of:)"
    case jacobian = "Forward.jacobian(at:of:)"
    case jacobianInPlace = "ForwardWorkspace.jacobian(at:into:of:)"
    case concurrentGradient = "Forward.concurrentGradient(at:of:)"
    case concurrentJacobian = "Forward.concurrentJacobian(at:of:)"
    case hessian = "Mixed.hessian(at:of:)"
    case hessianOfConstants = "hessian(at:of:)"
    case hessianVectorProduct = "Mixed.hessianVectorProduct(at:along:of:)"
    case productOfConstants = "hessianVectorProduct(at:along:of:)"

    func run() {
      typealias Several = VectorDual<Lanes16<Double>>
      let x = [2.0, 3.0]
      let dual = Dual(value: 2.0, tangent: 1)
      let hyper = HyperDual(value: 2.0, first: 1, second: 1)
      let several = Several(value: 2.0, tangents: Lanes16(repeating: 1))
      let series = TaylorSeries(variableAt: 2.0, order: 3)
      var (value, tangent, slope) = ([0.0], [0.0], x)
      var matrix = Matrix(repeating: 0.0, rows: 1, columns: 2)
      switch self {
      case .derivative: _ = Fluxion.derivative(at: 2.0) { x in x * dual }
      case .valueWithDerivative: _ = Fluxion.valueWithDerivative(at: 2.0) { x in x + dual }
      case .secondDerivative: _ = Fluxion.secondDerivative(at: 2.0) { x in x * hyper }
      case .bothDerivatives:
        _ = Forward.valueWithFirstAndSecondDerivative(at: 2.0) { x in x - hyper }
      case .derivatives: _ = Fluxion.derivatives(at: 2.0, order: 2) { x in x / series }
      case .taylorSeries: _ = Forward.taylorSeries(at: 2.0, order: 2) { x in x * series }
      case .mixedDerivative: _ = Forward.mixedDerivative(at: x, 0, 1) { x in x[0] * hyper }
      case .thirdDerivative:
        let outer = HyperDual(value: Dual(2.0), first: 1, second: 1)
        _ = Forward.thirdDerivative(at: x, along: x) { x in x[0] * x[1] * outer }
      case .thirdDerivativeInside:
        _ = Forward.thirdDerivative(at: x, along: x) { x in x[0] * x[1] * HyperDual(dual) }
      case .directionalDerivative:
        _ = Fluxion.directionalDerivative(at: x, along: x) { x in x[0] * dual }
      case .valueWithDirectional:
        _ = Forward.valueWithDirectionalDerivative(at: x, along: x) { x in x[0] * dual }
      case .jvp: _ = Fluxion.jvp(at: x, along: x) { x in [x[0], x[1] * dual] }
      case .jvpInPlace:
        ForwardWorkspace<Dual<Double>>().jvp(at: x, along: x, value: &value, tangent: &tangent) {
          x, y in y[0] = x[0] * dual
        }
      case .gradient: _ = Forward.gradient(at: x) { x in x[0] * several }
      case .gradientInPlace:
        ForwardWorkspace<Several>().gradient(at: x, into: &slope) { x in x[0] * several }
      case .jacobian: _ = Forward.jacobian(at: x) { x in [x[0], x[1] * several] }
      case .jacobianInPlace:
        ForwardWorkspace<Several>().jacobian(at: x, into: &matrix) { x, y in y[0] = x[0] * several }
      case .concurrentGradient: _ = Forward.concurrentGradient(at: x) { x in x[0] * several }
      case .concurrentJacobian:
        _ = Forward.concurrentJacobian(at: x) { x in [x[0], x[1] * several] }
      case .hessian: _ = Mixed.hessian(at: x) { x in x[0] * x[1] * Variable(several) }
      case .hessianOfConstants: _ = Mixed.hessian(at: x) { _ in Variable(several) }
      case .hessianVectorProduct:
        _ = Mixed.hessianVectorProduct(at: x, along: x) { x in x[0] * x[1] * Variable(dual) }
      case .productOfConstants:
        _ = Mixed.hessianVectorProduct(at: x, along: x) { _ in Variable(dual) }
      }
    }
  }

  @Test(arguments: Driver.allCases)
  func numbersMadeByHandStop(_ driver: Driver) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [driver] in driver.run() }
    expect([driver.rawValue, "perturbation confusion"], in: result)
  }

  /// An input that is evaluated alone, since another is at a pole, is watched as well.
  @Test func numbersMadeByHandNearAPoleStop() async {
    let gradient = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var calls = 0
      _ = Forward.gradient(at: [0.0, 3]) { x in
        calls += 1
        let root = sqrt(x[0]) * x[1]
        return calls == 1 ? root : root + VectorDual(value: 2, tangents: Lanes16(repeating: 1))
      }
    }
    expect(["Forward.gradient(at:of:)", "perturbation confusion"], in: gradient)
    let jacobian = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var calls = 0
      _ = Forward.jacobian(at: [0.0, 3]) { x in
        calls += 1
        let root = sqrt(x[0]) + x[1]
        return [calls == 1 ? root : root + VectorDual(value: 2, tangents: Lanes16(repeating: 1))]
      }
    }
    expect(["Forward.jacobian(at:of:)", "perturbation confusion"], in: jacobian)
  }
}
