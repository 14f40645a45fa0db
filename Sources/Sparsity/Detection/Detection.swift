import CFluxion
import ReverseMode
public import Scalars

/// One run of a function on numbers that know what they depend on.
///
/// The steps live in the buffer of a tape's head, which comes from the pool of tapes and is never freed, so
/// that a number that outlives the detection is noticed.
@usableFromInline
struct Detection {
  let head: UnsafeMutablePointer<fluxion_tape_head>

  let point: [Double]

  @usableFromInline
  init(at x: [Double], _ options: DependenceOptions) {
    let head = takeHead(
      stride: MemoryLayout<DependenceStep>.stride, atMost: DependenceStep.most)
    self.head = head
    endGeneration(of: head)
    head.pointee.next = x.count + 1
    if head.pointee.capacity < max(1024, x.count + 1) {
      reserveSteps(of: head, atLeast: x.count + 1)
    }
    let steps = DependentPayload.steps(of: head)
    steps[0] = DependenceStep(0, 0, DependenceStep.Links(rawValue: options.rawValue))
    point = x
  }

  /// The numbers that the function is handed, made anew so that they are gone as soon as it has no use for
  /// them.
  @usableFromInline
  func inputs() -> [Dependent] {
    let generation = head.pointee.generation
    return [Dependent](unsafeUninitializedCapacity: point.count) { inputs, count in
      for i in 0..<point.count {
        let payload = DependentPayload(
          value: point[i], step: UInt32(truncatingIfNeeded: i &+ 1), generation: generation,
          head: head)
        inputs.initializeElement(at: i, to: Dependent(payload: payload))
      }
      count = point.count
    }
  }

  /// The steps that results are; 0 for a constant.
  ///
  /// - Parameters:
  ///   - results: The numbers that the function returned.
  ///   - driver: The call to name where one of them belongs to another detection.
  /// - Returns: A step for each result.
  @usableFromInline
  func steps(of results: [Dependent], in driver: StaticString) -> [UInt32] {
    let generation = head.pointee.generation
    return [UInt32](unsafeUninitializedCapacity: results.count) { steps, count in
      for i in 0..<results.count {
        let result = results[i].payload
        if result.isActive && (result.head != head || result.generation != generation) {
          fail(
            "\(driver): a result belongs to another detection. Return numbers computed from the ones "
              + "that the function is handed, or constants.")
        }
        steps.initializeElement(at: i, to: result.step)
      }
      count = results.count
    }
  }

  /// All steps, and which of them the results are.
  @usableFromInline
  func graph(of results: [UInt32]) -> DependenceGraph {
    DependenceGraph(
      inputs: point.count,
      steps: UnsafeBufferPointer(
        start: DependentPayload.steps(of: head), count: head.pointee.next),
      results: results)
  }

  /// Ends the detection: its numbers are of no use any more.
  @usableFromInline
  func end() {
    let bytes = head.pointee.next * MemoryLayout<DependenceStep>.stride
    head.pointee.next = 1
    endGeneration(of: head)
    giveBack(head, usedBytes: bytes)
  }
}

/// Makes room for at least this many steps, or for entries behind them.
func reserveSteps(of head: UnsafeMutablePointer<fluxion_tape_head>, atLeast count: Int) {
  if count > DependenceStep.most {
    fail(
      "SparsityPattern: the function's steps and the entries found take more than the 4 GiB that one "
        + "detection can hold. Detect the pattern of fewer outputs at a time.")
  }
  reserveEntries(
    of: head, atLeast: count, atMost: DependenceStep.most,
    stride: MemoryLayout<DependenceStep>.stride)
}
