public import CFluxion

// The sweep: from the last node to the first, each adjoint is passed on to the node's parents.

extension Tape {
  /// The adjoints of the nodes up to `last`, all zero.
  @inlinable @inline(__always)
  func zeroAdjoints<A: Adjoint>(upTo last: Int, as type: A.Type) -> UnsafeMutablePointer<A>
  where A.Scalar == T {
    let count = last + 1
    let bytes = count * MemoryLayout<A>.stride
    if bytes > head.pointee.adjoint_bytes { growAdjoints(of: head, atLeast: bytes) }
    let adjoints = head.pointee.adjoints.unsafelyUnwrapped.bindMemory(to: A.self, capacity: count)
    adjoints.initialize(repeating: A(), count: count)
    return adjoints
  }

  /// Passes the adjoints of the nodes down to the first recorded one on to their parents.
  ///
  /// The adjoint passed on plainly is often the next node's, so it stays in a register then.
  @inlinable @inline(__always)
  func sweep<A: Adjoint>(_ adjoints: UnsafeMutablePointer<A>, from last: Int)
  where A.Scalar == T {
    let entries = Variable<T>.entries(of: head)
    let first = Int(head.pointee.first)
    var node = last
    var carried = A()
    while node >= first {
      let entry = entries[node]
      var adjoint = adjoints[node]
      adjoint.add(carried)
      adjoints[Int(entry.scaledParent)].add(entry.partial, times: adjoint)
      let plainParent = Int(entry.plainParent)
      if plainParent == node &- 1 {
        carried = adjoint
      } else {
        adjoints[plainParent].add(adjoint)
        carried = A()
      }
      node &-= 1
    }
    if last >= first { adjoints[first - 1].add(carried) }
  }

  /// Does what ``sweep(_:from:)`` does, but passes on nothing from nodes that no result depends on.
  ///
  /// Such a node's adjoint is 0, and 0 times an infinite partial would be NaN in a gradient that
  /// the node has no part in. A zero that was computed is passed on: there NaN is the answer. The
  /// plain sweep needs no such care unless it ends in NaN, which is rare, so only then this one
  /// follows it.
  @inlinable @inline(never)
  func carefulSweep<A: Adjoint>(
    _ adjoints: UnsafeMutablePointer<A>, from last: Int, live seeds: [Int]
  ) where A.Scalar == T {
    let entries = Variable<T>.entries(of: head)
    let first = Int(head.pointee.first)
    var isLive = [Bool](repeating: false, count: last + 1)
    for seed in seeds { isLive[seed] = true }
    for node in stride(from: last, through: first, by: -1) where isLive[node] {
      let entry = entries[node]
      let adjoint = adjoints[node]
      let scaledParent = Int(entry.scaledParent)
      adjoints[scaledParent].add(entry.partial, times: adjoint)
      isLive[scaledParent] = true
      let plainParent = Int(entry.plainParent)
      adjoints[plainParent].add(adjoint)
      isLive[plainParent] = true
    }
  }
}

@inlinable @inline(never)
func growAdjoints(of head: UnsafeMutablePointer<fluxion_tape_head>, atLeast bytes: Int) {
  reserveAdjoints(of: head, bytes: max(bytes, 2 * head.pointee.adjoint_bytes))
}

@usableFromInline
func reserveAdjoints(of head: UnsafeMutablePointer<fluxion_tape_head>, bytes: Int) {
  if !fluxion_tape_grow_adjoints(head, bytes) { stopForMemory(bytes) }
}
