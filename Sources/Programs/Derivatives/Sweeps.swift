import Scalars

// Both sweeps keep to the branch that is taken. A step's tangent or adjoint counts only where the step
// moves, or is used, which may be on one side of a decision. What goes from such a step to one that counts
// more often is zero elsewhere by a choice and not by a product: zero times a partial derivative that says
// nothing there, and may be infinite, would be NaN.

extension Recording {
  /// The tangents of steps, given those of some others; nil where there is none.
  ///
  /// What depends on nothing that moves has no tangent, and none is computed for it.
  func tangents(of outputs: [NodeID], from seeds: [(NodeID, Symbol)]) -> [Symbol?] {
    guard let last = outputs.max() else { return [] }
    let graph = builder.graph
    let isNeeded = graph.needed(for: outputs)
    var sweep = TangentSweep(self, graph, from: seeds, upTo: last)
    let isSeed = Set(seeds.map(\.0))
    for place in 0...last
    where sweep.moves(place) && isNeeded[Int(place)] && !isSeed.contains(place) {
      sweep.advance(to: place)
    }
    return outputs.map { sweep.result(of: $0) }
  }

  /// The adjoints of some steps, given those of others; nil where there is none.
  func adjoints(of inputs: [NodeID], from seeds: [(NodeID, Symbol)]) -> [Symbol?] {
    guard let last = seeds.map(\.0).max() else { return inputs.map { _ in nil } }
    var sweep = AdjointSweep(self, builder.graph, of: inputs, from: seeds, upTo: last)
    let isInput = Set(inputs)
    for place in stride(from: last, through: 0, by: -1) where !isInput.contains(place) {
      sweep.retreat(from: place)
    }
    return inputs.map { sweep.result(of: $0) }
  }

  /// A number where a condition holds, and zero elsewhere.
  fileprivate func guarded(
    _ symbol: Symbol, by condition: Int32, in conditions: Conditions
  ) -> Symbol {
    let place = conditions.fold(
      condition, always: place(of: symbol), never: place(of: 0),
      { self.builder.selection($0, $1, $2) })
    return self.symbol(place)
  }
}

/// Tangents, from the steps that move to what depends on them.
private struct TangentSweep {
  private let recording: Recording
  private let graph: Graph
  private var tangents: [Symbol?]
  private var conditions = Conditions()

  /// The loops of the tangents of loops.
  private var loops: [NodeID: NodeID] = [:]

  /// Where each step moves.
  private let dependence: [Int32]

  init(
    _ recording: Recording, _ graph: Graph, from seeds: [(NodeID, Symbol)], upTo last: NodeID
  ) {
    self.recording = recording
    self.graph = graph
    tangents = [Symbol?](repeating: nil, count: Int(last) + 1)
    dependence = graph.dependence(on: seeds.map(\.0), upTo: last, in: &conditions)
    for (place, seed) in seeds where place <= last { tangents[Int(place)] = seed }
  }

  func moves(_ place: NodeID) -> Bool { dependence[Int(place)] != Conditions.never }

  /// The tangent of a step, which holds everywhere; nil if the step never moves.
  func result(of place: NodeID) -> Symbol? {
    tangents[Int(place)].map {
      recording.guarded($0, by: dependence[Int(place)], in: conditions)
    }
  }

  mutating func advance(to place: NodeID) {
    if case .loop = graph[place].operation {
      loops[place] = recording.tangentLoop(of: place) { share(of: $0, at: place) }
      return
    }
    let tangent = tangent(of: place)
    tangents[Int(place)] = tangent
    if let tangent { recording.note(tangent, as: .tangent, of: place) }
  }

  /// The term of an operand at a step, where the operand moves.
  private func share(
    of operand: NodeID, at place: NodeID, _ term: (Symbol) -> Symbol = { $0 }
  ) -> Symbol? {
    guard let tangent = tangents[Int(operand)] else { return nil }
    let term = term(tangent)
    let (moving, needed) = (dependence[Int(operand)], dependence[Int(place)])
    return moving == needed ? term : recording.guarded(term, by: moving, in: conditions)
  }

  private func tangent(of place: NodeID) -> Symbol? {
    let node = graph[place]
    func term(_ operand: NodeID, _ term: (Symbol) -> Symbol) -> Symbol? {
      share(of: operand, at: place, term)
    }
    switch node.operation {
    case .select:
      let (first, second) = (tangents[Int(node.b)], tangents[Int(node.c)])
      if first == nil && second == nil { return nil }
      let (a, b) = (recording.place(of: first ?? 0), recording.place(of: second ?? 0))
      return recording.symbol(recording.builder.selection(node.a, a, b))
    case .result(let slot):
      return loops[node.a].map {
        recording.symbol(recording.builder.result(Int(slot), of: $0))
      }
    case .divide:
      // (ȧ − q ḃ) / b, with one rounding less than the sum of the two terms.
      let divisor = recording.symbol(node.b)
      let first = term(node.a) { $0 }
      guard let second = term(node.b, { recording.symbol(place) * $0 }) else {
        return first.map { $0 / divisor }
      }
      return (first.map { $0 - second } ?? -second) / divisor
    default:
      var sum: Symbol?
      let partials = recording.partials(of: place, where: { tangents[Int($0)] != nil })
      for (operand, partial) in partials {
        guard let term = term(operand, { partial.applied(to: $0) }) else { continue }
        sum = sum.map { $0 + term } ?? term
      }
      return sum
    }
  }
}

/// Adjoints, from the steps that are differentiated to what they are computed from.
private struct AdjointSweep {
  private let recording: Recording
  private let graph: Graph
  private var adjoints: [Symbol?]
  private var conditions = Conditions()

  /// The results of loops.
  private var results: [NodeID: [NodeID]] = [:]

  /// Whether each step depends on the inputs at all.
  private let isActive: [Bool]

  /// Where each step is used.
  private var uses: [Int32]

  init(
    _ recording: Recording, _ graph: Graph, of inputs: [NodeID], from seeds: [(NodeID, Symbol)],
    upTo last: NodeID
  ) {
    self.recording = recording
    self.graph = graph
    adjoints = [Symbol?](repeating: nil, count: Int(last) + 1)
    isActive = graph.dependence(on: inputs, upTo: last, in: &conditions).map {
      $0 != Conditions.never
    }
    for place in 0...last {
      if case .result = graph[place].operation {
        results[graph[place].a, default: []].append(place)
      }
    }
    uses = graph.differentiableUses(of: seeds.map(\.0), in: &conditions)
    // What is asked for has to hold everywhere.
    for input in inputs { uses[Int(input)] = Conditions.always }
    for (place, seed) in seeds { hand(seed, to: place, under: Conditions.always) }
  }

  /// The adjoint of an input, which holds everywhere; nil if the input is never used.
  func result(of input: NodeID) -> Symbol? {
    guard Int(input) < adjoints.count, let adjoint = adjoints[Int(input)] else { return nil }
    recording.note(adjoint, as: .adjoint, of: input)
    return adjoint
  }

  /// Hands a step's adjoint on to its operands.
  mutating func retreat(from place: NodeID) {
    if case .loop = graph[place].operation { return retreat(fromLoop: place) }
    guard let adjoint = adjoints[Int(place)] else { return }
    recording.note(adjoint, as: .adjoint, of: place)
    let node = graph[place]
    let use = uses[Int(place)]
    if node.operation == .select {
      for (operand, outcome) in [(node.b, true), (node.c, false)] {
        let edge = conditions.and(use, conditions.literal(node.a, is: outcome))
        hand(adjoint, to: operand, under: edge)
      }
    } else {
      for (operand, partial) in recording.partials(of: place, where: { isActive[Int($0)] }) {
        hand(partial.applied(to: adjoint), to: operand, under: use)
      }
    }
  }

  private mutating func retreat(fromLoop place: NodeID) {
    guard case .loop(let number) = graph[place].operation, uses[Int(place)] != Conditions.never
    else { return }
    var all = [Symbol?](repeating: nil, count: graph.loops[Int(number)].slotCount)
    for result in results[place] ?? [] {
      guard case .result(let slot) = graph[result].operation else { continue }
      all[Int(slot)] = adjoints[Int(result)].map {
        uses[Int(result)] == uses[Int(place)]
          ? $0 : recording.guarded($0, by: uses[Int(result)], in: conditions)
      }
    }
    if all.compactMap(\.self).isEmpty { return }
    for (operand, share) in recording.shares(of: place, all, where: { isActive[Int($0)] }) {
      hand(share, to: operand, under: uses[Int(place)])
    }
  }

  private mutating func hand(_ share: Symbol, to operand: NodeID, under edge: Int32) {
    guard isActive[Int(operand)] else { return }
    let share =
      edge == uses[Int(operand)] ? share : recording.guarded(share, by: edge, in: conditions)
    adjoints[Int(operand)] = adjoints[Int(operand)].map { $0 + share } ?? share
  }
}
