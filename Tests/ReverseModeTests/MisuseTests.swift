import TestSupport
import Fluxion
import Testing

/// Variables, tapes and pullbacks used where they mean nothing stop the program, and say why.
struct MisuseTests {
  static let stale = ["Variable:", "after its recording had ended", "Variable.value"]
  static let foreign = ["Variable:", "different tapes", "Variable(x)"]

  @Test func staleVariableAfterADriverReturned() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var escaped: [Variable<Double>] = []
      _ = Reverse.gradient(at: [1.0, 2.0]) { x in
        escaped = x
        return x[0] * x[1]
      }
      _ = escaped[0] * escaped[1]
    }
    expect(Self.stale, in: result)
  }

  @Test func staleVariableOnAKeptTape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let tape = Tape<Double>()
      var escaped: Variable<Double> = 0
      _ = tape.gradient(at: [1.0, 2.0]) { x in
        escaped = x[0] * x[1]
        return escaped
      }
      _ = tape.gradient(at: [1.0, 2.0]) { x in x[0] + escaped }
    }
    expect(Self.stale, in: result)
  }

  @Test func staleVariableAsTheSecondOperand() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let tape = Tape<Double>()
      var escaped: Variable<Double> = 0
      _ = tape.gradient(at: [1.0, 2.0]) { x in
        escaped = x[1]
        return x[0]
      }
      _ = tape.gradient(at: [1.0, 2.0]) { x in atan2(escaped, x[0]) }
    }
    expect(Self.stale, in: result)
  }

  @Test func staleVariableAfterAReset() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let tape = Tape<Double>()
      var escaped: [Variable<Double>] = []
      _ = tape.valueWithPullback(at: [1.0, 2.0]) { x in
        escaped = x
        return x
      }
      tape.reset()
      _ = escaped[0] - escaped[1]
    }
    expect(Self.stale, in: result)
  }

  @Test func staleVariableAfterItsTapeIsGone() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var escaped: [Variable<Double>] = []
      do {
        let tape = Tape<Double>()
        _ = tape.valueWithPullback(at: [1.0, 2.0]) { x in
          escaped = x
          return x
        }
      }
      _ = escaped[0] / escaped[1]
    }
    expect(Self.stale, in: result)
  }

  /// The tape's memory goes to the next tape, whose recordings the old variable must not touch.
  @Test func staleVariableAfterItsMemoryWentToAnotherTape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var escaped: [Variable<Double>] = []
      _ = Reverse.gradient(at: [1.0, 2.0]) { x in
        escaped = x
        return x[0]
      }
      _ = Reverse.gradient(at: [1.0, 2.0]) { x in
        _ = x[0] * x[1]
        return fma(escaped[0], x[0], x[1])
      }
    }
    expect(Self.stale, in: result)
  }

  @Test func staleVariableAfterItsFunctionThrew() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      struct Refusal: Error {}
      let tape = Tape<Double>()
      var escaped: [Variable<Double>] = []
      _ = try? tape.gradient(at: [1.0, 2.0]) { x in
        escaped = x
        if x[0] < x[1] { throw Refusal() }
        return x[0]
      }
      _ = escaped[0] + escaped[1]
    }
    expect(Self.stale, in: result)
  }

  @Test func staleResult() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let tape = Tape<Double>()
      var escaped: Variable<Double> = 0
      for _ in 0..<2 {
        _ = tape.gradient(at: [1.0]) { x in
          defer { escaped = x[0] }
          return escaped.isActive ? 2 * escaped : x[0]
        }
      }
    }
    expect(["gradient(at:of:)", "the result", "another recording"], in: result)
  }

  @Test func variablesOfTwoTapes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Reverse.gradient(at: [1.0]) { x in
        let inner = Reverse.gradient(at: [2.0]) { y in x[0] * y[0] }
        return x[0] * inner[0]
      }
    }
    expect(Self.foreign, in: result)
  }

  @Test func variablesOfTwoTapesInEveryRecordingOperation() async {
    let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        x[0] * Reverse.gradient(at: [2.0]) { y in y[0] + x[0] }[0]
      }
    }
    expect(Self.foreign, in: sum)
    let difference = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Reverse.gradient(at: [1.0]) { x in
        x[0] * Reverse.gradient(at: [2.0]) { y in y[0] - x[0] }[0]
      }
    }
    expect(Self.foreign, in: difference)
    let quotient = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        x[0] * Reverse.gradient(at: [2.0]) { y in y[0] / x[0] }[0]
      }
    }
    expect(Self.foreign, in: quotient)
    let power = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        x[0] * Reverse.gradient(at: [2.0]) { y in pow(y[0], x[0]) }[0]
      }
    }
    expect(Self.foreign, in: power)
  }

  @Test func outerVariableReturnedFromAnInnerCall() async {
    let scalar = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        x[0] * Reverse.gradient(at: [2.0]) { _ in 3 * x[0] }[0]
      }
    }
    expect(["gradient", "the result", "enclosing call"], in: scalar)
    let vector = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        x[0] * Reverse.vjp(at: [2.0], along: [1, 1]) { y in [y[0], x[0]] }.cotangent[0]
      }
    }
    expect(["vjp", "result 1", "enclosing call"], in: vector)
    let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        x[0] * Reverse.jacobian(at: [2.0]) { y in [x[0], y[0]] }[0, 0]
      }
    }
    expect(["jacobian", "result 0", "enclosing call"], in: rows)
    let pullback = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        x[0] * valueWithPullback(at: [2.0]) { y in [y[0], sin(x[0])] }.pullback([1, 1])[0]
      }
    }
    expect(["valueWithPullback", "result 1", "enclosing call"], in: pullback)
  }

  @Test func nestedUseOfOneTape() async {
    let gradients = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let tape = Tape<Double>()
      _ = tape.gradient(at: [1.0]) { x in
        x[0] * tape.gradient(at: [2.0]) { y in y[0] }[0]
      }
    }
    expect(["gradient", "the tape is in use by another", "a tape of its own"], in: gradients)
    let inPlace = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      var (value, cotangent) = ([0.0], [0.0])
      tape.vjp(at: [1.0], along: [1], value: &value, cotangent: &cotangent) { x, y in
        var (innerValue, innerCotangent) = ([0.0], [0.0])
        tape.vjp(at: [1.0], along: [1], value: &innerValue, cotangent: &innerCotangent) { x, y in
          y[0] = x[0]
        }
        y[0] = x[0]
      }
    }
    expect(
      ["Tape.vjp(at:along:value:cotangent:of:)", "the tape is in use by another"], in: inPlace)
    let afterAnError = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let tape = Tape<Double>()
      _ = tape.jacobian(at: [1.0]) { x in
        let (_, pullback) = tape.valueWithPullback(at: [2.0]) { y in y }
        return [x[0] * pullback([1])[0]]
      }
    }
    expect(["valueWithPullback", "the tape is in use by another"], in: afterAnError)
  }

  /// A pullback that, while it is applied, is applied again by a primitive's own.
  @Test func pullbackWithinItself() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      final class Box: @unchecked Sendable { var pullback: (([Double]) -> [Double])? }
      struct Identity: ArrayPrimitive {
        let box: Box
        var name: String { "identity" }
        func value<T: RealScalar>(at x: [T]) -> [T] { x }
        func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
          _ = box.pullback?([5])
          return cotangent
        }
      }
      let primitive = Identity(box: Box())
      let (_, pullback) = Tape().valueWithPullback(at: [2.0]) { x in
        Variable.apply(primitive, to: [x[0] * x[0]])
      }
      primitive.box.pullback = pullback
      _ = pullback([1])
    }
    expect(["pullback", "the tape is in use by another"], in: result)
  }

  @Test func resetWithinAClosure() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let tape = Tape<Double>()
      _ = tape.gradient(at: [1.0]) { x in
        tape.reset()
        return x[0]
      }
    }
    expect(["Tape.reset()", "the tape is in use"], in: result)
  }

  @Test func pullbackOfTheWrongLength() async {
    let long = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let (_, pullback) = valueWithPullback(at: [1.0, 2.0]) { x in [x[0] * x[1]] }
      _ = pullback([1, 2])
    }
    expect(["pullback", "the vector of weights", "2 elements", "expected 1"], in: long)
    let empty = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let (_, pullback) = valueWithPullback(at: [1.0, 2.0]) { x in [x[0] * x[1]] }
      _ = pullback([])
    }
    expect(["pullback", "the vector of weights", "0 elements", "expected 1"], in: empty)
  }

  @Test func stalePullback() async {
    let reset = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      let (_, pullback) = tape.valueWithPullback(at: [1.0]) { x in [x[0]] }
      tape.reset()
      _ = pullback([1])
    }
    expect(["pullback", "the recording has ended"], in: reset)
    let reused = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      let (_, pullback) = tape.valueWithPullback(at: [1.0]) { x in [x[0]] }
      _ = tape.gradient(at: [1.0]) { x in x[0] }
      _ = pullback([1])
    }
    expect(["pullback", "the recording has ended"], in: reused)
    let during = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      let (_, pullback) = tape.valueWithPullback(at: [1.0]) { x in [x[0]] }
      _ = tape.gradient(at: [1.0]) { x in x[0] * pullback([1])[0] }
    }
    expect(["pullback", "the recording has ended"], in: during)
  }

  @Test func weightsOfTheWrongLength() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = vjp(at: [1.0, 2.0], along: [1.0, 2.0]) { x in [x[0]] }
    }
    expect(["vjp", "the vector of weights", "2 elements", "expected 1"], in: result)
    let inPlace = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var (value, cotangent) = ([0.0], [0.0])
      Tape().vjp(at: [1.0], along: [1, 2], value: &value, cotangent: &cotangent) { x, y in
        y[0] = x[0]
      }
    }
    expect(["vjp", "the vector of weights", "2 elements", "expected 1"], in: inPlace)
  }

  @Test func targetsOfTheWrongSize() async {
    let slope = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var slope = [0.0]
      Tape().gradient(at: [1.0, 2.0], into: &slope) { x in x[0] }
    }
    expect(["Tape.gradient(at:into:of:)", "the gradient", "1 element", "expected 2"], in: slope)
    let cotangent = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var (value, cotangent) = ([0.0], [0.0])
      Tape().vjp(at: [1.0, 2], along: [1], value: &value, cotangent: &cotangent) { x, y in
        y[0] = x[0]
      }
    }
    expect(["vjp", "the cotangent", "1 element", "expected 2"], in: cotangent)
    let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var rows = Matrix(repeating: 0.0, rows: 1, columns: 3)
      Tape().jacobian(at: [1.0, 2.0], into: &rows) { x, y in y[0] = x[0] }
    }
    expect(["jacobian", "a row of the Jacobian", "3 elements", "expected 2"], in: rows)
  }

  @Test func outputsThatChangeTheirNumber() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var (value, cotangent) = ([0.0], [0.0])
      Tape().vjp(at: [1.0], along: [1], value: &value, cotangent: &cotangent) { x, y in
        y.append(x[0])
      }
    }
    expect(["vjp", "the function's output", "2 elements", "expected 1"], in: result)
  }
}
