import TestSupport
import Counting
import Fluxion
import Testing

/// What gradients cost in reverse mode, as exact counts and against the textbook's bounds.
///
/// Comparisons, by which the drivers look for NaN, are left out.
struct ReverseBoundTests {
  private func counts(
    _ f: some ScalarFunction, inputs n: Int
  ) -> (primal: OperationCount, gradient: OperationCount) {
    let x = (0..<n).map { (i: Int) -> Counted<Double> in
      let share = Double(i) / Double(n)
      return Counted(0.1 + 0.8 * share)
    }
    let (gradient, count) = countingOperations { () -> [Counted<Double>] in
      Reverse.gradient(at: x, of: f)
    }
    let truth: [Double] = Forward.gradient(at: x.map(\.value), of: f)
    for (found, expected) in zip(gradient, truth) {
      #expect((found.value - expected).magnitude <= 1e-12 * max(1, expected.magnitude))
    }
    let arithmetic = OperationCount(
      additions: count.additions, multiplications: count.multiplications,
      divisions: count.divisions, negations: count.negations, functions: count.functions)
    return (countingOperations { f(x) }.count, arithmetic)
  }

  /// The lazy tape holds what is pending in the variables and merges it later, which takes fewer
  /// entries and more arithmetic than the textbook's tape: 10 operations a product instead of 5.
  @Test(arguments: [2, 3, 50])
  func aProductOfNumbers(inputs n: Int) {
    let (primal, gradient) = counts(Product(), inputs: n)
    #expect(primal == OperationCount(multiplications: n - 1))
    #expect(
      gradient == OperationCount(additions: 5 * (n - 1) + 1, multiplications: 5 * (n - 1)))
  }

  @Test(arguments: [10, 50])
  func aSum(inputs n: Int) {
    let (primal, gradient) = counts(Total(), inputs: n)
    #expect(primal == OperationCount(additions: n - 1))
    // One record for the whole array, which passes the adjoint on to each element.
    #expect(gradient == OperationCount(additions: 2 * n - 1))
  }

  @Test(arguments: [1, 2, 20])
  func aQuotient(divisions n: Int) {
    let (primal, gradient) = counts(Quotient(), inputs: n + 1)
    #expect(primal == OperationCount(divisions: n))
    #expect(
      gradient
        == OperationCount(
          additions: 5 * n + 1, multiplications: 3 * n, divisions: 3 * n, negations: n))
  }

  @Test func chainsOfFunctionsRecordNothing() {
    let exponentials = counts(Exponentials(), inputs: 1)
    #expect(exponentials.gradient == OperationCount(multiplications: 4, functions: ["exp": 4]))
    // (7 moves + 1 multiplication + 1 function) ÷ (2 moves + 1 function).
    let weights = OperationWeights.textbook
    #expect(
      weights.gradientRatio(of: exponentials.gradient, to: exponentials.primal) == 10.0 / 4)
    let sines = counts(Sines(), inputs: 1)
    #expect(
      sines.gradient == OperationCount(multiplications: 5, functions: ["sin": 5, "cos": 5]))
    #expect(weights.gradientRatio(of: sines.gradient, to: sines.primal) == 12.0 / 4)
  }

  @Test(arguments: [2, 10, 200])
  func rosenbrock(inputs n: Int) {
    let (primal, gradient) = counts(Rosenbrock(), inputs: n)
    let ratio = OperationWeights.textbook.gradientRatio(of: gradient, to: primal)
    #expect(ratio <= 4)
    #expect(ratio > 3)
  }

  @Test(arguments: [2, 10, 200])
  func ackley(inputs n: Int) {
    let (primal, gradient) = counts(Ackley(), inputs: n)
    #expect(gradient.functions == ["cos": n, "sin": n, "exp": 2, "sqrt": 1])
    #expect(OperationWeights.textbook.gradientRatio(of: gradient, to: primal) <= 4)
  }
}
