public import CFluxion

// Recording operations on arrays.

extension VariablePayload {
  /// What a look at an array of variables shows.
  @usableFromInline
  struct Survey {
    /// The tape of those that are active, or nil if none is.
    @usableFromInline
    var head: UnsafeMutablePointer<fluxion_tape_head>?

    @usableFromInline
    var generation: UInt32 = 0

    /// Whether all are active and their parents are consecutive nodes.
    @usableFromInline
    var isConsecutive = true

    /// Whether all pending partials are 1.
    @usableFromInline
    var isPlain = true

    @inlinable @inline(__always)
    init() {}
  }

  /// Looks at arrays that meet in one operation; stops unless the active ones share a recording.
  @inlinable
  static func survey(_ x: UnsafeBufferPointer<Variable<T>>, after other: Survey? = nil) -> Survey {
    var result = Survey()
    guard let first = x.first else {
      result.head = other?.head
      result.generation = other?.generation ?? 0
      return result
    }
    if let head = first.head, first.isActive {
      result.head = head
      result.generation = first.generation
      if first.generation != head.pointee.generation {
        stopIfStale(head, first.generation)
      }
      if inputs(of: head, contain: x) {
        requireOneRecording(result, other)
        return result
      }
    }
    // What differs from a row of fresh nodes of the first one's tape, gathered without branches.
    var differences: UInt = 0
    var isPlain = true
    for i in x.indices {
      let element = x[i]
      differences |= UInt(bitPattern: element.head) ^ UInt(bitPattern: result.head)
      differences |= UInt(element.generation ^ result.generation)
      differences |= UInt(element.parent ^ (first.parent &+ UInt32(truncatingIfNeeded: i)))
      isPlain = isPlain && isOne(element.partial)
    }
    result.isPlain = isPlain
    result.isConsecutive = first.isActive && differences == 0
    if !result.isConsecutive {
      for element in x where element.isActive {
        if result.head == nil {
          result.head = element.head
          result.generation = element.generation
          stopIfStale(element.head, element.generation)
        }
        if element.head != result.head || element.generation != result.generation {
          stopForForeignVariable(
            element.head, element.generation, result.head, result.generation)
        }
      }
    }
    requireOneRecording(result, other)
    if result.head == nil, let other {
      result.head = other.head
      result.generation = other.generation
    }
    return result
  }

  /// Whether variables are a part of the array that a driver's closure was handed.
  @inlinable @inline(__always)
  static func inputs(
    of head: UnsafeMutablePointer<fluxion_tape_head>, contain x: UnsafeBufferPointer<Variable<T>>
  ) -> Bool {
    guard let inputs = head.pointee.inputs, let base = x.baseAddress else { return false }
    let start = inputs.assumingMemoryBound(to: Variable<T>.self)
    let count = Int(head.pointee.first) - 1
    return base >= start && base + x.count <= start + count
  }

  /// The values of variables in contiguous memory: the driver's point, if they are inputs, or copies.
  @inlinable @inline(__always)
  static func withValues<Result>(
    of x: UnsafeBufferPointer<Variable<T>>, _ head: UnsafeMutablePointer<fluxion_tape_head>,
    _ body: (UnsafeBufferPointer<T>) -> Result
  ) -> Result {
    if inputs(of: head, contain: x), let point = head.pointee.point {
      let values = point.assumingMemoryBound(to: T.self) + (Int(x[0].parent) - 1)
      return body(UnsafeBufferPointer(start: values, count: x.count))
    }
    let values = ArrayRecords<T>.records(of: head).scratch(x.count, of: T.self)
    for i in x.indices { (values + i).initialize(to: x[i].value) }
    defer { values.deinitialize(count: x.count) }
    return body(UnsafeBufferPointer(start: values, count: x.count))
  }

  @inlinable @inline(__always)
  static func requireOneRecording(_ a: Survey, _ b: Survey?) {
    guard let b, a.head != nil, b.head != nil else { return }
    if a.head != b.head || a.generation != b.generation {
      stopForForeignVariable(a.head, a.generation, b.head, b.generation)
    }
  }

  /// Adds nodes for an operation's results and its record; returns the first node.
  @inlinable
  static func appendNodes(
    _ count: Int, to head: UnsafeMutablePointer<fluxion_tape_head>,
    _ operation: (ArrayRecords<T>) -> ArrayRecord.Operation
  ) -> Int {
    let node = head.pointee.next
    if node + count > head.pointee.capacity { growEntries(of: head, by: count, as: T.self) }
    entries(of: head).advanced(by: node).initialize(
      repeating: TapeEntry(0, times: 0), count: count)
    head.pointee.next = node + count
    let records = ArrayRecords<T>.records(of: head)
    let record = ArrayRecord(
      firstNode: node, nodeCount: count, operation: operation(records))
    records.list.append(record)
    return node
  }

  /// The variable that a recorded node stands for.
  @inlinable @inline(__always)
  static func result(
    _ value: T, node: Int, of head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> Variable<T> {
    Variable<T>(
      value: value, partial: 1, parent: UInt32(truncatingIfNeeded: node),
      generation: head.pointee.generation, head: head)
  }
}

extension ArrayRecords {
  /// Keeps what an operand's adjoints need: its parents and its pending partials.
  @inlinable
  func operand(
    _ x: UnsafeBufferPointer<Variable<T>>, _ survey: VariablePayload<T>.Survey
  ) -> ArrayRecord.Operand {
    if !survey.isPlain { return operand(x, survey) { _ in 1 } }
    let (firstParent, parents) = keepParents(of: x, survey)
    return ArrayRecord.Operand(
      count: x.count, firstParent: firstParent, parents: parents, partials: nil)
  }

  /// Keeps what an operand's adjoints need: its parents, and its pending partials times others.
  @inlinable @inline(__always)
  func operand(
    _ x: UnsafeBufferPointer<Variable<T>>, _ survey: VariablePayload<T>.Survey,
    times partial: (Int) -> T
  ) -> ArrayRecord.Operand {
    let (firstParent, parents) = keepParents(of: x, survey)
    let first = numbers.count
    if survey.isPlain {
      for i in x.indices { numbers.append(partial(i)) }
    } else {
      for i in x.indices { numbers.append(x[i].partial * partial(i)) }
    }
    return ArrayRecord.Operand(
      count: x.count, firstParent: firstParent, parents: parents, partials: first)
  }

  /// Keeps the parents of an array of variables, unless they are consecutive; returns the first
  /// one then, and else where the list begins.
  @inlinable
  func keepParents(
    of x: UnsafeBufferPointer<Variable<T>>, _ survey: VariablePayload<T>.Survey
  ) -> (first: Int?, list: Int) {
    if survey.isConsecutive && x.count > 0 { return (Int(x[0].parent), 0) }
    let list = parents.count
    for element in x { parents.append(element.parent) }
    return (nil, list)
  }

  /// Keeps the values of an array of variables; returns where.
  @inlinable
  func keepValues(of x: UnsafeBufferPointer<Variable<T>>) -> Int {
    let first = numbers.count
    if let head = x.first?.head {
      VariablePayload<T>.withValues(of: x, head) { numbers.append(contentsOf: $0) }
    } else {
      for element in x { numbers.append(element.value) }
    }
    return first
  }

  @inlinable
  func keep(constant: [Double]) -> Int {
    constants.append(constant)
    return constants.count - 1
  }
}
