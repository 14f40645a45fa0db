import CFluxion
import ReverseMode
public import Scalars

/// One run of a function on numbers that know what they depend on.
///
/// The steps live in the buffer of a tape's head, which comes from the pool of tapes and is never freed, so
/// that a number that outlives the detection is noticed.
@usableFromInline
struct Detection {
  private let head: UnsafeMutablePointer<fluxion_tape_head>

  /// The numbers that the function is handed.
  @usableFromInline
  let inputs: [Dependent]

  @usableFromInline
  init(at x: [Double], _ options: DependenceOptions) {
    let head = takeHead(stride: MemoryLayout<DependenceStep>.stride)
    self.head = head
    endGeneration(of: head)
    head.pointee.next = x.count + 1
    if head.pointee.capacity < max(1024, x.count + 1) {
      reserveSteps(of: head, atLeast: x.count + 1)
    }
    let steps = DependentPayload.steps(of: head)
    for i in 0...x.count {
      steps[i] = DependenceStep(
        0, 0, i == 0 ? DependenceStep.Links(rawValue: options.rawValue) : [])
    }
    inputs = x.indices.map { i in
      Dependent(
        payload: DependentPayload(
          value: x[i], step: UInt32(truncatingIfNeeded: i + 1),
          generation: head.pointee.generation, head: head))
    }
  }

  /// The steps that the results are, and all steps before them.
  @usableFromInline
  func steps(of results: [Dependent], in driver: StaticString) -> DependenceGraph {
    for result in results where result.isActive {
      if result.payload.head != head || result.payload.generation != head.pointee.generation {
        fail(
          "\(driver): a result belongs to another detection. Return numbers computed from the ones "
            + "that the function is handed, or constants.")
      }
    }
    let count = head.pointee.next
    return DependenceGraph(
      inputs: inputs.count,
      steps: UnsafeBufferPointer(start: DependentPayload.steps(of: head), count: count),
      results: results.map { Int($0.payload.step) })
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

/// Makes room for at least this many steps.
func reserveSteps(of head: UnsafeMutablePointer<fluxion_tape_head>, atLeast count: Int) {
  reserveEntries(of: head, atLeast: count, stride: MemoryLayout<DependenceStep>.stride)
}
