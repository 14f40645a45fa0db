import ForwardMode
import TestSupport
import Testing

/// Orders for which a recurrence would take too long: the values are the library's own from 2²⁰ on.
struct LargeOrderTests {
  /// By mpmath with 45 digits: J by downward recurrence from an order 6000 higher, Y by upward
  /// recurrence; those of order 10⁹ at the turning point by DLMF 10.19.8 and 10.19.9.
  static let values: [(order: Int, x: Double, first: Double, second: Double)] = [
    (1_048_577, 1_040_000.5, 37 * .leastNonzeroMagnitude, -.infinity),
    (1_048_577, 1_048_000, 6.0886888562875062911e-9, -1503.7304204070933088),
    (1_048_577, 1_048_577, 0.0044029041171543349379, -0.0076260536336441346461),
    (1_048_577, 1_048_600.25, 0.0053089427815130090396, -0.0059957947081952380271),
    (1_048_577, 1_100_000, 0.00087766540050780767218, 0.0010700259747092582914),
    (1_048_577, 3_000_000, -0.00039376298323872037206, 0.00026728803343564475041),
    (1_000_000_000, 1_000_000_000, 0.00044730731839646643328, -0.00077475900206008894019),
  ]

  @Test(arguments: values.indices)
  func valuesAtLargeOrders(index: Int) {
    let (n, x, first, second) = Self.values[index]
    expect(jn(n, x), near: first, ulps: 1)
    expect(yn(n, x), near: second, ulps: 1)
    let sign = n % 2 == 0 ? 1.0 : -1
    #expect(jn(-n, x) == sign * jn(n, x) && jn(n, -x) == sign * jn(n, x))
    #expect(jn(-n, -x) == jn(n, x) && yn(-n, x) == sign * yn(n, x))
    #expect(yn(n, -x).isNaN)
  }

  /// Bₙ₋₁ + Bₙ₊₁ = 2n/x Bₙ, with the C library's values on one side of the limit.
  @Test(arguments: [1_048_500.0, 1_048_576, 1_060_000, 2e6, 1e9, 1e13, 1e300])
  func theLimitBetweenTheLibraries(x: Double) {
    let n = 1 << 20
    for (kind, tolerance) in [(jn as (Int, Double) -> Double, 1e-8), (yn, 1e-8)] {
      let (below, at, above) = (kind(n - 1, x), kind(n, x), kind(n + 1, x))
      let scale = below.magnitude + above.magnitude + at.magnitude
      #expect((below + above - 2 * Double(n) / x * at).magnitude <= tolerance * scale)
    }
  }

  @Test func extremes() {
    for n in [1_048_577, 1_000_000_000, -1_000_000_000] {
      #expect(jn(n, 0.0) == 0 && jn(n, 1.0) == 0 && jn(n, Double.infinity) == 0)
      #expect(jn(n, Double.nan).isNaN && yn(n, Double.nan).isNaN && yn(n, -1.0).isNaN)
      #expect(yn(n, Double.infinity) == 0)
    }
    #expect(yn(1_048_577, 0.0) == -.infinity && yn(-1_048_577, 0.0) == .infinity)
    #expect(yn(1_048_577, 1e-300) == -.infinity && yn(-1_048_577, 1.0) == .infinity)
    #expect(jn(-1_048_577, 1.0).sign == .minus && jn(1_048_577, -1.0).sign == .minus)
    #expect(polygamma(1_000_000, 1e9).isFinite && polygamma(999_999_999, 1e-3) == .infinity)
  }

  /// The slopes are those that the rules had before, of the values that they have now.
  @Test func slopesAtLargeOrders() {
    let (n, x) = (1_048_577, 1_100_000.0)
    let slope = derivative(at: x) { jn(n, $0) }
    let second = derivative(at: x) { yn(n, $0) }
    let wronskian = jn(n, x) * second - slope * yn(n, x)
    #expect((wronskian * .pi * x / 2 - 1).magnitude < 1e-12)
  }
}
