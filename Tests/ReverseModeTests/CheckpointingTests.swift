import TestSupport
import Fluxion
import Testing

/// Checkpointing: the gradient of the plain loop, in less memory.
struct CheckpointingTests {
  @Test(arguments: [0, 1, 2, 3, 10, 99, 100, 101, 1000])
  func gradientIsThatOfTheLoop(steps: Int) {
    let x = [0.7, 1.1, -0.3]
    func step(_ s: [Variable<Double>], _ p: [Variable<Double>], _ i: Int) -> [Variable<Double>] {
      let c = Variable(Double(i % 7) / 10)
      return [sin(s[0]) + p[0] * s[1] / 2, cos(s[1] * s[0]) * c]
    }
    let loop = Reverse.valueWithGradient(at: x) { x in
      var state = [x[0], x[1]]
      for i in 0..<steps { state = step(state, [x[2]], i) }
      return state[0] + 2 * state[1]
    }
    let checkpointed = Reverse.valueWithGradient(at: x) { x in
      let state = Fluxion.checkpointed(
        [x[0], x[1]], parameters: [x[2]], steps: steps, step)
      return state[0] + 2 * state[1]
    }
    #expect(checkpointed.value == loop.value)
    for (a, b) in zip(checkpointed.gradient, loop.gradient) {
      #expect((a - b).magnitude <= 1e-14 * max(1, b.magnitude), "\(a) \(b)")
    }
  }

  @Test func everyStepRunsTwiceAndTheTapeStaysShort() {
    var calls = 0
    let steps = 10_000
    let tape = Tape<Double>()
    _ = tape.gradient(at: [0.7, 0.5]) { x in
      Fluxion.checkpointed([x[0]], parameters: [x[1]], steps: steps) { s, p, _ in
        calls += 1
        return [sin(s[0]) + p[0] * s[0]]
      }[0]
    }
    #expect(calls == 2 * steps)
    #expect(tape.statistics.entries == 1)
  }

  @Test func nestedInForwardMode() {
    let second = derivative(at: 0.7) { (t: Dual<Double>) in
      Reverse.gradient(at: [t]) { x in
        Fluxion.checkpointed([x[0]], steps: 20) { s, _, _ in [sin(2 * s[0])] }[0]
      }[0]
    }
    let truth = Forward.secondDerivative(at: 0.7) { x in
      var x = x
      for _ in 0..<20 { x = sin(2 * x) }
      return x
    }
    #expect((second - truth).magnitude <= 1e-10 * truth.magnitude)
  }

  @Test func useOfTheTapeWithinItsSweepStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let tape = Tape<Double>()
      var calls = 0
      let (_, pullback) = tape.valueWithPullback(at: [1.0]) { x in
        checkpointed([x[0]], steps: 4) { s, _, _ in
          calls += 1
          if calls > 4 { tape.reset() }
          return [s[0] * s[0]]
        }
      }
      _ = pullback([1.0])
    }
    expect(["the tape is in use by another differentiation"], in: result)
  }

  @Test func aCapturedVariableStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Reverse.gradient(at: [1.0, 2.0]) { x in
        checkpointed([x[0]], steps: 4) { s, _, _ in [s[0] * x[1]] }[0]
      }
    }
    expect(["uses a variable from outside"], in: result)
  }

  @Test(arguments: [1, 3, 100]) func stretchesMayHaveAnyLength(stretch: Int) {
    var calls = 0
    func step(_ s: [Variable<Double>], _ p: [Variable<Double>], _ i: Int) -> [Variable<Double>] {
      calls += 1
      return [sin(s[0]) + p[0] * s[0] / Double(i + 1)]
    }
    func slopes(_ chain: ([Variable<Double>]) -> [Variable<Double>]) -> [Double] {
      Reverse.gradient(at: [0.7, 0.5]) { x in 3 * chain(x)[0] }
    }
    let loop = slopes { x in (0..<10).reduce([x[0]]) { step($0, [x[1]], $1) } }
    calls = 0
    let kept = slopes { x in
      Fluxion.checkpointed([x[0]], parameters: [x[1]], steps: 10, every: stretch, step)
    }
    #expect(calls == 20)
    for (a, b) in zip(kept, loop) { #expect((a - b).magnitude <= 1e-14 * b.magnitude) }
  }

  @Test func aStretchOfNoStepsStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        checkpointed(x, steps: 3, every: 0) { state, _, _ in state }[0]
      }
    }
    expect(["every:", "0 steps cannot be recorded at a time"], in: result)
  }

  @Test func aNegativeNumberOfStepsStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        checkpointed(x, steps: -1) { state, _, _ in state }[0]
      }
    }
    expect(
      ["checkpointed(_:parameters:steps:every:_:)", "-1 is not a number of steps"], in: result)
  }
}
