import Fluxion
import LinearAlgebra
import TestSupport
import Testing

@Suite struct SolveTests {
  /// The inverse of Hilbert's matrix, whose elements are whole numbers.
  func hilbertInverse(_ n: Int) -> Matrix<Double> {
    func binomial(_ n: Int, _ k: Int) -> Double {
      (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }.rounded()
    }
    var result = Matrix(repeating: 0.0, rows: n, columns: n)
    for i in 1...n {
      for j in 1...n {
        let middle = binomial(i + j - 2, i - 1)
        result[i - 1, j - 1] =
          ((i + j) % 2 == 0 ? 1.0 : -1) * Double(i + j - 1) * binomial(n + i - 1, n - j)
          * binomial(n + j - 1, n - i) * middle * middle
      }
    }
    return result
  }

  /// Hilbert's matrix and what it becomes as 1 / (i + j + 1 + t).
  func hilbert<T: RealScalar>(_ n: Int, _ t: T) -> Matrix<T> {
    Matrix(
      rows: n, columns: n,
      elements: (0..<n * n).map { 1 / (T(Double($0 / n + $0 % n + 1)) + t) })
  }

  @Test(arguments: 2...10) func hilbertInverses(_ n: Int) throws {
    let exact = hilbertInverse(n)
    let dual = try inverse(hilbert(n, Dual(value: 0.0, tangent: 1)))
    let scale = exact.elements.map(abs).max() ?? 0
    // κ in the norm of the largest row sum: what elimination may lose.
    let norm = (0..<n).map { i in sum(exact.row(i).map(\.magnitude)) }.max() ?? 0
    let condition = norm * sum((1...n).map { 1 / Double($0) })
    let bound = condition * Double.ulpOfOne
    for (found, truth) in zip(dual.elements, exact.elements) {
      #expect(abs(found.value - truth) <= bound * scale)
    }
    // (A⁻¹)˙ = −A⁻¹ Ȧ A⁻¹, with the exact inverse.
    let slope = hilbert(n, Dual(value: 0.0, tangent: 1)).map { $0.tangent }
    let derivative = -(exact * slope * exact)
    let size = derivative.elements.map(abs).max() ?? 0
    for (found, truth) in zip(dual.elements, derivative.elements) {
      #expect(abs(found.tangent - truth) <= 2 * bound * size)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 9, 17, 40]) func sizes(_ n: Int) throws {
    var generator = SeededGenerator(seed: UInt64(n))
    let a = Matrix(rows: n, columns: n, elements: generator.point(n * n))
    let x = generator.point(n)
    let found = try solve(a, a * x)
    let factors = try lu(a)
    for (found, truth) in zip(found, x) { #expect(abs(found - truth) <= 1e-11) }
    #expect(factors.solve(a * x) == found)
    let product = factors.lower * factors.upper
    for i in 0..<n {
      for j in 0..<n {
        #expect(abs(product[i, j] - a[factors.rowOrder[i], j]) <= 1e-13)
      }
    }
    let many = factors.solve(a * a)
    for (found, truth) in zip(many.elements, a.elements) { #expect(abs(found - truth) <= 1e-11) }
  }

  /// The adjoint of a solution of one and of several columns against elimination in dual numbers, whose rows
  /// are exchanged; at sizes on both sides of where substitution goes four rows at a time.
  @Test(arguments: 1...12) func adjoints(_ n: Int) throws {
    var generator = SeededGenerator(seed: UInt64(20 + n))
    for columns in [1, 3] {
      let (x, weights) = (generator.point(n * (n + columns)), generator.point(n * columns))
      let a = Matrix(rows: n, columns: n, elements: Array(x[..<(n * n)]))
      let factors = try lu(a)
      #expect(n < 3 || factors.rowOrder != Array(0..<n))
      let found = try Reverse.gradient(at: x) { x in
        let a = Matrix(rows: n, columns: n, elements: Array(x[..<(n * n)]))
        let b = Matrix(rows: n, columns: columns, elements: Array(x[(n * n)...]))
        return dot(weights, columns == 1 ? try solve(a, b.elements) : try solve(a, b).elements)
      }
      let truths = x.indices.map { place in
        let seeded = x.indices.map { Dual(value: x[$0], tangent: $0 == place ? 1 : 0) }
        let eliminated = Elimination(Array(seeded[..<(n * n)]), size: n)
        let solution = eliminated.ownSolution(Array(seeded[(n * n)...]), columns: columns)
        return dot(weights, solution).tangent
      }
      let scale = truths.map(\.magnitude).max() ?? 0
      let bound = 8 * factors.conditionEstimate * Double.ulpOfOne * scale
      for (found, truth) in zip(found, truths) {
        #expect(abs(found - truth) <= bound, "\(columns): \(found), not \(truth)")
      }
    }
  }

  /// A third derivative through a solution that is known in closed form: a rotation undone.
  @Test func thirdDerivative() throws {
    let found = try derivatives(at: 0.7, order: 3) { t in
      let (s, c) = (sin(t), cos(t))
      return try solve([[c * exp(t), -s * exp(t)], [s, c]], [exp(2 * t), t * t])[1]
    }
    // x = (cos t, −sin t; sin t, cos t)ᵀ (eᵗ, t²), so x₁ = −eᵗ sin t + t² cos t.
    let truth = derivatives(at: 0.7, order: 3) { t in t * t * cos(t) - exp(t) * sin(t) }
    for (found, truth) in zip(found, truth) {
      #expect(abs(found - truth) <= 1e-12 * abs(truth))
    }
  }

  @Test func constantsOnOneSide() throws {
    let a: Matrix = [[2.0, 1.0], [1.0, 3.0]]
    let right = [3.0, 5.0]
    let byRight = try derivative(at: 3.0) { t in try solve(a, [t, 5])[0] }
    #expect(abs(byRight - 0.6) <= 1e-16)
    let byMatrix = try derivative(at: 2.0) { t in try solve([[t, 1], [1, 3]], right)[0] }
    #expect(abs(byMatrix + 0.48) <= 1e-16)  // x₀ = 4 / (3t − 1)
  }

  @Test func otherPlainTypes() throws {
    let narrow = try solve([[2, 1], [1, 3]] as Matrix<Float>, [3, 5])
    #expect(narrow == [0.8, 1.4])
    let slope = try derivative(at: Float(2)) { t in try solve([[t, 1], [1, 3]], [3, 5])[0] }
    #expect(abs(slope + 0.48) <= 1e-7)
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      let wide = try solve([[2, 1], [1, 3]] as Matrix<Float80>, [3, 5])
      #expect(abs(wide[0] - 4 / 5) <= 1e-19)
      let wideSlope = try derivative(at: Float80(2)) { t in
        try solve([[t, 1], [1, 3]], [3, 5])[0]
      }
      #expect(abs(wideSlope + 12 / 25) <= 1e-19)
    #endif
  }

  @Test func infiniteElements() throws {
    // The plain solution is (0, 2 / 3); what an infinite element would carry is unknown, not wrong.
    let a: Matrix<Dual<Double>> = [
      [Dual(value: .infinity, tangent: 1), 0], [0, Dual(value: 3, tangent: 1)],
    ]
    let x = try solve(a, [1, 2])
    let plain = try solve(a.map { $0.value }, [1, 2])
    #expect(x[1].value == plain[1])
    #expect(x[1].tangent == -2.0 / 9)
  }

  @Test func triangles() throws {
    let a: Matrix = [[2.0, 5.0], [3.0, 4.0]]
    #expect(try solve(lower: a, [2, 11]) == [1, 2])
    #expect(try solve(upper: a, [12, 8]) == [1, 2])
    #expect(throws: LinearAlgebraError.singular(pivot: 1, conditionEstimate: .infinity)) {
      try solve(lower: [[1.0, 0], [0, 0]], [1, 1])
    }
  }

  @Test func leastSquaresOfALine() throws {
    let found = try leastSquares([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]], [1.0, 2.0, 4.0])
    #expect(abs(found[0] - 5.0 / 6) <= 2e-15 && abs(found[1] - 1.5) <= 2e-15)
    // A residual that does not vanish has a part in the derivative, which normal equations confirm.
    let slope = try derivative(at: 0.5) { t in
      try leastSquares([[1, 0], [1, t], [1, 2]], [1, t * t, 4])[1]
    }
    let truth = derivative(at: 0.5) { t in
      let (mean, right) = ((t + 2) / 3, (5 + t * t) / 3)
      let products = t * t * t + 8 - 3 * mean * right
      return products / (t * t + 4 - 3 * mean * mean)
    }
    #expect(abs(slope - truth) <= 1e-14)
  }
}
