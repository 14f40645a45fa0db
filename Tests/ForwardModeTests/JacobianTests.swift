import Fluxion
import TestSupport
import Testing

/// Jacobians and Jacobian-vector products of random shapes.
struct JacobianTests {
  @Test func rowsAreOutputs() {
    let j = jacobian(at: [2.0, 3.0]) { x in [x[0] * x[1], x[0] + x[1], 5 * x[1]] }
    #expect(j.rows == 3 && j.columns == 2)
    #expect(j == [[3, 2], [1, 1], [0, 5]])
    #expect(j[0, 1] == 2 && j.row(2) == [0, 5] && j.column(0) == [3, 1, 0])
    #expect(j.transposed == [[3, 1, 0], [2, 1, 5]])
    #expect("\(j)" == "3.0  2.0\n1.0  1.0\n0.0  5.0")
  }

  @Test(arguments: [0, 1, 3, 16, 17, 40], [0, 1, 2, 7, 33])
  func columnsAreProductsWithUnitVectors(inputs n: Int, outputs m: Int) {
    var generator = SeededGenerator(seed: UInt64(100 * n + m))
    let x = generator.point(n)
    let f = Bands(outputs: m)
    let (value, j) = valueWithJacobian(at: x) { f($0) }
    #expect(value == f(x))
    #expect(j.rows == m && j.columns == n)
    for k in 0..<n {
      let (primal, tangent) = jvp(at: x, along: (0..<n).map { $0 == k ? 1 : 0 }, of: f)
      #expect(primal == value)
      #expect(tangent == j.column(k))
    }
    for width in LaneWidth.allCases {
      #expect(Forward.jacobian(at: x, lanes: width, of: f) == j)
    }
    #expect(Forward.jacobian(at: x, lanes: Lanes8<Double>.self) { f($0) } == j)
    #expect(Forward.concurrentJacobian(at: x, workers: 3) { f($0) } == j)
    #expect(Forward.concurrentJacobian(at: x, lanes: .four, of: f) == j)

    let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
    var target = Matrix(repeating: Double.nan, rows: m, columns: n)
    for _ in 0..<2 {
      workspace.jacobian(at: x, into: &target) { x, y in
        for (i, value) in f(x).enumerated() { y[i] = value }
      }
      #expect(target == j)
    }
  }

  @Test(arguments: 1...20)
  func productIsTheJacobianTimesTheVector(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let n = Int.random(in: 1...12, using: &generator)
    let (x, u) = (generator.point(n), generator.point(n))
    let f = Bands(outputs: seed)
    let j = jacobian(at: x, of: f)
    let tangent = jvp(at: x, along: u, of: f).tangent
    for i in 0..<seed {
      let product = dot(j.row(i), u)
      let size = zip(j.row(i), u).map { ($0 * $1).magnitude }.reduce(1, +)
      #expect((tangent[i] - product).magnitude <= 1e-14 * size)
    }
  }

  /// What a function adds to its outputs is not what an earlier chunk or call left there; input 17
  /// is at a pole, so its chunk is evaluated again, one input after the other.
  @Test func outputsThatAreAddedTo() {
    var x = (1...20).map(Double.init)
    x[17] = 0
    let jacobians = ForwardWorkspace<VectorDual<Lanes16<Double>>>()
    var target = Matrix(repeating: Double.nan, rows: 2, columns: 20)
    for _ in 0..<2 {
      jacobians.jacobian(at: x, into: &target) { x, y in
        for a in x { y[0] += a * a }
        y[1] += sqrt(x[17])
        y[1] += x[3]
      }
      #expect(target.row(0) == x.map { 2 * $0 })
      #expect(target.row(1) == x.indices.map { $0 == 17 ? .infinity : $0 == 3 ? 1 : 0 })
    }
    let products = ForwardWorkspace<Dual<Double>>()
    var (value, tangent) = ([Double.nan], [Double.nan])
    for _ in 0..<2 {
      products.jvp(at: [2.0, 3.0], along: [1.0, 10.0], value: &value, tangent: &tangent) { x, y in
        for a in x { y[0] += a * a }
      }
      #expect(value == [13] && tangent == [64])
    }
  }

  @Test func productInPlace() {
    let workspace = ForwardWorkspace<Dual<Double>>()
    var (value, tangent) = ([0.0, 0.0], [0.0, 0.0])
    workspace.jvp(at: [2.0, 3.0], along: [1.0, 0.0], value: &value, tangent: &tangent) { x, y in
      y[0] = x[0] * x[1]
      y[1] = sin(x[0])
    }
    #expect(value == [6, 0.9092974268256817])
    #expect(tangent == [3, -0.4161468365471424])
  }

  @Test func directionalDerivativeIsTheGradientTimesTheDirection() {
    let (x, u) = ([3.0, 4.0], [0.6, 0.8])
    #expect(directionalDerivative(at: x, along: u) { x in x[0] * x[0] + x[1] * x[1] } == 10)
    let (value, slope) = Forward.valueWithDirectionalDerivative(at: x, along: u) { x in dot(x, x) }
    #expect(value == 25 && slope == 10)
    #expect(directionalDerivative(at: [1.5, 2], along: [0, 1], of: Rosenbrock()) == -50)
  }

  @Test func productOverDualNumbersIsASecondDerivative() {
    // d/dt of the product J(x) u at x = (t, 2), with f = x₀² x₁ and u = (1, 0): 2 x₁ = 4.
    let slope = derivative(at: 3.0) { t in
      jvp(at: [t, 2], along: [1, 0]) { x in [x[0] * x[0] * x[1]] }.tangent[0]
    }
    #expect(slope == 4)
  }
}
