public import CFluxion

/// The parent of a variable that two entries have just been recorded for, such as a product.
///
/// Its own place is not settled yet. The entries are m and m + 1, and pass on to the factors and, from m,
/// plainly to nobody. If the next thing that happens to the variable is that it joins a sum, what it is
/// added to becomes entry m's plain parent, and node m + 1 is the sum: two entries for a multiplication and an
/// addition, where the product as a separate node would take three.
///
/// So the variable bears m with the highest bit set, which no node has. Where it is used otherwise, the
/// bit leads here: as long as entry m passes on to nobody, node m + 1 is the product. Once a sum has taken
/// it, the product is recorded again.
@usableFromInline
enum ProductNode {
  /// The bit that tells such a parent from a node.
  @inlinable @inline(__always)
  static var bit: UInt32 { 1 << 31 }
}

extension VariablePayload {
  /// The node of a parent, which is itself unless it is a product's.
  @inlinable @inline(__always)
  static func node(
    of parent: UInt32, on head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> UInt32 {
    if _fastPath(parent < ProductNode.bit) { return parent }
    let node = ifSettled(parent, among: entries(of: head))
    return node > 0 ? node : recordedAgain(parent ^ ProductNode.bit, on: head)
  }

  /// The node of a product, or 0 if a sum has taken it.
  @inlinable @inline(__always)
  static func ifSettled(
    _ parent: UInt32, among entries: UnsafeMutablePointer<TapeEntry<T>>
  ) -> UInt32 {
    let first = parent ^ ProductNode.bit
    return entries[Int(first)].plainParent == 0 ? first &+ 1 : 0
  }

  /// A product that a sum has taken, as a separate node.
  @inlinable @inline(never)
  static func recordedAgain(
    _ first: UInt32, on head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> UInt32 {
    let (a, b) = (entries(of: head)[Int(first)], entries(of: head)[Int(first) + 1])
    let parent = append(a.scaledParent, a.partial, b.scaledParent, b.partial, on: head)
    return (parent ^ ProductNode.bit) &+ 1
  }

  /// The same variable with a node as its parent.
  @inlinable @inline(__always)
  static func settled(_ x: Variable<T>) -> Variable<T> {
    guard x.parent >= ProductNode.bit, let head = x.head else { return x }
    return Variable<T>(
      value: x.value, partial: x.partial, parent: node(of: x.parent, on: head),
      generation: x.generation, head: head)
  }

  /// A sum with a product of which a sum of its own is not made in place.
  @inlinable @inline(never)
  static func recordSumWithProduct(
    value: T, _ a: Variable<T>, _ first: T, _ b: Variable<T>, _ second: T
  ) -> Variable<T> {
    let head = a.head.unsafelyUnwrapped
    let last = ProductNode.bit | UInt32(truncatingIfNeeded: head.pointee.next &- 2)
    if a.parent == last && b.parent != last && isOne(first) && isOne(second) {
      return recordSum(value: value, b, second, a, first)
    }
    let (x, y) = (settled(a), settled(b))
    return recordSum(value: value, x, first, y, second)
  }

  /// An operation on two variables of which at least one is a product.
  @inlinable @inline(never)
  static func recordWithProduct(
    value: T, _ a: Variable<T>, _ first: T, _ b: Variable<T>, _ second: T
  ) -> Variable<T> {
    let (x, y) = (settled(a), settled(b))
    return record(value: value, x, first, y, second)
  }
}
