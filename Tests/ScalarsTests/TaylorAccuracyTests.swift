import ForwardMode
import TestSupport
import Testing

/// Derivatives up to the eighth order, by Taylor series, against tables of true values.
struct TaylorAccuracyTests {
  @Test(arguments: [
    "exp", "expm1", "exp2", "exp10", "log", "log1p", "log2", "log10", "sin", "cos", "tan", "asin",
    "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "sqrt", "cbrt", "erf",
    "erfc",
    "sigmoid", "logSigmoid", "softplus", "digamma", "tgamma", "logGamma", "sinc",
  ])
  func derivativesAreWithinTwentyFiveULP(of name: String) throws {
    let function = try #require(UnaryFunction.all.first { $0.name == name })
    for row in try DerivativesTable(name).rows {
      let x = row.argument
      let found = derivatives(at: x, order: 8) { .apply(function.rule, to: $0) }
      try #require(found.count == 9)
      #expect(haveSameBits(found[0], function.plain(x)))
      for k in 0..<8 {
        let (truth, next) = (row.derivatives[k], row.derivatives[k + 1].nearest)
        // Near a zero, an ULP of the argument moves the truth by more than an ULP of its own.
        let ulp = max(truth.nearest.magnitude.ulp, (x * next).magnitude.ulp)
        let error = (found[k] - truth.nearest) / ulp - truth.fraction * truth.nearest.ulp / ulp
        #expect(
          error.magnitude <= 25,
          "\(name)⁽\(k)⁾(\(x)) is \(found[k]), off by \(error) ULP from \(truth.nearest)")
      }
    }
  }

  @Test(arguments: [("pow_2.5", 2.5), ("pow_m0.7", -0.7), ("pow_3", 3)])
  func powersAreWithinTwentyFiveULP(table: String, exponent: Double) throws {
    for row in try DerivativesTable(table).rows {
      let found = derivatives(at: row.argument, order: 8) { pow($0, exponent) }
      for k in 0...8 {
        let error = row.derivatives[k].error(of: found[k])
        #expect(error <= 25, "(x^\(exponent))⁽\(k)⁾(\(row.argument)) is off by \(error) ULP")
      }
    }
  }
}
