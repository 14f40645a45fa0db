public import CFluxion

// Recording operations on arrays.

extension VariablePayload {
  /// What a look at an array of variables shows.
  @usableFromInline
  struct Survey {
    /// The tape of those that are active, or nil if none is.
    @usableFromInline
    var head: UnsafeMutablePointer<fluxion_tape_head>?

    /// Whether all are active and their parents are consecutive nodes of the present recording.
    @usableFromInline
    var isConsecutive = true

    /// Whether there are some from outside of the sum whose terms are being recorded.
    @usableFromInline
    var hasOutsideVariables = false

    /// Whether all pending partials are 1.
    @usableFromInline
    var isPlain = true

    @inlinable @inline(__always)
    init() {}
  }

  /// Looks at arrays that meet in one operation; stops unless the active ones share a recording.
  @inlinable
  static func survey(_ x: UnsafeBufferPointer<Variable<T>>, after other: Survey? = nil) -> Survey {
    survey(x, after: other, copyingValuesTo: nil)
  }

  /// Looks at arrays that meet in one operation, and copies their values into uninitialised memory: one walk
  /// over the variables, which are four times as long, does for both.
  @inlinable
  static func survey(
    _ x: UnsafeBufferPointer<Variable<T>>, after other: Survey? = nil,
    copyingValuesTo values: UnsafeMutablePointer<T>?
  ) -> Survey {
    var result = Survey()
    guard let first = x.first else {
      result.head = other?.head
      return result
    }
    if first.isActive, let head = first.head {
      result.head = head
      if first.generation == head.pointee.generation, inputs(of: head, contain: x) {
        if let values {
          withValues(of: x, head) { x in
            for i in x.indices { (values + i).initialize(to: x[i]) }
          }
        }
        requireOneTape(result, other)
        return result
      }
    }
    let isConsecutive: Bool
    (isConsecutive, result.isPlain) = row(x, copyingValuesTo: values)
    if first.isActive && isConsecutive && first.parent < ProductNode.bit
      && first.generation == first.head?.pointee.generation
    {
      requireOneTape(result, other)
      return result
    }
    result.isConsecutive = false
    for element in x where element.isActive {
      guard let head = element.head else { continue }
      if result.head == nil { result.head = head }
      if head != result.head {
        stopForForeignVariable(head, element.generation, first.head, first.generation)
      }
      if element.generation != head.pointee.generation {
        if !ArrayRecords<T>.isEnclosing(element.generation, on: head) {
          stopForForeignVariable(head, element.generation, head, head.pointee.generation)
        }
        result.hasOutsideVariables = true
      }
    }
    requireOneTape(result, other)
    if result.head == nil { result.head = other?.head }
    return result
  }

  /// Whether variables, of which there are some, have the first one's recording and parents that follow on
  /// from its, and whether all their pending partials are 1; copies their values.
  @inlinable @inline(__always)
  static func row(
    _ x: UnsafeBufferPointer<Variable<T>>, copyingValuesTo values: UnsafeMutablePointer<T>?
  ) -> (isConsecutive: Bool, isPlain: Bool) {
    let first = x[0]
    if T.self == Double.self, let base = x.baseAddress {
      let base = UnsafeRawPointer(base).assumingMemoryBound(to: fluxion_variable.self)
      let found =
        if let values {
          fluxion_survey_and_copy_variables(
            base, x.count, UnsafeMutableRawPointer(values).assumingMemoryBound(to: Double.self))
        } else { fluxion_survey_variables(base, x.count) }
      return (found.is_consecutive, found.is_plain)
    }
    // The differences are gathered without branches.
    var differences: UInt = 0
    var isPlain = true
    for i in x.indices {
      let element = x[i]
      differences |= UInt(bitPattern: element.head) ^ UInt(bitPattern: first.head)
      differences |= UInt(element.generation ^ first.generation)
      differences |= UInt(element.parent ^ (first.parent &+ UInt32(truncatingIfNeeded: i)))
      isPlain = isPlain && isOne(element.partial)
      if let values { (values + i).initialize(to: element.value) }
    }
    return (differences == 0, isPlain)
  }

  /// Whether variables are a part of the array that a driver's closure was handed.
  @inlinable @inline(__always)
  static func inputs(
    of head: UnsafeMutablePointer<fluxion_tape_head>, contain x: UnsafeBufferPointer<Variable<T>>
  ) -> Bool {
    guard let inputs = head.pointee.inputs, let base = x.baseAddress else { return false }
    let start = inputs.assumingMemoryBound(to: Variable<T>.self)
    return base >= start && base + x.count <= start + head.pointee.input_count
  }

  /// The values of variables in contiguous memory: the driver's point, if they are inputs, or copies.
  @inlinable @inline(__always)
  static func withValues<Result>(
    of x: UnsafeBufferPointer<Variable<T>>, _ head: UnsafeMutablePointer<fluxion_tape_head>,
    _ body: (UnsafeBufferPointer<T>) -> Result
  ) -> Result {
    if inputs(of: head, contain: x), let point = head.pointee.point, let base = x.baseAddress,
      let inputs = head.pointee.inputs
    {
      let first = base - inputs.assumingMemoryBound(to: Variable<T>.self)
      let values = point.assumingMemoryBound(to: T.self) + first
      return body(UnsafeBufferPointer(start: values, count: x.count))
    }
    let values = ArrayRecords<T>.records(of: head).scratch(x.count, of: T.self)
    for i in x.indices { (values + i).initialize(to: x[i].value) }
    defer { values.deinitialize(count: x.count) }
    return body(UnsafeBufferPointer(start: values, count: x.count))
  }

  @inlinable @inline(__always)
  static func requireOneTape(_ a: Survey, _ b: Survey?) {
    guard let first = a.head, let second = b?.head, first != second else { return }
    stopForForeignVariable(
      first, first.pointee.generation, second, second.pointee.generation)
  }

  /// Adds nodes for an operation's results and its record; returns the first node.
  @inlinable
  static func appendNodes(
    _ count: Int, to head: UnsafeMutablePointer<fluxion_tape_head>,
    _ operation: (ArrayRecords<T>) -> ArrayRecord.Operation
  ) -> Int {
    let records = ArrayRecords<T>.records(of: head)
    // First, since what the operation keeps of its operands may need nodes itself.
    let operation = operation(records)
    let node = head.pointee.next
    if node + count > head.pointee.capacity { growEntries(of: head, by: count, as: T.self) }
    entries(of: head).advanced(by: node).initialize(
      repeating: TapeEntry(0, times: 0), count: count)
    head.pointee.next = node + count
    records.list.append(ArrayRecord(firstNode: node, nodeCount: count, operation: operation))
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
    // Made first and filled then, in a loop that asks for no memory.
    numbers.append(contentsOf: repeatElement(T(0.0), count: x.count))
    numbers.withUnsafeMutableBufferPointer { numbers in
      if survey.isPlain {
        for i in x.indices { numbers[first &+ i] = partial(i) }
      } else {
        for i in x.indices { numbers[first &+ i] = x[i].partial * partial(i) }
      }
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
    for element in x {
      if survey.hasOutsideVariables {
        parents.append(standIn(for: element))
      } else {
        parents.append(VariablePayload.settled(element).parent)
      }
    }
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
