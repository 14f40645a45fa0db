import Fluxion
import TestSupport
import Testing

/// Factors, solutions and their derivatives against values to 50 digits.
@Suite struct TruthTests {
  let symmetric: Matrix = [
    [4, 1, -0.5, 0.25], [1, 3, 0.75, -1], [-0.5, 0.75, 6, 0.5], [0.25, -1, 0.5, 8.0],
  ]
  let direction: Matrix = [
    [0.5, -1, 0.25, 0], [-1, 2, 0.5, 0.75], [0.25, 0.5, -1, 1], [0, 0.75, 1, 0.5],
  ]
  let general: Matrix = [
    [0.5, -1.25, 2, 0.75], [1, 0.25, -0.5, 3], [-2, 1.5, 0.125, 1], [0.25, -0.75, 1, -0.5],
  ]

  /// The matrix A + t U.
  func line<T: RealScalar>(_ a: Matrix<Double>, _ t: T) -> Matrix<T> {
    a.map { T($0) } + t * direction.map { T($0) }
  }

  /// The numbers of `name` along the line, and their derivatives to third order, against the table: the error
  /// relative to the largest number of a row.
  func check(
    _ name: String, within bound: Double, sourceLocation: SourceLocation = #_sourceLocation,
    _ f: (TaylorSeries<Double>) throws -> [TaylorSeries<Double>]
  ) throws {
    let table = try TruthTable("matrices")
    let numbers = try f(TaylorSeries(variableAt: 0, order: 3))
    for n in 0...3 {
      let truths = table["\(name)\(n)"]
      #expect(truths.count == numbers.count, sourceLocation: sourceLocation)
      let scale = truths.map(abs).max() ?? 0
      for (number, truth) in zip(numbers, truths) {
        let found: Double = number.derivative(n)
        #expect(
          abs(found - truth) <= bound * scale, "\(name), order \(n): \(found), not \(truth)",
          sourceLocation: sourceLocation)
      }
    }
  }

  @Test func choleskyTriangle() throws {
    try check("cholesky", within: 2e-15) { try cholesky(line(symmetric, $0)).lower.elements }
  }

  @Test func eigenvaluesAndVectors() throws {
    try check("eigen", within: 8e-15) {
      let eigen = symmetricEigen(line(symmetric, $0))
      return eigen.values + eigen.vectors.elements
    }
  }

  @Test func orthogonalFactors() throws {
    try check("qr", within: 2e-14) { t in
      let factors = qr(line(general, t)[rows: 0..<4, columns: 0..<3])
      return factors.q.elements + factors.r.elements
    }
  }

  @Test func exponential() throws {
    try check("expm", within: 1e-14) { t in
      expm(general.map { 2 * TaylorSeries($0) } + t * direction.map { TaylorSeries($0) })
        .elements
    }
  }

  @Test func solutions() throws {
    // The condition number is near 100.
    try check("solve", within: 1e-12) { t in
      try solve(line(general, t), [1, 2 * t, -1, t * t])
    }
  }

  @Test func logarithmOfDeterminant() throws {
    try check("logDeterminant", within: 1e-12) { [logDeterminant(line(general, $0))] }
  }

  /// The derivatives of first order as Giles gives them, forwards and backwards, with the table's values.
  @Test func adjointsMeetTangents() throws {
    let table = try TruthTable("matrices")
    for (name, f) in [
      ("cholesky", { (a: Matrix<Variable<Double>>) in try cholesky(a).lower.elements }),
      ("eigen", { a in symmetricEigen(a).values + symmetricEigen(a).vectors.elements }),
    ] {
      let truths = table["\(name)1"]
      for place in truths.indices {
        let adjoint = try Reverse.gradient(at: symmetric.elements) { x in
          try f(Matrix(rows: 4, columns: 4, elements: x))[place]
        }
        let found = dot(adjoint, direction.elements)
        let bound = 4e-15 * max(1, abs(truths[place]))
        #expect(abs(found - truths[place]) <= bound, "\(name) \(place)")
      }
    }
  }
}
