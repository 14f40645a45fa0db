import Comparison
import Fluxion
import Testing

/// The figures of `compareModes(at:of:)` that do not depend on the machine.
struct ModeComparisonTests {
  struct Example: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { log(x[0]) + x[0] * x[1] - sin(x[1]) }
  }

  struct Broadcast: VectorFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
      (1...20).map { T(Double($0)) * x[0] * x[0] }
    }
  }

  struct Sum: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      var total: T = 0
      for element in x { total += element * element }
      return total
    }
  }

  @Test func everyMethodIsThere() {
    let comparison = compareModes(at: [2, 5], of: Example())
    #expect(comparison.entries.map(\.method) == DerivativeMethod.allCases)
    #expect(comparison.inputs == 2 && comparison.outputs == 1)
    #expect(comparison.operations == 5)
    #expect(comparison.entries.map(\.evaluations) == [3, 3, 4, 2, 1, 1, 2])
    #expect(comparison.entries.map(\.sweeps) == [0, 0, 0, 0, 0, 1, 0])
    #expect(comparison.seconds > 0 && comparison.entries.allSatisfy { $0.seconds > 0 })
  }

  /// Three evaluations of five operations, and for each input a step, its size, a difference and a
  /// quotient.
  @Test func operationsAreCounted() {
    let comparison = compareModes(at: [2, 5], of: Example())
    #expect(comparison[.forwardDifferences].operations == 3 * 5 + 2 * 4)
    #expect(comparison[.centralDifferences].operations == 4 * 5 + 2 * 6)
    #expect(comparison[.oneTangent].operations > 2 * 5)
    #expect(
      compareModes(at: [2, 5], of: Example())[.reverse].operations
        == comparison[.reverse].operations)
  }

  /// Programs are counted where there are some.
  @Test func programsAreCounted() throws {
    let comparison = compareModes(at: [2, 5], of: Program(of: Example(), inputs: 2))
    let programs = try #require(comparison.programs)
    #expect(programs.function.total == comparison.operations)
    #expect(programs.jvp.total == 11 && programs.vjp.total == 10)
    #expect(comparison.description.contains("\n\n  as programs   "))
    #expect(comparison.programTable?.split(separator: "\n").count == 4)
    #expect(
      comparison.description.contains("\nAs programs 2 JVPs take 22 operations, and 1 VJP 10."))
    let plain = compareModes(at: [2, 5], of: Example())
    #expect(plain.programs == nil && plain.programTable == nil && plain.programRemark == nil)
    #expect(!plain.description.contains("programs"))
    #expect(plain.operations == comparison.operations)
  }

  @Test func exactMethodsAreExact() {
    for comparison in [
      compareModes(at: [2, 5], of: Example()), compareModes(at: [0.3], of: Broadcast()),
    ] {
      for entry in comparison.entries where entry.method.isExact {
        #expect(entry.error < 2, "\(entry.method)")
      }
      #expect(comparison[.forwardDifferences].error > 1e5)
      #expect(comparison[.centralDifferences].error < comparison[.forwardDifferences].error)
    }
  }

  /// What each mode must do grows with the inputs or with the outputs.
  @Test func theModesScaleAsTheyMust() {
    let narrow = compareModes(at: [1.0], of: Sum())
    let wide = compareModes(at: (1...100).map { Double($0) }, of: Sum())
    #expect(narrow[.oneTangent].evaluations == 1 && wide[.oneTangent].evaluations == 100)
    #expect(wide[.manyTangents].evaluations == (99 + wide.lanes.rawValue) / wide.lanes.rawValue)
    #expect(wide[.reverse].sweeps == 1)
    #expect(wide[.reverse].operations < wide[.manyTangents].operations)
    let broad = compareModes(at: [0.5], of: Broadcast())
    #expect(broad[.reverse].sweeps == 3)
    #expect(broad[.oneTangent].operations < broad[.reverse].operations)
  }

  @Test func bytesOfTheNumbers() {
    let comparison = compareModes(at: [2, 5], of: Example())
    #expect(comparison[.forwardDifferences].bytes == 2 * 8)
    #expect(comparison[.oneTangent].bytes == 2 * 24)
    #expect(comparison[.manyTangents].bytes == 2 * MemoryLayout<VectorDual<Lanes4<Double>>>.stride)
    // Two variables of 32 bytes, and four entries of 16.
    #expect(comparison[.reverse].bytes == 2 * 32 + 4 * 16)
  }

  @Test func theSentence() {
    let comparison = compareModes(at: (1...200).map { Double($0) }, of: Sum())
    let text = comparison.description
    #expect(text.contains("\n\n" + comparison.recommendation))
    #expect(comparison.recommendation.hasPrefix("Use "))
    #expect(comparison.recommendation.contains("differences"))
    #expect(comparison.recommendation.hasSuffix("."))
  }

  struct Kink: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { abs(x[0]) + relu(x[0]) }
  }

  struct Root: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { sqrt(x[0]) }
  }

  /// (1 − cos x)/x², whose numerator loses all its digits near 0.
  struct Cancellation: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { (T(1.0) - cos(x[0])) / (x[0] * x[0]) }
  }

  @Test func theSentenceSaysWhatIsWrong() {
    let kink = compareModes(at: [0.0], of: Kink())
    #expect(kink[.oneTangent].error == 0 && kink[.centralDifferences].error > 1e15)
    #expect(kink.recommendation.contains("no digit right, as at a kink"))
    let pole = compareModes(at: [0.0], of: Root())
    #expect(pole.recommendation.contains("no finite difference has this derivative"))
    let outside = compareModes(at: [-1.0], of: Root())
    #expect(outside.recommendation.contains("none of them here: a derivative is not a number"))
    let square = compareModes(at: [0.0, 0.0], of: Sum())
    #expect(square[.centralDifferences].error == 0 && square[.forwardDifferences].error > 1e7)
    #expect(
      square.recommendation.hasSuffix(
        "; central differences happen to be exact here, the others not."))
  }

  struct Line: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { x[0] + x[0] }
  }

  struct Absolute: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { abs(x[0]) }
  }

  struct Rectified: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { relu(x[0]) }
  }

  /// At a kink one of the one-sided quotients may be exact, which says nothing for the others.
  @Test func exactnessOnOneSideIsNone() {
    let line = compareModes(at: [0.0], of: Line())
    #expect(line.recommendation.hasSuffix("; finite differences happen to be exact here."))
    let branch =
      "; the one-sided quotients differ, as at a kink or a jump, where the exact methods give "
      + "the derivative of the branch taken."
    for x in [0.0, -0.0] {
      let kink = compareModes(at: [x], of: Absolute())
      #expect(kink.recommendation.hasSuffix(branch))
      let ahead = kink[.forwardDifferences].error
      #expect((ahead == 0) == (x.sign == .plus))
    }
    let rectified = compareModes(at: [0.0], of: Rectified())
    #expect(rectified[.backwardDifferences].error == 0)
    #expect(rectified[.forwardDifferences].error == 1 / 1.0.ulp)
    #expect(rectified.recommendation.hasSuffix(branch))
  }

  /// Where no derivative is a number, no method has an error, not even one of 0.
  @Test func errorsOfWhatIsNoNumber() {
    let outside = compareModes(at: [-1.0], of: Root())
    #expect(outside.entries.allSatisfy { $0.error.isNaN })
    #expect(
      outside.table.split(separator: "\n").dropFirst(2).allSatisfy { $0.hasSuffix("not a number") })
    #expect(outside.recommendation.contains("since the point lies outside the domain"))
    let nowhere = compareModes(at: [.nan], of: Root())
    #expect(nowhere.entries.allSatisfy { $0.error.isNaN })
    #expect(
      nowhere.recommendation.hasSuffix("a derivative is not a number, since the point is not one."))
    let partly = compareModes(at: [0.25, -1], of: TwoRoots())
    #expect(partly[.oneTangent].error == 0 && partly[.forwardDifferences].error > 1)
  }

  struct TwoRoots: VectorFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { [sqrt(x[0]), sqrt(x[1])] }
  }

  #if arch(x86_64) && !os(Windows)
    @Test func theSentenceSpeaksOfRoundingInTheFunction() {
      let comparison = compareModes(at: [1e-6], of: Cancellation())
      #expect(comparison.entries.allSatisfy { $0.error > 1e10 })
      #expect(comparison.recommendation.contains("about 16 of 16 digits"))
      #expect(comparison.recommendation.contains("write it in another way"))
    }
  #endif

  /// Poles, and functions without inputs or outputs, end in figures as well.
  @Test func extremes() {
    let pole = compareModes(at: [0.0], of: Root())
    #expect(pole[.oneTangent].error == 0)
    #expect(pole[.centralDifferences].error == .infinity)
    let constant = compareModes(at: [], of: Sum())
    #expect(constant.inputs == 0 && constant[.reverse].error == 0)
  }
}
