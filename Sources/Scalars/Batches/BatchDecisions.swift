public import CFluxion

/// What a thread notes of the batches that it works on.
///
/// A function runs on a batch as it would on one number, so it cannot stop where the lanes of a batch want to
/// go different ways. It runs to its end on the way of the first lane, and whoever called it asks afterwards
/// for which lanes the result holds:
///
/// ```swift
/// let x = Batch8(-1.0, 2, -3, 4, -5, 6, -7, 8)
/// let (y, agreeing) = BatchDecisions.noted { x < 0 ? -x : x * x }
/// // agreeing is 0b01010101: y[0] is 1 and y[2] is 3, and the other lanes are none of the function's values
/// ```
public enum BatchDecisions {
  /// Makes a note of the lanes that go the way of the first one.
  ///
  /// - Parameter lanes: A bit for each lane, that of the first among them.
  @inlinable @inline(__always)
  public static func follow(_ lanes: UInt8) {
    if lanes != 0xff { fluxion_batch_set_agreeing(fluxion_batch_agreeing() & lanes) }
  }

  /// Runs a piece of work on batches.
  ///
  /// - Parameters:
  ///   - accuracy: How functions are computed.
  ///   - work: The work.
  /// - Returns: What comes of the work, and a bit for each lane that went the way of the first one throughout.
  /// - Throws: What `work` throws.
  @inlinable @inline(__always)
  public static func noted<Result, E>(
    accuracy: BatchAccuracy = .exact, _ work: () throws(E) -> Result
  ) throws(E) -> (result: Result, agreeing: UInt8) {
    let (agreed, wasFast) = (fluxion_batch_agreeing(), fluxion_batch_is_fast())
    fluxion_batch_set_agreeing(0xff)
    fluxion_batch_set_fast(accuracy == .fast)
    defer {
      fluxion_batch_set_agreeing(agreed)
      fluxion_batch_set_fast(wasFast)
    }
    let result = try work()
    return (result, fluxion_batch_agreeing())
  }
}

/// How the functions of many points at once are computed.
public enum BatchAccuracy: Sendable, Hashable {
  /// By the C library, point by point: every result has the bits of a single point's.
  case exact

  /// By vector functions of the library's own, to 2 ULP, with the same bits on every x86 processor.
  case fast
}
