public import CFluxion

// What the drivers share: running the function on a tape's variables, and sweeping back from its
// results.

extension Tape {
  /// Runs a closure on variables for the inputs, with the recording open.
  @inlinable @inline(__always)
  func record<Result>(
    at x: UnsafeBufferPointer<T>, in driver: StaticString,
    _ f: ([Variable<T>]) throws -> Result
  ) rethrows -> Result {
    beginRecording(inputs: x.count, in: driver)
    seedInputs(at: x)
    head.pointee.inputs = inputs.withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
    head.pointee.point = UnsafeRawPointer(x.baseAddress)
    defer {
      isBusy = false
      head.pointee.inputs = nil
      head.pointee.point = nil
    }
    do {
      return try f(inputs)
    } catch {
      endRecording()
      throw error
    }
  }

  /// Makes the inputs active variables with these values.
  @inlinable @inline(__always)
  func seedInputs(at x: UnsafeBufferPointer<T>) {
    let head = self.head
    let generation = head.pointee.generation
    if inputs.count != x.count {
      inputs.removeAll(keepingCapacity: true)
      inputs.append(contentsOf: repeatElement(Variable(T(0.0)), count: x.count))
    }
    inputs.withUnsafeMutableBufferPointer { inputs in
      for i in x.indices {
        inputs[i] = Variable(
          value: x[i], partial: 1, parent: UInt32(truncatingIfNeeded: i + 1),
          generation: generation, head: head)
      }
    }
  }

  /// The node that a result depends on, 0 for a constant; stops for a result of another recording.
  @inlinable @inline(__always)
  func node(of result: Variable<T>, index: Int? = nil, in driver: StaticString) -> Int {
    if result.isActive && (result.head != head || result.generation != head.pointee.generation) {
      stopForForeignResult(driver, index: index)
    }
    return Int(result.parent)
  }

  /// Runs a scalar function on variables with given values, sweeps back, and hands over the result's
  /// value and the adjoints of the inputs; they are valid within the call.
  @inlinable @inline(__always)
  package func withGradient<Result>(
    inputs n: Int, driver: StaticString, seed: (Int) -> T,
    of f: ([Variable<T>]) throws -> Variable<T>,
    _ body: (T, UnsafeBufferPointer<T>) -> Result
  ) rethrows -> Result {
    if isBusy { stopForBusyTape(driver) }
    if point.count != n {
      point.removeAll(keepingCapacity: true)
      point.append(contentsOf: repeatElement(T(0.0), count: n))
      adjoints = point
    }
    point.withUnsafeMutableBufferPointer { point in
      for i in 0..<n { point[i] = seed(i) }
    }
    let value = try recordGradient(at: point, into: &adjoints, on: self, driver: driver, of: f)
    return adjoints.withUnsafeBufferPointer { body(value, $0) }
  }

  /// Runs a closure that writes its results into an array of the tape's.
  @inlinable @inline(__always)
  func recordInPlace(
    at x: [T], outputs m: Int, in driver: StaticString,
    _ f: ([Variable<T>], inout [Variable<T>]) throws -> Void
  ) rethrows {
    if isBusy { stopForBusyTape(driver) }
    let constant = Variable<T>(0.0)
    outputs.removeAll(keepingCapacity: true)
    outputs.append(contentsOf: repeatElement(constant, count: m))
    try x.withUnsafeBufferPointer { x in
      try record(at: x, in: driver) { inputs in try f(inputs, &outputs) }
    }
    requireCount(outputs.count, m, of: "the function's output", in: driver)
  }
}
