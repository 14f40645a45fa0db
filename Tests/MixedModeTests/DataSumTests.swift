import Fluxion
import Testing

/// Sums over data as function objects, in every mode.
struct DataSumTests {
  /// The square of what a line misses a sample by, in dyadic fractions without rounding.
  private struct Misfit: DataTerm {
    func callAsFunction<T: RealScalar>(_ p: [T], _ datum: (x: Double, y: Double)) -> T {
      let r = p[0] + p[1] * T(datum.x) - T(datum.y)
      return r * r
    }
  }

  /// Many samples, for more than one block of terms.
  private static let samples: [(x: Double, y: Double)] = (0..<3000).map { (i: Int) in
    (x: Double(i % 64) / 8, y: Double(i * 37 % 101) / 4)
  }

  private static let loss = DataSum(of: Misfit(), over: samples)

  /// The derivatives in closed form at (1/2, 1/4).
  private struct Truth {
    var value = 0.0
    var gradient = [0.0, 0.0]
    var hessian = Matrix(rows: 2, columns: 2, elements: [0.0, 0, 0, 0])

    init(_ samples: some Sequence<(x: Double, y: Double)>) {
      for (x, y) in samples {
        let r = 0.5 + 0.25 * x - y
        value += r * r
        gradient[0] += 2 * r
        gradient[1] += 2 * r * x
        hessian[0, 0] += 2
        hessian[0, 1] += 2 * x
        hessian[1, 0] += 2 * x
        hessian[1, 1] += 2 * x * x
      }
    }
  }

  private static let point = [0.5, 0.25]

  @Test func everyModeGivesTheClosedForm() {
    let (loss, point, truth) = (Self.loss, Self.point, Truth(Self.samples))
    #expect(loss(point) == truth.value)
    #expect(gradient(at: point, of: loss) == truth.gradient)
    #expect(Forward.gradient(at: point, of: loss) == truth.gradient)
    let backwards = Reverse.valueWithGradient(at: point, of: loss)
    #expect(backwards.value == truth.value && backwards.gradient == truth.gradient)
    #expect(Mixed.hessian(at: point, of: loss) == truth.hessian)
    #expect(hessian(at: point, of: loss) == truth.hessian)
    let product = hessianVectorProduct(at: point, along: [1.0, -2.0], of: loss)
    #expect(product[0] == truth.hessian[0, 0] - 2 * truth.hessian[0, 1])
    #expect(product[1] == truth.hessian[1, 0] - 2 * truth.hessian[1, 1])
    let slope: Double = directionalDerivative(at: point, along: [3.0, 1.0], of: loss)
    #expect(slope == 3 * truth.gradient[0] + truth.gradient[1])
  }

  /// A function of the sum has the derivative of the sum in it.
  @Test func sumsWithinAFunction() {
    let point = [2.0, 0.5]
    let found = Reverse.gradient(at: point) { x in sqrt(Self.loss([x[0] / 4, x[1] * x[1]])) }
    let truth = Truth(Self.samples)
    let root = truth.value.squareRoot()
    let expected = [truth.gradient[0] / 4 / (2 * root), truth.gradient[1] / (2 * root)]
    for (a, b) in zip(found, expected) { #expect((a - b).magnitude <= 4 * b.ulp) }
  }

  @Test func fewTermsAreOnTheTape() {
    let tape = Tape<Double>()
    let found = tape.gradient(at: Self.point, of: Self.loss)
    #expect(found == Truth(Self.samples).gradient)
    #expect(tape.statistics.entries == 1)
  }

  @Test(arguments: [0, 1, 2999])
  func minibatchesAreSlices(first: Int) {
    let batch = Self.samples[first..<min(first + 32, 3000)]
    let loss = DataSum(of: Misfit(), over: batch)
    #expect(Reverse.gradient(at: Self.point, of: loss) == Truth(batch).gradient)
  }

  @Test func noDataAreZero() {
    let loss = DataSum(of: Misfit(), over: [])
    #expect(loss(Self.point) == 0)
    #expect(gradient(at: Self.point, of: loss) == [0, 0])
  }

  private struct Negative: Error, Equatable {
    let datum: Double
  }

  /// log(θ d), which negative data do not have.
  private struct Logarithm: ThrowingDataTerm {
    func callAsFunction<T: RealScalar>(_ x: [T], _ datum: Double) throws(Negative) -> T {
      if datum < 0 { throw Negative(datum: datum) }
      return log(x[0] * T(datum))
    }
  }

  @Test func termsMayFail() throws {
    let fine = DataSum(of: Logarithm(), over: [1.0, 2.0, 4.0])
    #expect(try Reverse.gradient(at: [0.5], of: fine) == [6])
    #expect(try Forward.gradient(at: [0.5], of: fine) == [6])
    let failing = DataSum(of: Logarithm(), over: [1.0, -2.0])
    #expect(throws: Negative(datum: -2)) { try Reverse.gradient(at: [0.5], of: failing) }
    #expect(throws: Negative(datum: -2)) { try Forward.gradient(at: [0.5], of: failing) }
  }
}
