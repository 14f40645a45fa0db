// The pullbacks of arrays of `Double`, compiled in this module.
//
// As code that every program has compiled again for its functions they take most of the time that reverse mode
// takes there. They work on long arrays, or once for a call of the user's: one more call does not count.

extension ArrayRecords {
  /// Passes the adjoints of a record's results on to its operands: see ``pullBackHere(_:_:isLive:)``.
  @inlinable @inline(__always)
  func pullBack<A: Adjoint>(
    _ record: ArrayRecord, _ adjoints: UnsafeMutablePointer<A>,
    isLive: UnsafeMutablePointer<Bool>?
  ) where A.Scalar == T {
    // Which type it is, is known when the caller is compiled.
    let pointer = UnsafeMutableRawPointer(adjoints)
    if A.self == SingleAdjoint<Double>.self {
      let adjoints = pointer.assumingMemoryBound(to: SingleAdjoint<Double>.self)
      records(of: Double.self).compiledPullBack(record, adjoints, isLive: isLive)
    } else if A.self == LaneAdjoint<Lanes4<Double>>.self {
      let adjoints = pointer.assumingMemoryBound(to: LaneAdjoint<Lanes4<Double>>.self)
      records(of: Double.self).compiledPullBack(record, adjoints, isLive: isLive)
    } else if A.self == LaneAdjoint<Lanes8<Double>>.self {
      let adjoints = pointer.assumingMemoryBound(to: LaneAdjoint<Lanes8<Double>>.self)
      records(of: Double.self).compiledPullBack(record, adjoints, isLive: isLive)
    } else {
      pullBackHere(record, adjoints, isLive: isLive)
    }
  }

  @inlinable @inline(__always)
  func records<U>(of type: U.Type) -> ArrayRecords<U> {
    unsafeDowncast(self, to: ArrayRecords<U>.self)
  }
}

extension ArrayRecords where T == Double {
  @usableFromInline
  func compiledPullBack(
    _ record: ArrayRecord, _ adjoints: UnsafeMutablePointer<SingleAdjoint<Double>>,
    isLive: UnsafeMutablePointer<Bool>?
  ) { pullBackHere(record, adjoints, isLive: isLive) }

  @usableFromInline
  func compiledPullBack(
    _ record: ArrayRecord, _ adjoints: UnsafeMutablePointer<LaneAdjoint<Lanes4<Double>>>,
    isLive: UnsafeMutablePointer<Bool>?
  ) { pullBackHere(record, adjoints, isLive: isLive) }

  @usableFromInline
  func compiledPullBack(
    _ record: ArrayRecord, _ adjoints: UnsafeMutablePointer<LaneAdjoint<Lanes8<Double>>>,
    isLive: UnsafeMutablePointer<Bool>?
  ) { pullBackHere(record, adjoints, isLive: isLive) }
}
