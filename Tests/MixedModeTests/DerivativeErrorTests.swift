import Fluxion
import Testing

@testable import MixedMode

/// The unit in which `compareModes(at:of:)` gives the error of a derivative.
struct DerivativeErrorTests {
  private func error(_ found: [Double], _ truth: [Double]) -> Double {
    let matrix = Matrix(rows: 1, columns: found.count, elements: found)
    return largestError(of: matrix, against: [truth.map { Wide($0) }])
  }

  @Test func derivativesAreJudgedByTheirOwnLastPlace() {
    #expect(error([1, 1024], [1, 1024]) == 0)
    #expect(error([(1.0).nextUp, 1024], [1, 1024]) == 1)
    #expect(error([1, 1024 + 3 * (1024.0).ulp], [1, 1024]) == 3)
    #expect(error([1.5, -0.75 - 2 * (0.75).ulp], [1.5, -0.75]) == 2)
  }

  /// A zero has no place of its own that an error could be told in.
  @Test func zerosAreJudgedByTheLargestOfTheirRow() {
    #expect(error([0, 1024], [0, 1024]) == 0)
    #expect(error([5 * (1024.0).ulp, 1024], [0, 1024]) == 5)
    #expect(error([5 * (1024.0).ulp, -1024], [0, -1024]) == 5)
    #expect(error([1e-3, 0x1p-40], [0, 0x1p-40]) == 1e-3 / (0x1p-40).ulp)
    #expect(error([5 * (1.0).ulp, .infinity, 1], [0, .infinity, 1]) == 5)
    #expect(error([5 * (1.0).ulp, .nan, 1], [0, .nan, 1]) == 5)
  }

  @Test func zerosAmongZerosAreJudgedByOne() {
    #expect(error([0, -0.0], [0, 0]) == 0)
    #expect(error([7 * (1.0).ulp, 0], [0, 0]) == 7)
    #expect(error([0, -1], [0, 0]) == 1 / (1.0).ulp)
    #expect(error([7 * (1.0).ulp, .infinity], [0, .infinity]) == 7)
  }

  /// Each row has a scale of its own, and the largest error of all rows counts.
  @Test func rowsHaveTheirOwnScales() {
    let truth: [[Wide]] = [[0, 1024], [0, 1], [0, 0]]
    let slip = 8 * (1.0).ulp
    #expect(largestError(of: [[slip, 1024], [0, 1], [0, 0]], against: truth) == 8.0 / 1024)
    #expect(largestError(of: [[0, 1024], [slip, 1], [0, 0]], against: truth) == 8)
    #expect(largestError(of: [[slip, 1024], [0, 1], [slip / 2, 0]], against: truth) == 4)
  }

  @Test func whatIsNoNumberIsFoundOrIsInfinitelyWrong() {
    #expect(error([.infinity, 1], [.infinity, 1]) == 0)
    #expect(error([-.infinity, 1], [.infinity, 1]) == .infinity)
    #expect(error([.nan, 1], [2, 1]) == .infinity && error([2, 1], [.nan, 1]) == .infinity)
    #expect(error([.nan, .nan], [.nan, .nan]).isNaN && error([.nan, 1], [.nan, 1]) == 0)
    #expect(error([], []) == 0)
  }
}
