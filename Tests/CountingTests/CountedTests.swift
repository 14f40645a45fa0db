import Counting
import Fluxion
import Testing

/// Counted numbers compute what plain ones do, and count each operation once.
struct CountedTests {
  @Test func everyOperationCountsOnce() {
    let (a, b) = (Counted<Double>(3.0), Counted<Double>(4.0))
    func count(_ body: () -> Counted<Double>) -> OperationCount { countingOperations(body).count }
    #expect(count { a + b } == OperationCount(additions: 1))
    #expect(count { a - b } == OperationCount(additions: 1))
    #expect(count { a * b } == OperationCount(multiplications: 1))
    #expect(count { a / b } == OperationCount(divisions: 1))
    #expect(count { -a } == OperationCount(negations: 1))
    #expect(count { fma(a, b, a) } == OperationCount(additions: 1, multiplications: 1))
    #expect(count { a < b ? a : b } == OperationCount(comparisons: 1))
    #expect(count { tanh(a) } == OperationCount(functions: ["tanh": 1]))
    #expect(count { pow(a, b) } == OperationCount(functions: ["pow": 1]))
    #expect(count { abs(a) } == OperationCount(functions: ["abs": 1]))
    #expect(count { 7.0 } == OperationCount())
  }

  @Test func inPlaceOperatorsCountToo() {
    let (x, count) = countingOperations {
      var x = Counted<Double>(10.0)
      x += 2
      x -= 1
      x *= 3
      x /= 4
      return x
    }
    #expect(x.value == 8.25)
    #expect(count == OperationCount(additions: 2, multiplications: 1, divisions: 1))
  }

  @Test(arguments: [-2.5, -0.0, 0.3, 4.0, .infinity])
  func valuesAreUntouched(x: Double) {
    func f<T: RealScalar>(_ x: T) -> T {
      let a = exp(sin(x)) / (1 + x * x)
      let b = fma(x, a, sqrt(abs(x)))
      return x > 0 ? a - b : -(a + b)
    }
    let (counted, _) = countingOperations { f(Counted(x)) }
    #expect(counted.value.bitPattern == f(x).bitPattern || f(x).isNaN && counted.value.isNaN)
    let (dual, _) = countingOperations { f(Dual(value: Counted(x), tangent: 1)) }
    let plain = f(Dual(value: x, tangent: 1))
    #expect(dual.tangent.value == plain.tangent || plain.tangent.isNaN)
  }

  @Test func nothingIsCountedOutsideAScope() {
    let x = Counted<Double>(2.0)
    let product = x * x
    let (_, count) = countingOperations { product + x }
    _ = product * product
    #expect(count == OperationCount(additions: 1))
  }

  @Test func scopesNest() {
    let x = Counted<Double>(2.0)
    let (inner, outer) = countingOperations {
      _ = x + x
      return countingOperations { x * exp(x) }.count
    }
    #expect(inner == OperationCount(multiplications: 1, functions: ["exp": 1]))
    #expect(outer == OperationCount(additions: 1, multiplications: 1, functions: ["exp": 1]))
  }

  @Test func aThrowingScopeLeavesTheEnclosingOneCounting() {
    struct Stop: Error {}
    func stop(after x: Counted<Double>) throws { throw Stop() }
    let x = Counted<Double>(2.0)
    let (_, count) = countingOperations {
      _ = try? countingOperations { try stop(after: x * x) }
      _ = x + x
    }
    #expect(count == OperationCount(additions: 1, multiplications: 1))
  }

  @Test func threadsCountForThemselves() async {
    let x = Counted<Double>(1.5)
    let totals = await withTaskGroup(of: Int.self) { group in
      for tasks in 1...8 {
        group.addTask {
          countingOperations {
            var sum = x
            for _ in 0..<tasks * 1000 { sum += x }
            return sum
          }.count.additions
        }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(totals == Set((1...8).map { $0 * 1000 }))
  }

  @Test func countsDescribeThemselves() {
    let count = OperationCount(
      additions: 1, multiplications: 2, comparisons: 3, functions: ["sin": 1, "exp": 4])
    #expect(count.description == "1 addition, 2 multiplications, 3 comparisons, 4 exp, 1 sin")
    #expect(count.total == 8)
    #expect(OperationCount().description == "no operations")
    let choices = OperationCount(comparisons: 1, choices: 1) + OperationCount(choices: 1)
    #expect(choices.description == "1 comparison, 2 choices")
    #expect(choices.total == 0)
  }

  @Test func countedAroundADualCountsTheProgram() {
    func f<T: RealScalar>(_ x: T) -> T { x * sin(x) + 1 / x }
    let plain = countingOperations { f(Counted<Double>(0.5)) }.count
    let dual = countingOperations { f(Counted(Dual<Double>(value: 0.5, tangent: 1))) }
    #expect(dual.count == plain)
    #expect(dual.result.value.tangent == derivative(at: 0.5) { f($0) })
  }
}
