public import CFluxion

// Recording. It is inlined into every operation on two variables: out of line it would take twice
// the time.

extension VariablePayload {
  /// The result of a sum, given the partials of both terms.
  @inlinable @inline(__always)
  static func recordSum(
    value: T, _ a: Variable<T>, _ first: T, _ b: Variable<T>, _ second: T
  ) -> Variable<T> {
    let head = a.head.unsafelyUnwrapped
    let generation = a.generation
    if generation != head.pointee.generation {
      return recordAcross(value: value, a, first, b, second)
    }
    var (p, q) = (a.parent, b.parent)
    if (p | q) >= ProductNode.bit {
      let product = head.pointee.next &- 2
      let last = ProductNode.bit | UInt32(truncatingIfNeeded: product)
      let entries = entries(of: head)
      p = p < ProductNode.bit ? p : ifSettled(p, among: entries)
      if b.parent == last && isOne(first) && isOne(second) && entries[product].plainParent == 0
        && p != 0
      {
        entries[product].plainParent = p
        return Variable<T>(
          value: value, partial: 1, parent: UInt32(truncatingIfNeeded: product &+ 1),
          generation: generation, head: head)
      }
      q = q < ProductNode.bit ? q : ifSettled(q, among: entries)
      // A product just recorded that comes first, and one that a sum has taken, are looked at apart.
      if p == 0 || q == 0 || a.parent == last {
        return recordSumWithProduct(value: value, a, first, b, second)
      }
    }
    // Of two parents with partial 1 the later one is passed on to plainly: it is likely the node
    // before, and the sweep then keeps its adjoint in a register. It is also likely the one with
    // partial 1, so its partial is looked at first.
    if p > q {
      if isOne(first) { return append(q, second, p, value, generation, to: head) }
      if isOne(second) { return append(p, first, q, value, generation, to: head) }
    } else {
      if isOne(second) { return append(p, first, q, value, generation, to: head) }
      if isOne(first) { return append(q, second, p, value, generation, to: head) }
    }
    let parent = append(p, first, q, second, on: head)
    return Variable<T>(
      value: value, partial: 1, parent: parent, generation: generation, head: head)
  }

  /// The result of any operation on two variables, given both partials.
  @inlinable @inline(__always)
  static func record(
    value: T, _ a: Variable<T>, _ first: T, _ b: Variable<T>, _ second: T
  ) -> Variable<T> {
    let head = a.head.unsafelyUnwrapped
    if a.generation != head.pointee.generation {
      return recordAcross(value: value, a, first, b, second)
    }
    var (p, q) = (a.parent, b.parent)
    if (p | q) >= ProductNode.bit {
      let entries = entries(of: head)
      p = p < ProductNode.bit ? p : ifSettled(p, among: entries)
      q = q < ProductNode.bit ? q : ifSettled(q, among: entries)
      if p == 0 || q == 0 { return recordWithProduct(value: value, a, first, b, second) }
    }
    let parent = append(p, first, q, second, on: head)
    return Variable<T>(
      value: value, partial: 1, parent: parent, generation: a.generation, head: head)
  }

  /// Appends one entry, for a result with partial 1 in one parent.
  @inlinable @inline(__always)
  static func append(
    _ scaledParent: UInt32, _ partial: T, _ plainParent: UInt32, _ value: T, _ generation: UInt32,
    to head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> Variable<T> {
    let node = head.pointee.next
    if node >= head.pointee.capacity { growEntries(of: head, by: 1, as: T.self) }
    entries(of: head).advanced(by: node).initialize(
      to: TapeEntry(scaledParent, times: partial, plus: plainParent))
    head.pointee.next = node &+ 1
    return Variable<T>(
      value: value, partial: 1, parent: UInt32(truncatingIfNeeded: node),
      generation: generation, head: head)
  }

  /// Appends two entries, for a result with any partials in two parents; returns its parent.
  @inlinable @inline(__always)
  static func append(
    _ a: UInt32, _ first: T, _ b: UInt32, _ second: T,
    on head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> UInt32 {
    let node = head.pointee.next
    if node &+ 1 >= head.pointee.capacity { growEntries(of: head, by: 2, as: T.self) }
    let target = entries(of: head).advanced(by: node)
    target.initialize(to: TapeEntry(a, times: first))
    target.advanced(by: 1).initialize(
      to: TapeEntry(b, times: second, plus: UInt32(truncatingIfNeeded: node)))
    head.pointee.next = node &+ 2
    return ProductNode.bit | UInt32(truncatingIfNeeded: node)
  }

  @inlinable @inline(__always)
  static func entries(
    of head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> UnsafeMutablePointer<TapeEntry<T>> {
    head.pointee.entries.unsafelyUnwrapped.assumingMemoryBound(to: TapeEntry<T>.self)
  }

  /// Whether a partial is the constant 1; a number that carries a derivative never is.
  @inlinable @inline(__always)
  static func isOne(_ partial: T) -> Bool { partial.isOne }
}

/// Makes room for at least this many more entries.
@inlinable @inline(never)
func growEntries<T: RealScalar>(
  of head: UnsafeMutablePointer<fluxion_tape_head>, by count: Int, as type: T.Type
) {
  reserveEntries(
    of: head, atLeast: head.pointee.next + count, stride: MemoryLayout<TapeEntry<T>>.stride)
}

/// The largest number of nodes that an index of 31 bits can tell apart.
@usableFromInline
package let largestNodeCount = Int(Int32.max)

@usableFromInline
package func reserveEntries(
  of head: UnsafeMutablePointer<fluxion_tape_head>, atLeast count: Int,
  atMost most: Int = largestNodeCount, stride: Int
) {
  if count > largestNodeCount { stopForFullTape(count) }
  let doubled = max(count, 2 * head.pointee.capacity, 1024)
  let capacity = min(doubled, most)
  if !fluxion_tape_grow_entries(head, capacity * stride) { stopForMemory(capacity * stride) }
  head.pointee.capacity = capacity
}
