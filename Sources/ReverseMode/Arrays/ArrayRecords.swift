public import CFluxion

/// The records of a tape's operations on arrays, in the order of their nodes.
///
/// The numbers they keep stand in a few long arrays, whose memory the next recording reuses.
@usableFromInline
final class ArrayRecords<T: RealScalar> {
  @usableFromInline
  var list: [ArrayRecord] = []

  /// Parents of operands, one list after another.
  @usableFromInline
  var parents: [UInt32] = []

  /// Partials of operands and values of factors, one list after another.
  @usableFromInline
  var numbers: [T] = []

  /// Constant matrices and vectors.
  @usableFromInline
  var constants: [[Double]] = []

  @usableFromInline
  var pullbacks: [([T]) -> [T]] = []

  /// Memory for the adjoints of a product's vector.
  @usableFromInline
  var scratch = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  @inlinable
  init() {}

  @inlinable
  deinit { scratch.deallocate() }

  @inlinable
  func removeAll() {
    if list.isEmpty { return }
    list.removeAll(keepingCapacity: true)
    parents.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    constants.removeAll(keepingCapacity: true)
    pullbacks.removeAll(keepingCapacity: true)
  }

  /// The bytes that the present recording takes here, without constants of the caller's.
  @inlinable
  var byteCount: Int {
    list.count * MemoryLayout<ArrayRecord>.stride + parents.count * MemoryLayout<UInt32>.stride
      + numbers.count * MemoryLayout<T>.stride
  }

  /// The records of a tape, made when there is the first one.
  @inlinable @inline(__always)
  static func records(
    of head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> ArrayRecords {
    if let records = existing(of: head) { return records }
    let records = ArrayRecords()
    head.pointee.records = Unmanaged.passRetained(records).toOpaque()
    return records
  }

  /// The records of a tape that has some.
  @inlinable @inline(__always)
  static func existing(of head: UnsafeMutablePointer<fluxion_tape_head>) -> ArrayRecords? {
    guard let records = head.pointee.records else { return nil }
    return Unmanaged<ArrayRecords>.fromOpaque(records).takeUnretainedValue()
  }

  /// Uninitialised memory for so many adjoints, valid until the next call.
  @inlinable
  func scratch<A>(_ count: Int, of type: A.Type) -> UnsafeMutablePointer<A> {
    let bytes = count * MemoryLayout<A>.stride
    if bytes > scratch.count {
      scratch.deallocate()
      scratch = .allocate(byteCount: bytes, alignment: 16)
    }
    return scratch.baseAddress.unsafelyUnwrapped.bindMemory(to: A.self, capacity: count)
  }
}
