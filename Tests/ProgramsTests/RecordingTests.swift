import Fluxion
import TestSupport
import Testing

/// What a recorded function computes: the function, with all its branches and no bit changed.
struct RecordingTests {
  private struct Mixture: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let a = exp(x[0]) * x[1] - pow(x[2], 3) / (1 + x[0] * x[0])
      let b = tanh(x[1] * x[2]) + logSumExp(x) + norm(x)
      return a + b + atan2(x[0], x[1]) + hypot(x[1], 2)
    }
  }

  /// Of the larger or the smaller of two numbers both sides are kept, in closures too.
  @Test func extremesMakeNoPaths() {
    let n = 100
    let program = Program(inputs: n) { x in
      x.indices.map { i in max(x[i], 0.5) + min(x[i], x[(i + 1) % n]) + abs(x[i]) }
    }
    for start in [-3.0, 0.25] {
      let x = (0..<n).map { start + Double($0 % 7) / 3 }
      let expected = x.indices.map { max(x[$0], 0.5) + min(x[$0], x[($0 + 1) % n]) + abs(x[$0]) }
      #expect(program(x) == expected)
    }
  }

  @Test func valuesHaveTheFunctionsBits() {
    let program = Program(of: Mixture(), inputs: 3)
    for x in [[0.3, -0.7, 1.1], [2.0, 5.0, -3.0], [1e-8, 1e8, 0.1], [-0.0, 0.0, 2.0]] {
      #expect(program(x)[0].bitPattern == Mixture()(x).bitPattern, "\(x)")
    }
  }

  /// −0 is a zero of its own: nothing that is added to it may be dropped.
  @Test func signsOfZerosAreKept() {
    let program = Program(inputs: 1) { x in
      [0 + x[0], x[0] + 0, x[0] - 0, -0.0 + x[0], 0 - x[0], 1 * x[0]]
    }
    for x in [0.0, -0.0] {
      let expected = [0 + x, x + 0, x - 0, -0.0 + x, 0 - x, 1 * x]
      for (found, truth) in zip(program([x]), expected) {
        #expect(found.bitPattern == truth.bitPattern)
      }
    }
  }

  @Test func equalStepsAreOne() {
    let program = Program(inputs: 2) { (x: [Recorded]) -> Recorded in
      let (a, b) = (sin(x[0] * x[1]), sin(x[1] * x[0]))
      let five: Recorded = 2 + 3
      return a * b + five * x[0] * 1
    }
    // Two inputs, one product, one sine, its square, the constant 5, 5 x₀ and the sum.
    #expect(program.nodeCount == 8)
  }

  @Test func allPathsAreKept() {
    let program = Program(inputs: 2) { x in
      if x[0] < 0 { return x[1] > 1 ? x[0] * x[0] : -x[0] }
      var result = x[0]
      var turns = 0
      while turns < 3, result < 4 {
        result = 2 * result + x[1]
        turns += 1
      }
      return result
    }
    func f(_ x: [Double]) -> Double {
      if x[0] < 0 { return x[1] > 1 ? x[0] * x[0] : -x[0] }
      var result = x[0]
      var turns = 0
      while turns < 3, result < 4 {
        result = 2 * result + x[1]
        turns += 1
      }
      return result
    }
    for a in [-2.0, -0.0, 0.0, 0.4, 1.7, 3.9, 5.0, .nan] {
      for b in [-1.0, 0.5, 1.0, 2.0, .nan] {
        let (found, truth) = (program([a, b])[0], f([a, b]))
        #expect(found.bitPattern == truth.bitPattern || (found.isNaN && truth.isNaN), "\(a), \(b)")
      }
    }
    #expect(program.gradient([-3.0, 2.0]) == [-6, 0])
    #expect(program.gradient([1.0, 0.0]) == [4, 3])
  }

  private static func bent<T: RealScalar>(_ x: T) -> T {
    let inner = max(x, 0.5) * min(x, 2)
    return inner + x.magnitude + relu(x - 1)
  }

  /// Ten maxima have 1024 sides, but no paths.
  @Test func choicesMakeNoPaths() {
    let program = Program(inputs: 10) { x in
      sum(x.map { Self.bent($0) })
    }
    let x = (0..<10).map { Double($0) / 3 }
    let truth = x.map { max($0, 0.5) * min($0, 2) + abs($0) + max($0 - 1, 0) }
    #expect(abs(program(x)[0] - truth.reduce(0, +)) < 1e-14)
    let slopes = x.map { x -> Double in
      let (high, low) = (max(x, 0.5), min(x, 2))
      return (x >= 0.5 ? low : 0) + (x < 2 ? high : 0) + 1 + (x > 1 ? 1 : 0)
    }
    // At 0.5, a tie, max has the second argument's derivative, as everywhere in the library.
    for (found, (slope, x)) in zip(program.gradient(x), zip(slopes, x)) {
      #expect(found == slope || x == 0.5 || x == 2, "\(x)")
    }
  }

  /// What the other side has there does not matter, however infinite.
  @Test func theSideNotTakenLeavesNoTrace() {
    let program = Program(inputs: 1) { x in
      let root = sqrt(x[0])
      return max(1, root) + max(2, 3 * root)
    }
    #expect(program.gradient([0.0]) == [0])
    #expect(program.jvp([0.0, 1.0]) == [0])
    #expect(program.hessian([0.0]) == [0])
    #expect(program.gradient([4.0]) == [1])
  }

  @Test func detachedNumbersHaveNoDerivative() {
    let program = Program(inputs: 1) { x in x[0] * x[0].detached + x[0] }
    #expect(program([3.0]) == [12])
    #expect(program.gradient([3.0]) == [4])
  }

  @Test func otherNumbersRunPrograms() {
    let program = Program(inputs: 2) { x in [max(x[0], x[1]) * exp(x[1]), x[0] / x[1]] }
    let (x, u) = ([2.0, 0.5], [1.0, -2.0])
    let dual = program(zip(x, u).map { Dual(value: $0, tangent: $1) })
    #expect(dual.map(\.value) == program(x))
    let product = program.jvp(x + u)
    for (a, b) in zip(dual.map(\.tangent), product) { #expect(abs(a - b) < 1e-14) }
    #expect(Reverse.jacobian(at: x, of: program).elements.count == 4)
    let single: [Float] = program([2, 0.5])
    #expect(abs(Double(single[0]) - program(x)[0]) < 1e-6)
  }

  /// In debug builds the generic interpreter is not specialised.
  @Test(.enabled(if: !_isDebugAssertConfiguration()))
  func evaluationInPlaceAllocatesNothing() {
    let program = Program(inputs: 3) { x in
      [norm(x) * tanh(x[0]), pow(x[1], x[2]), choose(x[0], .less, x[1], then: x[2], else: 1)]
    }
    let derivative = program.jacobian
    let x = [0.3, 1.2, 0.7]
    var (y, scratch): ([Double], [Double]) = ([], [])
    #expect(allocations { derivative.evaluate(x, into: &y, scratch: &scratch) } == 0)
  }

  @Test func namesAreGiven() {
    let program = Program(inputs: 2, names: ["spot", "rate"]) { x in x[0] * x[1] }
    #expect(program.inputNames == ["spot", "rate"])
    #expect(program.valueAndGradient.outputNames == ["y", "dy/dspot", "dy/drate"])
    #expect(program.vjp.inputNames == ["spot", "rate", "y_bar"])
  }

  @Test func tooManyPathsAreRefusedByName() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 7, names: ["a", "b", "c", "d", "e", "f", "g"]) { x in
        x.reduce(0) { $1 < 3 * x[0] ? $0 + $1 : $0 - $1 }
      }
    }
    expect(["more than 64 paths", "the comparison a < a*3 makes", "choose("], in: result)
  }

  @Test func sixtyFourPathsAreKept() {
    let program = Program(inputs: 6) { x in x.reduce(0) { $1 < 3 ? $0 + $1 : $0 - $1 } }
    for path in 0..<64 {
      let x = (0..<6).map { path >> $0 & 1 == 0 ? 1.0 : 4 }
      #expect(program(x) == [x.reduce(0) { $1 < 3 ? $0 + $1 : $0 - $1 }])
      #expect(program.gradient(x) == x.map { $0 < 3 ? 1 : -1 })
    }
  }

  @Test func aSymbolIsFourBytes() {
    #expect(MemoryLayout<Symbol>.size == 4)
    #expect(Symbol.Plain.self == Symbol.self)
  }

  @Test func loopsWithoutAnEndAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 1) { x in
        var y = x[0]
        while y * y > 2 { y = (y + 2 / y) / 2 }
        return y
      }
    }
    expect(["more than 64 paths", "tape"], in: result)
  }

  @Test func valuesOfSymbolsAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 1) { x in x[0] * Recorded(Double(x[0].plain)) }
    }
    expect(["a symbol has no value"], in: result)
    let integer = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 1) { x in x[0] * Recorded(Double(Int(x[0].plain))) }
    }
    expect(["a symbol has no value"], in: integer)
  }

  @Test func constantsMadeOfSymbolsAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 1) { x in x[0] * Recorded(plain: x[0].plain) }
    }
    expect(["x.detached"], in: result)
  }

  @Test func symbolsThatEscapeAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var escaped: [Recorded] = []
      _ = Program(inputs: 1) { x in
        escaped = x
        return x[0]
      }
      _ = escaped[0] + escaped[0]
    }
    expect(["where nothing is being recorded"], in: result)
  }

  @Test func wrongPointsAreRefused() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Program(inputs: 2) { x in x[0] * x[1] }([1.0])
    }
    expect(["1 coordinates", "needs 2", "x1, x2"], in: result)
  }
}
