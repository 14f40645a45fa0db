public import CFluxion

/// Nodes from outside of a sum that its terms depend on without being handed them as parameters.
///
/// Each block of terms has a node that stands for such a one, from its first use on.
@frozen
@usableFromInline
struct OutsideNodes<T: RealScalar> {
  @usableFromInline
  var parents: [UInt32] = []

  @usableFromInline
  var generations: [UInt32] = []

  /// The sums of their adjoints: −0 as long as none has arrived.
  @usableFromInline
  var totals: [T] = []

  /// The nodes that stand for them in the present block, 0 where there is none.
  @usableFromInline
  var standIns: [UInt32] = []

  /// Where in these lists a parent is.
  @usableFromInline
  var places: [UInt32: Int] = [:]

  @inlinable
  init() {}

  @inlinable
  mutating func removeAll() {
    if parents.isEmpty { return }
    self = OutsideNodes()
  }

  @inlinable
  mutating func place(of parent: UInt32, _ generation: UInt32) -> Int {
    if let place = places[parent] { return place }
    let place = parents.count
    parents.append(parent)
    generations.append(generation)
    totals.append(T(-0.0))
    standIns.append(0)
    places[parent] = place
    return place
  }
}

extension ArrayRecords {
  /// Whether a generation is that of a recording around the sum whose terms are being recorded.
  @inlinable
  static func isEnclosing(
    _ generation: UInt32, on head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> Bool {
    guard let records = existing(of: head) else { return false }
    return (0..<records.openSums).contains {
      records.sums[$0].enclosing.generation == generation
    }
  }

  /// The node of the present recording that is or stands for a variable's parent, which must belong to it
  /// or to one around it.
  @inlinable
  func standIn(for x: Variable<T>) -> UInt32 {
    guard let head = x.head, x.generation != head.pointee.generation else {
      return VariablePayload.settled(x).parent
    }
    let sum = sums[openSums - 1]
    let place = sum.outside.place(of: x.parent, x.generation)
    if sum.outside.standIns[place] == 0 {
      let node = VariablePayload<T>.appendNodes(1, to: head) { _ in .standIn }
      sum.outside.standIns[place] = UInt32(truncatingIfNeeded: node)
    }
    return sum.outside.standIns[place]
  }
}

extension VariablePayload {
  /// A variable of the present recording, or of one around the sum whose terms are being recorded, as one of
  /// the present; nil for any other.
  @inlinable
  static func ofPresentRecording(_ x: Variable<T>) -> Variable<T>? {
    guard let head = x.head else { return x }
    let generation = head.pointee.generation
    if x.generation == generation { return x }
    guard ArrayRecords<T>.isEnclosing(x.generation, on: head) else { return nil }
    let parent = ArrayRecords<T>.records(of: head).standIn(for: x)
    return Variable<T>(
      value: x.value, partial: x.partial, parent: parent, generation: generation, head: head)
  }

  /// The result of an operation on two variables that are not both of the present recording.
  ///
  /// The terms of a sum may depend on variables around it. All others stop the program.
  @inlinable @inline(never)
  static func recordAcross(
    value: T, _ a: Variable<T>, _ first: T, _ b: Variable<T>, _ second: T
  ) -> Variable<T> {
    guard a.head == b.head, let x = ofPresentRecording(a), let y = ofPresentRecording(b) else {
      stopForForeignVariable(a.head, a.generation, b.head, b.generation)
    }
    if x.parent == y.parent { return Variable<T>(value: value, partial: first + second, of: x) }
    return recordSum(value: value, x, first, y, second)
  }
}
