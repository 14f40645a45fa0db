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
    let paths = PathGraph(of: program, at: point, along: direction)
    checkValues(paths.outputs.map(\.value), plain, "path sums")
    let sums = point.indices.map { paths.sums(from: $0) }
    let traced = trace(at: point, along: direction, weights: weights, of: program)
    checkValues(traced.outputValues, plain, "traced")
    compareAlongLine(plain, tangent, traced.outputTangents, paths)
    compareWeighted(traced.inputAdjoints, paths, sums)
    compareMatrices(plain, tangent, paths, sums)
    compareTotal(paths, sums)
  }

  /// Numbers that carry derivatives along the direction.
  private mutating func compareAlongLine(
    _ plain: [Double], _ tangent: [Double], _ traced: [Double], _ paths: PathGraph
  ) {
    let ends = zip(point, direction)
    let hyper = program(ends.map { HyperDual(value: $0, first: $1, second: $1, mixed: 0) })
    checkValues(hyper.map(\.value), plain, "hyper-dual")
    let series = program(ends.map { TaylorSeries(coefficients: [$0, $1, 0]) })
    checkValues(series.map(\.value), plain, "Taylor")
    let nested = program(
      ends.map { Dual(value: Dual(value: $0, tangent: $1), tangent: Dual($1)) })
    checkValues(nested.map(\.value.value), plain, "nested dual")
    for i in plain.indices {
      let (sums, one) = (paths.outputs[i], weights.indices.map { $0 == i ? 1.0 : 0 })
      let lost = { paths.lost(one, .line, isSweptBack: false) }
      note(.hyperDual, hyper[i].first, tangent[i], sums.first, lost: lost)
      note(.taylor, series[i][1], tangent[i], sums.first, lost: lost)
      // A trace has the local slopes by themselves.
      note(.traced, traced[i], tangent[i], sums.first) {
        paths.hasSlopeOutOfRange(one) ? .infinity : lost()
      }
      let second = nested[i].tangent.tangent
      let lostSecond = { paths.lost(one, .line, order: 2, isSweptBack: false) }
      note(.hyperDualSecond, hyper[i].mixed, second, sums.second, lost: lostSecond)
      // A coefficient is half the derivative.
      note(.taylorSecond, 2 * series[i][2], second, sums.solved) { 2 * lostSecond() }
    }
  }

  /// Products with a vector from the left.
  private mutating func compareWeighted(
    _ traced: [Double], _ paths: PathGraph, _ sums: [[Extent]]
  ) {
    let cotangent = vjp(at: point, along: weights, of: program).cotangent
    let matrix = Forward.jacobian(at: point, of: program)
    let weights = weights
    for j in point.indices {
      var (sum, scale): (Double, Extent) = (0, 0)
      for i in weights.indices {
        sum += weights[i] * matrix[i, j]
        scale += Extent(abs(weights[i])) * sums[j][i]
      }
      let lost = { paths.lost(weights, .input(j), isSweptBack: true) }
      note(.vjp, cotangent[j], sum, scale, lost: lost)
      note(.tracedAdjoint, traced[j], sum, scale) {
        paths.hasSlopeOutOfRange(weights) ? .infinity : lost()
      }
    }
  }

  /// Whole Jacobians, forward and reverse.
  private mutating func compareMatrices(
    _ plain: [Double], _ tangent: [Double], _ paths: PathGraph, _ sums: [[Extent]]
  ) {
    let (value, forward) = Forward.valueWithJacobian(at: point, of: program)
    checkValues(value, plain, "vector forward")
    let (reverseValue, reverse) = Reverse.valueWithJacobian(at: point, of: program)
    checkValues(reverseValue, plain, "reverse")
    let (inputs, direction) = (point.indices, direction)
    for i in plain.indices {
      let one = weights.indices.map { $0 == i ? 1.0 : 0 }
      var (sum, scale): (Double, Extent) = (0, 0)
      for j in inputs {
        note(.reverse, reverse[i, j], forward[i, j], sums[j][i]) {
          paths.lost(one, .input(j), isSweptBack: true)
        }
        sum += forward[i, j] * direction[j]
        scale += sums[j][i] * Extent(abs(direction[j]))
      }
      note(.vectorForward, sum, tangent[i], scale) {
        inputs.reduce(paths.lost(one, .line, isSweptBack: false)) {
          $0 + Extent(abs(direction[$1])) * paths.lost(one, .input($1), isSweptBack: false)
        }
      }
    }
  }

  /// The sum of the outputs, by forward over reverse and by blocks of second derivatives.
  private mutating func compareTotal(_ paths: PathGraph, _ sums: [[Extent]]) {
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
    let ones = weights.map { _ in 1.0 }
    for j in point.indices {
      let scale = sums[j].reduce(0, +)
      note(.mixedGradient, mixed.gradient[j], gradient[j], scale) {
        paths.lost(ones, .input(j), isSweptBack: true)
      }
      note(.blockGradient, blocks.gradient[j], gradient[j], scale) {
        paths.lost(ones, .input(j), isSweptBack: false)
      }
    }
    let scale = paths.outputs.reduce(0) { $0 + $1.second }
    // Each element of the product may have lost as much, and so may each of the matrix.
    let reach = max(1, direction.reduce(0) { $0 + Extent(abs($1)) })
    let products = [
      (Mode.mixedSecond, mixed.product, reach),
      (.blockSecond, product(blocks.hessian, direction), reach * reach),
    ]
    for (mode, product, share) in products {
      let curvature = zip(product, direction).reduce(0) { $0 + $1.0 * $1.1 }
      note(mode, curvature, nested.tangent.tangent, scale) {
        share * paths.lost(ones, .line, order: 2, isSweptBack: mode == .mixedSecond)
      }
    }
  }

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
  ///   - lost: How far either may be off because of numbers out of range on the way; asked for where they
  ///     differ by more than rounding.
  private mutating func note(
    _ mode: Mode, _ found: Double, _ expected: Double, _ scale: Extent, lost: () -> Extent
  ) {
    guard scale < Self.greatest else {
      skipped += 1
      return
    }
    var error = Self.difference(found, expected, scale: Double(scale)) ?? .infinity
    if error > mode.bound {
      let lost = lost()
      if !lost.isFinite {
        skipped += 1
        return
      }
      let apart = (found - expected).magnitude
      if apart.isFinite {
        error = Self.units(max(0, apart - Double(lost)), scale: Double(scale))
      }
    }
    compared += 1
    if error > 0 { errors[mode] = max(errors[mode] ?? 0, error) }
  }

  /// The sums of paths' magnitudes beyond which an infinite slope, or none, may be among them.
  private static let greatest: Extent = 1e250

  /// A difference in units in the last place of the sum of the paths' magnitudes; nil where an infinite
  /// slope on some path makes order decide what comes out.
  static func difference(_ found: Double, _ expected: Double, scale: Double) -> Double? {
    guard scale < Double(greatest), expected.isFinite else { return nil }
    if found == expected { return 0 }
    let apart = (found - expected).magnitude
    return apart.isNaN ? .infinity : units(apart, scale: scale)
  }

  private static func units(_ apart: Double, scale: Double) -> Double {
    apart / (Double.ulpOfOne * scale + 1e-220)
  }
}
