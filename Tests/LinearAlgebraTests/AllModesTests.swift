import Fluxion
import Testing

@Suite struct AllModesTests {
  static let functions = MatrixFunction.Kind.allCases.map { MatrixFunction(kind: $0) }

  let x = [0.4, -0.7, 0.3, 0.9, 0.5, -0.6, 0.2, -0.3, 0.8]
  let u = [0.7, 0.2, -0.5, 0.3, 1.1, -0.4, 0.6, 0.9, -0.8]

  @Test(arguments: functions) func agreement(_ f: MatrixFunction) {
    ModeAgreement(f: f, x: x, u: u).check()
  }

  @Test(arguments: functions) func nestedModes(_ f: MatrixFunction) {
    ModeAgreement(f: f, x: x, u: u).checkNested()
  }

  @Test(arguments: ImplicitFunction.Kind.allCases.map { ImplicitFunction(kind: $0) })
  func implicitFunctions(_ f: ImplicitFunction) {
    let agreement = ModeAgreement(f: f, x: [0.8, 0.3, 1.7], u: [0.6, -0.2, 0.9], bound: 1e-10)
    agreement.check()
    agreement.checkNested()
  }
}
