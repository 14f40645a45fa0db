internal import CFluxion
internal import Scalars

/// What a tape holds, in entries and bytes.
///
/// ```swift
/// let tape = Tape<Double>()
/// _ = gradient(at: [2.0, 5.0], on: tape) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
/// tape.statistics.recordedBytes   // 64, four entries of 16 bytes
/// ```
public struct TapeStatistics: Equatable, Sendable {
  /// The number of inputs, which take no entries.
  public let inputs: Int

  /// The number of entries recorded: one or two where two variables meet, one for each result of an
  /// operation on arrays, none elsewhere.
  public let entries: Int

  /// The bytes that were recorded, in entries and for operations on arrays; a constant matrix of the
  /// caller's is shared and not counted.
  public let recordedBytes: Int

  /// The bytes that are reserved for entries, of this recording and of later ones.
  public let reservedBytes: Int

  /// The bytes that are reserved for the adjoints of a sweep.
  public let adjointBytes: Int
}

extension TapeStatistics: CustomStringConvertible {
  /// The figures in one line.
  public var description: String {
    """
    \(counted(inputs, "input")), \(counted(entries, "entry", plural: "entries")) of \
    \(recordedBytes) bytes; \(reservedBytes) bytes reserved, and \(adjointBytes) for adjoints
    """
  }
}

extension Tape {
  /// The figures of the present recording; when it has ended, still its, until the next begins.
  ///
  /// A driver's recording ends with the call, so afterwards these are the figures of that call.
  public var statistics: TapeStatistics {
    let (head, records) = (head.pointee, ArrayRecords<T>.existing(of: head))
    // Of each pair one is zero: what is there now, or what the recording that has ended had.
    let entries = head.next - Int(head.first) + head.finished
    let arrayBytes = (records?.byteCount ?? 0) + head.finished_array_bytes
    return TapeStatistics(
      inputs: Int(head.first) - 1, entries: entries,
      recordedBytes: entries * MemoryLayout<TapeEntry<T>>.stride + arrayBytes,
      reservedBytes: head.entry_bytes, adjointBytes: head.adjoint_bytes)
  }
}
