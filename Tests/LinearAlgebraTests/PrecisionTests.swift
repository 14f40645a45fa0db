import Fluxion
import TestSupport
import Testing

/// Single and extended precision have the digits that their numbers have.
@Suite struct PrecisionTests {
  /// A function of a line of matrices, and how many units in the last place of a row's largest number it may err.
  struct Function<T: RealScalar> {
    let name: String
    let ulps: Double
    let f: (Matrix<T>, _ t: T) throws -> [T]
  }

  /// The functions, of symmetric matrices and of others.
  func functions<T: RealScalar>(
    over type: T.Type
  ) -> (symmetric: [Function<T>], general: [Function<T>]) {
    let symmetric = [
      Function<T>(name: "cholesky", ulps: 8) { a, _ in try cholesky(a).lower.elements },
      Function<T>(name: "eigen", ulps: 40) { a, _ in
        let eigen = symmetricEigen(a)
        return eigen.values + eigen.vectors.elements
      },
    ]
    // The condition number of the matrix is near 100.
    let general = [
      Function<T>(name: "solve", ulps: 400) { a, t in try solve(a, [1, 2 * t, -1, t * t]) },
      Function<T>(name: "inverse", ulps: 400) { a, _ in try inverse(a).elements },
      Function<T>(name: "determinant", ulps: 40) { a, _ in [determinant(a)] },
      Function<T>(name: "logDeterminant", ulps: 400) { a, _ in [logDeterminant(a)] },
      Function<T>(name: "triangles", ulps: 400) { a, _ in
        let factors = try lu(a)
        return factors.lower.elements + factors.upper.elements
      },
      Function<T>(name: "qr", ulps: 40) { a, _ in
        let factors = qr(a[rows: 0..<4, columns: 0..<3])
        return factors.q.elements + factors.r.elements
      },
      Function<T>(name: "leastSquares", ulps: 40) { a, t in
        try leastSquares(a[rows: 0..<4, columns: 0..<3], [1, 2 * t, -1, t * t])
      },
    ]
    return (symmetric, general)
  }

  /// Values, slopes and, backwards, directional derivatives of everything, against the table.
  func check<P: FloatingPointScalar & LosslessStringConvertible>(_ type: P.Type) throws {
    let table = try TruthTable("matrices")
    let truth = TruthTests()
    func expect(_ found: [P], _ label: String, _ ulps: Double, _ comment: Comment) {
      let truths: [P] = table.numbers(label)
      #expect(found.count == truths.count, comment)
      // The logarithm of a determinant near 1 has the absolute error of one of 1.
      let scale = truths.map(\.magnitude).reduce(1) { max($0, $1) }
      for (found, truth) in zip(found, truths) {
        let error = Double((found - truth).magnitude / (scale * P.ulpOfOne))
        #expect(error <= ulps, "\(comment) of \(type): \(found), off by \(error) ULP")
      }
    }
    func line<T: RealScalar>(_ a: Matrix<Double>, _ t: T) -> Matrix<T> {
      a.map { T($0) } + t * truth.direction.map { T($0) }
    }
    func checkForwards(_ functions: [Function<TaylorSeries<P>>], _ a: Matrix<Double>) throws {
      for function in functions {
        let t = TaylorSeries<P>(variableAt: 0, order: 3)
        let numbers = try function.f(line(a, t), t)
        for n in 0...3 {
          let label = "\(function.name)\(n)"
          expect(numbers.map { $0.derivative(n) }, label, function.ulps, "\(label)")
        }
      }
    }
    func checkBackwards(_ functions: [Function<Variable<P>>], _ a: Matrix<Double>) throws {
      for function in functions {
        let count = (table.numbers("\(function.name)0") as [P]).count
        let slopes = try (0..<count).map { place in
          try Reverse.gradient(at: [P(0)]) { t in try function.f(line(a, t[0]), t[0])[place] }[0]
        }
        expect(slopes, "\(function.name)1", function.ulps, "\(function.name), backwards")
      }
    }
    let forwards = functions(over: TaylorSeries<P>.self)
    try checkForwards(forwards.symmetric, truth.symmetric)
    try checkForwards(forwards.general, truth.general)
    let backwards = functions(over: Variable<P>.self)
    try checkBackwards(backwards.symmetric, truth.symmetric)
    try checkBackwards(backwards.general, truth.general)
    try checkForwards(
      [Function<TaylorSeries<P>>(name: "expm", ulps: 40) { a, _ in expm(a).elements }],
      2 * truth.general)
    try checkBackwards(
      [Function<Variable<P>>(name: "expm", ulps: 40) { a, _ in expm(a).elements }],
      2 * truth.general)
  }

  /// Roots, fixed points and minima that are known in closed form, and their slopes.
  func checkSearches<P: FloatingPointScalar>(_ type: P.Type) throws {
    func expect(_ found: Dual<P>, _ value: P, _ slope: P, _ comment: Comment) {
      let bound = 4 * P.ulpOfOne
      #expect((found.value - value).magnitude <= bound * value.magnitude, comment)
      #expect((found.tangent - slope).magnitude <= bound * slope.magnitude, comment)
    }
    let parameter = Dual<P>(value: 2, tangent: 1)
    let root2 = P(2).squareRoot()
    let positive = try root(near: 1.0, given: [parameter]) { x, p in x * x - p[0] }
    expect(positive, root2, 1 / (2 * root2), "root")
    let bracketed = try root(in: 0...2, given: [parameter]) { x, p in x * x - p[0] }
    expect(bracketed, root2, 1 / (2 * root2), "root in a bracket")
    // x = √(p + x): x = 2 and 2 x x′ = 1 + x′ at p = 2.
    let fixed = try fixedPoint(near: 1.0, given: [parameter]) { x, p in sqrt(p[0] + x) }
    expect(fixed, 2, 1 / P(3), "fixedPoint")
    let least = try minimizer(near: [1.0], given: [parameter]) { x, p in
      let cube = x[0] * x[0] * x[0]
      return cube / 3 - p[0] * x[0]
    }
    expect(least[0], root2, 1 / (2 * root2), "minimizer")
  }

  @Test func singlePrecision() throws {
    try check(Float.self)
    try checkSearches(Float.self)
  }

  @Test func doublePrecision() throws {
    try check(Double.self)
    try checkSearches(Double.self)
  }

  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    @Test func extendedPrecision() throws {
      try check(Float80.self)
      try checkSearches(Float80.self)
    }
  #endif
}
