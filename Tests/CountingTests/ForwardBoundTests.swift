import TestSupport
import Counting
import Fluxion
import Testing

/// What tangents cost, as exact counts and against the textbook's bounds.
struct ForwardBoundTests {
  static let weights = OperationWeights.textbook

  private func counts(
    _ f: some ScalarFunction, inputs n: Int
  ) -> (primal: OperationCount, tangent: OperationCount) {
    let x = (0..<n).map { (i: Int) -> Counted<Double> in
      let share: Double = Double(i) / Double(n)
      return Counted(0.1 + 0.8 * share)
    }
    let direction = [Counted<Double>](repeating: 1, count: n)
    let inputs = zip(x, direction).map { Dual(value: $0, tangent: $1) }
    return (
      countingOperations { f(x) }.count, countingOperations { f(inputs) }.count
    )
  }

  @Test(arguments: [2, 3, 50])
  func aProductOfNumbers(inputs n: Int) {
    let (primal, tangent) = counts(Product(), inputs: n)
    #expect(primal == OperationCount(multiplications: n - 1))
    #expect(tangent == OperationCount(additions: n - 1, multiplications: 3 * (n - 1)))
    // (6 moves + 3 multiplications + 1 addition) ÷ (3 moves + 1 multiplication).
    #expect(Self.weights.tangentRatio(of: tangent, to: primal) == 2.5)
    #expect(OperationWeights.arithmetic.tangentRatio(of: tangent, to: primal) == 4)
  }

  @Test(arguments: [2, 50])
  func aSum(inputs n: Int) {
    let (primal, tangent) = counts(Total(), inputs: n)
    #expect(primal == OperationCount(additions: n - 1))
    #expect(tangent == OperationCount(additions: 2 * (n - 1)))
    #expect(Self.weights.tangentRatio(of: tangent, to: primal) == 2)
  }

  @Test(arguments: [1, 20])
  func aQuotientOfNumbers(inputs n: Int) {
    let (primal, tangent) = counts(Quotient(), inputs: n + 1)
    #expect(primal == OperationCount(divisions: n))
    #expect(tangent == OperationCount(additions: n, multiplications: n, divisions: 2 * n))
    // (6 moves + 2 divisions + 1 multiplication + 1 subtraction) ÷ (3 moves + 1 division).
    let ratio: Double = 14.0 / 6
    #expect(Self.weights.tangentRatio(of: tangent, to: primal) == ratio)
  }

  @Test func aChainOfExponentials() {
    let (primal, tangent) = counts(Exponentials(), inputs: 1)
    #expect(primal == OperationCount(functions: ["exp": 4]))
    #expect(tangent == OperationCount(multiplications: 4, functions: ["exp": 4]))
    let ratio: Double = 7.0 / 4
    #expect(Self.weights.tangentRatio(of: tangent, to: primal) == ratio)
  }

  @Test func aChainOfSines() {
    let (primal, tangent) = counts(Sines(), inputs: 1)
    #expect(primal == OperationCount(functions: ["sin": 5]))
    #expect(tangent == OperationCount(multiplications: 5, functions: ["sin": 5, "cos": 5]))
    let ratio: Double = 9.0 / 4
    #expect(Self.weights.tangentRatio(of: tangent, to: primal) == ratio)
  }

  @Test(arguments: [2, 10, 200])
  func rosenbrock(inputs n: Int) {
    let (primal, tangent) = counts(Rosenbrock(), inputs: n)
    let terms = n - 1
    #expect(primal == OperationCount(additions: 4 * terms, multiplications: 4 * terms))
    // A term has four sums and differences, twice 1 addition each; three products of active
    // numbers, 3 multiplications and 1 addition each; and one scaling, 2 multiplications.
    #expect(tangent == OperationCount(additions: 11 * terms, multiplications: 11 * terms))
    #expect(Self.weights.tangentRatio(of: tangent, to: primal) <= 2.5)
  }

  @Test(arguments: [2, 10, 200])
  func ackley(inputs n: Int) {
    let (primal, tangent) = counts(Ackley(), inputs: n)
    #expect(primal.functions == ["cos": n, "exp": 2, "sqrt": 1])
    #expect(tangent.functions == ["cos": n, "sin": n, "exp": 2, "sqrt": 1])
    #expect(Self.weights.tangentRatio(of: tangent, to: primal) <= 2.5)
  }

  /// With p tangents at once the bound is 1 + 1.5 p: the value is computed only once.
  @Test func lanesShareTheValue() {
    let x = (0..<16).map { Counted(0.1 + Double($0) / 20) }
    let f = Rosenbrock()
    let primal = countingOperations { f(x) }.count
    let (gradient, count) = countingOperations {
      Forward.gradient(at: x, lanes: Lanes16<Counted<Double>>.self) { f($0) }
    }
    let plain = Forward.gradient(at: x.map(\.value), of: f)
    #expect(gradient.map(\.value) == plain)
    let ratio = Self.weights.tangentRatio(of: count, to: primal, directions: 16)
    let bound: Double = 1 + 1.5 * 16
    #expect(ratio <= bound)
    #expect(ratio > 16)
  }

  /// Of 64 terms an evaluation differentiates the 16 whose inputs are active: 2 · 16 multiplications
  /// and 16 additions for the product, 16 additions for the sum, beside the values of all.
  @Test func termsInOtherInputsCostNoLanes() {
    let x = (0..<64).map { Counted(1 + Double($0)) }
    let (gradient, count) = countingOperations {
      Forward.gradient(at: x, lanes: Lanes16<Counted<Double>>.self) { x in
        var total: VectorDual<Lanes16<Counted<Double>>> = 0
        for element in x { total += element * element }
        return total
      }
    }
    #expect(gradient.map(\.value) == x.map { 2 * $0.value })
    let each = 64 + 16 * 32
    #expect(count.additions == 4 * each)
    #expect(count.multiplications == 4 * each)
  }

  /// In the products of a matrix with two active numbers among five: in each row two products in each
  /// of the lanes beside the five of the values.
  @Test func constantsOutsideTheSpanCostNothing() {
    let a = Matrix(rows: 2, columns: 5, elements: (1...10).map(Double.init))
    let (_, count) = countingOperations {
      let x = (0..<5).map { i in
        let value = Counted(Double(i))
        let isActive = i == 1 || i == 2
        return isActive
          ? VectorDual<Lanes4<Counted<Double>>>(value: value, tangents: .unit(i))
          : VectorDual<Lanes4<Counted<Double>>>(value)
      }
      _ = product(a, x)
      _ = product(Matrix<Double>(rows: 1, columns: 5, elements: [1, 2, 3, 4, 5]), x)
    }
    // The single row is an inner product over all five.
    #expect(count.multiplications == 2 * (5 + 2 * 4) + 5 + 5 * 4)
  }

  /// Three blocks: four inputs are active on the diagonal, all eight in the block beside it.
  @Test func inputsOfOtherBlocksCostNoDerivatives() {
    let x = (0..<8).map { Counted(0.1 * Double($0)) }
    let (hessian, count) = countingOperations {
      Forward.hessian(at: x, of: SumOfSines())
    }
    #expect((0..<8).allSatisfy { hessian[$0, $0].value == -sin(x[$0].value) })
    #expect(hessian[0, 7].value == 0)
    #expect(count.functions == ["sin": 24, "cos": 16])
  }
}

private struct SumOfSines: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T { sum(x.map { sin($0) }) }
}
