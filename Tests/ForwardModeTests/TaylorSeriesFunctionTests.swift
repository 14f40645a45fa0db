import Fluxion
import TestSupport
import Testing

/// The recurrences of the functions, against tables and against nested dual numbers.
struct TaylorSeriesFunctionTests {
  private typealias Third = Dual<Dual<Dual<Double>>>

  /// A series of the table: f(x + 2t) to order 8.
  private func series(_ row: TaylorSeriesTable, order: Int) throws -> TaylorSeries<Double> {
    let function = try #require(UnaryFunction.all.first { $0.name == row.name })
    return Forward.taylorSeries(at: 0.0, order: order) { t in
      applied(function.rule, to: row.point + 2 * t)
    }
  }

  private func applied<R: UnaryRule, T: RealScalar>(_ rule: R, to x: T) -> T {
    T.apply(rule, to: x)
  }

  @Test func eighthOrderAgainstTables() throws {
    for row in TaylorSeriesTable.all {
      let computed = try series(row, order: 8)
      for (n, truth) in row.coefficients.enumerated() {
        // Beside larger neighbours a coefficient is a small difference of large numbers.
        let neighbor = n == 0 ? 0 : row.coefficients[n - 1].magnitude / 8
        let error = (computed[n] - truth).magnitude / max(truth.magnitude, neighbor).ulp
        #expect(error <= 24, "\(row.name) at \(row.point): \(computed[n]), not \(truth)")
      }
    }
  }

  @Test(arguments: UnaryFunction.all)
  func valueAndSlopeAreThoseOfDual(_ function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      let dual = function.dual(Dual(value: x, tangent: 1.5))
      for order in [1, 2, 5] {
        let argument = TaylorSeries(
          coefficients: [x, 1.5, 0.25, -1, 0.5, 1].prefix(order + 1).map { $0 })
        let v = applied(function.rule, to: argument)
        #expect(haveSameBits(v.value, dual.value), "\(function) at \(x)")
        #expect(
          v[1] == dual.tangent || haveSameBits(v[1], dual.tangent),
          "\(function) at \(x), order \(order): \(v[1]) \(dual.tangent)")
      }
    }
  }

  /// Next to an extremum the slope is a small difference of neighbouring orders.
  ///
  /// The rule has it with all its digits, and so must the coefficients of higher order.
  @Test(arguments: [
    ("j0", 3.8317059702075125), ("j1", 1.8411837813406593), ("jn2", 3.0542369282271404),
    ("jn5", 6.4156163757002402), ("y0", 2.1971413260310170), ("y1", 3.6830228565851777),
    ("yn2", 5.0025829314460639),
  ])
  func higherOrdersBesideExtremaOfBesselFunctions(_ name: String, _ extremum: Double) throws {
    let function = try #require(UnaryFunction.all.first { $0.name == name })
    for x in [extremum.nextUp, extremum + 0x1p-40, extremum - 0x1p-30, extremum + 0x1p-10] {
      let slope = derivative(at: x) { applied(function.rule, to: $0) }
      let series = Forward.taylorSeries(at: 0.0, order: 2) { t in
        applied(function.rule, to: x + t * t)
      }
      #expect((series[2] / slope - 1).magnitude < 4 * .ulpOfOne, "\(name) at \(x): \(series[2])")
    }
  }

  @Test(arguments: UnaryFunction.all)
  func thirdOrderIsThatOfNestedDuals(_ function: UnaryFunction) throws {
    for x in [0.3, 0.8, 1.7, -0.4, 12.5, -3.3] {
      func composed<T: RealScalar>(_ t: T) -> T {
        applied(function.rule, to: T(x) + 2 * t - t * t * 0.5 + t * t * t)
      }
      let derivatives = Fluxion.derivatives(at: 0, order: 3) { t in composed(t) }
      let nested = composed(
        Third(
          value: Dual(value: Dual(value: 0, tangent: 1), tangent: 1), tangent: 1))
      let expected = [
        nested.value.value.value, nested.tangent.value.value, nested.tangent.tangent.value,
        nested.tangent.tangent.tangent,
      ]
      for n in 0...3 where !(expected[n].isNaN && derivatives[n].isNaN) {
        let scale = expected[...n].map(\.magnitude).max() ?? 1
        #expect(
          (derivatives[n] - expected[n]).magnitude <= 1e-12 * scale
            || derivatives[n] == expected[n],
          "\(function) at \(x), order \(n): \(derivatives[n]) \(expected[n])")
      }
    }
  }

  /// The series of a slope has the coefficients of the function's own, one order up.
  @Test(arguments: [0.75, 2.5, 11])
  func slopesOfSpecialFunctionsHaveSeries(x: Double) {
    let rules: [any UnaryRule] = [
      Rules.BesselJ(order: 3), Rules.BesselJ(order: -2), Rules.BesselJ(order: 0),
      Rules.BesselY(order: 2), Rules.BesselY(order: 1), Rules.Polygamma(order: 0),
      Rules.Polygamma(order: 1), Rules.Polygamma(order: 2), Rules.Sinc(),
    ]
    let variable = TaylorSeries(coefficients: [x, 1, 0, 0, 0, 0])
    for rule in rules {
      let all = derivatives(at: x, order: 6) { .apply(rule, to: $0) }
      let slope = derivative(at: variable) { .apply(rule, to: $0) }
      let scale = all.map(\.magnitude).max() ?? 1
      for k in 0...5 {
        let error = (slope.derivative(k) - all[k + 1]).magnitude
        #expect(error <= 1e-13 * scale, "\(rule), order \(k)")
      }
    }
  }

  @Test(arguments: 1...3)
  func polygammaHasTheNextOnesAsDerivatives(order: Int) {
    let series = derivatives(at: 2.25, order: 4) { polygamma(order, $0) }
    for k in 0...4 {
      let truth = polygamma(order + k, 2.25)
      #expect((series[k] - truth).magnitude <= 1e-14 * truth.magnitude)
    }
  }
}
