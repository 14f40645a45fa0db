import Fluxion
import TestSupport
import Testing

/// Second derivatives at zeros, infinities and subnormal numbers: one answer in every type.
struct SecondOrderLimitTests {
  @Test(arguments: UnaryFunction.all)
  func everyTypeHasTheLimit(_ function: UnaryFunction) throws {
    for row in try SecondOrderTable(function.name).rows {
      let x = row.arguments[0]
      if x.isNormal || x.isNaN { continue }
      check(function, function.rule, x, row.derivatives[0].nearest)
    }
  }

  private func check<R: UnaryRule>(
    _ function: UnaryFunction, _ rule: R, _ x: Double, _ truth: Double
  ) {
    func f<T: RealScalar>(_ x: T) -> T { .apply(rule, to: x) }
    let found: [(String, Double)] = [
      ("HyperDual", secondDerivative(at: x) { f($0) }),
      ("Dual²", derivative(at: x) { x in derivative(at: x) { x in f(x) } }),
      ("block", Forward.hessian(at: [x]) { f($0[0]) }[0, 0]),
      ("mixed", Mixed.hessian(at: [x]) { f($0[0]) }[0, 0]),
      ("series", derivatives(at: x, order: 2) { f($0) }[2]),
    ]
    for (mode, value) in found {
      let same =
        value == truth || value.isNaN && truth.isNaN
        || truth.isFinite
          && (value - truth).magnitude
            <= max(1e-14 * truth.magnitude, 64 * Double.leastNonzeroMagnitude)
      #expect(same, "\(function)″(\(x)), \(mode): \(value), not \(truth)")
    }
  }
}
