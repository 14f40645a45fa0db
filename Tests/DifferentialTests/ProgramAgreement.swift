import Fluxion
import Programs
import TestSupport

/// One random program recorded, and its derivative programs run at several points.
struct ProgramAgreement {
  let program: RandomProgram
  let recorded: Program

  /// The points: so many as asked for, and then some at which a comparison turns out as at none of those.
  private(set) var points: [[Double]]

  /// The largest differences of first and second derivatives, in units in the last place of the sum of all
  /// paths' magnitudes.
  private(set) var (first, second) = (0.0, 0.0)

  /// The points at which a value has other bits than the plain program's.
  private(set) var changedValues: [[Double]] = []

  private(set) var (compared, skipped) = (0, 0)

  /// How many derivatives differ because numbers on the way are out of range.
  ///
  /// A program multiplies the derivatives of functions as they are, second ones too, where a dual number takes
  /// those that are out of range in other units.
  private(set) var outOfRange = 0

  /// The comparisons of derivatives that fail.
  private(set) var failures: [String] = []

  /// How many comparisons there are, and how many had both outcomes.
  private(set) var (comparisons, bothWays) = (0, 0)

  /// How many points are looked at for comparisons' other outcomes, for each point asked for.
  ///
  /// Many comparisons have none: a sine is always less than 64.
  private static let candidatesPerPoint = 3

  init(seed: UInt64, points count: Int) {
    var generator = SeededGenerator(seed: seed)
    let inputs = Int.random(in: 1...6, using: &generator)
    program = RandomProgram(
      inputs: inputs, outputs: Int.random(in: 1...3, using: &generator),
      length: Int.random(in: 5...30, using: &generator), using: &generator)
    recorded = Program(of: program, inputs: inputs)
    // From far inside to far outside, so that comparisons go either way.
    points = (0..<count).map { k in
      generator.point(inputs).map { $0 * Self.scales[k % 4] }
    }
    findOtherSides(using: &generator)
    run()
  }

  private static let scales = [1, 0.1, 4, 30]

  private mutating func findOtherSides(using generator: inout SeededGenerator) {
    let candidates = (0..<Self.candidatesPerPoint * points.count).map { k in
      generator.point(program.inputs).map { $0 * (Self.scales + [1e-6, 300])[k % 6] }
    }
    let outcomes = recorded.decisions(atEach: points + candidates)
    comparisons = outcomes[0].count
    var seen = [Set<Bool>](repeating: [], count: comparisons)
    for (k, outcome) in outcomes.enumerated() {
      let isNew = outcome.indices.contains { !seen[$0].contains(outcome[$0]) }
      for i in outcome.indices { seen[i].insert(outcome[i]) }
      if k >= outcomes.count - candidates.count, isNew {
        points.append(candidates[k - (outcomes.count - candidates.count)])
      }
    }
    bothWays = seen.count { $0.count == 2 }
  }

  private mutating func run() {
    let jacobian = recorded.jacobian
    let (tangents, cotangents) = (recorded.jvp, recorded.vjp)
    let total = Program(of: program.total, inputs: program.inputs)
    let (gradient, hessian) = (total.gradient, total.hessian)
    for point in points {
      let plain = program(point)
      if !zip(recorded(point), plain).allSatisfy(haveSameBits) { changedValues.append(point) }
      compareFirst(of: jacobian, at: point)
      compareTangents(of: tangents, at: point)
      compareCotangents(of: cotangents, at: point)
      compareGradient(of: gradient, at: point)
      compareSecond(of: hessian, at: point)
    }
    compareAlongLine(from: points[0])
  }

  private mutating func compareFirst(of jacobian: Program, at point: [Double]) {
    let found = jacobian(point)
    let n = program.inputs
    for j in 0..<n {
      let direction = (0..<n).map { $0 == j ? 1.0 : 0 }
      let tangents = jvp(at: point, along: direction, of: program).tangent
      let paths = program(Self.start(point, direction))
      for i in tangents.indices {
        let error = difference(found[i * n + j], tangents[i], paths[i].first)
        if error > 8 && isLost(found[i * n + j], by: jacobian, at: point) {
          outOfRange += 1
          continue
        }
        note(error, bound: 8, "∂y\(i)/∂x\(j)", found[i * n + j], tangents[i], at: point)
        first = max(first, error)
      }
    }
  }

  /// The outputs' derivatives along a direction.
  private mutating func compareTangents(of tangents: Program, at point: [Double]) {
    let direction = Self.obliqueDirection(program.inputs)
    let found = tangents(point + direction)
    let expected = jvp(at: point, along: direction, of: program).tangent
    let paths = program(Self.start(point, direction))
    for i in expected.indices {
      let error = difference(found[i], expected[i], paths[i].first)
      if error > 8 && isLost(found[i], by: tangents, at: point + direction) {
        outOfRange += 1
        continue
      }
      note(error, bound: 8, "tangent \(i)", found[i], expected[i], at: point)
      first = max(first, error)
    }
  }

  /// The gradient of a weighted sum of the outputs, along a direction.
  private mutating func compareCotangents(of cotangents: Program, at point: [Double]) {
    let direction = Self.obliqueDirection(program.inputs)
    let weights = (0..<program.outputs).map { [1, -0.5, 3][$0 % 3] }
    let found = cotangents(point + weights)
    let tangents = jvp(at: point, along: direction, of: program).tangent
    let paths = program(Self.start(point, direction))
    let slope = zip(found, direction).reduce(0) { $0 + $1.0 * $1.1 }
    let expected = zip(weights, tangents).reduce(0) { $0 + $1.0 * $1.1 }
    let scale = zip(weights, paths).reduce(0) { $0 + PathSum.Extent($1.0.magnitude) * $1.1.first }
    let error = difference(slope, expected, scale)
    if error > 8 && cotangents.hasStepsOutOfRange(at: point + weights) {
      skipped += 1
      return
    }
    note(error, bound: 8, "weighted slope", slope, expected, at: point)
    first = max(first, error)
  }

  /// The derivatives of the sum of the outputs along a line, as those of a function of one number.
  private mutating func compareAlongLine(from point: [Double]) {
    let direction = Self.obliqueDirection(program.inputs)
    let line = Program(of: Line(program: program, point: point, direction: direction), inputs: 1)
    let derivatives = line.derivatives(order: 2)
    let found = derivatives([0])
    let (_, slope, curvature) = secondAlongLine(point, direction)
    let paths = program.total(Self.start(point, direction))
    if derivatives.hasStepsOutOfRange(at: [0]) {
      skipped += 2
      return
    }
    var error = difference(found[1], slope, paths.first)
    note(error, bound: 8, "first along a line", found[1], slope, at: point)
    first = max(first, error)
    error = difference(found[2], curvature, paths.second + paths.solved)
    note(error, bound: 16, "second along a line", found[2], curvature, at: point)
    second = max(second, error)
  }

  /// Value, first and second derivative of the sum of the outputs along a direction, by dual numbers.
  private func secondAlongLine(
    _ point: [Double], _ direction: [Double]
  ) -> (value: Double, first: Double, second: Double) {
    let nested = program.total(
      zip(point, direction).map {
        Dual(value: Dual(value: $0, tangent: $1), tangent: Dual($1))
      })
    return (nested.value.value, nested.value.tangent, nested.tangent.tangent)
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
    let paths = program.total(Self.start(point, direction))
    let curvature = (0..<n).reduce(0.0) { sum, i in
      (0..<n).reduce(sum) { $0 + found[i * n + $1] * direction[i] * direction[$1] }
    }
    let expected = secondAlongLine(point, direction).second
    let error = difference(curvature, expected, paths.second + paths.solved)
    if error > 16 && isExcused(curvature, by: hessian, at: point) {
      outOfRange += 1
      return
    }
    note(error, bound: 16, "curvature", curvature, expected, at: point)
    second = max(second, error)
  }

  /// In a program the second derivative of a function is a number by itself.
  private func isExcused(_ curvature: Double, by hessian: Program, at point: [Double]) -> Bool {
    hessian.hasDerivativesOutOfRange(at: point) || isLost(curvature, by: hessian, at: point)
  }

  /// Whether a derivative is infinite or NaN because a number on the way is out of range.
  private func isLost(_ found: Double, by program: Program, at x: [Double]) -> Bool {
    !found.isFinite && program.hasStepsOutOfRange(at: x)
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

/// The sum of a program's values along a line.
private struct Line: ScalarFunction {
  let program: RandomProgram
  let point: [Double]
  let direction: [Double]

  func callAsFunction<T: RealScalar>(_ t: [T]) -> T {
    program.total(zip(point, direction).map { T($0) + T($1) * t[0] })
  }
}
