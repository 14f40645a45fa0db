import Counting
import Fluxion
import TestSupport
import Testing

/// Numbers that are more than a plain value: symbols, batches, counted and traced numbers.
@Suite struct ProgramTests {
  func matrix<T: RealScalar>(_ x: [T]) -> Matrix<T> {
    Matrix(rows: 3, columns: 3, elements: x)
  }

  let x = [0.3, 1.2, -0.7, 2.0, 0.1, 0.4, -0.9, 0.8, 1.5]

  @Test func symbols() throws {
    func f<T: RealScalar>(_ x: [T]) -> T {
      let a = matrix(x)
      let solution = (try? solve(a, [1, x[0], 2])) ?? []
      return solution[0] * determinant(a) + solution[2] + ((try? inverse(a)) ?? a)[1, 0]
        + logDeterminant(a)
    }
    let program = Program(inputs: 9) { x in f(x) }
    #expect(abs(program(x)[0] - f(x)) <= 1e-14)
    let truth = Reverse.gradient(at: x) { f($0) }
    for (found, truth) in zip(program.gradient(x), truth) {
      #expect(abs(found - truth) <= 1e-12 * max(1, abs(truth)))
    }
    // The rows are exchanged as the point demands, not as it was when the program was recorded.
    let exchanged = Array(x[6...] + x[3..<6] + x[..<3])
    #expect(abs(program(exchanged)[0] - f(exchanged)) <= 1e-13)
  }

  @Test func symbolsInOtherFactors() throws {
    func f<T: RealScalar>(_ x: [T]) -> T {
      let a = matrix(x)
      let s = a * a.transposed + .identity(3)
      let factor = try? cholesky(s)
      let factors = qr(a)
      let product = factors.q[2, 0] * factors.r[1, 2]
      return (factor?.lower[2, 1] ?? 0) + (factor?.logDeterminant ?? 0) + product
    }
    let program = Program(inputs: 9) { x in f(x) }
    #expect(abs(program(x)[0] - f(x)) <= 1e-14)
    for (found, truth) in zip(program.gradient(x), Forward.gradient(at: x) { f($0) }) {
      #expect(abs(found - truth) <= 1e-12 * max(1, abs(truth)))
    }
  }

  /// Points of a batch choose their pivots each for itself.
  @Test func batches() {
    func f<T: RealScalar>(_ t: T) -> T {
      let a: Matrix<T> = [[t, 1, 0.5], [2, t * t, 1], [1, -1, 3]]
      let solution = (try? solve(a, [1, t, 2])) ?? []
      return solution[0] + determinant(a) * symmetricEigen(a).values[1] + expm(a)[0, 1]
    }
    let points = [0.1, 4.0, -3.0, 0.7, 2.5, -0.2, 9.0, 1.1, 0.3]
    let slopes = derivative(atEach: points) { t in f(t) }
    for (point, slope) in zip(points, slopes) {
      let truth = derivative(at: point) { t in f(t) }
      #expect(abs(slope - truth) <= 1e-12 * max(1, abs(truth)))
    }
  }

  @Test func countedNumbers() throws {
    let a: Matrix = [[2.0, 1.0], [1.0, 3.0]]
    let counts = countingOperations { _ = try? solve(a.map { Counted($0) }, [3, 5]) }
    #expect(counts.count.total > 6)
  }
}
