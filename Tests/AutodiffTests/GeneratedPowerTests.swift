import Expressions
import ForwardMode
import Testing

/// Powers with a constant exponent, which have formulas of their own where they are written out.
@Suite struct GeneratedPowerTests {
  static let exponents = [
    "-30", "-3", "-1.3", "-1", "-0.5", "-0.1", "0.1", "0.5", "1", "1.5", "2", "2.5", "3", "3.7",
    "4", "5", "11", "1e300",
  ]

  static let points: [Double] = {
    let sizes: [Double] = [0.3, 1, 1.7, 42, 1e-20, 1e20, 1e-160, 1e160, 1e-300, 1e300]
    let ends: [Double] = [
      .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0, -0.0, .nan, .infinity, -.infinity,
    ]
    return sizes.flatMap { [$0, -$0] } + ends
  }()

  /// Slope and curvature are the library's, also at the ends of the range and outside the domain.
  @Test func agreeWithTheLibrary() throws {
    let calls = Self.exponents.map {
      GeneratedCode.Call(
        arguments: ["x^(\($0))", "--derivatives", "2"], points: Self.points.map { [$0] },
        outputs: 3)
    }
    for (call, results) in zip(calls, try GeneratedCode(inC: calls).results) {
      let f = try Expression(call.arguments[0])
      for (x, found) in zip(Self.points, results) {
        let (value, first, second) = Forward.valueWithFirstAndSecondDerivative(at: x) { f([$0]) }
        // At −∞ the library's curvature is 0 where its slope is not a number.
        let expected = x.isInfinite ? [value, first] : [value, first, second]
        for (k, (a, b)) in zip(found, expected).enumerated() {
          let isSame = a == b || (a.isNaN && b.isNaN)
          let isNear = (a - b).magnitude <= 8 * b.ulp
          #expect(isSame || isNear, "\(f.source) at \(x), order \(k): \(a), \(b)")
        }
      }
    }
  }
}
