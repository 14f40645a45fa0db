import CFluxion
import Scalars

extension Detection {
  /// The pattern of results, found by going back from each of them to the inputs.
  ///
  /// Nothing is kept of the steps in between, so what results share is gone through for each of them. That is
  /// the quickest way for results of a few steps each, as a stencil's are, and a slow one where results have long
  /// computations in common: there ``InputSets`` serve.
  ///
  /// All memory is raw: every access is in range by the order of the steps.
  ///
  /// - Returns: The pattern; nil where this means to visit each step many times.
  func walkedPattern(of results: [UInt32]) -> SparsityPattern? {
    var entries = EntryList(behindStepsOf: head)
    var isWalked = true
    let offsets = [Int](unsafeUninitializedCapacity: results.count + 1) { offsets, count in
      offsets.initialize(repeating: 0)
      count = results.count + 1
      guard let offsets = offsets.baseAddress else { return }
      results.withUnsafeBufferPointer {
        isWalked = walk($0, offsets, &entries)
      }
    }
    if !isWalked { return nil }
    return SparsityPattern(
      rows: results.count, columns: point.count, unchecked: offsets, entries.columns())
  }

  /// Finds the inputs of each result; returns false where this means to visit each step many times.
  private func walk(
    _ results: UnsafeBufferPointer<UInt32>, _ offsets: UnsafeMutablePointer<Int>,
    _ entries: inout EntryList
  ) -> Bool {
    let inputs = UInt32(truncatingIfNeeded: point.count)
    var visits = 4 * head.pointee.next
    // For each input, by its step's number, the last result that it was found for. Results are counted
    // again from 1 where the numbers end: small marks stay in a cache's first level.
    let marks = UnsafeMutablePointer<UInt16>.allocate(capacity: point.count + 1)
    marks.initialize(repeating: 0, count: point.count + 1)
    var mark: UInt16 = 0
    // Second operands that are left to go to.
    var pending = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
    var pendingCapacity = 64
    var shapes = RowShapes()
    defer {
      shapes.deallocate()
      marks.deallocate()
      pending.deallocate()
    }

    var place = 0
    while true {
      let run = shapes.findRun(of: results, from: place, in: &entries, offsets, inputs: inputs)
      place = run.next
      visits &-= run.visits
      if visits < 0 { return false }
      if place == results.count { return true }
      let result = results[place]
      mark &+= 1
      if mark == 0 {
        marks.update(repeating: 0, count: point.count + 1)
        mark = 1
      }
      // What is no step is never found.
      marks[0] = mark
      let start = entries.count
      var (next, left) = (result, 0)
      while true {
        while next > inputs {
          visits &-= 1
          if visits < 0 { return false }
          let step = entries.steps[Int(next)]
          let second = step.links.contains(.second) ? step.second : 0
          if second > inputs {
            if left == pendingCapacity { (pending, pendingCapacity) = doubled(pending, left) }
            pending[left] = second
            left &+= 1
          } else if marks[Int(second)] != mark {
            marks[Int(second)] = mark
            entries.append(second)
          }
          next = step.links.contains(.first) ? step.first : 0
        }
        if marks[Int(next)] != mark {
          marks[Int(next)] = mark
          entries.append(next)
        }
        if left == 0 { break }
        left &-= 1
        next = pending[left]
      }
      entries.sort(from: start, marks: marks, mark, inputs: point.count)
      shapes.learn(result, from: start, of: entries, inputs: inputs)
      place &+= 1
      offsets[place] = entries.count
    }
  }
}

/// The entries of rows, one after another, as the numbers of inputs' steps, in the memory behind the steps.
struct EntryList {
  private let head: UnsafeMutablePointer<fluxion_tape_head>

  private(set) var steps: UnsafePointer<DependenceStep>

  private var elements: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  var count = 0

  init(behindStepsOf head: UnsafeMutablePointer<fluxion_tape_head>) {
    self.head = head
    (steps, elements, capacity) = Self.memory(behindStepsOf: head)
  }

  private static func memory(
    behindStepsOf head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> (UnsafePointer<DependenceStep>, UnsafeMutablePointer<UInt32>, Int) {
    let steps = DependentPayload.steps(of: head)
    let elements = UnsafeMutableRawPointer(steps + head.pointee.next)
    let bytes = (head.pointee.capacity - head.pointee.next) * MemoryLayout<DependenceStep>.stride
    return (
      UnsafePointer(steps), elements.assumingMemoryBound(to: UInt32.self),
      bytes / MemoryLayout<UInt32>.stride
    )
  }

  /// Makes room for some more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    while capacity &- count < more { grow() }
  }

  /// Where the next entry comes.
  var end: UnsafeMutablePointer<UInt32> { elements + count }

  /// The entries from one on.
  func entries(from start: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: elements + start, count: count - start)
  }

  @inline(__always)
  mutating func append(_ step: UInt32) {
    if count == capacity { grow() }
    elements[count] = step
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    reserveSteps(of: head, atLeast: head.pointee.capacity + 1)
    (steps, elements, capacity) = Self.memory(behindStepsOf: head)
  }

  /// Brings the entries of the last row into ascending order.
  @inline(__always)
  mutating func sort(
    from start: Int, marks: UnsafePointer<UInt16>, _ mark: UInt16, inputs: Int
  ) {
    if count &- start > 24 { return sortLong(from: start, marks: marks, mark, inputs: inputs) }
    // From the end, for what is the last in a sum is found first.
    for place in stride(from: count &- 2, through: start, by: -1) {
      let element = elements[place]
      var free = place
      while free &+ 1 < count, elements[free &+ 1] < element {
        elements[free] = elements[free &+ 1]
        free &+= 1
      }
      elements[free] = element
    }
  }

  private mutating func sortLong(
    from start: Int, marks: UnsafePointer<UInt16>, _ mark: UInt16, inputs: Int
  ) {
    var row = UnsafeMutableBufferPointer(start: elements + start, count: count - start)
    if row.count < inputs / 8 { return row.sort() }
    // Of a row that is rather full, the marks say it all.
    count = start
    for input in 1...inputs where marks[input] == mark {
      elements[count] = UInt32(truncatingIfNeeded: input)
      count += 1
    }
  }

  /// The entries' columns.
  func columns() -> [Int] {
    [Int](unsafeUninitializedCapacity: count) { columns, count in
      for place in 0..<self.count {
        columns.initializeElement(at: place, to: Int(elements[place] &- 1))
      }
      count = self.count
    }
  }
}
