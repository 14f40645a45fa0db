import Fluxion
import Testing

/// Constants beside infinities: a constant's zero derivative is never multiplied, by any number.
///
/// The constants are lifted, `T(2)`, so that both operands are of the number's own type.
struct ConstantTests {
  /// Functions of one variable, to be taken at 0.
  enum Function: CaseIterable, ScalarFunction {
    case poleTimesConstant, constantTimesPole, poleOverConstant, infinityOver
    case constantTimesPolePlusZero, poleTimesConstantPlusZero
    case overInfinity, plusProduct, productPlus, minusProduct, plusQuotient, quotientMinus
    case addingProductOfConstants, plusRoot, plusPower, plusAngle, plusDistance
    case distanceFromInfinity, infinityAndDistance

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let infinity = T(Double.infinity)
      switch self {
      case .poleTimesConstant: return (1 / x[0]) * T(2)
      case .constantTimesPole: return T(2) * (1 / x[0])
      case .poleOverConstant: return (1 / x[0]) / T(2)
      case .infinityOver: return infinity / (x[0] + 1)
      case .constantTimesPolePlusZero: return T(0).addingProduct(T(2), 1 / x[0])
      case .poleTimesConstantPlusZero: return T(0).addingProduct(1 / x[0], T(2))
      case .overInfinity: return x[0] / infinity
      case .plusProduct: return x[0] + infinity * T(1)
      case .productPlus: return infinity * T(1) + x[0]
      case .minusProduct: return x[0] - infinity * T(1)
      case .plusQuotient: return x[0] + T(1) / T(0)
      case .quotientMinus: return T(1) / T(0) - x[0]
      case .addingProductOfConstants: return x[0].addingProduct(infinity, T(1))
      case .plusRoot: return x[0] + sqrt(T(0))
      case .plusPower: return x[0] + pow(T(0), T(0.5))
      case .plusAngle: return x[0] + atan2(T(0), T(0))
      case .plusDistance: return x[0] + hypot(T(0), T(0))
      case .distanceFromInfinity: return hypot(x[0] + 3, infinity)
      case .infinityAndDistance: return hypot(infinity, x[0] + 3)
      }
    }

    var truth: (value: Double, slope: Double) {
      switch self {
      case .poleTimesConstant, .constantTimesPole, .poleOverConstant, .infinityOver,
        .constantTimesPolePlusZero, .poleTimesConstantPlusZero:
        (.infinity, -.infinity)
      case .overInfinity: (0, 0)
      case .plusProduct, .productPlus, .plusQuotient, .addingProductOfConstants: (.infinity, 1)
      case .minusProduct: (-.infinity, 1)
      case .quotientMinus: (.infinity, -1)
      case .plusRoot, .plusPower, .plusAngle, .plusDistance: (0, 1)
      case .distanceFromInfinity, .infinityAndDistance: (.infinity, 0)
      }
    }

    var isLinear: Bool {
      let isDistance = self == .distanceFromInfinity || self == .infinityAndDistance
      return truth.slope.isFinite && !isDistance
    }
  }

  @Test(arguments: Function.allCases)
  func slopes(_ f: Function) {
    let (value, slope) = f.truth
    let dual = valueWithDerivative(at: 0.0) { x in f([x]) }
    #expect(dual.value == value && dual.derivative == slope)
    let vectorDual = Forward.valueWithGradient(at: [0.0], of: f)
    #expect(vectorDual.value == value && vectorDual.gradient == [slope])
    let hyperDual = Forward.valueWithFirstAndSecondDerivative(at: 0.0) { x in f([x]) }
    #expect(hyperDual.value == value && hyperDual.first == slope)
    let block = Forward.valueGradientHessian(at: [0.0], of: f)
    #expect(block.value == value && block.gradient == [slope])
    let variable = Reverse.valueWithGradient(at: [0.0], of: f)
    #expect(variable.value == value && variable.gradient == [slope])
    for order in [1, 4, 12, 40] {
      let series = derivatives(at: 0.0, order: order) { x in f([x]) }
      #expect(series[0] == value && series[1] == slope, "order \(order)")
    }
  }

  /// Linear functions have no curvature, whatever the constants.
  @Test(arguments: Function.allCases.filter(\.isLinear))
  func curvatures(_ f: Function) {
    #expect(secondDerivative(at: 0.0) { x in f([x]) } == 0)
    #expect(Forward.hessian(at: [0.0], of: f) == [[0]])
    #expect(Mixed.hessian(at: [0.0], of: f) == [[0]])
    #expect(hessianVectorProduct(at: [0.0], along: [1], of: f) == [0])
    #expect(derivative(at: 0.0) { y in derivative(at: y) { x in f([x]) } } == 0)
    for order in [2, 4, 12, 40] {
      #expect(derivatives(at: 0.0, order: order) { x in f([x]) }[2] == 0, "order \(order)")
    }
  }

  /// The square of x plus a constant 0 has the curvature 2, whatever pole the constant came from.
  @Test(arguments: [Function.plusRoot, .plusPower, .plusAngle, .plusDistance])
  func squares(_ f: Function) {
    #expect(secondDerivative(at: 0.0) { x in f([x]) * f([x]) } == 2)
    #expect(Forward.hessian(at: [0.0]) { x in f(x) * f(x) } == [[2]])
    #expect(Mixed.hessian(at: [0.0]) { x in f(x) * f(x) } == [[2]])
    #expect(derivatives(at: 0.0, order: 2) { x in f([x]) * f([x]) } == [0, 0, 2])
  }

  /// x³ at −2 with a lifted exponent, in which the power has no derivative: log −2 is NaN.
  struct Cube: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { pow(x[0], T(3)) }
  }

  @Test func constantExponent() {
    let f = Cube()
    #expect(derivative(at: -2.0) { x in f([x]) } == 12)
    #expect(Forward.gradient(at: [-2.0], of: f) == [12])
    #expect(Reverse.gradient(at: [-2.0], of: f) == [12])
    #expect(secondDerivative(at: -2.0) { x in f([x]) } == -12)
    #expect(Forward.hessian(at: [-2.0], of: f) == [[-12]])
    #expect(Mixed.hessian(at: [-2.0], of: f) == [[-12]])
    #expect(derivatives(at: -2.0, order: 3) { x in f([x]) } == [-8, 12, -12, 6])
  }

  /// 0 to the power y, whose slope in the constant base is infinite at y = ½.
  struct PowerOfZero: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ y: [T]) -> T { pow(T(0), y[0]) }
  }

  @Test func constantBase() {
    let f = PowerOfZero()
    #expect(derivative(at: 0.5) { y in f([y]) } == 0)
    #expect(Forward.gradient(at: [0.5], of: f) == [0])
    #expect(Reverse.gradient(at: [0.5], of: f) == [0])
    #expect(secondDerivative(at: 0.5) { y in f([y]) } == 0)
    #expect(Forward.hessian(at: [0.5], of: f) == [[0]])
    #expect(Mixed.hessian(at: [0.5], of: f) == [[0]])
    #expect(derivatives(at: 0.5, order: 3) { y in f([y]) } == [0, 0, 0, 0])
  }

  /// The sum of the roots, whose partial in a constant 0 is infinite.
  struct RootSum: ReductionRule, ScalarFunction {
    var name: String { "rootSum" }

    func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T { sum(x.map { sqrt($0) }) }

    func valueWithPartials<T: RealScalar>(
      of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
    ) -> T {
      for i in x.indices { partials[i] = 0.5 / sqrt(x[i]) }
      return value(of: x)
    }

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      [T(0), x[0]].withUnsafeBufferPointer { T.apply(self, to: $0) }
    }
  }

  @Test func reductions() {
    let f = RootSum()
    #expect(derivative(at: 4.0) { x in f([x]) } == 0.25)
    #expect(Forward.gradient(at: [4.0], of: f) == [0.25])
    #expect(Reverse.gradient(at: [4.0], of: f) == [0.25])
    #expect(derivatives(at: 4.0, order: 2) { x in f([x]) } == [2, 0.25, -0.03125])
    #expect(secondDerivative(at: 4.0) { x in f([x]) } == -0.03125)
    #expect(Forward.hessian(at: [4.0], of: f) == [[-0.03125]])
    #expect(Mixed.hessian(at: [4.0], of: f) == [[-0.03125]])
    #expect(hessianVectorProduct(at: [4.0], along: [1], of: f) == [-0.03125])
  }

  /// The chain rule, which rules of others call, keeps a constant even where the slope is infinite.
  @Test func chainRule() {
    func plusRoot<P: FirstOrderPayload>(_ x: Number<P>) -> Number<P> {
      let pole = P.Value(Double.infinity)
      return .chain(value: 0, derivative: pole, of: Number<P>(0.0)) + x
    }
    #expect(derivative(at: 1.0) { x in plusRoot(x) } == 1)
    #expect(Forward.gradient(at: [1.0]) { x in plusRoot(x[0]) } == [1])
    #expect(Reverse.gradient(at: [1.0]) { x in plusRoot(x[0]) } == [1])
    #expect(Mixed.hessian(at: [1.0]) { x in plusRoot(x[0]) } == [[0]])
  }

  @Test func chainRuleBesideAConstant() {
    func first<P: FirstOrderPayload>(_ x: Number<P>) -> Number<P> {
      .chain(value: 1, partial: 3, of: x, partial: P.Value(Double.infinity), of: Number<P>(0.0))
    }
    func second<P: FirstOrderPayload>(_ x: Number<P>) -> Number<P> {
      .chain(value: 1, partial: P.Value(Double.infinity), of: Number<P>(0.0), partial: 3, of: x)
    }
    #expect(valueWithDerivative(at: 1.0) { x in first(x) } == (1, 3))
    #expect(valueWithDerivative(at: 1.0) { x in second(x) } == (1, 3))
    #expect(Forward.gradient(at: [1.0]) { x in first(x[0]) } == [3])
    #expect(Forward.gradient(at: [1.0]) { x in second(x[0]) } == [3])
    #expect(Reverse.gradient(at: [1.0]) { x in first(x[0]) } == [3])
    #expect(Reverse.gradient(at: [1.0]) { x in second(x[0]) } == [3])
  }

  enum Sum: CaseIterable, ScalarFunction {
    case constantWeights, liftedWeights, constantMatrix, liftedMatrix

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let constants = [Double.infinity, 2]
      switch self {
      case .constantWeights: return dot(constants, [T(1), x[0]])
      case .liftedWeights: return dot(constants.map { T($0) }, [T(1), x[0]])
      case .constantMatrix:
        let matrix = Matrix<Double>(rows: 1, columns: 2, elements: constants)
        return product(matrix, [T(1), x[0]])[0]
      case .liftedMatrix: return product(rows: constants.map { T($0) }, [T(1), x[0]])[0]
      }
    }
  }

  /// An infinite weight of a constant leaves the other terms their derivatives.
  @Test(arguments: Sum.allCases)
  func weightedSums(_ f: Sum) {
    let dual = valueWithDerivative(at: 3.0) { x in f([x]) }
    #expect(dual.value == .infinity && dual.derivative == 2)
    let vectorDual = Forward.valueWithGradient(at: [3.0], of: f)
    #expect(vectorDual.value == .infinity && vectorDual.gradient == [2])
    let variable = Reverse.valueWithGradient(at: [3.0], of: f)
    #expect(variable.value == .infinity && variable.gradient == [2])
    #expect(derivatives(at: 3.0, order: 2) { x in f([x]) } == [.infinity, 2, 0])
    #expect(Forward.hessian(at: [3.0], of: f) == [[0]])
    #expect(Mixed.hessian(at: [3.0], of: f) == [[0]])
  }

  @Test func weightedSumsOfInputs() {
    let weights = [2.0, 3]
    let vectorDual = Forward.valueWithGradient(at: [5.0, 7]) { x in dot(weights, x) }
    #expect(vectorDual.value == 31 && vectorDual.gradient == weights)
    let variable = Reverse.valueWithGradient(at: [5.0, 7]) { x in dot(weights, x) }
    #expect(variable.value == 31 && variable.gradient == weights)
    let rows = Reverse.jacobian(at: [1.0, 2, 3, 4]) { x in product(rows: x, weights) }
    #expect(rows == [[2, 3, 0, 0], [0, 0, 2, 3]])
    let dual = jvp(at: [5.0, 7], along: [1, 10]) { x in [dot(weights, x), dot(x, x)] }
    #expect(dual.value == [31, 74] && dual.tangent == [32, 150])
  }

  /// x² y along (1, v) at v = 0, differentiated by v: a component of 0 that moves is no constant.
  @Test func componentsThatAreZeroAndMove() {
    let point: [Dual<Double>] = [2, 3]
    let first = derivative(at: 0.0) { v in
      directionalDerivative(at: point, along: [1, v]) { x in x[0] * x[0] * x[1] }
    }
    #expect(first == 4)
    let second = derivative(at: 0.0) { v in
      hessianVectorProduct(at: point, along: [1, v]) { x in x[0] * x[0] * x[1] }[0]
    }
    #expect(second == 4)
    let third = derivative(at: 0.0) { v in
      Forward.thirdDerivative(at: point, along: [1, v]) { x in x[0] * x[0] * x[1] }
    }
    #expect(third == 6)
  }
}
