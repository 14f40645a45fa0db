import Fluxion
import TestSupport
import Tracing

/// One random program at one point, run by every mode of the library.
struct Agreement {
  typealias Extent = PathSum.Extent

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

    /// Whether it multiplies derivatives of the outputs in intermediate results.
    var sweepsBack: Bool {
      switch self {
      case .reverse, .vjp, .mixedGradient, .mixedSecond: true
      default: false
      }
    }

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
  let isFarFromOne: Bool
  let point: [Double]
  let direction: [Double]
  let weights: [Double]

  /// The difference of each mode, where there is something to compare.
  private(set) var errors: [Mode: Double] = [:]

  /// The modes whose value has other bits than the plain program's.
  private(set) var changedValues: [String] = []

  /// How many derivatives were compared, and how many were not finite.
  private(set) var (compared, skipped) = (0, 0)

  /// Creates one, and runs it.
  ///
  /// - Parameters:
  ///   - seed: What the program and the point follow from.
  ///   - isFarFromOne: Whether functions are taken of arguments from 10⁻³⁰⁰ to 10³⁰⁰.
  init(seed: UInt64, isFarFromOne: Bool = false) {
    self.isFarFromOne = isFarFromOne
    var generator = SeededGenerator(seed: seed)
    let inputs = Int.random(in: 1...20, using: &generator)
    program = RandomProgram(
      inputs: inputs, outputs: Int.random(in: 1...5, using: &generator),
      length: Int.random(in: 5...40, using: &generator), isFarFromOne: isFarFromOne,
      using: &generator)
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
      // A trace has the local derivatives by themselves, which may be out of range.
      if !isFarFromOne { note(.traced, traced.outputTangents[i], tangent[i], scale) }
      let second = nested[i].tangent.tangent
      note(.hyperDualSecond, hyper[i].mixed, second, paths[i].second, steepest: scale)
      note(.taylorSecond, 2 * series[i][2], second, paths[i].solved, steepest: scale)
    }
    let cotangent = vjp(at: point, along: weights, of: program).cotangent
    let (matrix, scales) = (Forward.jacobian(at: point, of: program), pathMatrix())
    let steepest = scales.joined().max() ?? 0
    for j in point.indices {
      var (sum, scale): (Double, Extent) = (0, 0)
      for i in plain.indices {
        sum += weights[i] * matrix[i, j]
        scale += Extent(abs(weights[i])) * scales[j][i]
      }
      note(.vjp, cotangent[j], sum, scale, steepest: steepest)
      if !isFarFromOne { note(.tracedAdjoint, traced.inputAdjoints[j], sum, scale) }
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
      var (sum, scale): (Double, Extent) = (0, 0)
      let steepest = scales.map { $0[i] }.max() ?? 0
      for j in point.indices {
        note(.reverse, reverse[i, j], forward[i, j], scales[j][i], steepest: steepest)
        sum += forward[i, j] * direction[j]
        scale += scales[j][i] * Extent(abs(direction[j]))
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
    let steepest = max(scales.joined().max() ?? 0, paths.map(\.second).max() ?? 0)
    for j in point.indices {
      let scale = scales[j].reduce(0, +)
      note(.mixedGradient, mixed.gradient[j], gradient[j], scale, steepest: steepest)
      note(.blockGradient, blocks.gradient[j], gradient[j], scale)
    }
    let scale = paths.reduce(0) { $0 + $1.second }
    let products = [mixed.product, product(blocks.hessian, direction)]
    for (mode, product) in zip([Mode.mixedSecond, .blockSecond], products) {
      let curvature = zip(product, direction).reduce(0) { $0 + $1.0 * $1.1 }
      note(mode, curvature, nested.tangent.tangent, scale, steepest: steepest)
    }
  }

  /// The path sums of each output along each input: `[input][output]`.
  private func pathMatrix() -> [[Extent]] {
    point.indices.map { program(pathStart(along: $0)).map(\.first) }
  }

  /// The variables, of which one moves.
  private func pathStart(along j: Int) -> [PathSum] {
    point.indices.map { i in
      i == j ? PathSum(value: point[i], slope: 1) : PathSum(point[i])
    }
  }

  /// The largest path sum of any intermediate result, along any input.
  ///
  /// Where it is far from 1, that of the output in the intermediate result is as far on the other side.
  private lazy var steepestOnTheWay: Extent =
    point.indices.map { program.numbers(pathStart(along: $0)).map(\.first).max() ?? 0 }.max() ?? 0

  private mutating func checkValues(_ found: [Double], _ plain: [Double], _ mode: String) {
    if !zip(found, plain).allSatisfy(haveSameBits) { changedValues.append(mode) }
  }

  /// Keeps a difference.
  ///
  /// - Parameters:
  ///   - mode: The mode.
  ///   - found: The derivative that it finds.
  ///   - expected: The derivative by dual numbers.
  ///   - scale: The sum of its paths' magnitudes.
  ///   - steepest: The largest such sum among what is multiplied with it: of lower orders, and in reverse
  ///     mode of all inputs, whose adjoints meet.
  private mutating func note(
    _ mode: Mode, _ found: Double, _ expected: Double, _ scale: Extent, steepest: Extent = 0
  ) {
    let bounds = isFarFromOne ? Bounds.farFromOne : .ordinary
    // Far from 1 an intermediate derivative that overflows may leave nothing.
    let isLost = isFarFromOne && !found.isFinite
    let isOutOfRange =
      isFarFromOne
      && (max(scale, steepest) >= bounds.greatest || mode.sweepsBack && steepestOnTheWay > 1e100)
    guard !isLost, !isOutOfRange, scale < bounds.greatest, scale == 0 || scale > bounds.least,
      let error = Self.difference(found, expected, scale: Double(scale), floor: bounds.floor)
    else {
      skipped += 1
      return
    }
    compared += 1
    if error > 0 { errors[mode] = max(errors[mode] ?? 0, error) }
  }

  /// The sums of paths' magnitudes that are compared, and a difference that does not matter.
  ///
  /// Near the ends of the range of numbers an intermediate result may have overflowed or underflowed. Where
  /// functions have arguments of 10^±300, a tangent or an adjoint on the way is so much larger or smaller.
  private struct Bounds {
    let least: Extent
    let greatest: Extent
    let floor: Double

    static let ordinary = Bounds(least: 0, greatest: 1e250, floor: 1e-220)
    static let farFromOne = Bounds(least: 1e-6, greatest: 1e6, floor: 1e-20)
  }

  /// A difference in units in the last place of the sum of the paths' magnitudes; nil where an infinite
  /// slope on some path makes order decide what comes out.
  static func difference(
    _ found: Double, _ expected: Double, scale: Double, floor: Double = 1e-220
  ) -> Double? {
    guard scale < 1e250, expected.isFinite else { return nil }
    if found == expected { return 0 }
    let error = (found - expected).magnitude / (Double.ulpOfOne * scale + floor)
    return error.isNaN ? .infinity : error
  }
}
