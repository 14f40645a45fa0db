import Fluxion
import TestSupport
import Testing

@Suite struct MatrixTests {
  let a: Matrix = [[1.0, 2.0], [3.0, 4.0]]
  let b: Matrix = [[0.0, 1.0], [1.0, -1.0]]

  @Test func operators() {
    #expect(a + b == [[1, 3], [4, 3]])
    #expect(a - b == [[1, 1], [2, 5]])
    #expect(-a == [[-1, -2], [-3, -4]])
    #expect(a * b == [[2, -1], [4, -1]])
    #expect(2 * a == [[2, 4], [6, 8]])
    #expect(a * 2 == [[2, 4], [6, 8]])
    #expect(a / 2 == [[0.5, 1], [1.5, 2]])
    #expect(a * [1.0, -1.0] == [-1, -1])
    var sum = a
    sum += b
    sum -= a
    #expect(sum == b)
  }

  /// What was made of the elements before one throws is released, and the error is the one thrown.
  @Test func mappedElementByElement() throws {
    #expect(a.map { Int($0) * 10 } == [[10, 20], [30, 40]])
    #expect(Matrix<Double>(repeating: 0, rows: 3, columns: 0).map { $0 + 1 }.rows == 3)
    final class Note {
      static nonisolated(unsafe) var count = 0
      init() { Self.count += 1 }
      deinit { Self.count -= 1 }
    }
    struct Stop: Error, Equatable { let at: Double }
    #expect(throws: Stop(at: 3)) {
      _ = try a.map { element throws(Stop) -> Note in
        if element == 3 { throw Stop(at: element) }
        return Note()
      }
    }
    #expect(Note.count == 0)
    withExtendedLifetime(a.map { _ in Note() }) { #expect(Note.count == 4) }
  }

  @Test func products() {
    let wide: Matrix = [[1.0, 2.0, 3.0]]
    #expect(wide * wide.transposed == [[14]])
    let outer = wide.transposed * wide
    #expect(outer.row(2) == [3, 6, 9])
    let empty = Matrix<Double>(repeating: 0, rows: 2, columns: 0)
    #expect(empty * empty.transposed == [[0, 0], [0, 0]])
  }

  /// A product has one record on a tape, whose pullback is right in both factors.
  @Test func pullbackOfProducts() {
    let x = [0.3, -1.2, 0.7, 2.0, 0.1, 0.4, -0.9, 0.8, 1.5, -0.6, 0.2, 1.1]
    func f<T: RealScalar>(_ x: [T]) -> T {
      let a = Matrix(rows: 2, columns: 3, elements: Array(x[..<6]))
      let b = Matrix(rows: 3, columns: 2, elements: Array(x[6...]))
      let product = a * b
      return product[0, 1] * product[1, 0] + product.trace
    }
    let forward = Forward.gradient(at: x) { f($0) }
    for (found, truth) in zip(Reverse.gradient(at: x) { f($0) }, forward) {
      expect(found, near: truth)
    }
  }

  @Test func constants() {
    let (step, rotation): (Double, Matrix) = (0.5, [[0.0, -1.0], [1.0, 0.0]])
    func f<T: RealScalar>(_ t: T) -> [T] {
      let scaled = step * Matrix<T>.diagonal([t, t * t]) + Matrix<T>.identity(2) * step / 2.0
      return rotation * (scaled * [1, t])
    }
    // (−(t³ + t / 2) / 2, (t + 1 / 2) / 2)
    #expect(f(2.0) == [-4.5, 1.25])
    #expect(derivative(at: 2.0) { t in f(t) } == [-6.25, 0.5])
  }

  @Test func parts() {
    let c: Matrix = [[1.0, 2, 3], [4, 5, 6], [7, 8, 9]]
    #expect(c.diagonal == [1, 5, 9])
    #expect(c.trace == 15)
    #expect(c[rows: 1..<3] == [[4, 5, 6], [7, 8, 9]])
    #expect(c[rows: 0..<2, columns: 1..<3] == [[2, 3], [5, 6]])
    #expect(c[rows: 1..<1].elements.isEmpty)
    #expect(Matrix.diagonal([1.0, 2.0]) == [[1, 0], [0, 2]])
    #expect(quadraticForm([1.0, -1.0], a) == 0)
    #expect(Matrix<Double>.identity(0).elements.isEmpty)
  }
}
