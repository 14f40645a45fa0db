import Counting
import Fluxion
import Programs
import Testing

/// What programs take, counted by hand on what they print.
@Suite struct ProgramOperationsTests {
  static let valley = Program(inputs: 2) { (x: [Recorded]) -> Recorded in
    let a = x[1] - x[0] * x[0]
    let b = 1 - x[0]
    return 100 * a * a + b * b
  }

  @Test func arithmetic() {
    #expect(Self.valley.operations == OperationCount(additions: 3, multiplications: 4))
    let quotient = Program(inputs: 2) { (x: [Recorded]) -> Recorded in -x[0] / x[1] }
    #expect(quotient.operations == OperationCount(divisions: 1, negations: 1))
    let fused = Program(inputs: 2) { (x: [Recorded]) -> Recorded in x[0].addingProduct(x[1], x[1]) }
    #expect(fused.operations == OperationCount(additions: 1, multiplications: 1))
    #expect(Program(inputs: 1) { $0 }.operations == OperationCount())
  }

  /// ∂/∂x₁ is 100 a + 100 a, and ∂/∂x₀ −2 b less twice x₀ times that; 2 b is b + b.
  @Test func gradient() {
    #expect(
      Self.valley.gradient.operations
        == OperationCount(additions: 6, multiplications: 3, negations: 1))
  }

  /// The product's ȧ is ẋ₁ − 2 x₀ẋ₀, and (100 a)ȧ + a(100 ȧ) − 2 b ẋ₀ the tangent.
  @Test func productsWithTheJacobian() {
    #expect(
      Self.valley.jvp.operations
        == OperationCount(additions: 7, multiplications: 7, negations: 1))
    #expect(
      Self.valley.vjp.operations
        == OperationCount(additions: 6, multiplications: 7, negations: 1))
  }

  @Test func functionsByName() {
    let product = Program(inputs: 2) { (x: [Recorded]) -> Recorded in x[0] * sin(x[1]) }
    #expect(product.operations == OperationCount(multiplications: 1, functions: ["sin": 1]))
    // The gradient is sin x₁ and x₀ cos x₁; with the value one sine serves both.
    let both = OperationCount(multiplications: 1, functions: ["sin": 1, "cos": 1])
    #expect(product.gradient.operations == both)
    #expect(
      product.valueAndGradient.operations == both + OperationCount(multiplications: 1))
    // An exponential is its own derivative.
    let growth = Program(inputs: 1) { (x: [Recorded]) -> Recorded in exp(x[0]) }
    #expect(growth.gradient.operations == OperationCount(functions: ["exp": 1]))
  }

  @Test func functionsOfListsAndSums() {
    let sums = Program(inputs: 3) { (x: [Recorded]) -> [Recorded] in [norm(x), sum(x)] }
    #expect(sums.operations == OperationCount(additions: 2, functions: ["norm": 1]))
  }

  @Test func choices() {
    let larger = Program(inputs: 2) { (x: [Recorded]) -> Recorded in max(x[0], x[1]) }
    #expect(larger.operations == OperationCount(comparisons: 1, choices: 1))
    // One choice for each input, by one comparison.
    #expect(larger.gradient.operations == OperationCount(comparisons: 1, choices: 2))
    // Both cases of 1 / (1 + e⁻ˣ) and eˣ / (1 + eˣ).
    let logistic = Program(inputs: 1) { (x: [Recorded]) -> Recorded in sigmoid(x[0]) }
    #expect(
      logistic.operations
        == OperationCount(
          additions: 2, divisions: 2, negations: 1, comparisons: 1, choices: 1,
          functions: ["exp": 2]))
    #expect(logistic.operations.total == 7)
  }

  /// Functions that the library computes itself count as one, though C has no name for them.
  @Test func functionsOfTheLibrary() {
    let special = Program(inputs: 1) { (x: [Recorded]) -> Recorded in digamma(x[0]) }
    #expect(special.operations == OperationCount(functions: ["polygamma": 1]))
  }

  /// A rule whose formula asks for a number's bits cannot be written out.
  private struct Bits: UnaryRule {
    var name: String { "bits" }
    func value<P: FloatingPointScalar>(_ x: P) -> P { x.binade }
    func derivative<T: RealScalar>(at x: T, value: T) -> T { T(plain: x.plain.ulp) }
  }

  @Test func functionsWithoutAFormula() {
    let odd = Program(inputs: 1) { (x: [Recorded]) -> Recorded in
      2 * Recorded.apply(Bits(), to: x[0])
    }
    #expect(odd.operations.total == 2 && odd.operations.functionTotal == 1)
    #expect(odd.valueAndGradient.operations.functionTotal == 2)
  }

  @Test func loopsCountAllTheirTerms() {
    let terms = Program(inputs: 30) { (x: [Recorded]) -> Recorded in
      sum(over: 0..<29) { (i: Int) -> Recorded in x[i] * x[i + 1] }
    }
    #expect(terms.operations == OperationCount(additions: 28, multiplications: 29))
    // The shares x₁, x₀ + x₂, …, x₂₈.
    #expect(terms.gradient.operations == OperationCount(additions: 28))
    #expect(terms.jvp.operations == OperationCount(additions: 57, multiplications: 58))
  }

  /// Where no step is done twice a program takes what counted numbers count.
  @Test func programsTakeWhatIsCounted() {
    func f<T: RealScalar>(_ x: [T]) -> T {
      let a = exp(x[0]) * x[1] - log(x[1]) / 3
      return sqrt(a * a + 1) + atan2(x[0], x[1]) * abs(x[0])
    }
    let x = [0.5, 2.0].map { Counted($0) }
    #expect(Program(inputs: 2) { f($0) }.operations == countingOperations { f(x) }.count)
  }

  /// Equal steps count once, whether they were recorded or read from text.
  @Test func equalStepsAreOne() {
    let twice = Program(inputs: 1) { (x: [Recorded]) -> Recorded in sin(x[0]) * sin(x[0]) }
    #expect(twice.operations == OperationCount(multiplications: 1, functions: ["sin": 1]))
  }
}
