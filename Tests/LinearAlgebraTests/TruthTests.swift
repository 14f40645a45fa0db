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

  /// The numbers of `name` along the line, and their derivatives to sixth order, against the table: the error
  /// relative to the largest number of a row.
  func check(
    _ name: String, within bound: Double, order: Int = 6,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ f: (TaylorSeries<Double>) throws -> [TaylorSeries<Double>]
  ) throws {
    let table = try TruthTable("matrices")
    let numbers = try f(TaylorSeries(variableAt: 0, order: order))
    for n in 0...order {
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

  @Test func determinants() throws {
    try check("logDeterminant", within: 1e-12) { [logDeterminant(line(general, $0))] }
    // A polynomial of fourth degree.
    try check("determinant", within: 1e-13, order: 4) { [determinant(line(general, $0))] }
  }

  @Test func inverses() throws {
    try check("inverse", within: 1e-12) { try inverse(line(general, $0)).elements }
  }

  /// L and U of a matrix whose rows are exchanged.
  @Test func triangles() throws {
    #expect(try lu(general).rowOrder == [2, 1, 0, 3])
    try check("triangles", within: 1e-12) { t in
      let factors = try lu(line(general, t))
      return factors.lower.elements + factors.upper.elements
    }
  }

  @Test func leastSquaresSolution() throws {
    try check("leastSquares", within: 1e-12) { t in
      try leastSquares(line(general, t)[rows: 0..<4, columns: 0..<3], [1, 2 * t, -1, t * t])
    }
  }

  /// A function of the elements of a matrix and of a right-hand side, whose adjoints are taken.
  struct Adjoint: CustomTestStringConvertible {
    let name: String
    let isSymmetric: Bool
    let bound: Double
    let f: @Sendable (Matrix<Variable<Double>>, [Variable<Double>]) throws -> [Variable<Double>]

    var testDescription: String { name }
  }

  static let adjoints = [
    Adjoint(name: "cholesky", isSymmetric: true, bound: 4e-15) { a, _ in
      try cholesky(a).lower.elements
    },
    Adjoint(name: "eigen", isSymmetric: true, bound: 4e-15) { a, _ in
      symmetricEigen(a).values + symmetricEigen(a).vectors.elements
    },
    Adjoint(name: "qr", isSymmetric: false, bound: 1e-14) { a, _ in
      let factors = qr(a[rows: 0..<4, columns: 0..<3])
      return factors.q.elements + factors.r.elements
    },
    Adjoint(name: "expm", isSymmetric: false, bound: 1e-14) { a, _ in expm(2 * a).elements },
    Adjoint(name: "triangles", isSymmetric: false, bound: 1e-13) { a, _ in
      let factors = try lu(a)
      return factors.lower.elements + factors.upper.elements
    },
    Adjoint(name: "solve", isSymmetric: false, bound: 1e-12) { a, b in try solve(a, b) },
    Adjoint(name: "inverse", isSymmetric: false, bound: 1e-12) { a, _ in try inverse(a).elements },
    Adjoint(name: "determinant", isSymmetric: false, bound: 1e-13) { a, _ in [determinant(a)] },
    Adjoint(name: "logDeterminant", isSymmetric: false, bound: 1e-13) { a, _ in
      [logDeterminant(a)]
    },
    Adjoint(name: "leastSquares", isSymmetric: false, bound: 1e-13) { a, b in
      try leastSquares(a[rows: 0..<4, columns: 0..<3], b)
    },
  ]

  /// The derivatives of first order as Giles gives them, backwards, with the table's values of the way forwards.
  @Test(arguments: adjoints) func adjointsMeetTangents(_ f: Adjoint) throws {
    let truths = try TruthTable("matrices")["\(f.name)1"]
    let point = (f.isSymmetric ? symmetric : general).elements + [1, 0, -1, 0]
    // The exponential is that of 2 A + t U.
    let along = direction.elements.map { f.name == "expm" ? $0 / 2 : $0 } + [0, 2, 0, 0]
    #expect(!truths.isEmpty)
    for place in truths.indices {
      let adjoint = try Reverse.gradient(at: point) { x in
        try f.f(Matrix(rows: 4, columns: 4, elements: Array(x[..<16])), Array(x[16...]))[place]
      }
      let found = dot(adjoint, along)
      #expect(abs(found - truths[place]) <= f.bound * max(1, abs(truths[place])), "\(place)")
    }
  }
}
