import Fluxion
import TestSupport
import Tracing

/// One random program at one point, run by every mode of the library.
struct Agreement {
  /// A way to compute derivatives, compared with dual numbers.
  enum Mode: String, CaseIterable {
    case vectorForward = "vector forward"
    case reverse
    case vjp
    case hyperDual = "hyper-dual"
    case taylor = "Taylor"
    case traced
    case tracedAdjoint = "traced, adjoints"
    case mixedGradient = "mixed, gradient"
    case blockGradient = "hyper-dual blocks, gradient"
    case hyperDualSecond = "hyper-dual, second order"
    case taylorSecond = "Taylor, second order"
    case mixedSecond = "mixed, second order"
    case blockSecond = "hyper-dual blocks, second order"

    /// The largest difference, in units in the last place of the sum of all paths' magnitudes.
    var bound: Double {
      switch self {
      case .traced: 0
      case .vectorForward, .hyperDual, .taylor: 8
      case .reverse, .vjp, .tracedAdjoint, .mixedGradient, .blockGradient: 8
      case .hyperDualSecond, .taylorSecond, .mixedSecond, .blockSecond: 16
      }
    }
  }

  let program: RandomProgram
  let point: [Double]
  let direction: [Double]
  let weights: [Double]

  /// The difference of each mode, where there is something to compare.
  private(set) var errors: [Mode: Double] = [:]

  /// The modes whose value has other bits than the plain program's.
  private(set) var changedValues: [String] = []

  /// How many derivatives were compared, and how many were not finite.
  private(set) var (compared, skipped) = (0, 0)

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let inputs = Int.random(in: 1...20, using: &generator)
    program = RandomProgram(
      inputs: inputs, outputs: Int.random(in: 1...5, using: &generator),
      length: Int.random(in: 5...40, using: &generator), using: &generator)
    point = generator.point(inputs)
    direction = generator.point(inputs)
    weights = generator.point(program.outputs)
    run()
  }

  private mutating func run() {
    let plain = program(point)
    let (value, tangent) = jvp(at: point, along: direction, of: program)
    checkValues(value, plain, "dual")
    let paths = program(zip(point, direction).map { PathSum(value: $0, slope: $1) })
    checkValues(paths.map(\.value), plain, "path sums")
    compareAlongLine(plain, tangent, paths)
    compareMatrices(plain, tangent)
    compareTotal(paths)
  }

  /// Numbers that carry derivatives along the direction.
  private mutating func compareAlongLine(_ plain: [Double], _ tangent: [Double], _ paths: [PathSum])
  {
    let ends = zip(point, direction)
    let hyper = program(ends.map { HyperDual(value: $0, first: $1, second: $1, mixed: 0) })
    checkValues(hyper.map(\.value), plain, "hyper-dual")
    let series = program(ends.map { TaylorSeries(coefficients: [$0, $1, 0]) })
    checkValues(series.map(\.value), plain, "Taylor")
    let nested = program(
      ends.map { Dual(value: Dual(value: $0, tangent: $1), tangent: Dual($1)) })
    checkValues(nested.map(\.value.value), plain, "nested dual")
    let traced = trace(at: point, along: direction, weights: weights, of: program)
    checkValues(traced.outputValues, plain, "traced")
    for i in plain.indices {
      let scale = paths[i].first
      note(.hyperDual, hyper[i].first, tangent[i], scale)
      note(.taylor, series[i][1], tangent[i], scale)
      note(.traced, traced.outputTangents[i], tangent[i], scale)
      let second = nested[i].tangent.tangent
      note(.hyperDualSecond, hyper[i].mixed, second, paths[i].second)
      note(.taylorSecond, 2 * series[i][2], second, paths[i].solved)
    }
    let cotangent = vjp(at: point, along: weights, of: program).cotangent
    let (matrix, scales) = (Forward.jacobian(at: point, of: program), pathMatrix())
    for j in point.indices {
      var (sum, scale) = (0.0, 0.0)
      for i in plain.indices {
        sum += weights[i] * matrix[i, j]
        scale += abs(weights[i]) * scales[j][i]
      }
      note(.vjp, cotangent[j], sum, scale)
      note(.tracedAdjoint, traced.inputAdjoints[j], sum, scale)
    }
  }

  /// Whole Jacobians, forward and reverse.
  private mutating func compareMatrices(_ plain: [Double], _ tangent: [Double]) {
    let (value, forward) = Forward.valueWithJacobian(at: point, of: program)
    checkValues(value, plain, "vector forward")
    let (reverseValue, reverse) = Reverse.valueWithJacobian(at: point, of: program)
    checkValues(reverseValue, plain, "reverse")
    let scales = pathMatrix()
    for i in plain.indices {
      var (sum, scale) = (0.0, 0.0)
      for j in point.indices {
        note(.reverse, reverse[i, j], forward[i, j], scales[j][i])
        sum += forward[i, j] * direction[j]
        scale += scales[j][i] * abs(direction[j])
      }
      note(.vectorForward, sum, tangent[i], scale)
    }
  }

  /// The sum of the outputs, by forward over reverse and by blocks of second derivatives.
  private mutating func compareTotal(_ paths: [PathSum]) {
    let total = program.total
    let gradient = Forward.gradient(at: point, of: total)
    let mixed = Tape<Dual<Double>>().valueGradientHessianVectorProduct(at: point, along: direction)
    { total($0) }
    checkValues([mixed.value], [total(point)], "mixed")
    let blocks = Forward.valueGradientHessian(at: point, of: total)
    checkValues([blocks.value], [total(point)], "hyper-dual blocks")
    let ends = zip(point, direction)
    let nested = total(
      ends.map { Dual(value: Dual(value: $0, tangent: $1), tangent: Dual($1)) })
    let scales = pathMatrix()
    for j in point.indices {
      let scale = scales[j].reduce(0, +)
      note(.mixedGradient, mixed.gradient[j], gradient[j], scale)
      note(.blockGradient, blocks.gradient[j], gradient[j], scale)
    }
    let scale = paths.reduce(0) { $0 + $1.second }
    let products = [mixed.product, product(blocks.hessian, direction)]
    for (mode, product) in zip([Mode.mixedSecond, .blockSecond], products) {
      let curvature = zip(product, direction).reduce(0) { $0 + $1.0 * $1.1 }
      note(mode, curvature, nested.tangent.tangent, scale)
    }
  }

  /// The path sums of each output along each input: `[input][output]`.
  private func pathMatrix() -> [[Double]] {
    point.indices.map { j in
      program(
        point.indices.map { i in
          i == j ? PathSum(value: point[i], slope: 1) : PathSum(point[i])
        }
      ).map(\.first)
    }
  }

  private mutating func checkValues(_ found: [Double], _ plain: [Double], _ mode: String) {
    if !zip(found, plain).allSatisfy(haveSameBits) { changedValues.append(mode) }
  }

  /// Keeps a difference.
  private mutating func note(_ mode: Mode, _ found: Double, _ expected: Double, _ scale: Double) {
    guard let error = Self.difference(found, expected, scale: scale) else {
      skipped += 1
      return
    }
    compared += 1
    if error > 0 { errors[mode] = max(errors[mode] ?? 0, error) }
  }

  /// A difference in units in the last place of the sum of the paths' magnitudes; nil where an infinite
  /// slope on some path makes order decide what comes out.
  static func difference(_ found: Double, _ expected: Double, scale: Double) -> Double? {
    guard scale < 1e250, expected.isFinite else { return nil }
    if found == expected { return 0 }
    // Below that size an intermediate result may have underflowed.
    let unit = Double.ulpOfOne * scale + 1e-220
    let error = (found - expected).magnitude / unit
    return error.isNaN ? .infinity : error
  }
}
