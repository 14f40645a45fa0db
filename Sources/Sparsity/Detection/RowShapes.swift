/// The shapes of the rows so far, one of which the next row has too where a function computes the same things
/// over and over.
struct RowShapes {
  /// A function on a grid has one for the interior, one for each side and one for each corner.
  private static let most = 32
  /// How many rows more may have shapes of their own than not before none is looked for.
  private static let mostPatience = 32

  private struct Known {
    var shape: RowShape
    /// What came after it last, and what else did.
    var (successor, otherSuccessor): (Int, Int)
  }

  private let known = UnsafeMutablePointer<Known>.allocate(capacity: Self.most)
  private var count = 0
  private var current = 0
  private var patience = Self.mostPatience

  /// Finds the inputs of results whose steps have the shapes of earlier results', up to one that has another.
  ///
  /// It is a loop by itself, with the processor's registers for itself.
  ///
  /// - Parameters:
  ///   - results: The results' steps.
  ///   - first: The first of them to look at.
  ///   - entries: Where the inputs go.
  ///   - offsets: Where each result's inputs begin; of the one behind, they are known.
  ///   - inputs: The number of inputs.
  /// - Returns: The result whose shape is another, and how many steps of those before it lead to an input.
  @inline(never)
  mutating func findRun(
    of results: UnsafeBufferPointer<UInt32>, from first: Int, in entries: inout EntryList,
    _ offsets: UnsafeMutablePointer<Int>, inputs: UInt32
  ) -> (next: Int, visits: Int) {
    guard count > 0 else { return (first, 0) }
    var (next, visits) = (first, 0)
    // Not `self`'s own, which would be read and written once a row.
    var (current, patience) = (self.current, self.patience)
    while patience > 0, next < results.count {
      let expected = known[current].successor
      if fits(expected, results[next], &entries, inputs) {
        current = expected
      } else {
        self.current = current
        guard let other = findOther(than: expected, results[next], &entries, inputs) else {
          patience &-= 1
          break
        }
        follow(with: other)
        current = other
      }
      patience = min(patience &+ 1, Self.mostPatience)
      visits &+= known[current].shape.visits
      next &+= 1
      offsets[next] = entries.count
    }
    (self.current, self.patience) = (current, patience)
    return (next, visits)
  }

  @inline(never)
  private func findOther(
    than expected: Int, _ result: UInt32, _ entries: inout EntryList, _ inputs: UInt32
  ) -> Int? {
    let second = known[current].otherSuccessor
    if fits(second, result, &entries, inputs) { return second }
    return (0..<count).first { other in
      other != expected && other != second && fits(other, result, &entries, inputs)
    }
  }

  private mutating func follow(with next: Int) {
    known[current].otherSuccessor = known[current].successor
    known[current].successor = next
    current = next
  }

  @inline(__always)
  private func fits(
    _ index: Int, _ result: UInt32, _ entries: inout EntryList, _ inputs: UInt32
  ) -> Bool {
    let shape = known[index].shape
    entries.reserve(shape.count)
    guard shape.find(result, entries.steps, inputs: inputs, into: entries.end) else {
      return false
    }
    entries.count &+= shape.count
    return true
  }

  /// Keeps the shape of a row that was gone through.
  @inline(never)
  mutating func learn(_ result: UInt32, from row: Int, of entries: EntryList, inputs: UInt32) {
    guard patience > 0, count < Self.most,
      let shape = RowShape(
        of: result, entries.steps, inputs: inputs, row: entries.entries(from: row))
    else { return }
    (known + count).initialize(
      to: Known(shape: shape, successor: count, otherSuccessor: count))
    if count > 0 { follow(with: count) }
    count += 1
  }

  func deallocate() {
    for i in 0..<count { known[i].shape.deallocate() }
    known.deallocate()
  }
}
