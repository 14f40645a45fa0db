import TestSupport
import Testing

/// The functions over eight lanes against the tables of true values.
///
/// What is measured at millions of points is in `Tests/VectorFunctions`.
struct VectorFunctionTests {
  /// The rows of a table in eights, so that each lane has another argument; the last eight may overlap.
  static func eights<Row>(_ rows: [Row]) -> [[Row]] {
    stride(from: 0, to: rows.count, by: 8).map { start in
      let begin = min(start, rows.count - 8)
      return Array(rows[begin..<begin + 8])
    }
  }

  /// Whether the sign is right, that of a zero too.
  static func hasSign(_ found: Double, of truth: Truth) -> Bool {
    found.sign == truth.nearest.sign || found.isNaN
  }

  @Test(arguments: EightLaneFunction.all)
  func valuesAreWithinTwoULPAndSlopesWithinFour(of function: EightLaneFunction) throws {
    for rows in Self.eights(try ReferenceTable(function.name).rows) {
      let (values, slopes) = function.firstDerivatives(at: rows.map { $0.arguments[0] })
      for (lane, row) in rows.enumerated() {
        let x = row.arguments[0]
        let error = row.value.error(of: values[lane])
        #expect(error <= 2, "\(function)(\(x)) is \(values[lane]), off by \(error) ULP")
        #expect(Self.hasSign(values[lane], of: row.value), "\(function)(\(x)): \(values[lane])")
        let slopeError = row.derivatives[0].error(of: slopes[lane])
        #expect(slopeError <= 4, "\(function)′(\(x)) is \(slopes[lane]), off by \(slopeError) ULP")
      }
    }
  }

  @Test(arguments: EightLaneFunction.all)
  func secondDerivativesAreWithinFourULP(of function: EightLaneFunction) throws {
    for rows in Self.eights(try SecondOrderTable(function.name).rows) {
      let found = function.derivatives(at: rows.map { $0.arguments[0] }).second
      for (lane, row) in rows.enumerated() {
        let error = row.derivatives[0].error(of: found[lane])
        #expect(
          error <= 4, "\(function)″(\(row.arguments[0])) is \(found[lane]), off by \(error) ULP")
      }
    }
  }

  @Test(arguments: EightLaneFunction.all)
  func valuesAreTheSameBitsWithDerivativesAndWithout(of function: EightLaneFunction) throws {
    for rows in Self.eights(try ReferenceTable(function.name).rows) {
      let x = rows.map { $0.arguments[0] }
      let all = function.derivatives(at: x)
      let some = function.firstDerivatives(at: x)
      let values = function.values(at: x)
      for lane in 0..<8 {
        #expect(haveSameBits(values[lane], all.values[lane]))
        #expect(haveSameBits(values[lane], some.values[lane]))
        #expect(haveSameBits(some.first[lane], all.first[lane]))
      }
    }
  }

  /// Neither a lane's place nor its neighbours matter, though great angles take another way.
  @Test(arguments: EightLaneFunction.all)
  func aLaneKnowsNothingOfTheOthers(of function: EightLaneFunction) throws {
    for rows in Self.eights(try ReferenceTable(function.name).rows) {
      let x = rows.map { $0.arguments[0] }
      let values = function.values(at: x)
      for lane in 0..<8 {
        let alone = function.values(at: [Double](repeating: x[lane], count: 8))
        #expect(alone.allSatisfy { haveSameBits($0, values[lane]) }, "\(function)(\(x[lane]))")
      }
    }
  }

  @Test(arguments: EightLaneFunction.all)
  func valuesMayStandWhereTheArgumentsStood(of function: EightLaneFunction) {
    var x = [0.25, -0.5, 0.75, 1.5, -2.25, 3.5, 1e6, 0.0]
    let values = function.values(at: x)
    x.withUnsafeMutableBufferPointer {
      function.value(UnsafePointer($0.baseAddress), $0.baseAddress)
    }
    for lane in 0..<8 { #expect(haveSameBits(x[lane], values[lane])) }
  }
}
