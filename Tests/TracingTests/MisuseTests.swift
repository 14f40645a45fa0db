import TestSupport
import Foundation
import Testing
import Tracing

/// Programmer's errors stop the program with a message that names what was wrong.
struct MisuseTests {
  @Test func numbersThatEscape() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var kept = Traced<Double>(0.0)
      _ = trace(at: 1.0, name: "x") { x in
        kept = x
        return x
      }
      _ = kept * 2
    }
    expect(["after its trace had ended"], in: result)
  }

  @Test func numbersOfTwoTraces() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = trace(at: 1.0, name: "x") { x in
        let inner = trace(at: 2.0, name: "x") { y in x * y }
        return x * inner.outputValues[0]
      }
    }
    expect(["operands of two traces", "Lift"], in: result)
  }

  @Test func aResultOfAnotherTrace() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = trace(at: 1.0, name: "x") { x in
        _ = trace(at: 2.0, name: "x") { _ in x }
        return x
      }
    }
    expect(["two traces"], in: result)
  }

  @Test func liftedNestingIsAllowed() {
    let outer = trace(at: 3.0, name: "x") { x in
      let inner = trace(at: Traced(2.0), name: "x") { y in Traced(x) * y * y }
      return x * inner.inputAdjoints[0]
    }
    #expect(outer.outputValues == [36])
    #expect(outer.inputAdjoints == [24])
  }

  @Test func anotherThread() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = trace(at: 1.0, name: "x") { x in
        nonisolated(unsafe) let shared = x
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          _ = shared * 2
          done.signal()
        }
        done.wait()
        return x
      }
    }
    expect(["another thread"], in: result)
  }

  @Test(arguments: ["names", "direction", "weights"])
  func wrongCounts(of what: String) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [what] in
      switch what {
      case "names": _ = trace(at: [1.0, 2.0], names: ["a"]) { x in x[0] }
      case "direction": _ = trace(at: [1.0, 2.0], along: [1]) { x in x[0] }
      default: _ = trace(at: [1.0, 2.0], weights: [1]) { x in x }
      }
    }
    expect(["trace", "the \(what)", "2 elements expected, 1 found"], in: result)
  }
}
