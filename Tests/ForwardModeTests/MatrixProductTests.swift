import Fluxion
import Randomness
import Testing

/// Products of a constant matrix with vectors of vector duals, which are formed two rows at a time.
///
/// All numbers are small integers, so sums are exact in any order and every bit is known.
struct MatrixProductTests {
  static let rows = [0, 1, 2, 3, 7]

  func matrix(rows m: Int, columns n: Int) -> Matrix<Double> {
    Matrix(rows: m, columns: n, elements: (0..<m * n).map { Double(($0 * 7) % 11) - 5 })
  }

  /// A vector with constants at the start, among the others and at the end; aₖ in lane k.
  func vector<L: TangentLanes>(_ n: Int, _ lanes: L.Type) -> [VectorDual<L>] {
    (0..<n).map { i in
      let value = L.Scalar(Double(i % 5) - 2)
      if i == 0 || i == 3 || i == n - 1 && n > 4 { return VectorDual(value) }
      var tangents = L(repeating: 0)
      for lane in 0..<L.count { tangents[lane] = L.Scalar(Double((i * 3 + lane) % 7)) }
      return VectorDual(value: value, tangents: tangents)
    }
  }

  func expectProduct<L: TangentLanes>(_ m: Int, _ n: Int, _ lanes: L.Type) {
    let (a, x) = (matrix(rows: m, columns: n), vector(n, lanes))
    let y: [VectorDual<L>] = product(a, x)
    #expect(y.count == m)
    for i in y.indices {
      let value = (0..<n).map { L.Scalar(a[i, $0]) * x[$0].value }.reduce(0, +)
      #expect(y[i].value == value, "row \(i) of \(m) × \(n)")
      for lane in 0..<L.count {
        let tangent = (0..<n).map { L.Scalar(a[i, $0]) * x[$0].tangents[lane] }.reduce(0, +)
        #expect(y[i].tangents[lane] == tangent, "row \(i) of \(m) × \(n), lane \(lane)")
      }
      #expect(y[i].isActive == x.contains(where: \.isActive))
    }
  }

  @Test(arguments: rows, [1, 2, 4, 5, 9, 16])
  func everyWidth(rows m: Int, columns n: Int) {
    expectProduct(m, n, Lanes4<Double>.self)
    expectProduct(m, n, Lanes8<Double>.self)
    expectProduct(m, n, Lanes16<Double>.self)
    expectProduct(m, n, Lanes32<Double>.self)
    expectProduct(m, n, Lanes16<Float>.self)
    expectProduct(m, n, ThreeLanes<Double>.self)
  }

  /// Tangents of numbers that round: they are added one after another in each lane, whatever the processor.
  func expectBits<L: TangentLanes>(of lanes: L.Type) where L.Scalar == Double {
    var random = SeededGenerator(seed: UInt64(L.count))
    func number() -> Double { Double.random(in: -1...1, using: &random) }
    for n in [0, 1, 2, 7, 33] {
      let weights = (0..<2 * n).map { _ in number() }
      let x = (0..<n).map { _ in
        var tangents = L(repeating: 0)
        for lane in 0..<L.count { tangents[lane] = number() }
        return VectorDual<L>(value: number(), tangents: tangents)
      }
      func expected(_ row: Int, _ lane: Int) -> UInt64 {
        (0..<n).reduce(0.0) { $0 + x[$1].tangents[lane] * weights[row * n + $1] }.bitPattern
      }
      let alone = x.withUnsafeBufferPointer { x in
        weights[..<n].withUnsafeBufferPointer { VectorDual<L>.dot(constant: $0, x) }
      }
      let both = product(Matrix(rows: 2, columns: n, elements: weights), x)
      for lane in 0..<L.count {
        #expect(alone.tangents[lane].bitPattern == expected(0, lane))
        #expect(both[0].tangents[lane].bitPattern == expected(0, lane))
        #expect(both[1].tangents[lane].bitPattern == expected(1, lane))
      }
    }
  }

  @Test func sumsOfLanesHaveTheBitsOfALoop() {
    expectBits(of: Lanes4<Double>.self)
    expectBits(of: Lanes6<Double>.self)
    expectBits(of: Lanes8<Double>.self)
    expectBits(of: Lanes16<Double>.self)
    expectBits(of: Lanes32<Double>.self)
  }

  /// The derivative along t of the Jacobian of A (t x): A itself.
  @Test func lanesOfDualNumbers() {
    let a = matrix(rows: 3, columns: 5)
    let slopes = derivative(at: 2.0) { (t: Dual<Double>) in
      let x = (0..<5).map { Dual(Double($0)) }
      let jacobian = Forward.jacobian(at: x, lanes: Lanes8<Dual<Double>>.self) { x in
        let scaled = x.map { VectorDual<Lanes8<Dual<Double>>>(t) * $0 }
        return product(a, scaled)
      }
      return jacobian[1, 2] + jacobian[2, 4]
    }
    #expect(slopes == a[1, 2] + a[2, 4])
  }

  /// An infinite element counts where its number is active, and nowhere else.
  @Test func infiniteElements() {
    let a: Matrix = [[.infinity, 2, 3], [1, 2, 3], [1, .infinity, 3.0]]
    let constantFirst: [VectorDual<Lanes8<Double>>] = [
      2, VectorDual(value: 1, tangents: .unit(0)), VectorDual(value: 1, tangents: .unit(1)),
    ]
    let y = product(a, constantFirst)
    #expect(y.map(\.value) == [.infinity, 7, .infinity])
    #expect(y.map { $0.tangents[0] } == [2, 2, .infinity])
    #expect(y[0].tangents[1] == 3 && y[1].tangents[1] == 3)
    let constantAmongOthers: [VectorDual<Lanes8<Double>>] = [
      VectorDual(value: 1, tangents: .unit(0)), 2, VectorDual(value: 1, tangents: .unit(1)),
    ]
    let z = product(a, constantAmongOthers)
    #expect(z[2].value == .infinity)
    #expect(z[2].tangents[0] == 1 && z[2].tangents[1] == 3)
  }

  /// Sums of nothing, of which there are as many as rows.
  @Test(arguments: rows) func noColumns(rows m: Int) {
    let a = Matrix<Double>(repeating: 0, rows: m, columns: 0)
    let y = product(a, [VectorDual<Lanes8<Double>>]())
    #expect(y.count == m)
    #expect(y.allSatisfy { $0.value == 0 && !$0.isActive && $0.tangents.total == 0 })
  }

  /// A matrix of active elements times plain numbers, whole and as rows.
  @Test func constantVector() {
    let values: [Double] = [0, 1, 2, 3, 4, 5]
    let elements = values.map { Dual<Double>(value: $0, tangent: 10 * $0 + 1) }
    let a = Matrix(rows: 2, columns: 3, elements: elements)
    let x: [Double] = [1, -2, 4]
    let whole: [Dual<Double>] = product(a, x)
    let rows: [Dual<Double>] = product(rows: elements, x)
    for y in [whole, rows] {
      #expect(y.map(\.value) == [6, 15])
      #expect(y.map(\.tangent) == [63, 153])
    }
    let narrow = Matrix<Dual<Double>>(rows: 3, columns: 0, elements: [])
    let y: [Dual<Double>] = product(narrow, [Double]())
    #expect(y.map(\.value) == [0, 0, 0])
    #expect(y.map(\.tangent) == [0, 0, 0])
  }

  /// A NaN is found in every lane, and opposite infinities are none.
  @Test func lanesWithNaN() {
    for lane in 0..<32 {
      var lanes = Lanes32<Double>(repeating: 1)
      lanes[lane] = .nan
      #expect(lanes.containsNaN)
    }
    var infinite = Lanes32<Double>(repeating: 1)
    infinite[3] = .infinity
    infinite[30] = -.infinity
    #expect(!infinite.containsNaN)
    #expect(!Lanes4<Float>(repeating: .greatestFiniteMagnitude).containsNaN)
    #expect(Lanes4(repeating: 2.5).total == 10)
    #expect(Lanes16(repeating: 2.5).total == 40)
  }
}

/// Lanes of a width that the library has not, as a program may define them.
struct ThreeLanes<Scalar: RealScalar>: TangentLanes {
  var first, second, third: Scalar

  static var count: Int { 3 }

  init(_ first: Scalar, _ second: Scalar, _ third: Scalar) {
    (self.first, self.second, self.third) = (first, second, third)
  }

  init(repeating value: Scalar) { self.init(value, value, value) }

  static func sum(_ a: Self, _ b: Self) -> Self {
    Self(a.first + b.first, a.second + b.second, a.third + b.third)
  }

  static func difference(_ a: Self, _ b: Self) -> Self {
    Self(a.first - b.first, a.second - b.second, a.third - b.third)
  }

  static func negative(_ a: Self) -> Self { Self(-a.first, -a.second, -a.third) }

  func scaled(by s: Scalar) -> Self { Self(first * s, second * s, third * s) }

  func divided(by s: Scalar) -> Self { Self(first / s, second / s, third / s) }

  static func combination(_ a: Self, _ s: Scalar, _ b: Self, _ t: Scalar) -> Self {
    sum(a.scaled(by: s), b.scaled(by: t))
  }

  static func quotient(
    _ a: Self, _ b: Self, quotient q: Scalar, denominator d: Scalar
  ) -> Self {
    difference(a, b.scaled(by: q)).divided(by: d)
  }
}
