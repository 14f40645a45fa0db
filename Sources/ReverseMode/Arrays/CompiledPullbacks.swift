// The pullbacks of arrays of `Double`, compiled in this module.
//
// None of this depends on the function that is differentiated, and compiled again in every module it takes most
// of the time that reverse mode takes to build there. One call more for each record does not count.

extension ArrayRecords {
  /// Passes the adjoints of a record's results on to its operands, by compiled code where there is some: see
  /// ``genericPullBack(_:_:isLive:)``.
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
      genericPullBack(record, adjoints, isLive: isLive)
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
  ) { genericPullBack(record, adjoints, isLive: isLive) }

  @usableFromInline
  func compiledPullBack(
    _ record: ArrayRecord, _ adjoints: UnsafeMutablePointer<LaneAdjoint<Lanes4<Double>>>,
    isLive: UnsafeMutablePointer<Bool>?
  ) { genericPullBack(record, adjoints, isLive: isLive) }

  @usableFromInline
  func compiledPullBack(
    _ record: ArrayRecord, _ adjoints: UnsafeMutablePointer<LaneAdjoint<Lanes8<Double>>>,
    isLive: UnsafeMutablePointer<Bool>?
  ) { genericPullBack(record, adjoints, isLive: isLive) }
}
