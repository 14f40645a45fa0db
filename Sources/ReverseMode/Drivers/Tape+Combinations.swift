// Several combinations of rows from one recording, each with separate weights.

extension Tape {
  /// Records a function and sweeps combinations of its results back, eight at a time.
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - count: How many combinations there are.
  ///   - driver: The public function's name, for messages.
  ///   - f: The function.
  ///   - seed: Adds to the weights of a result, of which there is one for each of the combinations that are
  ///     swept: `weights[0]` is that of the first.
  ///   - store: Receives for each input the derivatives of the combinations that are swept, likewise.
  /// - Returns: The function's values.
  /// - Throws: What `f` throws.
  @inlinable @inline(__always)
  package func withCombinations<E>(
    at x: [T], count: Int, driver: StaticString,
    of f: ([Variable<T>]) throws(E) -> [Variable<T>],
    seed: (_ result: Int, _ combinations: Range<Int>, _ weights: inout Lanes8<T>) -> Void,
    store: (_ input: Int, _ combinations: Range<Int>, _ derivatives: Lanes8<T>) -> Void
  ) throws(E) -> [T] {
    var results = try record(at: x, in: driver, f)
    settle(&results, in: driver)
    for sweep in 0..<sweepCount(outputs: count) {
      let range = chunkOfRows(sweep, count: count)
      if !sweepCombinations(
        range, of: results, inputs: x.count, seed: { seed($0, range, &$1) },
        store: { store($0, range, $1) })
      {
        // An infinite partial times another combination's 0 is NaN; alone each is what it is.
        for k in range {
          sweepAlone(
            k, of: results, inputs: x.count, seed: { seed($0, k..<k + 1, &$1) },
            store: { store($0, k..<k + 1, $1) })
        }
      }
    }
    endRecording()
    return results.map { $0.value }
  }

  @inlinable @inline(__always)
  func chunkOfRows(_ chunk: Int, count: Int) -> Range<Int> {
    chunk * rowsPerSweep..<Swift.min((chunk + 1) * rowsPerSweep, count)
  }

  /// Sweeps once; false if there is a NaN, and more than one combination to blame for it.
  @inlinable @inline(__always)
  func sweepCombinations(
    _ range: Range<Int>, of results: [Variable<T>], inputs n: Int,
    seed: (Int, inout Lanes8<T>) -> Void, store: (Int, Lanes8<T>) -> Void
  ) -> Bool {
    var last = 0
    for result in results { last = Swift.max(last, Int(result.parent)) }
    let whole = wholeSweep
    last = whole.lastNode(beside: last)
    let top = Swift.max(last, n)
    let adjoints = whole.zeroAdjoints(upTo: top, as: LaneAdjoint<Lanes8<T>>.self)
    for i in results.indices where results[i].isActive {
      var weights = Lanes8<T>(repeating: 0)
      seed(i, &weights)
      adjoints[Int(results[i].parent)].lanes = .sum(
        adjoints[Int(results[i].parent)].lanes, weights.scaled(by: results[i].partial))
    }
    isBusy = true
    whole.run(adjoints, from: last)
    sweeps += 1
    isBusy = false
    var hasNaN = false
    for j in 0..<n {
      let derivatives = adjoints[j + 1].lanes
      if derivatives.containsNaN { hasNaN = true }
      store(j, derivatives)
    }
    adjoints.deinitialize(count: top + 1)
    return !hasNaN
  }

  @inlinable @inline(never)
  func sweepAlone(
    _ k: Int, of results: [Variable<T>], inputs n: Int,
    seed: (Int, inout Lanes8<T>) -> Void, store: (Int, Lanes8<T>) -> Void
  ) {
    let weights = results.indices.map { i in
      var weights = Lanes8<T>(repeating: 0)
      seed(i, &weights)
      return weights[0]
    }
    var cotangent = [T](repeating: 0, count: n)
    cotangent.withUnsafeMutableBufferPointer {
      storeCotangent(of: results, along: weights, into: $0)
    }
    for j in cotangent.indices {
      var derivatives = Lanes8<T>(repeating: 0)
      derivatives[0] = cotangent[j]
      store(j, derivatives)
    }
  }
}
