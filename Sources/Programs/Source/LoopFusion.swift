import Scalars

extension Program {
  /// The same program with loops over the same arguments made one, as those of a sum and its gradient.
  func withFusedLoops() -> Program {
    let groups = loopGroups
    if groups.values.allSatisfy({ $0.count == 1 }) { return self }
    let builder = GraphBuilder(isRelaxed: isRelaxed)
    builder.rules = graph.rules
    var places: [NodeID] = []
    /// Where the loop that a loop is part of is, and the first of its slots there.
    var parts: [NodeID: (loop: NodeID, firstSlot: Int)] = [:]
    for (i, node) in graph.nodes.enumerated() {
      switch node.operation {
      case .loop:
        if let members = groups[NodeID(i)] {
          let (loop, arguments, slots) = fused(members)
          let place = builder.add(loop, arguments: arguments.map { places[Int($0)] })
          for (member, slot) in zip(members, slots) { parts[member] = (place, slot) }
        }
        places.append(parts[NodeID(i)]?.loop ?? Node.none)
      case .result(let slot):
        let (loop, firstSlot) = parts[node.a] ?? (Node.none, 0)
        places.append(builder.result(Int(slot) + firstSlot, of: loop))
      default: places.append(builder.replay(node, of: graph) { places[Int($0)] })
      }
    }
    return Program(
      builder.graph, results: results.map { places[Int($0)] }, inputNames: inputNames,
      outputNames: outputNames, isRelaxed: isRelaxed)
  }

  /// The loops that can be one, by the first of them.
  ///
  /// A later one joins an earlier one if it has the arguments of that and perhaps more, all of which are there
  /// before.
  private var loopGroups: [NodeID: [NodeID]] {
    var groups: [NodeID: [NodeID]] = [:]
    for (i, node) in graph.nodes.enumerated() {
      guard case .loop(let number) = node.operation else { continue }
      let place = NodeID(i)
      let leader = groups.keys.sorted().first { leader in
        guard case .loop(let other) = graph[leader].operation else { return false }
        return canJoin(place, graph.loops[Int(number)], leader, graph.loops[Int(other)])
      }
      groups[leader ?? place, default: []].append(place)
    }
    return groups
  }

  private func canJoin(_ place: NodeID, _ loop: Loop, _ leader: NodeID, _ other: Loop) -> Bool {
    let (mine, theirs) = (
      graph.lists[Int(graph[place].a)], graph.lists[Int(graph[leader].a)]
    )
    let (n, m) = (loop.body.inputs, other.body.inputs)
    guard loop.count == other.count, n >= m, mine.allSatisfy({ $0 < leader }) else { return false }
    return (0..<loop.count).allSatisfy { i in
      mine[i * n..<i * n + m] == theirs[i * m..<(i + 1) * m]
    }
  }

  /// One loop for several, with its arguments and the first slot of each.
  private func fused(_ members: [NodeID]) -> (Loop, [NodeID], [Int]) {
    let loops = members.compactMap { member -> Loop? in
      if case .loop(let number) = graph[member].operation { graph.loops[Int(number)] } else { nil }
    }
    let widest = loops.indices.max { loops[$0].body.inputs < loops[$1].body.inputs } ?? 0
    let builder = GraphBuilder(isRelaxed: isRelaxed)
    builder.rules = loops[0].body.graph.rules
    let inputs = builder.inputs(loops[widest].body.inputs)
    var results: [NodeID] = []
    var firstSlots: [Int] = []
    var slotCount = 0
    for loop in loops {
      var inner: [NodeID] = []
      for node in loop.body.graph.nodes {
        if case .input(let k) = node.operation {
          inner.append(inputs[Int(k)])
        } else {
          inner.append(builder.replay(node, of: loop.body.graph) { inner[Int($0)] })
        }
      }
      results += loop.body.results.map { inner[Int($0)] }
      firstSlots.append(slotCount)
      slotCount += loop.slotCount
    }
    let targets = (0..<loops[0].count).flatMap { i in
      zip(loops, firstSlots).flatMap { loop, first in
        (0..<loop.body.outputs).map { k -> Int32 in
          let slot = loop.targets[i * loop.body.outputs + k]
          return slot < 0 ? slot : slot + Int32(first)
        }
      }
    }
    let body = Program(
      builder.graph, results: results, inputNames: loops[widest].body.inputNames,
      isRelaxed: isRelaxed)
    let ordered = zip(loops, firstSlots).flatMap { loop, first in
      loop.orderedSlots.map { $0 + Int32(first) }
    }
    let loop = Loop(
      body: body, count: loops[0].count, targets: targets, slotCount: slotCount,
      orderedSlots: Set(ordered))
    return (loop, graph.lists[Int(graph[members[widest]].a)], firstSlots)
  }
}
