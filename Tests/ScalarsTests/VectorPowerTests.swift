import CFluxion
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The power over eight lanes.
struct VectorPowerTests {
  /// xʸ and its partial derivatives in eight lanes.
  static func power(_ x: [Double], _ y: [Double]) -> (values: [Double], partials: [[Double]]) {
    let zeros = [Double](repeating: 0, count: 8)
    var (values, inBase, inExponent) = (zeros, zeros, zeros)
    fluxion_vector_pow_order1(x, y, &values, &inBase, &inExponent)
    return (values, [inBase, inExponent])
  }

  @Test func valuesAreWithinTwoULPAndPartialsWithinFour() throws {
    for rows in VectorFunctionTests.eights(try ReferenceTable("pow", arity: 2).rows) {
      let (x, y) = (rows.map { $0.arguments[0] }, rows.map { $0.arguments[1] })
      let (values, partials) = Self.power(x, y)
      var alone = [Double](repeating: 0, count: 8)
      fluxion_vector_pow(x, y, &alone)
      for (lane, row) in rows.enumerated() {
        let name = "pow(\(x[lane]), \(y[lane]))"
        let error = row.value.error(of: values[lane])
        #expect(error <= 2, "\(name) is \(values[lane]), off by \(error) ULP")
        #expect(
          VectorFunctionTests.hasSign(values[lane], of: row.value), "\(name): \(values[lane])")
        #expect(haveSameBits(alone[lane], values[lane]))
        for k in 0..<2 {
          let error = row.derivatives[k].error(of: partials[k][lane])
          #expect(error <= 4, "∂\(k) \(name) is \(partials[k][lane]), off by \(error) ULP")
        }
      }
    }
  }

  /// Annex F of the C standard has a row for each of these.
  @Test func specialPowersAreThoseOfTheCLibrary() {
    let numbers = [
      0, 1, 0.5, 2, 3, 1.5, 1e300, 1e-300, .infinity, .leastNonzeroMagnitude,
      0x1p51 + 0.5, 0x1p52 + 1, 0x1p53 - 1, 0x1p53,
    ]
    let all = numbers + numbers.map { -$0 } + [.nan]
    for x in all {
      for rest in VectorFunctionTests.eights(all) {
        var values = [Double](repeating: 0, count: 8)
        fluxion_vector_pow([Double](repeating: x, count: 8), rest, &values)
        for (y, value) in zip(rest, values) {
          let expected = pow(x, y)
          if expected.isFinite && expected != 0 {
            #expect((value - expected).magnitude <= 2 * expected.ulp, "pow(\(x), \(y)): \(value)")
          } else {
            #expect(haveSameBits(value, expected), "pow(\(x), \(y)): \(value), not \(expected)")
          }
        }
      }
    }
  }

  @Test func powersOfWholeNumbersAreExact() {
    for base in 2...9 {
      let bases = [Double](repeating: Double(base), count: 8)
      var values = [Double](repeating: 0, count: 8)
      fluxion_vector_pow(bases, (1...8).map(Double.init), &values)
      var product = 1.0
      for value in values {
        product *= Double(base)
        #expect(value == product)
      }
    }
  }
}
