import Fluxion
import TestSupport
import Testing

/// Sparse derivatives against dense ones, bit for bit where the mode is the same.
struct SparsePlanTests {
  private static func point(_ n: Int, seed: UInt64 = 5) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return generator.point(n)
  }

  private func expectClose(
    _ found: Matrix<Double>, _ expected: Matrix<Double>, ulps: Double = 64,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    // What is substituted has the rounding errors of larger elements.
    let floor = (expected.elements.map(\.magnitude).max() ?? 0) / 16
    for (a, b) in zip(found.elements, expected.elements) {
      let bound = ulps * max(b.magnitude, floor).ulp
      #expect((a - b).magnitude <= bound, "\(a) \(b)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [SparseMode?.none, .forward, .reverse, .bidirectional])
  func brusselator(mode: SparseMode?) {
    let f = Brusselator(size: 6)
    let x = Self.point(72)
    let plan = SparsePlan(jacobianOf: f, at: x, mode: mode)
    #expect(plan.pattern.count == 72 * 6)
    let dense = Forward.jacobian(at: x, of: f)
    let found = plan.jacobian(at: x)
    if mode == .forward { #expect(found.dense == dense) } else { expectClose(found.dense, dense) }
    #expect(plan.renewals == 0)
    // At another point, in place.
    let y = Self.point(72, seed: 6)
    var matrix = found
    plan.jacobian(at: y, into: &matrix)
    expectClose(matrix.dense, Forward.jacobian(at: y, of: f))
  }

  @Test(arguments: SparseMode.allCases)
  func arrowheads(mode: SparseMode) {
    let x = Self.point(30)
    let plan = SparsePlan(jacobianOf: Arrowhead(), at: x, mode: mode)
    expectClose(plan.jacobian(at: x).dense, Forward.jacobian(at: x, of: Arrowhead()))
    #expect(plan.choice?.mode == mode)
    if mode == .bidirectional { #expect(plan.colors == 3) }
  }

  /// Both modes at once are chosen where either alone is dear.
  @Test func theModeCountsColors() {
    let large = SparsePlan(jacobianOf: Arrowhead(), at: Self.point(400))
    #expect(large.choice?.mode == .bidirectional)
    #expect(
      "\(large.choice.map { "\($0)" } ?? "")".hasPrefix(
        "both modes with 1 row color and 2 column colors"))
    #expect(
      SparsePlan(jacobianOf: Brusselator(size: 8), at: Self.point(128)).choice?.mode == .forward)
    struct Total: VectorFunction {
      func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { [sum(x.map { sin($0) })] }
    }
    #expect(SparsePlan(jacobianOf: Total(), at: Self.point(100)).choice?.mode == .reverse)
  }

  @Test(arguments: HessianRecovery.allCases, [2, 3, 50])
  func rosenbrock(recovery: HessianRecovery, n: Int) {
    let x = Self.point(n)
    let plan = SparsePlan(hessianOf: Rosenbrock(), at: x, recovery: recovery)
    let dense = Forward.hessian(at: x, of: Rosenbrock())
    let found = plan.hessian(at: x)
    expectClose(found.dense, dense)
    #expect(found == found.transposed)
    #expect(plan.colors <= (recovery == .direct ? 3 : 2))
    #expect(sparseHessian(at: x, of: Rosenbrock()).pattern == found.pattern)
  }

  /// Random symmetric patterns, so that every kind of path is read and substituted.
  @Test(arguments: HessianRecovery.allCases)
  func randomHessians(recovery: HessianRecovery) {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<40 {
      let n = Int.random(in: 1...20, using: &generator)
      let pairs = (0..<2 * n).map { _ in
        (Int.random(in: 0..<n, using: &generator), Int.random(in: 0..<n, using: &generator))
      }
      let f = Couplings(pairs: pairs)
      let x = generator.point(n)
      let plan = SparsePlan(hessianOf: f, at: x, recovery: recovery)
      expectClose(plan.hessian(at: x).dense, Forward.hessian(at: x, of: f), ulps: 4096)
    }
  }

  struct Couplings: ScalarFunction {
    let pairs: [(Int, Int)]

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      var total: T = 0
      for (k, (i, j)) in pairs.enumerated() { total += sin(x[i] * x[j] + Double(k)) }
      return total
    }
  }

  @Test func singlePrecision() {
    let x = Self.point(20).map { Float($0) }
    let f = Arrowhead()
    #expect(sparseJacobian(at: x, of: f).dense == Forward.jacobian(at: x, of: f))
    let plan = SparsePlan(hessianOf: Rosenbrock(), at: x)
    let dense = Mixed.hessian(at: x, of: Rosenbrock())
    for (a, b) in zip(plan.hessian(at: x).dense.elements, dense.elements) {
      #expect((a - b).magnitude <= 64 * max(b.magnitude, 1).ulp)
    }
    #expect(plan.renewals == 0)
  }

  /// A point on another branch is noticed; the plan then knows both.
  @Test(arguments: SparseMode.allCases)
  func otherBranches(mode: SparseMode) throws {
    var x = (0..<12).map { Double($0 + 1) / 4 }
    let plan = SparsePlan(jacobianOf: Turning(), at: x, mode: mode)
    let before = plan.pattern
    x[0] = -0.25
    let error = #expect(throws: SparsePlanError.self) { try plan.fittingJacobian(at: x) }
    #expect(error?.missing == 12 && "\(error.map { "\($0)" } ?? "")".contains("12 more elements"))
    #expect(plan.pattern == before)
    // Without verification the elements are wrong: that is what it is for.
    #expect(plan.jacobian(at: x, verified: false).dense != Forward.jacobian(at: x, of: Turning()))
    var matrix = SparseMatrix<Double>(pattern: before)
    plan.jacobian(at: x, into: &matrix)
    expectClose(matrix.dense, Forward.jacobian(at: x, of: Turning()))
    #expect(plan.renewals == 1 && plan.pattern.count == 36)
    x[0] = 0.25
    expectClose(plan.jacobian(at: x).dense, Forward.jacobian(at: x, of: Turning()))
    #expect(plan.renewals == 1)
    #expect(try plan.fittingJacobian(at: x).pattern == plan.pattern)
  }

  /// By any number of colors: the product that verifies has a lane beside them, or an evaluation to itself.
  @Test(arguments: 1...17)
  func otherBranchesOfBands(width: Int) {
    let f = TurningBand(width: width)
    var x = (0..<40).map { 1 + Double($0) / 40 }
    let plan = SparsePlan(jacobianOf: f, at: x, mode: .forward)
    #expect(plan.colors == width)
    expectClose(plan.jacobian(at: x).dense, Forward.jacobian(at: x, of: f))
    #expect(plan.renewals == 0)
    x[0] = -1
    expectClose(plan.jacobian(at: x).dense, Forward.jacobian(at: x, of: f))
    #expect(plan.renewals == 1)
  }

  /// How often the function is called for each Jacobian: by the colors, four, eight or sixteen at a time, and
  /// once more where that leaves no lane for the product that verifies.
  @Test(arguments: [(3, 1), (4, 1), (7, 1), (8, 2), (12, 1), (15, 1), (16, 2), (17, 3)])
  func callsOfTheFunction(width: Int, calls: Int) {
    let counter = CallCounter()
    let f = Counting(f: TurningBand(width: width), counter: counter)
    let x = (0..<40).map { 1 + Double($0) / 40 }
    let plan = SparsePlan(jacobianOf: f, at: x, mode: .forward)
    counter.calls = 0
    _ = plan.jacobian(at: x)
    #expect(counter.calls == calls)
  }

  private final class CallCounter {
    var calls = 0
  }

  private struct Counting: VectorFunction {
    let f: TurningBand
    nonisolated(unsafe) let counter: CallCounter

    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
      counter.calls += 1
      return f(x)
    }
  }

  @Test(arguments: HessianRecovery.allCases)
  func otherBranchesOfHessians(recovery: HessianRecovery) {
    var x = (0..<12).map { Double($0 + 1) / 4 }
    let plan = SparsePlan(hessianOf: TurningEnergy(), at: x, recovery: recovery)
    x[0] = -0.25
    #expect(throws: SparsePlanError.self) { try plan.fittingHessian(at: x) }
    expectClose(
      plan.hessian(at: x).dense, Forward.hessian(at: x, of: TurningEnergy()), ulps: 512)
    #expect(plan.renewals == 1)
  }

  /// A program has all its branches: nothing is verified, and nothing is wrong.
  @Test func programs() {
    let jacobian = SparsePlan<Double>(jacobianOf: Program(of: Turning(), inputs: 6))
    let hessian = SparsePlan<Double>(hessianOf: Program(of: TurningEnergy(), inputs: 6))
    for first in [0.5, -0.5] {
      let x = [first, 1, 2, -1, 0.5, 3]
      expectClose(jacobian.jacobian(at: x).dense, Forward.jacobian(at: x, of: Turning()))
      expectClose(
        hessian.hessian(at: x).dense, Forward.hessian(at: x, of: TurningEnergy()), ulps: 512)
    }
    #expect(jacobian.renewals == 0 && hessian.renewals == 0)
  }

  /// Programs of the entries alone, interpreted.
  @Test func programsOfEntries() {
    let f = Program(of: Turning(), inputs: 6)
    let g = Program(of: TurningEnergy(), inputs: 6)
    let valley = Program(of: Rosenbrock(), inputs: 30)
    let (entries, pairs) = (f.sparseJacobian, g.sparseHessian)
    for first in [0.5, -0.5] {
      let x = [first, 1, 2, -1, 0.5, 3]
      let j = SparseMatrix(pattern: SparsityPattern(jacobianOf: f), values: entries(x))
      expectClose(j.dense, Forward.jacobian(at: x, of: Turning()))
      let h = SparseMatrix(pattern: SparsityPattern(hessianOf: g), values: pairs(x))
      expectClose(h.dense, Forward.hessian(at: x, of: TurningEnergy()), ulps: 512)
      #expect(h == h.transposed)
    }
    let x = Self.point(30)
    let h = SparseMatrix(
      pattern: SparsityPattern(hessianOf: valley), values: valley.sparseHessian(x))
    expectClose(h.dense, Forward.hessian(at: x, of: Rosenbrock()))
    // What is not an entry is no step either.
    #expect(valley.sparseHessian.outputs == 88 && valley.sparseHessian.nodeCount < 1000)
    #expect(entries.outputNames.prefix(2) == ["dy1/dx1", "dy1/dx2"])
  }

  @Test func closures() {
    let j = sparseJacobian(at: [1.0, 2, 3]) { x in [x[0] * x[1], sin(x[2])] }
    #expect(j.dense == [[2, 1, 0], [0, 0, cos(3.0)]])
    let h = sparseHessian(at: [1.0, 2, 3]) { x in x[0] * x[1] + x[2] * x[2] * x[2] }
    #expect(h.dense == [[0, 1, 0], [1, 0, 0], [0, 0, 18]] && h.count == 3)
  }

  /// At a pole of one input the others' derivatives are what they are in a dense Jacobian.
  @Test(arguments: SparseMode.allCases)
  func poles(mode: SparseMode) {
    struct Roots: VectorFunction {
      func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
        x.indices.dropLast().map { sqrt(x[$0]) + x[$0 + 1] * x[$0] }
      }
    }
    let x = [1.0, 0, 4, 0, 9]
    let plan = SparsePlan(jacobianOf: Roots(), at: x, mode: mode)
    #expect(plan.jacobian(at: x).dense == Forward.jacobian(at: x, of: Roots()))
    #expect(plan.renewals == 0)
  }

  @Test func degenerateShapes() {
    struct None: VectorFunction {
      func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { [] }
    }
    struct Constant: VectorFunction {
      func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { [1, 2] }
    }
    struct Linear: ScalarFunction {
      func callAsFunction<T: RealScalar>(_ x: [T]) -> T { sum(x) }
    }
    #expect(sparseJacobian(at: [1.0], of: None()).rows == 0)
    #expect(sparseJacobian(at: [1.0, 2], of: Constant()).dense == [[0, 0], [0, 0]])
    #expect(SparsePlan(jacobianOf: Constant(), at: [1.0, 2]).jacobian(at: [1, 2]).count == 0)
    #expect(SparsePlan(hessianOf: Linear(), at: [1.0, 2]).hessian(at: [1, 2]).count == 0)
  }

  /// Several workers find the bits of one.
  @Test(arguments: [2, 3, 8], SparseMode.allCases)
  func workers(_ count: Int, mode: SparseMode) {
    let f = Brusselator(size: 6)
    let x = Self.point(72)
    let alone = SparsePlan(jacobianOf: f, at: x, mode: mode)
    let together = SparsePlan(jacobianOf: f, at: x, workers: count, mode: mode)
    #expect(together.jacobian(at: x) == alone.jacobian(at: x))
    let y = Self.point(72, seed: 9)
    #expect(together.jacobian(at: y) == alone.jacobian(at: y) && together.renewals == 0)
    let valley = SparsePlan(hessianOf: Rosenbrock(), at: x, workers: count)
    #expect(valley.hessian(at: y) == SparsePlan(hessianOf: Rosenbrock(), at: x).hessian(at: y))
  }

  @Test func plansOfClosures() {
    let j = SparsePlan(jacobianOf: { x in [x[0] * x[1], sin(x[2])] }, at: [1, 2, 3])
    #expect(j.jacobian(at: [2, 3, 0]).dense == [[3, 2, 0], [0, 0, 1]])
    let h = SparsePlan(hessianOf: { x in x[0] * x[1] + x[2] * x[2] }, at: [1, 2, 3])
    #expect(h.hessian(at: [0, 0, 0]).dense == [[0, 1, 0], [1, 0, 0], [0, 0, 2]])
  }

  @Test func thereIsAtLeastOneWorker() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SparsePlan(hessianOf: Rosenbrock(), at: [1.0, 2], workers: 0)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("workers is 0"))
  }

  /// In steady state a plan allocates nothing: the function's own arrays are all there is.
  @Test(.enabled(if: !_isDebugAssertConfiguration()))
  func nothingIsAllocated() {
    let x = Self.point(40)
    let hessians = SparsePlan(hessianOf: Rosenbrock(), at: x)
    var h = hessians.hessian(at: x)
    #expect(allocations { hessians.hessian(at: x, into: &h) } == 0)
    let f = Brusselator(size: 5)
    let y = Self.point(50)
    let jacobians = SparsePlan(jacobianOf: f, at: y, mode: .forward)
    var j = jacobians.jacobian(at: y)
    let duals = y.map { Dual($0) }
    #expect(
      allocations { jacobians.jacobian(at: y, into: &j) } == allocations { keep(f(duals)) })
  }

  @inline(never)
  private func keep<Value>(_ value: Value) {}

  @Test func aPlanHasOneKindOfDerivative() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SparsePlan(hessianOf: Rosenbrock(), at: [1.0, 2]).jacobian(at: [1, 2])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("hessianOf"))
  }

  @Test func thePointHasToHaveTheRightSize() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SparsePlan(hessianOf: Rosenbrock(), at: [1.0, 2]).hessian(at: [1, 2, 3])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("expected 2"))
  }
}
