import Fluxion
import Programs
import TestSupport

/// One random program recorded, and its derivative programs run at several points.
struct ProgramAgreement {
  let program: RandomProgram
  let recorded: Program
  let points: [[Double]]

  /// The largest differences of first and second derivatives, in units in the last place of the sum of all
  /// paths' magnitudes.
  private(set) var (first, second) = (0.0, 0.0)

  /// The points at which a value has other bits than the plain program's.
  private(set) var changedValues: [[Double]] = []

  private(set) var (compared, skipped) = (0, 0)

  /// The points at which second derivatives differ because those of single functions are out of range.
  private(set) var outOfRange = 0

  /// The comparisons of derivatives that fail.
  private(set) var failures: [String] = []

  /// How many comparisons there are, and how many had both outcomes.
  private(set) var (comparisons, bothWays) = (0, 0)

  init(seed: UInt64, points count: Int) {
    var generator = SeededGenerator(seed: seed)
    let inputs = Int.random(in: 1...6, using: &generator)
    program = RandomProgram(
      inputs: inputs, outputs: Int.random(in: 1...3, using: &generator),
      length: Int.random(in: 5...30, using: &generator), using: &generator)
    recorded = Program(of: program, inputs: inputs)
    // From far inside to far outside, so that comparisons go either way.
    points = (0..<count).map { k in
      generator.point(inputs).map { $0 * [1, 0.1, 4, 30][k % 4] }
    }
    run()
  }

  private mutating func run() {
    let jacobian = recorded.jacobian
    let total = Program(of: program.total, inputs: program.inputs)
    let (gradient, hessian) = (total.gradient, total.hessian)
    var outcomes: [[Bool]] = []
    for point in points {
      let plain = program(point)
      if !zip(recorded(point), plain).allSatisfy(haveSameBits) { changedValues.append(point) }
      outcomes.append(recorded.decisions(at: point))
      compareFirst(jacobian(point), at: point)
      compareGradient(of: gradient, at: point)
      compareSecond(of: hessian, at: point)
    }
    comparisons = outcomes.first?.count ?? 0
    bothWays = (0..<comparisons).count { i in Set(outcomes.map { $0[i] }).count == 2 }
  }

  private mutating func compareFirst(_ found: [Double], at point: [Double]) {
    let n = program.inputs
    for j in 0..<n {
      let direction = (0..<n).map { $0 == j ? 1.0 : 0 }
      let tangents = jvp(at: point, along: direction, of: program).tangent
      let paths = program(Self.start(point, direction))
      for i in tangents.indices {
        let error = difference(found[i * n + j], tangents[i], paths[i].first)
        note(error, bound: 8, "∂y\(i)/∂x\(j)", found[i * n + j], tangents[i], at: point)
        first = max(first, error)
      }
    }
  }

  /// The gradient of the sum of the outputs, along a direction.
  private mutating func compareGradient(of gradient: Program, at point: [Double]) {
    let found = gradient(point)
    let direction = Self.obliqueDirection(program.inputs)
    let expected = directionalDerivative(at: point, along: direction) { program.total($0) }
    let slope = zip(found, direction).reduce(0) { $0 + $1.0 * $1.1 }
    let paths = program.total(Self.start(point, direction))
    let error = difference(slope, expected, paths.first)
    // The adjoints of all intermediate results have to be in range.
    if error > 8 && gradient.hasStepsOutOfRange(at: point) {
      skipped += 1
      return
    }
    note(error, bound: 8, "slope", slope, expected, at: point)
    first = max(first, error)
  }

  private mutating func compareSecond(of hessian: Program, at point: [Double]) {
    let found = hessian(point)
    let n = program.inputs
    let direction = Self.obliqueDirection(n)
    let nested = program.total(
      zip(point, direction).map {
        Dual(value: Dual(value: $0, tangent: $1), tangent: Dual($1))
      })
    let paths = program.total(Self.start(point, direction))
    let curvature = (0..<n).reduce(0.0) { sum, i in
      (0..<n).reduce(sum) { $0 + found[i * n + $1] * direction[i] * direction[$1] }
    }
    let expected = nested.tangent.tangent
    let error = difference(curvature, expected, paths.second + paths.solved)
    // In a program the second derivative of a function is a number by itself.
    if error > 16 && hessian.hasDerivativesOutOfRange(at: point) {
      outOfRange += 1
      return
    }
    note(error, bound: 16, "curvature", curvature, expected, at: point)
    second = max(second, error)
  }

  private mutating func note(
    _ error: Double, bound: Double, _ name: String, _ found: Double, _ expected: Double,
    at point: [Double]
  ) {
    if error <= bound { return }
    failures.append("\(name) at \(point): \(found), expected \(expected), \(error) units")
  }

  private mutating func difference(
    _ found: Double, _ expected: Double, _ scale: PathSum.Extent
  ) -> Double {
    // Products of adjoints on the way may be larger than what comes of them.
    guard scale < 1e200, let error = Agreement.difference(found, expected, scale: Double(scale))
    else {
      skipped += 1
      return 0
    }
    compared += 1
    return error
  }

  private static func obliqueDirection(_ n: Int) -> [Double] {
    (0..<n).map { Double($0 + 1) / Double(n) }
  }

  private static func start(_ point: [Double], _ direction: [Double]) -> [PathSum] {
    zip(point, direction).map {
      $1 == 0 ? PathSum($0) : PathSum(value: $0, slope: $1)
    }
  }
}
