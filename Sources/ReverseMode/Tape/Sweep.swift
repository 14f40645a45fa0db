public import CFluxion

// The sweep: from the last node to the first, each adjoint is passed on to the node's parents.

/// A walk back over a recording, or over the last part of one.
@frozen
@usableFromInline
struct Sweep<T: RealScalar> {
  @usableFromInline
  let head: UnsafeMutablePointer<fluxion_tape_head>

  /// The first node that passes something on.
  @usableFromInline
  let first: Int

  /// The first record of an operation on arrays that does.
  @usableFromInline
  let firstRecord: Int

  @inlinable @inline(__always)
  init(head: UnsafeMutablePointer<fluxion_tape_head>, first: Int, firstRecord: Int) {
    self.head = head
    self.first = first
    self.firstRecord = firstRecord
  }
}

extension Tape {
  /// The walk back over the whole recording.
  @inlinable @inline(__always)
  var wholeSweep: Sweep<T> {
    Sweep(head: head, first: Int(head.pointee.first), firstRecord: 0)
  }
}

extension Sweep {
  /// Memory for the adjoints of the nodes up to `last`.
  @inlinable @inline(__always)
  func roomForAdjoints<A: Adjoint>(upTo last: Int, as type: A.Type) -> UnsafeMutablePointer<A>
  where A.Scalar == T {
    let count = last + 1
    let bytes = count * MemoryLayout<A>.stride
    if bytes > head.pointee.adjoint_bytes { growAdjoints(of: head, atLeast: bytes) }
    return head.pointee.adjoints.unsafelyUnwrapped.bindMemory(to: A.self, capacity: count)
  }

  /// The adjoints of the nodes up to `last`, all zero.
  @inlinable @inline(__always)
  func zeroAdjoints<A: Adjoint>(upTo last: Int, as type: A.Type) -> UnsafeMutablePointer<A>
  where A.Scalar == T {
    let adjoints = roomForAdjoints(upTo: last, as: type)
    adjoints.initialize(repeating: A(), count: last + 1)
    return adjoints
  }

  /// Passes the adjoints of the nodes down to the first one on to their parents.
  @inlinable @inline(__always)
  func run<A: Adjoint>(_ adjoints: UnsafeMutablePointer<A>, from last: Int)
  where A.Scalar == T {
    var next = last
    if let records = ArrayRecords<T>.existing(of: head) {
      for record in records.list[firstRecord...].reversed() where record.firstNode <= last {
        sweepEntries(adjoints, from: next, through: record.firstNode + record.nodeCount)
        records.pullBack(record, adjoints, isLive: nil)
        next = record.firstNode - 1
      }
    }
    sweepEntries(adjoints, from: next, through: first)
  }

  /// Passes the adjoints of nodes that have entries on to their parents.
  ///
  /// The adjoint passed on plainly is often the next node's, so it stays in a register then.
  @inlinable @inline(__always)
  func sweepEntries<A: Adjoint>(
    _ adjoints: UnsafeMutablePointer<A>, from last: Int, through first: Int
  ) where A.Scalar == T {
    if last < first { return }
    let entries = VariablePayload<T>.entries(of: head)
    var node = last
    var carried = A()
    while node >= first {
      let (adjoint, plainParent) = passOn(node, entries, adjoints, carried)
      if plainParent == node &- 1 {
        carried = adjoint
      } else if plainParent == node &- 2 {
        carried = A()
        var carriedFurther = adjoint
        node &-= 1
        while node >= first {
          let (adjoint, plainParent) = passOn(node, entries, adjoints, carried)
          carried = carriedFurther
          if plainParent != node &- 2 {
            adjoints[plainParent].add(adjoint)
            break
          }
          carriedFurther = adjoint
          node &-= 1
        }
        if node < first {
          adjoints[first - 2].add(carriedFurther)
        }
      } else {
        adjoints[plainParent].add(adjoint)
        carried = A()
      }
      node &-= 1
    }
    adjoints[first - 1].add(carried)
  }

  @inlinable @inline(__always)
  func passOn<A: Adjoint>(
    _ node: Int, _ entries: UnsafeMutablePointer<TapeEntry<T>>,
    _ adjoints: UnsafeMutablePointer<A>, _ carried: A
  ) -> (adjoint: A, plainParent: Int) where A.Scalar == T {
    let entry = entries[node]
    var adjoint = adjoints[node]
    adjoint.add(carried)
    adjoints[Int(entry.scaledParent)].add(entry.partial, times: adjoint)
    return (adjoint, Int(entry.plainParent))
  }

  /// Does what ``run(_:from:)`` does, but passes on nothing from nodes that no result depends on.
  ///
  /// Such a node's adjoint is 0, and 0 times an infinite partial would be NaN in a gradient that
  /// the node has no part in. A zero that was computed is passed on: there NaN is the answer. The
  /// plain sweep needs no such care unless it ends in NaN, which is rare, so only then this one
  /// follows it.
  @inlinable @inline(never)
  func runCarefully<A: Adjoint>(
    _ adjoints: UnsafeMutablePointer<A>, from last: Int, live seeds: [Int]
  ) where A.Scalar == T {
    var isLive = [Bool](repeating: false, count: last + 1)
    for seed in seeds { isLive[seed] = true }
    isLive.withUnsafeMutableBufferPointer { buffer in
      guard let isLive = buffer.baseAddress else { return }
      var next = last
      if let records = ArrayRecords<T>.existing(of: head) {
        for record in records.list[firstRecord...].reversed() where record.firstNode <= last {
          carefullySweepEntries(
            adjoints, from: next, through: record.firstNode + record.nodeCount, isLive)
          records.pullBack(record, adjoints, isLive: isLive)
          next = record.firstNode - 1
        }
      }
      carefullySweepEntries(adjoints, from: next, through: first, isLive)
    }
  }

  @inlinable
  func carefullySweepEntries<A: Adjoint>(
    _ adjoints: UnsafeMutablePointer<A>, from last: Int, through first: Int,
    _ isLive: UnsafeMutablePointer<Bool>
  ) where A.Scalar == T {
    let entries = VariablePayload<T>.entries(of: head)
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

  /// The last node of the operation that made a node: an operation on arrays makes several at once.
  @inlinable @inline(__always)
  func lastNode(beside node: Int) -> Int {
    guard let records = ArrayRecords<T>.existing(of: head) else { return node }
    for record in records.list[firstRecord...].reversed() {
      if record.firstNode + record.nodeCount <= node { break }
      if record.firstNode <= node { return record.firstNode + record.nodeCount - 1 }
    }
    return node
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
