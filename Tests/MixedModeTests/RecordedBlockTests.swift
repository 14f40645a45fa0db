import TestSupport
import Fluxion
import Testing

/// Parts of a computation with a pullback of their own: pre-accumulated ones, and primitives.
struct RecordedBlockTests {
  static func block<T: RealScalar>(_ p: [T]) -> [T] {
    var (a, b) = (p[0], p[1])
    for _ in 0..<50 { (a, b) = (sin(a) + b / 2, cos(b) * p[p.count - 1]) }
    return [a, b, a * b]
  }

  @Test(arguments: [2, 3, 4, 5, 9])
  func preaccumulationKeepsTheGradient(inputs n: Int) {
    let x = (0..<n).map { 0.4 + Double($0) / 8 }
    let tape = Tape<Double>()
    let plain = tape.valueWithGradient(at: x) { x in
      let y = Self.block(x.map { 2 * $0 })
      return y[0] * y[1] + y[2] * x[0]
    }
    let plainEntries = tape.statistics.entries
    let short = tape.valueWithGradient(at: x) { x in
      let y = preaccumulated(x.map { 2 * $0 }) { p in Self.block(p) }
      return y[0] * y[1] + y[2] * x[0]
    }
    #expect(short.value == plain.value)
    for (a, b) in zip(short.gradient, plain.gradient) {
      #expect((a - b).magnitude <= 1e-12 * max(1, b.magnitude), "\(a) \(b)")
    }
    #expect(tape.statistics.entries < 12 && plainEntries > 50)
  }

  struct Doubling: ArrayPrimitive {
    let factor: Double
    var name: String { "doubling" }
    func value<T: RealScalar>(at x: [T]) -> [T] { [2 * x[0] * x[1], x[1]] }
    func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
      [cotangent[0] * T(factor) * x[1], cotangent[0] * 2 * x[0] + cotangent[1]]
    }
  }

  @Test func checkPullbackFindsTheWrongElement() {
    let right = checkPullback(of: Doubling(factor: 2), at: [1.5, -0.25])
    #expect(right.isCorrect && right.largestError == 0)
    #expect("\(right)" == "doubling: the pullback agrees with forward mode to 0.0.")
    #expect(!checkPullback(of: TinyWithoutPullback(), at: [1.5]).isCorrect)
    let wrong = checkPullback(of: Doubling(factor: 3), at: [1.5, -0.25])
    #expect(!wrong.isCorrect)
    #expect(wrong.worst?.output == 0 && wrong.worst?.input == 0)
    #expect(wrong.elements.pullback == -0.75 && wrong.elements.forward == -0.5)
    #expect("\(wrong)".contains("output 0 in input 0 is -0.75"), "\(wrong)")
  }

  @Test func primitivesWorkInEveryMode() {
    let f = Doubling(factor: 2)
    let x = [1.5, -0.25]
    let slope = Reverse.gradient(at: x) { x in
      let y = Variable.apply(f, to: [3 * x[0], x[1] * x[0]])
      return y[0] * y[1]
    }
    // 6 x₀² x₁ · x₀ x₁ = 6 x₀³ x₁².
    let truth = [18 * 1.5 * 1.5 * 0.0625, 12 * 1.5 * 1.5 * 1.5 * -0.25]
    for (a, b) in zip(slope, truth) { #expect((a - b).magnitude <= 1e-14 * b.magnitude) }
    let jacobian = Reverse.jacobian(at: x) { x in Variable.apply(f, to: x) }
    #expect(jacobian == [[-0.5, 3], [0, 1]])
  }

  /// x · 10⁻¹², with nothing for its derivative.
  struct TinyWithoutPullback: ArrayPrimitive {
    var name: String { "tiny" }
    func value<T: RealScalar>(at x: [T]) -> [T] { x.map { $0 * T(1e-12) } }
    func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
      cotangent.map { 0 * $0 }
    }
  }

  struct Short: ArrayPrimitive {
    var name: String { "short" }
    func value<T: RealScalar>(at x: [T]) -> [T] { x }
    func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] { [] }
  }

  @Test func aPullbackOfTheWrongLengthStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Reverse.gradient(at: [1.0]) { x in Variable.apply(Short(), to: x)[0] }
    }
    expect(["short: the pullback returned 0 elements, expected 1"], in: result)
  }
}
