/// Eight of many points, some of them possibly done already.
@frozen @usableFromInline
package struct PointBatch {
  @usableFromInline let first: Int

  /// The lanes that wait for a result, a bit for each.
  @usableFromInline let pending: UInt8

  @inlinable @inline(__always)
  init(first: Int, pending: UInt8) { (self.first, self.pending) = (first, pending) }

  /// The batch of some number of each point.
  ///
  /// Lanes that wait for nothing have the number of the first one that does, which so is in the first lane.
  @inlinable @inline(__always)
  package func numbers<Element: FloatingPointScalar>(_ number: (Int) -> Element) -> Batch8<Element>
  {
    if pending == 0xff {
      return Batch8(
        number(first), number(first &+ 1), number(first &+ 2), number(first &+ 3),
        number(first &+ 4), number(first &+ 5), number(first &+ 6), number(first &+ 7))
    }
    let lead = number(first &+ pending.trailingZeroBitCount)
    func one(_ lane: Int) -> Element {
      pending & 1 << UInt8(lane) != 0 ? number(first &+ lane) : lead
    }
    return Batch8(one(0), one(1), one(2), one(3), one(4), one(5), one(6), one(7))
  }
}

/// Runs a piece of work on batches of points until each point has its result.
///
/// Where lanes go different ways, those that went the way of the first have theirs, and the batch is run again
/// for the others: as many times as there are different ways.
///
/// - Parameters:
///   - points: The points.
///   - accuracy: How functions are computed.
///   - evaluate: Works on a batch.
///   - store: Takes the results of some lanes, a bit for each, for points from one on.
/// - Throws: What `evaluate` throws.
@inlinable @inline(__always)
package func forEachBatch<Result, E>(
  of points: Range<Int>, accuracy: BatchAccuracy,
  evaluate: (PointBatch) throws(E) -> Result,
  store: (Result, _ lanes: UInt8, _ first: Int) -> Void
) throws(E) {
  var first = points.lowerBound
  while first < points.upperBound {
    let count = min(8, points.upperBound &- first)
    var pending = UInt8(truncatingIfNeeded: (1 << count) &- 1)
    while pending != 0 {
      let batch = PointBatch(first: first, pending: pending)
      let (result, agreeing) = try BatchDecisions.noted(accuracy: accuracy) { () throws(E) in
        try evaluate(batch)
      }
      // The first lane goes its own way, and is the one of the point that waits first.
      let lead: UInt8 = 1 << UInt8(pending.trailingZeroBitCount)
      let done = pending & (agreeing | lead)
      store(result, done, first)
      pending &= ~done
    }
    first &+= 8
  }
}

extension Batch8 {
  /// Stores the numbers of some lanes, a bit for each, so many places from each other.
  @inlinable @inline(__always)
  package func store(_ lanes: UInt8, to target: UnsafeMutablePointer<Element>, stride: Int = 1) {
    withElements { elements in
      if lanes == 0xff {
        for lane in 0..<8 { target[lane &* stride] = elements[lane] }
      } else {
        for lane in 0..<8 where lanes & 1 << UInt8(lane) != 0 {
          target[lane &* stride] = elements[lane]
        }
      }
    }
  }
}
