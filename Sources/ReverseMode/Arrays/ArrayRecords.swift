public import CFluxion

/// The records of a tape's operations on arrays, in the order of their nodes.
///
/// The numbers they keep stand in a few long arrays, whose memory the next recording reuses.
@usableFromInline
final class ArrayRecords<T: RealScalar> {
  // As in `Tape`, dynamic checks of exclusive access are left out: they would cost more than an append.

  @usableFromInline @exclusivity(unchecked)
  var list: [ArrayRecord] = []

  /// Parents of operands, one list after another.
  @usableFromInline @exclusivity(unchecked)
  var parents: [UInt32] = []

  /// Partials of operands and values of factors, one list after another.
  @usableFromInline @exclusivity(unchecked)
  var numbers: [T] = []

  /// Constant matrices and vectors.
  @usableFromInline @exclusivity(unchecked)
  var constants: [[Double]] = []

  @usableFromInline @exclusivity(unchecked)
  var pullbacks: [([T]) -> [T]] = []

  /// What is kept of sums whose terms are being recorded, the outermost first; beyond `openSums`, of such
  /// that have ended, for the next ones.
  @usableFromInline @exclusivity(unchecked)
  var sums: [TermSum<T>] = []

  @usableFromInline @exclusivity(unchecked)
  var openSums = 0

  /// Memory for the adjoints of a product's vector.
  @usableFromInline @exclusivity(unchecked)
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

  /// How long the lists of records are.
  @frozen
  @usableFromInline
  struct Extent {
    @usableFromInline var list = 0
    @usableFromInline var parents = 0
    @usableFromInline var numbers = 0
    @usableFromInline var constants = 0
    @usableFromInline var pullbacks = 0

    @inlinable
    init() {}
  }

  @inlinable
  var extent: Extent {
    var extent = Extent()
    extent.list = list.count
    extent.parents = parents.count
    extent.numbers = numbers.count
    extent.constants = constants.count
    extent.pullbacks = pullbacks.count
    return extent
  }

  /// Forgets what has come since.
  @inlinable
  func shrink(to extent: Extent) {
    if list.count == extent.list { return }
    list.removeLast(list.count - extent.list)
    parents.removeLast(parents.count - extent.parents)
    numbers.removeLast(numbers.count - extent.numbers)
    constants.removeLast(constants.count - extent.constants)
    pullbacks.removeLast(pullbacks.count - extent.pullbacks)
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

  /// Uninitialised memory for this many adjoints, valid until the next call.
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
