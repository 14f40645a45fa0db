public import CFluxion

/// The memory that reverse mode records a computation in.
///
/// The functions of ``Reverse`` take a tape for each call. Keep one of your own where the same kind of
/// function is differentiated again and again: its buffers are then reused, and the in-place methods
/// allocate nothing.
///
/// ```swift
/// let tape = Tape<Double>()
/// var x = [3.0, -2.0]
/// for _ in 0..<100 {
///   let slope = tape.gradient(at: x) { x in x[0] * x[0] + 3 * x[1] * x[1] }
///   for i in x.indices { x[i] -= 0.1 * slope[i] }
/// }
/// ```
///
/// A tape that is gone leaves its buffers to later ones, up to 128 MiB in all; what is more returns to
/// the system, and so does what many tapes in a row have made little use of. A tape that is kept keeps
/// what its largest recording took.
///
/// A tape serves one differentiation at a time, on one thread. Different tapes are independent, also
/// on different threads and within each other's closures.
public final class Tape<T: RealScalar> {
  // Dynamic checks of exclusive access would take a fifth of the time of a small gradient. `isBusy`
  // stands in for them: every driver asks it before it touches anything else.

  @usableFromInline @exclusivity(unchecked)
  var head: UnsafeMutablePointer<fluxion_tape_head>

  /// The variables that a closure is handed, kept for the next call.
  @usableFromInline @exclusivity(unchecked)
  var inputs: [Variable<T>] = []

  /// The results that a closure writes in place, kept for the next call.
  @usableFromInline @exclusivity(unchecked)
  var outputs: [Variable<T>] = []

  /// A point, and the adjoints there, of a driver that computes the point itself.
  @usableFromInline @exclusivity(unchecked)
  var point: [T] = []

  @usableFromInline @exclusivity(unchecked)
  var adjoints: [T] = []

  /// Whether a driver is recording on this tape, or sweeping back over it.
  @usableFromInline @exclusivity(unchecked)
  var isBusy = false

  /// How many sweeps there were back over the last recording, those repeated because of a NaN among
  /// them.
  @usableFromInline @exclusivity(unchecked)
  package var sweeps = 0

  /// Creates an empty tape; its buffers come from tapes that are gone.
  @inlinable
  public init() {
    head = takeHead(stride: MemoryLayout<TapeEntry<T>>.stride)
  }

  @inlinable
  deinit {
    forgetEntries()
    endGeneration(of: head)
    releaseHead()
  }

  @inlinable
  func releaseHead() {
    if let records = head.pointee.records {
      Unmanaged<ArrayRecords<T>>.fromOpaque(records).release()
    }
    let nodes = max(Int(head.pointee.first) + head.pointee.finished, head.pointee.most_in_sums)
    giveBack(head, usedBytes: nodes * MemoryLayout<TapeEntry<T>>.stride)
  }

  /// Ends the recording, so that its variables are no longer valid, and keeps the memory.
  ///
  /// Within a driver's closure on this tape it stops the program.
  @inlinable
  public func reset() {
    if isBusy { stopForBusyTape("Tape.reset()") }
    endRecording()
  }

  @inlinable
  func endRecording() {
    forgetEntries()
    endGeneration(of: head)
    if head.pointee.generation == UInt32.max { replaceHead() }
  }

  /// Starts a recording whose nodes 1…n are the inputs.
  @inlinable
  func beginRecording(inputs n: Int, in driver: StaticString) {
    if isBusy { stopForBusyTape(driver) }
    endRecording()
    if n + 1 > head.pointee.capacity {
      reserveEntries(of: head, atLeast: n + 1, stride: MemoryLayout<TapeEntry<T>>.stride)
    }
    head.pointee.first = UInt32(truncatingIfNeeded: n + 1)
    head.pointee.next = n + 1
    head.pointee.finished = 0
    head.pointee.finished_array_bytes = 0
    head.pointee.most_in_sums = 0
    sweeps = 0
    isBusy = true
  }

  /// Forgets the nodes, whose entries need no work unless the numbers own memory.
  @inlinable
  func forgetEntries() {
    let first = Int(head.pointee.first)
    let count = head.pointee.next - first
    if count > 0 {
      VariablePayload<T>.entries(of: head).advanced(by: first).deinitialize(count: count)
      head.pointee.finished = count
    }
    head.pointee.next = first
    if let records = ArrayRecords<T>.existing(of: head), !records.list.isEmpty {
      head.pointee.finished_array_bytes = records.byteCount
      records.removeAll()
    }
  }

  /// Takes another head when the generations of this one are used up.
  @inlinable @inline(never)
  func replaceHead() {
    let old = head.pointee
    releaseHead()
    head = takeHead(stride: MemoryLayout<TapeEntry<T>>.stride)
    head.pointee.first = old.first
    head.pointee.next = Int(old.first)
    head.pointee.finished = old.finished
    head.pointee.finished_array_bytes = old.finished_array_bytes
    head.pointee.most_in_sums = old.most_in_sums
  }
}

/// A tape is not synchronised: each thread needs its own.
@available(*, unavailable)
extension Tape: Sendable {}

@usableFromInline
package func takeHead(
  stride: Int, atMost most: Int = largestNodeCount
) -> UnsafeMutablePointer<fluxion_tape_head> {
  guard let head = fluxion_tape_take() else {
    stopForMemory(MemoryLayout<fluxion_tape_head>.size)
  }
  head.pointee.capacity = min(head.pointee.entry_bytes / stride, most)
  head.pointee.first = 1
  head.pointee.next = 1
  head.pointee.finished = 0
  head.pointee.finished_array_bytes = 0
  head.pointee.most_in_sums = 0
  return head
}

/// The bytes that tapes which are gone have left to later ones.
package var pooledTapeBytes: Int { Int(fluxion_tape_pooled_bytes()) }

@usableFromInline
package func giveBack(_ head: UnsafeMutablePointer<fluxion_tape_head>, usedBytes: Int) {
  fluxion_tape_give_back(head, usedBytes)
}

@inlinable @inline(__always)
package func endGeneration(of head: UnsafeMutablePointer<fluxion_tape_head>) {
  let newest = max(head.pointee.generation, head.pointee.newest_generation)
  head.pointee.generation = newest &+ 1
  head.pointee.newest_generation = newest &+ 1
}
