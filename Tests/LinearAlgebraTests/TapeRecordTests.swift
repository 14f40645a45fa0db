import Fluxion
import TestSupport
import Testing

/// What a tape keeps of systems and factors: one record of each, with one entry for each number that it yields.
@Suite struct TapeRecordTests {
  let n = 5

  /// Numbers whose matrix has rows that are exchanged, and one whose symmetric part is positive definite.
  var x: [Double] {
    var generator = SeededGenerator(seed: 20)
    return generator.point(n * n + 3 * n)
  }

  /// How many entries a tape has after a function of a matrix and of right-hand sides, and how many numbers the
  /// function yields.
  func entries(
    _ f: (Matrix<Variable<Double>>, Matrix<Variable<Double>>) throws -> [Variable<Double>]
  ) rethrows -> (entries: Int, results: Int) {
    let tape = Tape<Double>()
    var count = 0
    let slopes = try tape.gradient(at: x) { x in
      let a = Matrix(rows: n, columns: n, elements: Array(x[..<(n * n)]))
      let results = try f(a, Matrix(rows: n, columns: 3, elements: Array(x[(n * n)...])))
      count = results.count
      return results[0]
    }
    #expect(slopes.contains { $0 != 0 })
    return (tape.statistics.entries, count)
  }

  @Test func oneRecordEach() throws {
    // A sum with a constant leaves no record.
    func definite(_ a: Matrix<Variable<Double>>) -> Matrix<Variable<Double>> {
      var result = a
      for i in 0..<n { result[i, i] += 30 }
      return result
    }
    for (name, count, found) in [
      ("solve", n, try entries { a, b in try solve(a, b.column(0)) }),
      ("solve of many", 3 * n, try entries { a, b in try solve(a, b).elements }),
      ("solve of a triangle", n, try entries { a, b in try solve(lower: a, b.column(0)) }),
      ("inverse", n * n, try entries { a, _ in try inverse(a).elements }),
      ("determinant", 1, entries { a, _ in [determinant(a)] }),
      ("logDeterminant", 1, entries { a, _ in [logDeterminant(a)] }),
      ("LU.solve", n, try entries { a, b in try lu(a).solve(b.column(0)) }),
      ("cholesky", n * n, try entries { a, _ in try cholesky(definite(a)).lower.elements }),
      ("Cholesky.solve", n, try entries { a, b in try cholesky(definite(a)).solve(b.column(0)) }),
      (
        "Cholesky.logDeterminant", 1,
        try entries { a, _ in [try cholesky(definite(a)).logDeterminant] }
      ),
      ("expm", n * n, entries { a, _ in expm(a).elements }),
      ("product", 3 * n, entries { a, b in (a * b).elements }),
    ] {
      #expect(found.results == count, "\(name)")
      #expect(found.entries == count, "\(name): \(found.entries) entries")
    }
    let eigen = entries { a, _ in symmetricEigen(a).values }
    #expect(eigen == (n + n * n, n))
    let factors = entries { a, _ in
      let factors = qr(a)
      return factors.q.elements + factors.r.elements
    }
    #expect(factors == (2 * n * n, 2 * n * n))
    let nearest = try entries { a, b in
      try leastSquares(a[rows: 0..<n, columns: 0..<2], b.column(0))
    }
    #expect(nearest == (2, 2))
  }

  /// The system x₀ + 2 x₁ + 3 x₂ = 1 and so on, whose matrix is singular but for rounding.
  func hopeless<T: RealScalar>(_ x: [T]) throws -> T {
    try solve(Matrix(rows: 3, columns: 3, elements: x), [1, 1, 1])[0]
  }

  /// Expects the error that plain numbers have.
  func expectSingular(_ name: String, _ body: () throws -> Void) {
    let error = #expect(throws: LinearAlgebraError.self) { try body() }
    guard case .singular(pivot: 2, let estimate) = error else {
      Issue.record("\(name): \(String(describing: error))")
      return
    }
    #expect(estimate > 1e15 && estimate.isFinite, "\(name)")
  }

  @Test func singularMatrices() {
    let x = [1.0, 2, 3, 4, 5, 6, 7, 8, 9]
    expectSingular("plain") { _ = try hopeless(x) }
    expectSingular("Dual") {
      _ = try derivative(at: 1.0) { t in try hopeless([t] + x[1...].map { Dual($0) }) }
    }
    expectSingular("VectorDual") { _ = try Forward.gradient(at: x) { try hopeless($0) } }
    expectSingular("Variable") { _ = try Reverse.gradient(at: x) { try hopeless($0) } }
    expectSingular("Variable<Dual>") {
      _ = try Mixed.hessianVectorProduct(at: x, along: x) { try hopeless($0) }
    }
    expectSingular("Variable<Variable>") {
      _ = try Reverse.gradient(at: x) { x in try Reverse.gradient(at: x) { try hopeless($0) }[0] }
    }
    expectSingular("Dual<Variable>") {
      _ = try Reverse.gradient(at: x) { (x: [Variable<Double>]) in
        try Forward.directionalDerivative(at: x, along: x) { try hopeless($0) }
      }
    }
    #expect(throws: LinearAlgebraError.singular(pivot: 1, conditionEstimate: .infinity)) {
      try Reverse.gradient(at: [1.0, 2, 2, 4]) { x in
        try solve(Matrix(rows: 2, columns: 2, elements: x), [1, 1])[0]
      }
    }
    #expect(throws: LinearAlgebraError.notPositiveDefinite(pivot: 1, value: -3)) {
      try Reverse.gradient(at: [1.0, 2, 2, 1]) { x in
        try cholesky(Matrix(rows: 2, columns: 2, elements: x)).logDeterminant
      }
    }
  }

  @Test func noRightHandSide() throws {
    let slopes = try Reverse.gradient(at: [2.0, 1, 1, 3]) { x in
      let a = Matrix(rows: 2, columns: 2, elements: x)
      let none = try solve(a, Matrix(repeating: 0, rows: 2, columns: 0))
      #expect(none.rows == 2 && none.columns == 0)
      return x[0] * x[0]
    }
    #expect(slopes == [4, 0, 0, 0])
    #expect(throws: LinearAlgebraError.singular(pivot: 1, conditionEstimate: .infinity)) {
      try Reverse.gradient(at: [1.0, 2, 2, 4]) { x in
        let a = Matrix(rows: 2, columns: 2, elements: x)
        return x[0] + Variable(Double(try solve(a, Matrix(repeating: 0, rows: 2, columns: 0)).rows))
      }
    }
  }

  /// A system of numbers that are themselves recorded has one record on each tape.
  @Test func nestedTapes() throws {
    let (n, x) = (n, x)
    func f<T: RealScalar>(_ x: [T]) throws -> T {
      let a = Matrix(rows: n, columns: n, elements: Array(x[..<(n * n)]))
      let solution = try solve(a, Array(x[(n * n)..<(n * n + n)]))
      return dot(solution, solution)
    }
    let along = x.map { 1 - $0 * $0 }
    let line = try Forward.derivatives(at: 0.0, order: 2) { t in
      try f(zip(x, along).map { TaylorSeries($0) + t * TaylorSeries($1) })
    }
    let outer = Tape<Double>()
    for (name, found) in [
      (
        "Variable<Variable>",
        try outer.gradient(at: x) { x in
          let inner = Tape<Variable<Double>>()
          let slopes = try inner.gradient(at: x) { try f($0) }
          #expect(inner.statistics.entries == n + 1)
          return dot(along, slopes)
        }
      ),
      ("Variable<Dual>", try Mixed.hessianVectorProduct(at: x, along: along) { try f($0) }),
      (
        "Dual<Variable>",
        try outer.gradient(at: x) { (x: [Variable<Double>]) in
          try Forward.directionalDerivative(at: x, along: along.map { Variable($0) }) { try f($0) }
        }
      ),
    ] {
      let second = dot(found, along)
      #expect(abs(second - line[2]) <= 1e-11 * abs(line[2]), "\(name): \(second), not \(line[2])")
    }
  }
}
