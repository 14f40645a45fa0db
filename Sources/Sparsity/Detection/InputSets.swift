import Scalars

/// The sets of inputs that steps depend on, each collected once.
///
/// All memory is raw: collecting is most of what a detection takes, and every access is in range by the order of
/// the steps.
final class InputSets {
  // Dynamic checks of exclusive access would take a third of the time; nothing here calls back.

  /// The elements of all sets, one after another, counted from 0.
  @exclusivity(unchecked)
  private var elements: UnsafeMutablePointer<Int32>
  @exclusivity(unchecked)
  private var capacity: Int
  @exclusivity(unchecked)
  private var count = 0

  /// Where each set begins, and where the last one ends; set 0 is empty.
  @exclusivity(unchecked)
  private var starts: [Int] = [0, 0]

  /// The number of each step's set; 0 is the empty set, −1 none yet.
  private let numbers: UnsafeMutablePointer<Int32>

  /// For each input the last round in which it was put into a set.
  private let marks: UnsafeMutablePointer<Int32>
  @exclusivity(unchecked)
  private var round: Int32 = 0

  /// The steps that are left to go through; a pair of operands a step that is taken, at most.
  @exclusivity(unchecked)
  private var pending: UnsafeMutablePointer<UInt32>
  @exclusivity(unchecked)
  private var pendingCapacity = 64

  private let inputs: Int

  /// Collects the sets of steps.
  ///
  /// - Parameters:
  ///   - graph: The steps.
  ///   - needed: Those whose sets are wanted, in any order; −1 and 0 stand for no step.
  init(_ graph: DependenceGraph, needed: [Int]) {
    inputs = graph.inputs
    let last = needed.max() ?? 0
    let stepCount = max(last, graph.inputs) + 1
    capacity = max(64, 8 * needed.count)
    elements = .allocate(capacity: capacity)
    pending = .allocate(capacity: pendingCapacity)
    numbers = .allocate(capacity: stepCount)
    numbers.initialize(repeating: -1, count: stepCount)
    numbers[0] = 0
    marks = .allocate(capacity: max(1, graph.inputs))
    marks.initialize(repeating: 0, count: max(1, graph.inputs))
    guard last > 0, let steps = graph.steps.baseAddress else { return }
    let uses = UnsafeMutablePointer<UInt8>.allocate(capacity: stepCount)
    uses.initialize(repeating: 0, count: stepCount)
    defer { uses.deallocate() }
    Self.countUses(uses, of: steps, inputs: graph.inputs, last: last, needed: needed)
    for step in 1...last where uses[step] > 1 { collect(step, steps) }
  }

  deinit {
    elements.deallocate()
    pending.deallocate()
    numbers.deallocate()
    marks.deallocate()
  }

  /// How many other steps each step is an operand of, up to 2; what is wanted counts as that.
  private static func countUses(
    _ uses: UnsafeMutablePointer<UInt8>, of steps: UnsafePointer<DependenceStep>, inputs: Int,
    last: Int, needed: [Int]
  ) {
    for step in needed where step > 0 { uses[step] = 2 }
    var step = last
    while step > inputs {
      if uses[step] > 0 {
        let node = steps[step]
        if node.links.contains(.first) {
          let first = Int(node.first)
          uses[first] = min(2, uses[first] &+ 1)
        }
        if node.links.contains(.second) && node.second != node.first {
          let second = Int(node.second)
          uses[second] = min(2, uses[second] &+ 1)
        }
      }
      step &-= 1
    }
  }

  /// Collects the set of a step from those of the steps that it is made of.
  private func collect(_ step: Int, _ steps: UnsafePointer<DependenceStep>) {
    round &+= 1
    let start = count
    var (largest, largestCount): (Int32, Int) = (0, 0)
    pending[0] = UInt32(truncatingIfNeeded: step)
    var left = 1
    while left > 0 {
      left &-= 1
      let next = Int(pending[left])
      if next <= inputs {
        insert(Int32(truncatingIfNeeded: next &- 1))
      } else if numbers[next] >= 0 {
        let set = numbers[next]
        let (first, end) = (starts[Int(set)], starts[Int(set) &+ 1])
        if end &- first > largestCount { (largest, largestCount) = (set, end &- first) }
        for place in first..<end { insert(elements[place]) }
      } else {
        let node = steps[next]
        if left &+ 2 > pendingCapacity { growPending() }
        if node.links.contains(.first) {
          pending[left] = node.first
          left &+= 1
        }
        if node.links.contains(.second) && node.second != node.first {
          pending[left] = node.second
          left &+= 1
        }
      }
    }
    if count &- start == largestCount {
      // One of the operands' sets is the union, or there is nothing.
      count = start
      numbers[step] = largest
    } else {
      numbers[step] = Int32(truncatingIfNeeded: starts.count &- 1)
      starts.append(count)
    }
  }

  @inline(__always)
  private func insert(_ input: Int32) {
    if marks[Int(input)] == round { return }
    marks[Int(input)] = round
    if count == capacity { growElements() }
    elements[count] = input
    count &+= 1
  }

  private func growElements() {
    (elements, capacity) = doubled(elements, capacity)
  }

  private func growPending() {
    (pending, pendingCapacity) = doubled(pending, pendingCapacity)
  }

  /// The number of a step's set, which was asked for.
  func number(_ step: Int) -> Int { Int(numbers[step]) }

  /// The elements of a set, in no particular order; not to be kept beyond the sets.
  func elements(of set: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(
      start: elements + starts[set], count: starts[set + 1] - starts[set])
  }

  /// The inputs that a step depends on; not to be kept beyond the sets.
  func elements(ofStep step: Int) -> UnsafeBufferPointer<Int32> {
    elements(of: number(step))
  }
}

/// Twice as much memory, with what is in the old one, which is freed.
func doubled<T>(
  _ old: UnsafeMutablePointer<T>, _ count: Int
) -> (UnsafeMutablePointer<T>, Int) {
  let new = UnsafeMutablePointer<T>.allocate(capacity: 2 * count)
  new.moveInitialize(from: old, count: count)
  old.deallocate()
  return (new, 2 * count)
}
