import Fluxion
import Testing

/// A kept workspace: nothing of a larger problem is left for a smaller one.
struct ReusedWorkspaceTests {
  /// Rows and columns of problems that follow each other: fewer rows, fewer columns, none, and more.
  static let shapes = [
    (3, 20), (2, 20), (1, 20), (2, 20), (2, 5), (1, 3), (0, 3), (3, 1), (2, 0), (4, 33), (1, 33),
  ]

  /// Row i is (i + 1) times the sum of squares.
  private func add<T: RealScalar>(_ x: [T], to y: inout [T]) {
    for i in y.indices {
      for a in x { y[i] += T(Double(i + 1)) * a * a }
    }
  }

  @Test func jacobians() {
    let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
    for (m, n) in Self.shapes + Self.shapes.reversed() {
      let x = (0..<n).map { Double($0) - 2 }
      var target = Matrix(repeating: Double.nan, rows: m, columns: n)
      workspace.jacobian(at: x, into: &target) { x, y in
        #expect(y.count == m && y.allSatisfy { $0 == 0 && $0.isConstant })
        add(x, to: &y)
      }
      for i in 0..<m { #expect(target.row(i) == x.map { 2 * Double(i + 1) * $0 }) }
    }
  }

  @Test func products() {
    let workspace = ForwardWorkspace<Dual<Double>>()
    for (m, n) in Self.shapes + Self.shapes.reversed() {
      let x = (0..<n).map { Double($0) - 2 }
      let u = (0..<n).map { Double($0 % 3) }
      var value = [Double](repeating: .nan, count: m)
      var tangent = value
      workspace.jvp(at: x, along: u, value: &value, tangent: &tangent) { x, y in
        #expect(y.count == m && y.allSatisfy { $0 == 0 && $0.isConstant })
        add(x, to: &y)
      }
      let (square, slope) = (dot(x, x), 2 * dot(x, u))
      let factors = (0..<m).map { Double($0 + 1) }
      #expect(value == factors.map { $0 * square })
      #expect(tangent == factors.map { $0 * slope })
    }
  }

  /// Gradients need no outputs; those of a Jacobian before must not stay.
  @Test func gradientsBetweenJacobians() {
    let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
    for n in [6, 2, 9] {
      let x = (0..<n).map { Double($0) - 2 }
      var matrix = Matrix(repeating: Double.nan, rows: n, columns: n)
      workspace.jacobian(at: x, into: &matrix) { x, y in add(x, to: &y) }
      #expect(matrix.row(n - 1) == x.map { 2 * Double(n) * $0 })
      var slope = [Double](repeating: .nan, count: n - 1)
      let value = workspace.gradient(at: Array(x[1...]), into: &slope) { x in dot(x, x) }
      #expect(value == dot(x, x) - 4 && slope == x[1...].map { 2 * $0 })
    }
  }
}
