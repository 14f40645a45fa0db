import Fluxion
import Testing

/// What is passed on through records of arrays where an adjoint of another input is not a number.
struct ArrayInfinityTests {
  typealias Numbers = [Variable<Double>]

  /// Numbers that are recorded before the arrays they stand in; their parents are reached through
  /// the record alone.
  private func slope(_ f: (Numbers, Variable<Double>) -> Variable<Double>) -> [Double] {
    Reverse.gradient(at: [2.0, 3, 5, 0]) { x in
      // The norm has no slope at 0, so every sweep is repeated with care.
      f([x[0] * x[1], x[1] * x[2]], norm([x[3]]))
    }
  }

  /// The gradient of a y₀ + b y₁ for the recorded y₀ = x₀ x₁ and y₁ = x₁ x₂.
  private func expectSlope(
    _ a: Double, _ b: Double, _ f: (Numbers, Variable<Double>) -> Variable<Double>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = slope(f)
    #expect(
      Array(found[..<3]) == [3 * a, 2 * a + 5 * b, 3 * b], "\(found)",
      sourceLocation: sourceLocation)
    #expect(found[3].isNaN, sourceLocation: sourceLocation)
  }

  @Test func operandsOfLiveRecordsAreLive() {
    let (ones, weights): (Numbers, [Double]) = ([1, 1], [2, 3])
    expectSlope(1, 1) { y, none in sum(y) + none }
    expectSlope(2, 3) { y, none in dot(weights, y) + none }
    expectSlope(12, 30) { y, none in dot(y, y) + none }
    expectSlope(1, 1) { y, none in dot(y, ones) + none }
    expectSlope(1, 1) { y, none in dot(ones, y) + none }
    expectSlope(2, 3) { y, none in
      product(Matrix(rows: 1, columns: 2, elements: weights), y)[0] + none
    }
    expectSlope(2, 3) { y, none in product(rows: y, weights)[0] + none }
    expectSlope(12, 30) { y, none in product(rows: y, y)[0] + none }
    expectSlope(1, 1) { y, none in Variable.apply(RunningSum(), to: y)[1] + none }
    expectSlope(2, 3) { y, none in preaccumulated(y) { y in [2 * y[0] + 3 * y[1]] }[0] + none }
  }

  /// Of a matrix the elements in rows that a result depends on are, and of the vector all.
  @Test func rowsThatNoResultDependsOn() {
    let two: [Double] = [2]
    expectSlope(0, 2) { y, none in product(rows: y, two)[1] + none }
    expectSlope(2, 0) { y, none in product(rows: y, two)[0] + none }
    expectSlope(0, 2) { y, none in product(rows: y, [Variable(2.0)])[1] + none }
    let matrix: Matrix = [[2.0, 3], [5, 7]]
    expectSlope(5, 7) { y, none in product(matrix, y)[1] + none }
    expectSlope(7, 10) { y, none in
      let z = product(matrix, y)
      return z[0] + z[1] + none
    }
  }

  /// An infinite factor is not multiplied by the adjoint 0 of a row without a part in the result.
  @Test func infiniteFactorsOfOtherRows() {
    let constants: [Double] = [.infinity, 2]
    let vector = Reverse.gradient(at: [1.0, 2, 3, 4]) { x in product(rows: x, constants)[1] }
    #expect(vector == [0, 0, .infinity, 2])
    let matrix = Reverse.gradient(at: [1.0, 2]) { x in
      let matrix: Matrix = [
        [Double.infinity, 1], [2, 3], [.infinity, 1], [1, 1], [1, .infinity],
      ]
      let y: Numbers = product(matrix, x)
      return y[1] + y[3]
    }
    #expect(matrix == [3, 4])
    let variables = Reverse.gradient(at: [.infinity, 1.0, 2, 3, 4, 5]) { x in
      product(rows: x[..<4], x[4...])[1]
    }
    #expect(variables == [0, 0, 4, 5, 2, 3])
    let factors = Reverse.gradient(at: [1.0, 2, 3, 4, .infinity, 5]) { x in
      product(rows: x[..<4], x[4...])[1]
    }
    #expect(factors == [0, 0, .infinity, 5, 3, 4])
  }
}
