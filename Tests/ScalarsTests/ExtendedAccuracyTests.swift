import ForwardMode
import TestSupport
import Testing

#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  /// Every function of one or two arguments on `Float80`, against the same tables: the fractions of their
  /// truths have digits enough.
  struct ExtendedAccuracyTests {
    @Test(arguments: UnaryFunction.all)
    func derivativeIsWithinFourULP(of function: UnaryFunction) throws {
      for row in try ReferenceTable(function.name).rows {
        let x = row.arguments[0]
        let slope = derivative(at: Float80(x)) { .apply(function.rule, to: $0) }
        let error = row.derivatives[0].error(of: slope)
        #expect(error <= 4, "\(function)′(\(x)) is \(slope), off by \(error) ULP")
      }
    }

    /// All but the Bessel functions, whose values are rounded from `Double`.
    static let withOwnValues = UnaryFunction.all.filter { !"jy".contains($0.name.prefix(1)) }

    @Test(arguments: withOwnValues)
    func valueIsWithinFourULP(of function: UnaryFunction) throws {
      for row in try ReferenceTable(function.name).rows {
        let x = row.arguments[0]
        let (value, _) = valueWithDerivative(at: Float80(x)) { .apply(function.rule, to: $0) }
        let error = row.value.error(of: value)
        #expect(error <= 4, "\(function)(\(x)) is \(value), off by \(error) ULP")
      }
    }

    typealias Number = Dual<Float80>

    static let functions: [(name: String, f: @Sendable (Number, Number) -> Number)] = [
      ("pow", { pow($0, $1) }), ("atan2", { atan2($0, $1) }), ("hypot", { hypot($0, $1) }),
      ("fmod", { fmod($0, $1) }), ("remainder", { remainder($0, $1) }), ("div", { $0 / $1 }),
      ("logAddExp", { logAddExp($0, $1) }), ("xlogy", { xlogy($0, $1) }),
      ("lbeta", { lbeta($0, $1) }), ("gammaP", { gammaP($0, $1) }), ("gammaQ", { gammaQ($0, $1) }),
    ]

    @Test(arguments: functions)
    func partialsAreWithinFourULP(
      name: String, f: @Sendable (Number, Number) -> Number
    ) throws {
      let function = try #require(BinaryFunction.all.first { $0.name == name })
      for row in try BinaryAccuracyTests.rows(of: function) {
        let (x, y) = (Float80(row.arguments[0]), Float80(row.arguments[1]))
        let slopes = [derivative(at: x) { f($0, Dual(y)) }, derivative(at: y) { f(Dual(x), $0) }]
        for k in 0..<2 {
          let error = row.derivatives[k].error(of: slopes[k])
          #expect(
            error <= 4, "∂\(k) \(name)(\(x), \(y)) is \(slopes[k]), off by \(error) ULP")
        }
      }
    }

    @Test func incompleteBetaIsWithinFourULP() throws {
      for (arguments, truths) in try ReferenceTable.rows(of: "betaI", arity: 3) {
        let found = valueWithGradient(at: arguments.map { Float80($0) }) {
          betaI($0[0], $0[1], $0[2])
        }
        for (k, number) in ([found.value] + found.gradient).enumerated() {
          let error = truths[k].error(of: number)
          #expect(error <= 4, "\(k) of betaI\(arguments) is \(number), off by \(error) ULP")
        }
      }
    }

    /// Derivatives of sinc in double precision against extended precision, which computes them with 192
    /// bits throughout: at random places, and next to the zeros of each, where all terms cancel.
    @Test(arguments: 1...8)
    func higherDerivativesOfSinc(n: Int) {
      var generator = SeededGenerator(seed: UInt64(n))
      func slope(_ x: Double) -> Double { derivatives(at: x, order: n) { sinc($0) }[n] }
      var places = (0..<200).map { _ in Double.random(in: -40...40, using: &generator) }
      for i in 0..<150 {
        var (low, high) = (Double(i) / 5, Double(i + 1) / 5)
        if slope(low) * slope(high) > 0 { continue }
        while low.nextUp < high {
          let middle = (low + high) / 2
          if slope(low) * slope(middle) > 0 { low = middle } else { high = middle }
        }
        places += [low, high, -high]
      }
      for x in places {
        let (found, truth) = (slope(x), derivatives(at: Float80(x), order: n) { sinc($0) }[n])
        let error = (Float80(found) - truth).magnitude / Float80(Double(truth).ulp)
        #expect(error <= 4, "sinc⁽\(n)⁾(\(x)) is \(found), off by \(error) ULP from \(truth)")
      }
    }
  }
#endif
