// From results back to inputs: seeding the adjoints, sweeping, and storing what arrives.

extension Tape {
  /// Sweeps back from one result and stores the adjoints of the inputs.
  @inlinable @inline(__always)
  package func storeGradient(
    of result: Variable<T>, into gradient: UnsafeMutableBufferPointer<T>, driver: StaticString
  ) {
    let last = node(of: result, in: driver)
    storeAdjoints(from: last, into: gradient) { adjoints in
      adjoints[last].value = result.partial
    } live: {
      [last]
    }
  }

  /// Sweeps back from weighted results, which must be settled, and stores the adjoints of the inputs.
  @inlinable @inline(__always)
  func storeCotangent(
    of results: [Variable<T>], along weights: [T],
    into cotangent: UnsafeMutableBufferPointer<T>
  ) {
    var last = 0
    for result in results { last = Swift.max(last, Int(result.parent)) }
    storeAdjoints(from: last, into: cotangent) { adjoints in
      for i in results.indices where takesPart(results[i], weights[i]) {
        adjoints[Int(results[i].parent)].add(results[i].partial, times: SingleAdjoint(weights[i]))
      }
    } live: {
      results.indices.compactMap {
        takesPart(results[$0], weights[$0]) ? Int(results[$0].parent) : nil
      }
    }
  }

  /// Whether a weighted result contributes: one of weight 0 does not, so that its pole leaves no NaN
  /// in a product that it has no part in.
  @inlinable @inline(__always)
  func takesPart(_ result: Variable<T>, _ weight: T) -> Bool {
    result.isActive && !(weight == 0 && weight.isConstant)
  }

  /// Seeds, sweeps and stores; if a NaN arrives, again with care.
  @inlinable @inline(__always)
  func storeAdjoints(
    from last: Int, into cotangent: UnsafeMutableBufferPointer<T>,
    seed: (UnsafeMutablePointer<SingleAdjoint<T>>) -> Void, live: () -> [Int]
  ) {
    let whole = wholeSweep
    let last = whole.lastNode(beside: last)
    let top = Swift.max(last, cotangent.count)
    isBusy = true
    defer { isBusy = false }
    let adjoints = whole.zeroAdjoints(upTo: top, as: SingleAdjoint<T>.self)
    seed(adjoints)
    whole.run(adjoints, from: last)
    sweeps += 1
    if storeInputs(from: adjoints, into: cotangent) {
      adjoints.update(repeating: SingleAdjoint(), count: top + 1)
      seed(adjoints)
      whole.runCarefully(adjoints, from: last, live: live())
      sweeps += 1
      _ = storeInputs(from: adjoints, into: cotangent)
    }
    adjoints.deinitialize(count: top + 1)
  }

  /// Copies the adjoints of the inputs; says whether there is a NaN among them.
  @inlinable @inline(__always)
  func storeInputs(
    from adjoints: UnsafeMutablePointer<SingleAdjoint<T>>,
    into cotangent: UnsafeMutableBufferPointer<T>
  ) -> Bool {
    // Of plain numbers first all together: a branch for each would take longer than the copy.
    if T.self == T.Plain.self {
      let check = accumulated(cotangent.count) {
        cotangent[$0] = adjoints[$0 &+ 1].value
        return cotangent[$0] * 0
      }
      if check == 0 { return false }
    } else {
      for i in cotangent.indices { cotangent[i] = adjoints[i + 1].value }
    }
    return cotangent.contains { $0.containsNaN }
  }

  /// Stores the Jacobian of results, which must be settled, some of its rows in each sweep.
  @inlinable @inline(__always)
  func storeJacobian(
    of results: [Variable<T>], into elements: UnsafeMutableBufferPointer<T>, columns: Int,
    driver: StaticString
  ) {
    var row = 0
    while row < results.count {
      let left = results.count - row
      if left == 1 {
        storeRow(row, of: results, into: elements, columns: columns, driver: driver)
        row += 1
      } else if left <= 4 {
        storeRows(
          row..<row + left, of: results, into: elements, columns, Lanes4<T>.self, driver: driver)
        row += left
      } else {
        let next = Swift.min(row + rowsPerSweep, results.count)
        storeRows(
          row..<next, of: results, into: elements, columns, Lanes8<T>.self, driver: driver)
        row = next
      }
    }
  }

  /// Stores as many rows of a Jacobian as there are lanes, or fewer, from one sweep.
  @inlinable @inline(__always)
  func storeRows<L: TangentLanes>(
    _ rows: Range<Int>, of results: [Variable<T>], into elements: UnsafeMutableBufferPointer<T>,
    _ columns: Int, _ lanes: L.Type, driver: StaticString
  ) where L.Scalar == T {
    var last = 0
    for row in rows { last = Swift.max(last, Int(results[row].parent)) }
    let whole = wholeSweep
    last = whole.lastNode(beside: last)
    let top = Swift.max(last, columns)
    let adjoints = whole.zeroAdjoints(upTo: top, as: LaneAdjoint<L>.self)
    for row in rows where results[row].isActive {
      adjoints[Int(results[row].parent)].lanes[row - rows.lowerBound] += results[row].partial
    }
    isBusy = true
    whole.run(adjoints, from: last)
    sweeps += 1
    isBusy = false
    var hasNaN = false
    for column in 0..<columns {
      let lanes = adjoints[column + 1].lanes
      for row in rows {
        let element = lanes[row - rows.lowerBound]
        elements[row * columns + column] = element
        if element.containsNaN { hasNaN = true }
      }
    }
    adjoints.deinitialize(count: top + 1)
    if hasNaN {
      for row in rows {
        storeRow(row, of: results, into: elements, columns: columns, driver: driver)
      }
    }
  }

  /// Stores one row of a Jacobian.
  @inlinable @inline(never)
  func storeRow(
    _ row: Int, of results: [Variable<T>], into elements: UnsafeMutableBufferPointer<T>,
    columns: Int, driver: StaticString
  ) {
    let gradient = UnsafeMutableBufferPointer(
      rebasing: elements[row * columns..<(row + 1) * columns])
    storeGradient(of: results[row], into: gradient, driver: driver)
  }
}

/// The most rows of a Jacobian that one sweep yields.
@inlinable @inline(__always)
package var rowsPerSweep: Int { Lanes8<Double>.count }

/// The number of sweeps that a Jacobian of m rows takes.
@inlinable @inline(__always)
package func sweepCount(outputs m: Int) -> Int {
  m / rowsPerSweep + (m % rowsPerSweep > 0 ? 1 : 0)
}
