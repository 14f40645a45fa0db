public import CFluxion

/// What a tape keeps of a sum over data while its terms are recorded.
///
/// The terms are recorded at the tape's end, a block of them at a time, over separate variables that
/// stand for the parameters: the first nodes there. Each block is swept at once, with the adjoint 1, and its
/// nodes are used again for the next one; what arrives at the parameters is added up. In the end the
/// whole sum is one record, whose partial derivatives are these totals.
///
/// Each block has a separate generation, so that a variable that outlives it is found out.
@usableFromInline
final class TermSum<T: RealScalar> {
  // Dynamic checks of exclusive access would take several times as long as what they guard; a tape is
  // used by one thread, and a sum by nobody but its own function.

  @usableFromInline
  let head: UnsafeMutablePointer<fluxion_tape_head>

  /// The records of the same tape, which own the sum.
  @usableFromInline
  unowned(unsafe) let records: ArrayRecords<T>

  /// The tape as it was before.
  @usableFromInline @exclusivity(unchecked)
  var enclosing: fluxion_tape_head

  /// How much there was of each list of records before.
  @usableFromInline @exclusivity(unchecked)
  var recordsBefore = ArrayRecords<T>.Extent()

  /// The node of the first parameter; those of the terms follow the parameters'.
  @usableFromInline @exclusivity(unchecked)
  var firstNode = 0

  /// The variables that the terms are handed, between two sums.
  @usableFromInline @exclusivity(unchecked)
  var parameters: [Variable<T>] = []

  /// The parameters' values.
  @usableFromInline @exclusivity(unchecked)
  var values: [T] = []

  /// Whether no parameter is a constant.
  @usableFromInline @exclusivity(unchecked)
  var allAreActive = true

  /// The sums of the parameters' adjoints: −0 as long as none has arrived.
  @usableFromInline @exclusivity(unchecked)
  var totals: [T] = []

  /// Where a block ends: the number of nodes, that of the records' numbers, and that of pullbacks, each of
  /// which may hold on to any amount of memory.
  @usableFromInline @exclusivity(unchecked)
  var fullNodeCount = 0
  @usableFromInline @exclusivity(unchecked)
  var fullNumberCount = 0
  @usableFromInline @exclusivity(unchecked)
  var fullPullbackCount = 0

  /// The nodes from outside that terms depend on without being handed them.
  @usableFromInline @exclusivity(unchecked)
  var outside = OutsideNodes<T>()

  @inlinable
  init(head: UnsafeMutablePointer<fluxion_tape_head>, records: ArrayRecords<T>) {
    self.head = head
    self.records = records
    enclosing = head.pointee
  }

  /// The first node of a term.
  @inlinable @inline(__always)
  var firstTermNode: Int { firstNode + values.count }

  /// Whether the terms that have been recorded should be swept before there are more.
  @inlinable @inline(__always)
  var isBlockFull: Bool {
    head.pointee.next >= fullNodeCount || records.numbers.count >= fullNumberCount
      || records.pullbacks.count >= fullPullbackCount
  }
}

/// The least number of nodes that a block is ended with: enough for what a block costs in itself not to be
/// seen, and few enough for the fastest memory.
@inlinable @inline(__always)
var leastBlock: Int { 1024 }

extension TermSum {
  /// Begins a sum on a tape and returns the variables to hand to its terms.
  @inlinable
  static func begin(
    with x: [Variable<T>], on head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> (sum: TermSum, parameters: [Variable<T>]) {
    let records = ArrayRecords<T>.records(of: head)
    if records.openSums == records.sums.count {
      records.sums.append(TermSum(head: head, records: records))
    }
    let sum = records.sums[records.openSums]
    records.openSums += 1
    return (sum, sum.begin(with: x))
  }

  @inlinable
  func begin(with x: [Variable<T>]) -> [Variable<T>] {
    enclosing = head.pointee
    recordsBefore = records.extent
    firstNode = head.pointee.next
    let n = x.count
    if firstNode + n > head.pointee.capacity { growEntries(of: head, by: n, as: T.self) }
    head.pointee.next = firstNode + n
    totals.removeAll(keepingCapacity: true)
    totals.append(contentsOf: repeatElement(T(-0.0), count: n))
    // Taken out of the sum, so that nobody else holds them and they are written in place.
    var parameters: [Variable<T>] = []
    var values: [T] = []
    swap(&parameters, &self.parameters)
    swap(&values, &self.values)
    parameters.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    parameters.reserveCapacity(n)
    values.reserveCapacity(n)
    let (node, head) = (firstNode, head)
    beginGeneration()
    var allAreActive = true
    for i in 0..<n {
      let value = x[i].value
      values.append(value)
      if x[i].isActive {
        parameters.append(VariablePayload<T>.result(value, node: node + i, of: head))
      } else {
        allAreActive = false
        parameters.append(Variable<T>(value))
      }
    }
    swap(&values, &self.values)
    self.allAreActive = allAreActive
    fullNodeCount = firstTermNode + max(leastBlock, 2 * n)
    fullNumberCount = records.numbers.count + 8 * max(leastBlock, n)
    fullPullbackCount = records.pullbacks.count + 8
    head.pointee.input_count = n
    head.pointee.point = self.values.withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
    head.pointee.inputs = inputs(parameters)
    return parameters
  }

  /// Begins a block of terms after another: variables of that no longer belong to the recording.
  @inlinable
  func beginBlock(_ parameters: inout [Variable<T>]) {
    beginGeneration()
    let generation = head.pointee.generation
    parameters.withUnsafeMutableBufferPointer { parameters in
      if allAreActive {
        for i in parameters.indices { parameters[i].payload.generation = generation }
      } else {
        for i in parameters.indices where parameters[i].isActive {
          parameters[i].payload.generation = generation
        }
      }
    }
    head.pointee.inputs = inputs(parameters)
  }

  @inlinable
  func beginGeneration() {
    // One number is left for the next recording. A sum that has used up all others, after billions of
    // blocks, goes on with the last one.
    if head.pointee.newest_generation < UInt32.max - 1 { head.pointee.newest_generation += 1 }
    head.pointee.generation = head.pointee.newest_generation
  }

  /// Where the parameters are, if they can be taken for a driver's inputs.
  @inlinable @inline(__always)
  func inputs(_ parameters: [Variable<T>]) -> UnsafeRawPointer? {
    if !allAreActive { return nil }
    return parameters.withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
  }

  /// Forgets what the terms recorded.
  @inlinable
  func forgetTerms() {
    let (first, next) = (firstTermNode, head.pointee.next)
    if next > head.pointee.most_in_sums { head.pointee.most_in_sums = next }
    if next > first {
      VariablePayload<T>.entries(of: head).advanced(by: first).deinitialize(count: next - first)
      head.pointee.next = first
    }
    records.shrink(to: recordsBefore)
  }

  /// Ends the sum and puts the tape back to how it was.
  @inlinable
  func end(_ parameters: consuming [Variable<T>]) {
    forgetTerms()
    head.pointee.next = firstNode
    head.pointee.generation = enclosing.generation
    head.pointee.inputs = enclosing.inputs
    head.pointee.input_count = enclosing.input_count
    head.pointee.point = enclosing.point
    self.parameters = parameters
    records.openSums -= 1
  }
}
