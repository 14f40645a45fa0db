import ForwardMode
import TestSupport
import Testing

/// Every function of one argument against its table of true values.
struct UnaryAccuracyTests {
  /// Where the C library's own value is further off than the bound, the bound that holds there.
  ///
  /// - sin′ is the C library's cosine, tan′ is 1 + tan² and sinc′ is made of sine and cosine; at
  ///   5.3 · 10²⁵⁵ glibc's cosine is off by 8 ULP and its tangent by 14.
  /// - Γ′ is Γ ψ; where Γ(x) is subnormal or underflows, the value has lost the digits.
  static func bound(for function: String, _ row: ReferenceTable.Row) -> Double {
    let x = row.arguments[0]
    if function == "sin" && x.magnitude > 0x1p797 { return 8 }
    if function == "tan" && x.magnitude > 0x1p797 { return 27 }
    if function == "sinc" && x.magnitude > 0x1p797 { return 12 }
    if function == "tgamma" && x < -170 && !row.value.nearest.isNormal { return .infinity }
    return 4
  }

  @Test(arguments: UnaryFunction.all)
  func derivativeIsWithinFourULP(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      let slope = derivative(at: x, of: function.dual)
      let error = row.derivatives[0].error(of: slope)
      #expect(
        error <= Self.bound(for: function.name, row),
        "\(function)′(\(x)) is \(slope), off by \(error) ULP from \(row.derivatives[0].nearest)")
    }
  }

  @Test(arguments: UnaryFunction.all)
  func primalHasTheBitsOfThePlainCall(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      let plain = function.plain(x)
      let dual = valueWithDerivative(at: x, of: function.dual).value
      #expect(haveSameBits(dual, plain), "\(function)(\(x)) is \(dual), plain \(plain)")
      #expect(haveSameBits(Double.apply(function.rule, to: x), plain))
      #expect(haveSameBits(function.vector(VectorDual(x)).value, plain))
    }
  }

  @Test(arguments: UnaryFunction.all)
  func everyLaneHasTheBitsOfADual(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      var lanes = Lanes16(repeating: 0.0)
      for lane in 0..<16 { lanes[lane] = Double(lane) - 4.75 }
      let result = function.vector(VectorDual(value: x, tangents: lanes))
      for lane in 0..<16 {
        let dual = function.dual(Dual(value: x, tangent: lanes[lane]))
        #expect(
          haveSameBits(result.tangents[lane], dual.tangent),
          "\(function) at \(x), lane \(lane): \(result.tangents[lane]) and \(dual.tangent)")
      }
    }
  }

  @Test(arguments: UnaryFunction.all)
  func innerDerivativeIsMultiplied(in function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      guard row.derivatives[0].nearest.isFinite else { continue }
      let outer = derivative(at: x, of: function.dual)
      // x₀ ↦ f(−2.5 (x₀ − 0) …) with inner slope −2.5 at a point whose image is exactly x.
      let inner = Dual(value: x, tangent: -2.5)
      let found = function.dual(inner).tangent
      // A slope with few digits left is not multiplied: it may have them all with the inner one.
      let isLost = !outer.isNormal
      let difference = (found - outer * -2.5).magnitude
      #expect(
        isLost && found.isFinite
          ? difference <= 3 * Double.leastNonzeroMagnitude : haveSameBits(found, outer * -2.5))
    }
  }

  @Test(arguments: UnaryFunction.all)
  func ruleAndNamesAgree(for function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = Dual(value: row.arguments[0], tangent: 3)
      let (named, ruled) = (function.dual(x), Dual<Double>.apply(function.rule, to: x))
      #expect(haveSameBits(named.value, ruled.value) && haveSameBits(named.tangent, ruled.tangent))
    }
  }

  @Test(arguments: UnaryFunction.all)
  func derivativeAloneIsThatBesideTheValue(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      let alone = function.rule.derivative(at: x, value: function.rule.value(x))
      let beside = function.rule.valueWithDerivative(at: x).derivative
      #expect(haveSameBits(alone, beside), "\(function)′(\(x)): \(alone) and \(beside)")
    }
  }

  /// The functions of which the value is within 4 ULP: all but some that C libraries compute, far out
  /// and next to their zeros.
  static let withExactValues = UnaryFunction.all.filter {
    !["sin", "cos", "tan"].contains($0.name) && !"jy".contains($0.name.prefix(1))
  }

  @Test(arguments: withExactValues)
  func valueIsWithinFourULP(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let value = function.plain(row.arguments[0])
      #expect(row.value.error(of: value) <= 4, "\(function)(\(row.arguments[0])) is \(value)")
    }
  }

  /// In single precision the table's argument is rounded first, so only exact ones are taken.
  @Test(arguments: UnaryFunction.all)
  func singlePrecisionDerivativeIsWithinFourULP(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      guard let narrow = Float(exactly: x), narrow.isNormal else { continue }
      let truth = Float(row.derivatives[0].nearest)
      guard truth.isNormal, Float(row.value.nearest).isNormal else { continue }
      let slope = derivative(at: narrow) { .apply(function.rule, to: $0) }
      let error = (Double(slope) - row.derivatives[0].nearest).magnitude / Double(truth.ulp)
      #expect(error <= 4, "\(function)′(\(narrow)) is \(slope), off by \(error) ULP from \(truth)")
    }
  }
}
