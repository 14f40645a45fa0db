public import CFluxion

// What the drivers share: running the function on a tape's variables, and sweeping back from its
// results.

extension Tape {
  /// Runs a closure on variables for the inputs, with the recording open.
  @inlinable @inline(__always)
  func record<Result, E>(
    at x: [T], in driver: StaticString, _ f: ([Variable<T>]) throws(E) -> Result
  ) throws(E) -> Result {
    try x.withUnsafeBufferPointer { (x) throws(E) in
      beginRecording(inputs: x.count, in: driver)
      seedInputs(at: x)
      head.pointee.inputs = inputs.withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
      head.pointee.input_count = x.count
      head.pointee.point = UnsafeRawPointer(x.baseAddress)
      defer {
        isBusy = false
        head.pointee.inputs = nil
        head.pointee.point = nil
      }
      do throws(E) {
        return try f(inputs)
      } catch {
        endRecording()
        throw error
      }
    }
  }

  /// Makes the inputs active variables with these values.
  @inlinable @inline(__always)
  func seedInputs(at x: UnsafeBufferPointer<T>) {
    if inputs.count == x.count {
      inputs.withUnsafeMutableBufferPointer { inputs in
        if makeInputs(at: x, in: inputs) { return }
        for i in x.indices { inputs[i] = input(i, x[i]) }
      }
    } else if isLarge(x.count) && inputs.capacity < x.count {
      inputs = [Variable<T>](unsafeUninitializedCapacity: x.count) { inputs, count in
        count = x.count
        if makeInputs(at: x, in: inputs) { return }
        for i in x.indices { inputs.initializeElement(at: i, to: input(i, x[i])) }
      }
    } else {
      inputs.removeAll(keepingCapacity: true)
      inputs.reserveCapacity(x.count)
      for i in x.indices { inputs.append(input(i, x[i])) }
    }
  }

  /// Whether so many elements repay making an array without first values, which looks its type up at run time.
  @inlinable @inline(__always)
  func isLarge(_ count: Int) -> Bool { count > 256 }

  @inlinable @inline(__always)
  func input(_ i: Int, _ value: T) -> Variable<T> {
    Variable(
      value: value, partial: 1, parent: UInt32(truncatingIfNeeded: i + 1),
      generation: head.pointee.generation, head: head)
  }

  /// Makes inputs that are variables over `Double`, of which there may be thousands; says whether they are.
  @inlinable @inline(__always)
  func makeInputs(
    at x: UnsafeBufferPointer<T>, in inputs: UnsafeMutableBufferPointer<Variable<T>>
  ) -> Bool {
    guard T.self == Double.self else { return false }
    guard let values = x.baseAddress, let inputs = inputs.baseAddress else { return true }
    fluxion_make_inputs(
      UnsafeRawPointer(values).assumingMemoryBound(to: Double.self), x.count,
      head.pointee.generation, head,
      UnsafeMutableRawPointer(inputs).assumingMemoryBound(to: fluxion_variable.self))
    return true
  }

  /// The node that a result depends on, 0 for a constant; stops for a result of another recording.
  @inlinable @inline(__always)
  func node(of result: Variable<T>, index: Int? = nil, in driver: StaticString) -> Int {
    if result.isActive && (result.head != head || result.generation != head.pointee.generation) {
      stopForForeignResult(driver, index: index)
    }
    return Int(VariablePayload<T>.settled(result).parent)
  }

  /// Makes sure that the results belong to this recording, and that each has a separate node.
  @inlinable
  func settle(_ results: inout [Variable<T>], in driver: StaticString) {
    for i in results.indices {
      let node = node(of: results[i], index: i, in: driver)
      if node != Int(results[i].parent) {
        results[i] = Variable(
          value: results[i].value, partial: results[i].partial,
          parent: UInt32(truncatingIfNeeded: node), generation: results[i].generation, head: head)
      }
    }
  }

  /// Runs a closure that writes its results into an array of the tape's.
  @inlinable @inline(__always)
  func recordInPlace<E>(
    at x: [T], outputs m: Int, in driver: StaticString,
    _ f: ([Variable<T>], inout [Variable<T>]) throws(E) -> Void
  ) throws(E) {
    if isBusy { stopForBusyTape(driver) }
    let constant = Variable<T>(0.0)
    outputs.removeAll(keepingCapacity: true)
    outputs.append(contentsOf: repeatElement(constant, count: m))
    try record(at: x, in: driver) { (inputs) throws(E) in try f(inputs, &outputs) }
    requireCount(outputs.count, m, of: "the function's output", in: driver)
  }
}
