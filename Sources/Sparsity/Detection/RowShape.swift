/// The steps behind one result, by where they lie before it: a result with steps of the same shape has its
/// entries in the same places.
///
/// A function on a grid computes the same thing for each point of it. To see that some words of memory are
/// as expected takes a fraction of the time of going back through the steps once more, and no sorting.
///
/// All memory is raw: every access is in range by the order of the steps. Words are the halves of steps, and
/// count from the one behind the result.
struct RowShape {
  /// The most steps that a shape reaches back.
  private static let longestReach = 64

  /// Four words, and what is expected of them.
  private struct Block {
    /// How many bytes they lie before the word behind the result.
    var distance: Int
    /// What they are, less the result's place where they are steps behind it.
    var words = SIMD4<UInt32>.zero
    /// All bits of those that are steps behind the result.
    var relative = SIMD4<UInt32>.zero
    /// The bits that matter.
    var relevant = SIMD4<UInt32>.zero
  }

  /// An operand that is an input found before: where both are.
  private struct Repetition {
    var word: Int
    var first: Int
  }

  /// How many of the steps lead to an input.
  let visits: Int

  /// How many inputs the result depends on.
  let count: Int

  private let reach: UInt32
  private let blockCount: Int
  private let repetitionCount: Int
  private let blocks: UnsafeMutablePointer<Block>
  /// The operands that are inputs, in ascending order, each once.
  private let entries: UnsafeMutablePointer<Int>
  private let repetitions: UnsafeMutablePointer<Repetition>

  /// The shape of the steps behind a result; none where the result is no step or some of its steps lie too far
  /// back.
  ///
  /// - Parameters:
  ///   - result: The result's step.
  ///   - steps: All steps.
  ///   - inputs: The number of inputs.
  ///   - row: The inputs found for the result, in ascending order.
  init?(
    of result: UInt32, _ steps: UnsafePointer<DependenceStep>, inputs: UInt32,
    row: UnsafeBufferPointer<UInt32>
  ) {
    guard result > inputs else { return nil }
    // The steps that lead to an input, by how far they lie before the result.
    var needed: UInt64 = 1
    var (reach, operands) = (0, 0)
    while needed >> UInt64(reach) != 0 {
      if needed >> UInt64(reach) & 1 != 0 {
        let step = steps[Int(result) &- reach]
        for half in Self.linkedHalves(of: step) {
          operands &+= 1
          let operand = half == 0 ? step.first : step.second
          if operand <= inputs { continue }
          let distance = result &- operand
          if distance >= Self.longestReach { return nil }
          needed |= 1 << UInt64(distance)
        }
      }
      reach &+= 1
      if reach == Self.longestReach { break }
    }

    visits = needed.nonzeroBitCount
    count = row.count
    self.reach = UInt32(reach)
    blocks = .allocate(capacity: (reach + 1) / 2)
    entries = .allocate(capacity: row.count)
    entries.initialize(repeating: 0, count: row.count)
    repetitions = .allocate(capacity: operands)

    var (blockCount, repetitionCount) = (0, 0)
    for distance in 0..<reach where needed >> UInt64(distance) & 1 != 0 {
      let step = steps[Int(result) &- distance]
      // Two steps a block; one that is needed begins one, unless it is in the last.
      let bytes = (distance &+ 2) &* MemoryLayout<DependenceStep>.stride
      if blockCount == 0 || blocks[blockCount &- 1].distance < bytes &- 8 {
        (blocks + blockCount).initialize(to: Block(distance: bytes))
        blockCount &+= 1
      }
      let block = blocks + (blockCount &- 1)
      let place = (block.pointee.distance &- bytes) / 4 &+ 2
      for half in 0..<2 {
        let word = UInt32(truncatingIfNeeded: step.bits >> UInt64(32 &* half))
        block.pointee.words[place &+ half] = word & DependenceStep.linkBits
        block.pointee.relevant[place &+ half] = DependenceStep.linkBits
      }
      for half in Self.linkedHalves(of: step) {
        let operand = half == 0 ? step.first : step.second
        if operand > inputs {
          let word = UInt32(truncatingIfNeeded: step.bits >> UInt64(32 &* half))
          block.pointee.words[place &+ half] = word &- result << DependenceStep.shift
          block.pointee.relative[place &+ half] = .max
          block.pointee.relevant[place &+ half] = .max
        } else if let entry = row.firstIndex(of: operand) {
          let word = half &- 2 &* (distance &+ 1)
          if entries[entry] == 0 {
            entries[entry] = word
          } else {
            (repetitions + repetitionCount).initialize(
              to: Repetition(word: word, first: entries[entry]))
            repetitionCount &+= 1
          }
        }
      }
    }
    (self.blockCount, self.repetitionCount) = (blockCount, repetitionCount)
  }

  /// The halves of a step whose operand it depends on.
  @inline(__always)
  private static func linkedHalves(of step: DependenceStep) -> Range<Int> {
    (step.links.contains(.first) ? 0 : 1)..<(step.links.contains(.second) ? 2 : 1)
  }

  func deallocate() {
    blocks.deallocate()
    entries.deallocate()
    repetitions.deallocate()
  }

  /// Finds the inputs of a result whose steps have this shape.
  ///
  /// - Parameters:
  ///   - result: The result's step.
  ///   - steps: All steps.
  ///   - inputs: The number of inputs.
  ///   - row: Room for the inputs, in ascending order.
  /// - Returns: Whether the shape is the result's. If not, the row is of no use.
  @inline(__always)
  func find(
    _ result: UInt32, _ steps: UnsafePointer<DependenceStep>, inputs: UInt32,
    into row: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    guard result > inputs &+ reach else { return false }
    let end = UnsafeRawPointer(steps + (Int(result) &+ 1))
    let results = SIMD4<UInt32>(repeating: result &<< DependenceStep.shift)
    var difference = SIMD4<UInt32>.zero
    var block = blocks
    for _ in 0..<blockCount {
      let words = (end - block.pointee.distance).loadUnaligned(as: SIMD4<UInt32>.self)
      let expected = block.pointee.words &+ (results & block.pointee.relative)
      difference |= (words ^ expected) & block.pointee.relevant
      block += 1
    }
    if difference != .zero { return false }

    let words = end.assumingMemoryBound(to: UInt32.self)
    // Without branches: a difference is negative where an input is above the one before it.
    var allNegative: Int32 = -1
    var last: UInt32 = 0
    for i in 0..<count {
      let input = words[entries[i]] &>> DependenceStep.shift
      allNegative &= Int32(bitPattern: last &- input)
      row[i] = input
      last = input
    }
    var wrong: UInt32 = 0
    for i in 0..<repetitionCount {
      let repetition = repetitions[i]
      wrong |= words[repetition.word] ^ words[repetition.first]
    }
    return allNegative < 0 && wrong <= DependenceStep.linkBits && last <= inputs
  }
}
