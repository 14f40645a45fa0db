import Scalars

extension Recording {
  /// Which steps up to a place depend on some of the given ones.
  func dependents(of inputs: [NodeID], upTo last: NodeID) -> [Bool] {
    var isActive = [Bool](repeating: false, count: Int(last) + 1)
    for input in inputs where input <= last { isActive[Int(input)] = true }
    let graph = builder.graph
    for i in isActive.indices where !isActive[i] {
      let node = graph.nodes[i]
      if node.operation == .detached || node.operation.isDecision { continue }
      if node.operation == .select {
        isActive[i] = isActive[Int(node.b)] || isActive[Int(node.c)]
      } else {
        graph.forEachOperand(of: node) { if isActive[Int($0)] { isActive[i] = true } }
      }
    }
    return isActive
  }

  /// The tangents of steps, given those of some others; nil where there is none.
  ///
  /// What depends on nothing that moves has no tangent, and none is computed for it.
  func tangents(of outputs: [NodeID], from seeds: [(NodeID, Symbol)]) -> [Symbol?] {
    guard let last = outputs.max() else { return [] }
    var tangents = [Symbol?](repeating: nil, count: Int(last) + 1)
    for (place, seed) in seeds where place <= last { tangents[Int(place)] = seed }
    let isActive = dependents(of: seeds.map(\.0), upTo: last)
    let isNeeded = builder.graph.needed(for: outputs)
    let isSeed = Set(seeds.map(\.0))
    for place in 0...last
    where isActive[Int(place)] && isNeeded[Int(place)] && !isSeed.contains(place) {
      tangents[Int(place)] = tangent(of: place, tangents)
      if let tangent = tangents[Int(place)] { note(tangent, as: .tangent, of: place) }
    }
    return outputs.map { tangents[Int($0)] }
  }

  private func tangent(of place: NodeID, _ tangents: [Symbol?]) -> Symbol? {
    let node = builder[place]
    func tangent(_ operand: NodeID) -> Symbol? { tangents[Int(operand)] }
    switch node.operation {
    case .select:
      let (first, second) = (tangent(node.b), tangent(node.c))
      if first == nil && second == nil { return nil }
      return selection(node.a, first ?? 0, second ?? 0)
    case .divide:
      // (ȧ − q ḃ) / b, with one rounding less than the sum of the two terms.
      let divisor = symbol(node.b)
      guard let second = tangent(node.b) else { return tangent(node.a).map { $0 / divisor } }
      let product = symbol(place) * second
      return (tangent(node.a).map { $0 - product } ?? -product) / divisor
    default:
      var sum: Symbol?
      for (operand, partial) in partials(of: place, where: { tangent($0) != nil }) {
        guard let moving = tangent(operand) else { continue }
        let term = partial.applied(to: moving)
        sum = sum.map { $0 + term } ?? term
      }
      return sum
    }
  }

  /// The adjoints of some steps, given those of others; nil where there is none.
  ///
  /// An adjoint holds where its step is used. What a step hands to an operand that is used more often
  /// is zero elsewhere, by a choice: a product with a zero would be NaN where the partial derivative, which
  /// says nothing there, is infinite.
  func adjoints(of inputs: [NodeID], from seeds: [(NodeID, Symbol)]) -> [Symbol?] {
    guard let last = seeds.map(\.0).max() else { return inputs.map { _ in nil } }
    let isActive = dependents(of: inputs, upTo: last)
    let graph = builder.graph
    var conditions = Conditions()
    var uses = graph.differentiableUses(of: seeds.map(\.0), in: &conditions)
    // What is asked for has to hold everywhere.
    for input in inputs { uses[Int(input)] = Conditions.always }
    var adjoints = [Symbol?](repeating: nil, count: Int(last) + 1)
    let isInput = Set(inputs)

    func hand(_ share: Symbol, to operand: NodeID, under edge: Int32) {
      guard isActive[Int(operand)] else { return }
      var share = share
      if edge != uses[Int(operand)] {
        let place = conditions.fold(
          edge, always: self.place(of: share), never: self.place(of: 0),
          { self.builder.selection($0, $1, $2) })
        share = symbol(place)
      }
      adjoints[Int(operand)] = adjoints[Int(operand)].map { $0 + share } ?? share
    }

    for (place, seed) in seeds { hand(seed, to: place, under: Conditions.always) }
    for place in stride(from: last, through: 0, by: -1) where !isInput.contains(place) {
      guard let adjoint = adjoints[Int(place)] else { continue }
      note(adjoint, as: .adjoint, of: place)
      let node = graph[place]
      let use = uses[Int(place)]
      if node.operation == .select {
        for (operand, outcome) in [(node.b, true), (node.c, false)] {
          let edge = conditions.and(use, conditions.literal(node.a, is: outcome))
          hand(adjoint, to: operand, under: edge)
        }
      } else {
        for (operand, partial) in partials(of: place, where: { isActive[Int($0)] }) {
          hand(partial.applied(to: adjoint), to: operand, under: use)
        }
      }
    }
    return inputs.map { input in
      guard Int(input) < adjoints.count, let adjoint = adjoints[Int(input)] else { return nil }
      note(adjoint, as: .adjoint, of: input)
      return adjoint
    }
  }

  /// The choice between two numbers.
  func selection(_ decision: NodeID, _ a: Symbol, _ b: Symbol) -> Symbol {
    symbol(builder.selection(decision, place(of: a), place(of: b)))
  }
}
