import Scalars

// The derivative of a loop is a loop, of the derivatives of its terms.

extension Recording {
  /// The loop of the tangents of a loop's results.
  ///
  /// - Parameters:
  ///   - place: The loop's step.
  ///   - tangent: The tangent of an argument; nil where there is none.
  /// - Returns: The step of the new loop, whose results are the tangents; nil if no argument moves.
  func tangentLoop(of place: NodeID, _ tangent: (NodeID) -> Symbol?) -> NodeID? {
    guard case .loop(let number) = builder[place].operation else { return nil }
    let loop = builder.loops[Int(number)]
    let arguments = builder.lists[Int(builder[place].a)]
    let n = loop.body.inputs
    let moving = (0..<n).filter { column in
      (0..<loop.count).contains { tangent(arguments[$0 * n + column]) != nil }
    }
    if moving.isEmpty { return nil }
    let rows = (0..<loop.count).flatMap { i in
      let row = arguments[i * n..<(i + 1) * n]
      return row
        + moving.map { self.place(of: tangent(arguments[i * n + $0]) ?? 0) }
    }
    let body = loop.body.tangents(alongInputs: moving)
    return builder.add(
      Loop(
        body: body, count: loop.count, targets: loop.targets, slotCount: loop.slotCount,
        orderedSlots: loop.orderedSlots),
      arguments: rows)
  }

  /// What a loop hands to its arguments, given its results' adjoints.
  ///
  /// - Parameters:
  ///   - place: The loop's step.
  ///   - adjoints: The results' adjoints, by slot; nil where there is none.
  ///   - isActive: Whether an argument wants its share.
  /// - Returns: The shares, each for another argument.
  func shares(
    of place: NodeID, _ adjoints: [Symbol?], where isActive: (NodeID) -> Bool
  ) -> [(operand: NodeID, share: Symbol)] {
    guard case .loop(let number) = builder[place].operation else { return [] }
    let loop = builder.loops[Int(number)]
    let arguments = builder.lists[Int(builder[place].a)]
    let n = loop.body.inputs
    let active = (0..<n).filter { column in
      (0..<loop.count).contains { isActive(arguments[$0 * n + column]) }
    }
    // In the order of their steps, so that neighbours stay neighbours.
    let receivers = Set(arguments.filter(isActive)).sorted()
    if receivers.isEmpty { return [] }
    let slots = Dictionary(uniqueKeysWithValues: zip(receivers, Int32(0)...))
    let targets = (0..<loop.count).flatMap { i in
      active.map { slots[arguments[i * n + $0]] ?? -1 }
    }
    func add(_ body: Program, _ rows: [NodeID]) -> NodeID {
      builder.add(
        Loop(body: body, count: loop.count, targets: targets, slotCount: receivers.count),
        arguments: rows)
    }
    if loop.hasOneResult, let adjoint = adjoints[0] {
      // All terms have the same adjoint, so that it multiplies their sum.
      let made = add(loop.body.adjoints(ofInputs: active, isWeighted: false), arguments)
      return receivers.enumerated().map { k, operand in
        (operand, adjoint * symbol(builder.result(k, of: made)))
      }
    }
    let m = loop.body.outputs
    let rows = (0..<loop.count).flatMap { i in
      let weights = (0..<m).map { k -> NodeID in
        let slot = loop.targets[i * m + k]
        return self.place(of: slot < 0 ? 0 : adjoints[Int(slot)] ?? 0)
      }
      return arguments[i * n..<(i + 1) * n] + weights
    }
    let made = add(loop.body.adjoints(ofInputs: active, isWeighted: true), rows)
    return receivers.enumerated().map { k, operand in
      (operand, symbol(builder.result(k, of: made)))
    }
  }
}

extension Program {
  /// The program of the outputs' tangents along some inputs, whose tangents are further inputs.
  fileprivate func tangents(alongInputs moving: [Int]) -> Program {
    let names = moving.map { "\(inputNames[$0])_dot" }
    return extended(
      inputs: inputNames + names, naming: outputNames.map { "\($0)_dot" }
    ) { recording, results in
      let all = recording.builder.inputs(inputs + moving.count)
      let seeds = zip(moving, all.suffix(moving.count)).map { column, place in
        (NodeID(column), recording.symbol(place))
      }
      return recording.tangents(of: results, from: seeds).map { $0 ?? 0 }
    }
  }

  /// The program of some inputs' adjoints, from the outputs with weights that are further inputs, or with
  /// the weight 1.
  fileprivate func adjoints(ofInputs active: [Int], isWeighted: Bool) -> Program {
    let weightNames = isWeighted ? outputNames.map { "\($0)_bar" } : []
    return extended(
      inputs: inputNames + weightNames, naming: active.map { "\(inputNames[$0])_bar" }
    ) { recording, results in
      let all = recording.builder.inputs(inputs + weightNames.count)
      let weights = all.suffix(weightNames.count).map { recording.symbol($0) }
      let seeds = results.enumerated().map { ($1, isWeighted ? weights[$0] : 1) }
      return recording.adjoints(of: active.map { NodeID($0) }, from: seeds).map { $0 ?? 0 }
    }
  }
}
