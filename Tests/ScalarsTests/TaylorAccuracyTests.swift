import ForwardMode
import TestSupport
import Testing

/// Derivatives up to the eighth order, by Taylor series, against tables of true values.
struct TaylorAccuracyTests {
  /// The largest error of any derivative up to the eighth order, in ULP, as `Docs/Accuracy.md` has
  /// it; 8 for functions that are not listed.
  private static let bounds: [String: Double] = [
    "exp": 2, "expm1": 3, "exp2": 5, "exp10": 8, "log": 1, "log1p": 7, "log2": 1, "log10": 1,
    "sin": 3, "cos": 3, "tan": 5, "asin": 8, "acos": 8, "atan": 12, "sinh": 3, "cosh": 2,
    "tanh": 7, "asinh": 25, "acosh": 3, "atanh": 8, "sqrt": 2, "cbrt": 3, "erf": 3, "erfc": 4,
    "sigmoid": 7, "logSigmoid": 7, "softplus": 7, "logit": 5, "digamma": 1, "tgamma": 2,
    "logGamma": 3, "sinc": 4, "erfinv": 12,
  ]

  /// The functions with a table of eight derivatives.
  private static let functions = UnaryFunction.all.filter {
    (try? DerivativesTable($0.name).rows.isEmpty) == false
  }

  @Test(arguments: functions)
  func derivativesAreWithinTheirBound(of function: UnaryFunction) throws {
    let name = function.name
    let bound = Self.bounds[name] ?? 8
    for row in try DerivativesTable(name).rows {
      let x = row.argument
      let found = derivatives(at: x, order: 8) { .apply(function.rule, to: $0) }
      try #require(found.count == 9)
      #expect(haveSameBits(found[0], function.plain(x)))
      // The tables end at the eighth; the ninth serves as a scale alone, which needs few digits.
      let ninth = derivatives(at: x, order: 9) { .apply(function.rule, to: $0) }[9]
      for k in 0...8 {
        let truth = row.derivatives[k]
        let next = k < 8 ? row.derivatives[k + 1].nearest : ninth
        // Near a zero, an ULP of the argument moves the truth by more than an ULP of its own.
        let ulp = max(truth.nearest.magnitude.ulp, (x * next).magnitude.ulp)
        let error = (found[k] - truth.nearest) / ulp - truth.fraction * truth.nearest.ulp / ulp
        #expect(
          error.magnitude <= bound,
          "\(name)⁽\(k)⁾(\(x)) is \(found[k]), off by \(error) ULP from \(truth.nearest)")
      }
    }
  }

  @Test(arguments: [("pow_2.5", 2.5, 5), ("pow_m0.7", -0.7, 6), ("pow_3", 3, 3)])
  func powersAreWithinTheirBound(table: String, exponent: Double, bound: Double) throws {
    for row in try DerivativesTable(table).rows {
      let found = derivatives(at: row.argument, order: 8) { pow($0, exponent) }
      for k in 0...8 {
        let error = row.derivatives[k].error(of: found[k])
        #expect(error <= bound, "(x^\(exponent))⁽\(k)⁾(\(row.argument)) is off by \(error) ULP")
      }
    }
  }
}
