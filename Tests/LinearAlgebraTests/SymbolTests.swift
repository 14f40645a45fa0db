import Fluxion
import TestSupport
import Testing

/// Systems and factors in recorded programs: written out for up to 6 rows, refused beyond.
@Suite struct SymbolTests {
  /// A function of a square matrix and a right-hand side, which is recorded.
  struct Written: ScalarFunction, CustomTestStringConvertible {
    enum Kind: String, CaseIterable {
      case solution, solutions, inverted, determinants, logarithms, cholesky, choleskySolution
      case choleskyDeterminant, orthogonal, nearest, triangles
    }

    let kind: Kind
    let size: Int

    var testDescription: String { "\(kind), \(size) rows" }

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      do { return try value(x) } catch { return T(Double.nan) }
    }

    func value<T: RealScalar>(_ x: [T]) throws -> T {
      let n = size
      let a = Matrix(rows: n, columns: n, elements: Array(x[..<(n * n)]))
      let b = Array(x[(n * n)...])
      let definite = a + Matrix<T>.diagonal([T](repeating: T(Double(4 * n)), count: n))
      func combined(_ numbers: [T]) -> T {
        dot(numbers.indices.map { 1 / Double($0 + 1) }, numbers)
      }
      switch kind {
      case .solution: return combined(try solve(a, b))
      case .solutions:
        return combined(try solve(a, Matrix(rows: n, columns: 2, elements: b + b)).elements)
      case .inverted: return combined(try inverse(a).elements)
      case .determinants: return determinant(a)
      case .logarithms: return logDeterminant(a)
      case .cholesky: return combined(try cholesky(definite).lower.elements)
      case .choleskySolution: return combined(try cholesky(definite).solve(b))
      case .choleskyDeterminant: return try cholesky(definite).determinant
      case .orthogonal:
        let factors = qr(a)
        return combined(factors.q.elements) + combined(factors.r.elements)
      case .nearest:
        let tall = a[rows: 0..<n, columns: 0..<(n + 1) / 2]
        return combined(try leastSquares(tall, b))
      case .triangles: return combined(try solve(lower: a, try solve(upper: a, b)))
      }
    }
  }

  static let functions = Written.Kind.allCases.flatMap { kind in
    (1...6).map { Written(kind: kind, size: $0) }
  }

  @Test(arguments: functions) func upToSixRows(_ f: Written) {
    var generator = SeededGenerator(seed: UInt64(f.size))
    let n = f.size
    let x = generator.point(n * n + n)
    let program = Program(inputs: x.count) { x in f(x) }
    // Another point has its own exchanges of rows.
    for x in [x, generator.point(n * n + n), generator.point(n * n + n)] {
      #expect(haveSameBits(program(x)[0], f(x)))
      let slopes = Reverse.gradient(at: x, of: f)
      let scale = slopes.map(\.magnitude).max() ?? 0
      #expect(scale.isFinite && scale > 0)
      for (found, truth) in zip(program.gradient(x), slopes) {
        #expect(abs(found - truth) <= 1e-13 * scale, "\(found), not \(truth)")
      }
    }
  }

  /// Records what is to be refused: a program of a square matrix.
  static func record(
    rows n: Int, _ f: (Matrix<Recorded>) throws -> Recorded
  ) {
    _ = Program(inputs: n * n) { x in
      (try? f(Matrix(rows: n, columns: n, elements: x))) ?? 0
    }
  }

  @Test func sevenRowsStop() async {
    let system = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      SymbolTests.record(rows: 7) { a in try solve(a, a.row(0))[0] }
    }
    expect(["solve(_:_:)", "up to 6 rows", "7"], in: system)
    let systems = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      SymbolTests.record(rows: 7) { a in try solve(a, a)[0, 0] }
    }
    expect(["solve(_:_:)", "up to 6 rows", "7"], in: systems)
    let inverted = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      SymbolTests.record(rows: 7) { a in try inverse(a)[0, 0] }
    }
    expect(["inverse(_:)", "up to 6 rows", "7"], in: inverted)
    let product = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      SymbolTests.record(rows: 7) { a in determinant(a) }
    }
    expect(["determinant(_:)", "up to 6 rows", "7"], in: product)
    let logarithm = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      SymbolTests.record(rows: 7) { a in logDeterminant(a) }
    }
    expect(["logDeterminant(_:)", "up to 6 rows", "7"], in: logarithm)
    let triangle = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      SymbolTests.record(rows: 7) { a in try cholesky(a).logDeterminant }
    }
    expect(["cholesky(_:)", "up to 6 rows", "7"], in: triangle)
    let orthogonal = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent])
    {
      SymbolTests.record(rows: 7) { a in qr(a).r[0, 0] }
    }
    expect(["qr(_:)", "up to 6 rows", "7"], in: orthogonal)
    let nearest = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      SymbolTests.record(rows: 7) { a in try leastSquares(a, a.row(0))[0] }
    }
    expect(["leastSquares(_:_:)", "up to 6 rows", "7"], in: nearest)
  }

  @Test func decisionsStopAtAnySize() async {
    let factors = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      SymbolTests.record(rows: 2) { a in try lu(a).determinant }
    }
    expect(["lu(_:)", "no values to decide by"], in: factors)
    let exponential = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent])
    {
      SymbolTests.record(rows: 2) { a in expm(a)[0, 0] }
    }
    expect(["expm(_:)", "no values to decide by"], in: exponential)
    let eigenvalues = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent])
    {
      SymbolTests.record(rows: 2) { a in symmetricEigen(a).values[0] }
    }
    expect(["symmetricEigen(_:)", "no values to decide by"], in: eigenvalues)
  }
}
