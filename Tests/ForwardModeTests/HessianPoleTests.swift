import Fluxion
import TestSupport
import Testing

/// Gradients and Hessians of one evaluation at poles and cusps.
struct HessianPoleTests {
  /// Functions with a pole, a cusp or a zero that meets one at the origin.
  enum Singular: Int, CaseIterable, ScalarFunction {
    case cubeRootOfCube, norm, rootOfSquare, logOfSquare, powerOfSquare, arcCosine, fourthRoot
    case rootOfOneLessCosine, rootOfCube, reciprocal, squareRoot, scaledRoot, power, scaledLog
    case scaledReciprocal, reciprocalOfProduct, rootOfProduct, rootOfSum, bothActivePower
    case rootTimesBase, distance, quotient, entropy, flatExponential, angle, scaledCubeRoot
    case rootOfRoot, infiniteMultiple, quotientByZero, sumOfPoles, productOfPoles, crossedExponents
    case sumOfPowers, hyperbolic

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let a = x[0]
      let b = x.count > 1 ? x[1] : T(3.0)
      let far = T(plain: .infinity)
      switch self {
      case .cubeRootOfCube: return cbrt(a * a * a) + b
      case .norm: return Fluxion.norm(x)
      case .rootOfSquare: return sqrt(a * a) + b * b
      case .logOfSquare: return log(a * a) + b * b
      case .powerOfSquare: return pow(a * a, 0.5) + b * b
      case .arcCosine: return acos(1 - a * a) + b * b
      case .fourthRoot: return root(a * a * a * a, 4) + b
      case .rootOfOneLessCosine: return sqrt(1 - cos(a)) + b
      case .rootOfCube: return sqrt(a * a * a) + b
      case .reciprocal: return 1 / a + b * b
      case .squareRoot: return sqrt(a) + b * b
      case .scaledRoot: return sqrt(a) * b * b
      case .power: return pow(a, 1.5) + b * b
      case .scaledLog: return log(a) * b
      case .scaledReciprocal: return 1 / a * b
      case .reciprocalOfProduct: return 1 / (a * b)
      case .rootOfProduct: return sqrt(a * (3 - b))
      case .rootOfSum: return sqrt(a + b - 3)
      case .bothActivePower: return pow(a, b)
      case .rootTimesBase: return sqrt(a) * a + b * b * b
      case .distance: return hypot(a, b - 3) + b * b
      case .quotient: return b / a
      case .entropy: return a * log(a) + b * b
      case .flatExponential: return exp(-1 / a) + b * b
      case .angle: return atan2(a, b - 3) + b * a
      case .scaledCubeRoot: return cbrt(a) / b + sin(b)
      case .rootOfRoot: return sqrt(sqrt(a)) + exp(b)
      case .infiniteMultiple: return a * far + b * b
      case .quotientByZero: return (1 + a) / T(0.0) + b * b
      case .sumOfPoles: return sqrt(a) + log(b)
      case .productOfPoles: return sqrt(a) * log(b)
      case .crossedExponents: return pow(a, b) + pow(b, a)
      case .sumOfPowers: return pow(a, 2) + pow(b, 1.5)
      case .hyperbolic: return cosh(a) + b * b
      }
    }
  }

  static let points: [[Double]] = [
    [0], [-0.0], [0, 3], [0, 0], [0, 1], [3, 0], [-0.0, 2], [0, 0.5], [.infinity, 1],
  ]

  /// An input has one derivative, whether second derivatives are asked for or not.
  @Test(arguments: Singular.allCases)
  func gradientIsThatOfTheGradientDriver(f: Singular) {
    for x in Self.points {
      let reference = gradient(at: x, of: f)
      let narrow = valueGradientHessian(at: x, of: f)
      let wide = Forward.valueGradientHessian(at: x, columns: Lanes8<Double>.self) { f($0) }
      #expect(narrow.value == f(x) || narrow.value.isNaN && f(x).isNaN)
      if f(x).isNaN { continue }
      for i in x.indices {
        #expect(isSame(narrow.gradient[i], reference[i]), "\(f) at \(x): \(narrow.gradient)")
        #expect(isSame(wide.gradient[i], reference[i]), "\(f) at \(x): \(wide.gradient)")
      }
    }
  }

  /// Forward over reverse finds the same wherever neither says NaN.
  @Test(arguments: Singular.allCases)
  func hessianIsThatOfMixedMode(f: Singular) {
    for x in Self.points where !f(x).isNaN {
      let found = hessian(at: x, of: f)
      let reference = Mixed.hessian(at: x, of: f)
      for (a, b) in zip(found.elements, reference.elements) where !a.isNaN && !b.isNaN {
        #expect(isSame(a, b), "\(f) at \(x): \(found.elements), \(reference.elements)")
      }
    }
  }

  struct Entry: CustomTestStringConvertible, Sendable {
    var f: Singular
    var x: [Double]
    var gradient: [Double]
    var hessian: [Double]
    var testDescription: String { "\(f) at \(x)" }
  }

  static let (infinity, nan) = (Double.infinity, Double.nan)

  /// Limits, and NaN for an active number's zero times ∞.
  static let entries: [Entry] = [
    Entry(f: .cubeRootOfCube, x: [0], gradient: [nan], hessian: [nan]),
    Entry(f: .cubeRootOfCube, x: [0, 3], gradient: [nan, 1], hessian: [nan, 0, 0, 0]),
    Entry(f: .norm, x: [0, 0], gradient: [nan, nan], hessian: [nan, nan, nan, nan]),
    Entry(f: .rootOfSquare, x: [0, 3], gradient: [nan, 6], hessian: [nan, 0, 0, 2]),
    Entry(f: .logOfSquare, x: [0, 3], gradient: [nan, 6], hessian: [nan, 0, 0, 2]),
    Entry(f: .rootOfCube, x: [0], gradient: [nan], hessian: [nan]),
    Entry(f: .reciprocal, x: [0, 3], gradient: [-infinity, 6], hessian: [infinity, 0, 0, 2]),
    Entry(f: .squareRoot, x: [0, 3], gradient: [infinity, 6], hessian: [-infinity, 0, 0, 2]),
    Entry(
      f: .scaledRoot, x: [0, 3], gradient: [infinity, 0],
      hessian: [-infinity, infinity, infinity, 0]),
    Entry(f: .power, x: [0, 3], gradient: [0, 6], hessian: [infinity, 0, 0, 2]),
    Entry(
      f: .scaledLog, x: [0, 3], gradient: [infinity, -infinity],
      hessian: [-infinity, infinity, infinity, 0]),
    Entry(
      f: .quotient, x: [0, 3], gradient: [-infinity, infinity],
      hessian: [infinity, -infinity, -infinity, 0]),
    Entry(f: .rootTimesBase, x: [0, 3], gradient: [nan, 27], hessian: [nan, nan, nan, 18]),
    Entry(f: .flatExponential, x: [0, 3], gradient: [nan, 6], hessian: [nan, nan, nan, 2]),
    Entry(f: .infiniteMultiple, x: [1, 3], gradient: [infinity, 6], hessian: [0, 0, 0, 2]),
    Entry(f: .quotientByZero, x: [1, 3], gradient: [infinity, 6], hessian: [0, 0, 0, 2]),
    Entry(
      f: .sumOfPoles, x: [0, 0], gradient: [infinity, infinity],
      hessian: [-infinity, 0, 0, -infinity]),
    Entry(
      f: .bothActivePower, x: [0, 1], gradient: [1, 0], hessian: [0, -infinity, -infinity, 0]),
    Entry(
      f: .bothActivePower, x: [-0.0, 1], gradient: [1, 0], hessian: [0, -infinity, -infinity, 0]),
    Entry(
      f: .bothActivePower, x: [0, 0.5], gradient: [infinity, 0],
      hessian: [-infinity, -infinity, -infinity, 0]),
    Entry(
      f: .sumOfPowers, x: [infinity, 1], gradient: [infinity, 1.5],
      hessian: [2, 0, 0, 0.75]),
    Entry(
      f: .hyperbolic, x: [infinity, 1], gradient: [infinity, 2], hessian: [infinity, 0, 0, 2]),
  ]

  @Test(arguments: entries)
  func entriesAtPoles(entry: Entry) {
    let (_, slope, h) = valueGradientHessian(at: entry.x, of: entry.f)
    for (a, b) in zip(slope, entry.gradient) { #expect(isSame(a, b), "\(slope)") }
    for (a, b) in zip(h.elements, entry.hessian) { #expect(isSame(a, b), "\(h.elements)") }
  }

  /// A pole in one block, and many inputs in others.
  @Test func aPoleAmongManyInputs() {
    let x = (0..<11).map { $0 == 6 ? 0.0 : Double($0) }
    let (_, slope, h) = valueGradientHessian(at: x) { x in
      let squares: HyperDualBlock<Lanes4<Double>> = dot(x, x)
      return 1 / x[6] + squares * x[10]
    }
    let others = x.reduce(0) { $0 + $1 * $1 }
    for i in x.indices {
      #expect(slope[i] == (i == 6 ? -.infinity : 2 * x[i] * 10 + (i == 10 ? others : 0)))
      for j in x.indices {
        let isLast = (i == 10 ? 2 * x[j] : 0) + (j == 10 ? 2 * x[i] : 0)
        let truth = i == 6 && j == 6 ? .infinity : (i == j ? 20 : 0) + isLast
        #expect(h[i, j] == truth, "\(i), \(j): \(h[i, j])")
      }
    }
  }

  @Test func numbersOfNumbers() {
    let slope = derivative(at: 3.0) { t in
      hessian(at: [0, t]) { x in sqrt(x[0]) + x[1] * x[1] * x[1] }[1, 1]
    }
    #expect(slope == 6)
  }

  @Test func logSumExpOfNothingLikely() {
    let far = [-Double.infinity, -.infinity]
    let (value, slope, _) = valueGradientHessian(at: far) { x in logSumExp(x) }
    #expect(value == -.infinity && slope.allSatisfy(\.isNaN))
  }

  private func isSame(_ a: Double, _ b: Double) -> Bool {
    a == b || a.isNaN && b.isNaN || (a - b).magnitude <= 1e-14 * b.magnitude
  }
}
