import Scalars

/// Terms that are alike: one program, run once for each of them, whose results are added up.
///
/// A step that is a loop has a list of arguments, those of the first term, then those of the second, and so
/// on; further steps are its results, each the sum of what the terms add to one slot.
struct Loop: Sendable {
  /// What one term computes.
  let body: Program

  /// The number of terms.
  let count: Int

  /// The slots to which the terms' outputs are added, term by term; −1 for one that is not needed.
  let targets: [Int32]

  /// The number of slots.
  let slotCount: Int

  /// The slots to which terms are added one after another, as in the function that was recorded.
  let orderedSlots: Set<Int32>

  /// Whether all terms add up to one number.
  var hasOneResult: Bool { slotCount == 1 && body.outputs == 1 }

  /// Whether they do so in the order of the library's sums.
  var isInterleaved: Bool { hasOneResult && orderedSlots.isEmpty }

  /// The loop of a sum, in the order of the library's sums or one term after another.
  init(sumOf body: Program, count: Int, inOrder: Bool) {
    self.init(
      body: body, count: count, targets: [Int32](repeating: 0, count: count), slotCount: 1,
      orderedSlots: inOrder ? [0] : [])
  }

  init(
    body: Program, count: Int, targets: [Int32], slotCount: Int, orderedSlots: Set<Int32> = []
  ) {
    self.body = body
    self.count = count
    self.targets = targets
    self.slotCount = slotCount
    self.orderedSlots = orderedSlots
  }
}

extension GraphBuilder {
  /// Adds a loop.
  ///
  /// - Parameters:
  ///   - loop: The loop.
  ///   - arguments: The terms' arguments, term by term.
  /// - Returns: The place of the step of which results are.
  func add(_ loop: Loop, arguments: [NodeID]) -> NodeID {
    loops.append(loop)
    return add(.loop(Int32(loops.count - 1)), list: arguments)
  }

  /// A result of a loop.
  func result(_ slot: Int, of loop: NodeID) -> NodeID { add(Node(.result(Int32(slot)), loop)) }
}
