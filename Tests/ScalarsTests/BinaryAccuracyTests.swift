import ForwardMode
import TestSupport
import Testing

/// Every function of two arguments against its table of true values.
struct BinaryAccuracyTests {
  /// The rows that define a derivative.
  ///
  /// Division by a constant is linear: its derivative is 1/y even where x makes the quotient NaN.
  /// And 1 is the C library's value of both NaN⁰ and 1^NaN, constants whose derivative is 0.
  static func rows(of function: BinaryFunction) throws -> [ReferenceTable.Row] {
    try ReferenceTable(function.name, arity: 2).rows.filter { row in
      switch function.name {
      case "div": !row.value.nearest.isNaN
      case "pow": row.value.nearest.isNaN || !row.arguments.contains { $0.isNaN }
      default: true
      }
    }
  }

  @Test(arguments: BinaryFunction.all)
  func firstPartialIsWithinFourULP(of function: BinaryFunction) throws {
    for row in try Self.rows(of: function) {
      let (x, y) = (row.arguments[0], row.arguments[1])
      let slope = derivative(at: x) { function.dual($0, Dual(y)) }
      let error = row.derivatives[0].error(of: slope)
      #expect(
        error <= 4,
        "∂₁\(function)(\(x), \(y)) is \(slope), off by \(error) from \(row.derivatives[0].nearest)")
    }
  }

  @Test(arguments: BinaryFunction.all)
  func secondPartialIsWithinFourULP(of function: BinaryFunction) throws {
    for row in try Self.rows(of: function) {
      let (x, y) = (row.arguments[0], row.arguments[1])
      let slope = derivative(at: y) { function.dual(Dual(x), $0) }
      let error = row.derivatives[1].error(of: slope)
      #expect(
        error <= 4,
        "∂₂\(function)(\(x), \(y)) is \(slope), off by \(error) from \(row.derivatives[1].nearest)")
    }
  }

  @Test(arguments: BinaryFunction.all)
  func gradientIsThePairOfPartials(of function: BinaryFunction) throws {
    for row in try Self.rows(of: function) {
      let (x, y) = (row.arguments[0], row.arguments[1])
      let slope = gradient(at: [x, y]) { function.vector($0[0], $0[1]) }
      for k in 0..<2 {
        let error = row.derivatives[k].error(of: slope[k])
        #expect(error <= 4, "\(function)(\(x), \(y)) has ∂\(k) \(slope[k]), off by \(error)")
      }
    }
  }

  @Test(arguments: BinaryFunction.all)
  func primalHasTheBitsOfThePlainCall(of function: BinaryFunction) throws {
    for row in try ReferenceTable(function.name, arity: 2).rows {
      let (x, y) = (row.arguments[0], row.arguments[1])
      let plain = function.plain(x, y)
      let dual = function.dual(Dual(value: x, tangent: 1), Dual(value: y, tangent: 1))
      #expect(haveSameBits(dual.value, plain), "\(function)(\(x), \(y))")
      #expect(haveSameBits(function.vector(.init(x), .init(y)).value, plain))
    }
  }

  /// Powers with a constant exponent, in each of the three ways to write the exponent.
  @Test(arguments: [
    ("pow_2", 2), ("pow_3", 3), ("pow_0.5", 0.5), ("pow_2.5", 2.5), ("pow_m1", -1), ("pow_m2", -2),
    ("pow_0", 0), ("pow_1", 1), ("pow_0.1", 0.1), ("pow_m0.7", -0.7), ("pow_100", 100),
    ("pow_3.7", 3.7),
  ])
  func constantPowerIsWithinFourULP(table: String, exponent: Double) throws {
    for row in try ReferenceTable(table).rows {
      let x = row.arguments[0]
      let slope = derivative(at: x) { pow($0, exponent) }
      let error = row.derivatives[0].error(of: slope)
      #expect(
        error <= 4,
        "(x^\(exponent))′(\(x)) is \(slope), off by \(error) from \(row.derivatives[0].nearest)")
      let lifted = derivative(at: x) { pow($0, Dual(exponent)) }
      #expect(haveSameBits(lifted, slope))
      if let n = Int(exactly: exponent) {
        #expect(haveSameBits(derivative(at: x) { pow($0, n) }, slope))
      }
    }
  }
}
