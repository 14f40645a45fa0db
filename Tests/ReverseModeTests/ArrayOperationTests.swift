import Fluxion
import TestSupport
import Testing

/// Operations on arrays: the same values and derivatives as element by element, in every mode.
struct ArrayOperationTests {
  /// Each operation with the arithmetic it stands for.
  struct Operation: Sendable, CustomStringConvertible, ScalarFunction {
    enum Kind: CaseIterable {
      case sum, dot, dotWithConstants, constantMatrix, constantVector, product, productOfRows
      case norm, logSumExp, softmaxCrossEntropy, elementwise, primitive
    }
    let kind: Kind
    let isFused: Bool
    var description: String { "\(kind)" }

    static let weights = [0.5, -1.25, 2, 0.75, 1e-3, 3, -0.125, 1, 1.5, -2.5]

    func weights(_ n: Int) -> [Double] {
      (0..<n).map { (i: Int) -> Double in Self.weights[i % 10] + Double(i) / 64 }
    }

    /// Inputs come as they are, scaled, repeated and mixed with constants.
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let n = x.count
      let scaled = x.map { 3 * $0 }
      let mixed = x.indices.map { $0 % 3 == 1 ? T(0.5) : x[n - 1 - $0] * x[0] }
      let first = combine(x)
      let second = combine(scaled)
      return first * second + combine(mixed)
    }

    func combine<T: RealScalar>(_ x: [T]) -> T {
      let n = x.count
      let c = weights(n)
      if isFused {
        switch kind {
        case .sum: return Fluxion.sum(x) * x[0]
        case .dot: return Fluxion.dot(x, Array(x.reversed()))
        case .dotWithConstants: return Fluxion.dot(c, x) * x[n - 1]
        case .constantMatrix:
          let y: [T] = Fluxion.product(Matrix(rows: 2, columns: n, elements: weights(2 * n)), x)
          return y[0] * y[1]
        case .constantVector:
          let y: [T] = Fluxion.product(rows: x + x, c)
          return y[0] * y[1]
        case .product:
          let y: [T] = Fluxion.product(Matrix(rows: 2, columns: n, elements: x + x.reversed()), x)
          return y[0] + 2 * y[1]
        case .productOfRows:
          let y: [T] = Fluxion.product(rows: x + x.reversed(), x)
          return y[0] + 2 * y[1]
        case .norm: return Fluxion.norm(x)
        case .logSumExp: return Fluxion.logSumExp(x)
        case .softmaxCrossEntropy: return Fluxion.softmaxCrossEntropy(x, label: n / 2)
        case .elementwise: return Fluxion.sum(Fluxion.elementwise(Rules.Tanh(), x))
        case .primitive: return T.apply(RunningSum(), to: x)[n - 1] * x[0]
        }
      }
      switch kind {
      case .sum: return total(x) * x[0]
      case .dot: return total(zip(x, x.reversed()).map { $0 * $1 })
      case .dotWithConstants: return total(zip(c, x).map { T($0) * $1 }) * x[n - 1]
      case .constantMatrix:
        let w = weights(2 * n)
        let upper = total((0..<n).map { T(w[$0]) * x[$0] })
        return upper * total((0..<n).map { T(w[n + $0]) * x[$0] })
      case .constantVector:
        let y = total(zip(c, x).map { T($0) * $1 })
        return y * total(zip(c, x).map { T($0) * $1 })
      case .product, .productOfRows:
        let upper = total(x.map { $0 * $0 })
        return upper + 2 * total(zip(x.reversed(), x).map { $0 * $1 })
      case .norm: return sqrt(total(x.map { $0 * $0 }))
      case .logSumExp: return log(total(x.map { exp($0) }))
      case .softmaxCrossEntropy: return log(total(x.map { exp($0) })) - x[n / 2]
      case .elementwise: return total(x.map { tanh($0) })
      case .primitive: return total(x) * x[0]
      }
    }

    func total<T: RealScalar>(_ x: [T]) -> T {
      var total: T = 0
      for element in x { total += element }
      return total
    }
  }

  static let kinds = Operation.Kind.allCases
  static let sizes = [1, 2, 3, 7, 8, 9, 16, 17, 40]

  func point(_ n: Int) -> [Double] {
    (0..<n).map { i in
      let (step, sign) = ((i * 37) % 19, i % 2)
      return 0.25 + Double(step) / 16 - Double(sign) / 2
    }
  }

  func areClose(_ a: [Double], _ b: [Double]) -> Bool {
    let scale = b.map(\.magnitude).reduce(1, max)
    return a.count == b.count && zip(a, b).allSatisfy { ($0 - $1).magnitude <= 1e-13 * scale }
  }

  @Test(arguments: kinds, sizes)
  func everyModeGivesTheDerivativesOfThePlainArithmetic(_ kind: Operation.Kind, _ n: Int) {
    let (fused, plain) = (
      Operation(kind: kind, isFused: true), Operation(kind: kind, isFused: false)
    )
    let x = point(n)
    let truth = Forward.gradient(at: x, of: plain)
    let (value, reverse) = Reverse.valueWithGradient(at: x, of: fused)
    #expect(areClose([value], [plain(x)]))
    #expect(areClose(reverse, truth), "reverse \(reverse), \(truth)")
    #expect(areClose(Reverse.gradient(at: x, of: plain), truth))
    for width in LaneWidth.allCases {
      #expect(areClose(Forward.gradient(at: x, lanes: width, of: fused), truth))
    }
    let slopes = x.indices.map { i in
      directionalDerivative(at: x, along: x.indices.map { $0 == i ? 1 : 0 }, of: fused)
    }
    #expect(areClose(slopes, truth))
    let hessian = Forward.hessian(at: x, of: plain).elements
    #expect(areClose(Mixed.hessian(at: x, of: fused).elements, hessian))
    #expect(areClose(Forward.hessian(at: x, of: fused).elements, hessian))
  }

  @Test(arguments: kinds, sizes)
  func valuesHaveTheBitsOfThePlainCall(_ kind: Operation.Kind, _ n: Int) {
    let f = Operation(kind: kind, isFused: true)
    let x = point(n)
    let value = f(x)
    #expect(haveSameBits(Reverse.valueWithGradient(at: x, of: f).value, value))
    #expect(haveSameBits(Forward.valueWithGradient(at: x, of: f).value, value))
    #expect(haveSameBits(f(x.map { Dual(value: $0, tangent: 1) }).value, value))
    #expect(haveSameBits(f(x.map { HyperDual($0) }).value, value))
    #expect(haveSameBits(f(x.map { Variable($0) }).value, value))
  }

  @Test func oneRecordEach() {
    let tape = Tape<Double>()
    let x = point(100)
    _ = tape.gradient(at: x) { x in sum(x) }
    #expect(tape.statistics.entries == 1)
    _ = tape.gradient(at: x) { x in dot(x, x) }
    #expect(tape.statistics.entries == 1)
    _ = tape.gradient(at: x) { x in dot(x.indices.map { Double($0) }, x) }
    #expect(tape.statistics.entries == 1)
    _ = tape.gradient(at: x) { x in norm(x) }
    #expect(tape.statistics.entries == 1)
    _ = tape.gradient(at: x) { x in product(rows: x, [Double](repeating: 2, count: 20))[4] }
    #expect(tape.statistics.entries == 5)
    _ = tape.gradient(at: x) { x in product(rows: x, x[..<20])[4] }
    #expect(tape.statistics.entries == 5)
    _ = tape.gradient(at: x) { x in product(Matrix(repeating: 2.0, rows: 3, columns: 100), x)[2] }
    #expect(tape.statistics.entries == 3)
    _ = tape.gradient(at: x) { x in Variable.apply(RunningSum(), to: x)[99] }
    #expect(tape.statistics.entries == 100)
    _ = tape.gradient(at: x) { x in preaccumulated(x) { x in [x[0], x[1]] }[0] }
    #expect(tape.statistics.entries == 2)
    _ = tape.gradient(at: x) { x in elementwise(Rules.Exp(), x)[3] }
    #expect(tape.statistics.entries == 0)
  }

  @Test func infinitePartialsOfOtherResultsDoNotSpoil() {
    let matrix: Matrix = [[Double.infinity, 1], [2, 3]]
    let slope = Reverse.gradient(at: [1.0, 2.0]) { x in
      let y: [Variable<Double>] = product(matrix, x)
      return y[1]
    }
    #expect(slope == [2, 3])
    let both = Reverse.gradient(at: [1.0, 2.0]) { x in
      let y: [Variable<Double>] = product(matrix, x)
      return y[0] + y[1]
    }
    #expect(both == [.infinity, 4])
  }

  @Test func certainClassesKeepTheDigitsOfTheirSlopes() {
    let slope = Reverse.gradient(at: [80.0, 0]) { z in
      softmaxCrossEntropy(z.map { $0 / 2 }, label: 0)
    }
    let truth = 4.2483542552915889773e-18 / 2
    #expect((slope[0] + truth).magnitude <= 4 * truth.ulp)
    #expect((slope[1] - truth).magnitude <= 4 * truth.ulp)
  }

  @Test func constantsAloneRecordNothing() {
    let tape = Tape<Double>()
    let slope = tape.gradient(at: [2.0]) { x in
      let c: [Variable<Double>] = [3, 4]
      let y: [Variable<Double>] = product(Matrix(rows: 1, columns: 2, elements: [1.0, 1.0]), c)
      return norm(c) * sum(c) * dot(c, c) * dot([1.0, 2.0], c) * y[0] * x[0]
    }
    #expect(slope == [5 * 7 * 25 * 11 * 7])
    #expect(tape.statistics.entries == 0)
  }

  @Test func jacobianRowsTogetherEqualRowsAlone() {
    let x = point(12)
    let matrix = Matrix(rows: 11, columns: 12, elements: (0..<132).map { Double($0 % 17) - 8 })
    func f<T: RealScalar>(_ x: [T]) -> [T] {
      let y: [T] = product(matrix, x)
      let z = T.apply(RunningSum(), to: elementwise(Rules.Tanh(), y))
      return z + [logSumExp(y), dot(y, z)]
    }
    let (values, pullback) = Reverse.valueWithPullback(at: x) { f($0) }
    let jacobian = Reverse.jacobian(at: x) { f($0) }
    let truth = Forward.jacobian(at: x, lanes: Lanes8<Double>.self) { f($0) }
    for i in values.indices {
      let row = pullback(values.indices.map { $0 == i ? 1 : 0 })
      #expect(jacobian.row(i) == row)
      #expect(areClose(row, truth.row(i)))
    }
  }

  @Test func foreignVariablesStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Reverse.gradient(at: [1.0, 2.0]) { x in
        let inner = Reverse.gradient(at: [1.0, 2.0]) { y in sum([y[0], x[0], y[1]]) }
        return x[0] * Variable(inner[0])
      }
    }
    expect(["two variables of different tapes"], in: result)
  }
}

/// Running sums: y₀ = x₀, y₁ = x₀ + x₁ and so on.
struct RunningSum: ArrayPrimitive {
  var name: String { "runningSum" }

  func value<T: RealScalar>(at x: [T]) -> [T] {
    var sum: T = 0
    return x.map {
      sum += $0
      return sum
    }
  }

  func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    value(at: cotangent.reversed()).reversed()
  }
}
