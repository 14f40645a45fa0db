internal import CFluxion

// The sweeps over the terms of a sum, and what comes of them.

extension TermSum {
  /// Ends a block of terms: sweeps back from their sum, adds up what arrives, and forgets them.
  ///
  /// - Parameter total: The sum of all terms until now, of which those of this block are recorded.
  /// - Returns: The same sum as a constant.
  @inlinable @inline(never)
  func endBlock(_ total: Variable<T>) -> Variable<T> {
    if total.isActive {
      guard total.head == head, let result = VariablePayload.ofPresentRecording(total) else {
        stopForForeignTerm(total.head, total.generation)
      }
      sweep(from: VariablePayload.settled(result))
    }
    forgetTerms()
    for i in outside.standIns.indices { outside.standIns[i] = 0 }
    return Variable<T>(total.value)
  }

  @inlinable
  func sweep(from result: Variable<T>) {
    let first = firstTermNode
    let node = Int(result.parent)
    let sweep = Sweep<T>(head: head, first: first, firstRecord: recordsBefore.list)
    let last = node < first ? node : sweep.lastNode(beside: node)
    let top = max(last, first - 1)
    let adjoints = sweep.roomForAdjoints(upTo: top, as: SingleAdjoint<T>.self)
    // Node 0 takes what is passed to nobody; between it and the parameters nothing is touched.
    adjoints.initialize(to: SingleAdjoint())
    let window = adjoints + firstNode
    let count = top - firstNode + 1
    window.initialize(repeating: SingleAdjoint(T(-0.0)), count: values.count)
    (window + values.count).initialize(repeating: SingleAdjoint(), count: count - values.count)
    seed(adjoints, from: result, top)
    sweep.run(adjoints, from: last)
    if hasNaN(adjoints, top) {
      window.update(repeating: SingleAdjoint(T(-0.0)), count: values.count)
      (window + values.count).update(repeating: SingleAdjoint(), count: count - values.count)
      seed(adjoints, from: result, top)
      sweep.runCarefully(adjoints, from: last, live: [node])
    }
    totals.withUnsafeMutableBufferPointer { totals in
      for i in totals.indices { totals[i] += window[i].value }
    }
    for (i, node) in outside.standIns.enumerated() where node > 0 && node <= top {
      outside.totals[i] += adjoints[Int(node)].value
    }
    window.deinitialize(count: count)
    adjoints.deinitialize(count: 1)
  }

  /// Sets the result's adjoint, and those of nodes from outside to −0 as the parameters' are: any number
  /// that arrives changes that.
  @inlinable @inline(__always)
  func seed(
    _ adjoints: UnsafeMutablePointer<SingleAdjoint<T>>, from result: Variable<T>, _ top: Int
  ) {
    for node in outside.standIns where node > 0 && node <= top {
      adjoints[Int(node)].value = T(-0.0)
    }
    adjoints[Int(result.parent)].value += result.partial
  }

  @inlinable @inline(__always)
  func hasNaN(_ adjoints: UnsafeMutablePointer<SingleAdjoint<T>>, _ top: Int) -> Bool {
    var hasNaN = false
    let parameters = adjoints + firstNode
    for i in 0..<values.count where parameters[i].value.containsNaN { hasNaN = true }
    for node in outside.standIns where node > 0 && node <= top {
      if adjoints[Int(node)].value.containsNaN { hasNaN = true }
    }
    return hasNaN
  }

  /// The sum as one record, once it has ended.
  ///
  /// What no term depends on is left out of it, so that its pole leaves no NaN in a gradient that it
  /// has no part in.
  @inlinable
  func result(_ value: T, of x: [Variable<T>]) -> Variable<T> {
    defer { outside.removeAll() }
    if outside.parents.isEmpty && allAreTouched {
      return totals.withUnsafeBufferPointer { totals in
        x.withUnsafeBufferPointer { VariablePayload.chain(value: value, partials: totals, of: $0) }
      }
    }
    var operands: [Variable<T>] = []
    var partials: [T] = []
    for i in totals.indices where !Self.isUntouched(totals[i]) {
      operands.append(x[i])
      partials.append(totals[i])
    }
    for (i, total) in outside.totals.enumerated() where !Self.isUntouched(total) {
      operands.append(
        Variable(
          value: 0, partial: 1, parent: outside.parents[i], generation: outside.generations[i],
          head: head))
      partials.append(total)
    }
    return operands.withUnsafeBufferPointer { operands in
      partials.withUnsafeBufferPointer { partials in
        VariablePayload.chain(value: value, partials: partials, of: operands)
      }
    }
  }

  @inlinable
  var allAreTouched: Bool {
    for total in totals where Self.isUntouched(total) { return false }
    return true
  }

  /// Whether no adjoint has arrived: the total is the constant −0.
  @inlinable @inline(__always)
  static func isUntouched(_ total: T) -> Bool {
    total == 0 && total.isConstant && total.plain.sign == .minus
  }
}
