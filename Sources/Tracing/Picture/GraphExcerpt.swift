import Scalars

/// The part of a computation graph that a picture shows.
struct GraphExcerpt {
  /// The nodes drawn, by position, in order.
  let members: [Int]

  /// Members of which only the name is shown, since what they are computed from is not.
  let stubs: Set<Int>

  /// The number of nodes in the whole graph.
  let total: Int

  /// How many nodes were chosen for their own sake, from the last on.
  private let last: Int

  /// Chooses at most this many nodes: all, or those computed last and what they use directly.
  init<T: RealScalar>(of trace: Trace<T>, limit: Int) {
    total = trace.nodes.count
    if total <= limit {
      members = Array(trace.nodes.indices)
      stubs = []
      last = total
      return
    }
    var chosen: Set<Int> = []
    var open: Set<Int> = []
    for position in trace.nodes.indices.reversed() {
      let parents = trace.nodes[position].operands.compactMap { $0 }
      let next = open.subtracting([position]).union(parents.filter { !chosen.contains($0) })
      if chosen.count + 1 + next.count > limit && !chosen.isEmpty { break }
      chosen.insert(position)
      open = next
    }
    last = chosen.count
    // An input needs nothing else: it can be shown whole.
    stubs = open.filter { $0 >= trace.inputNames.count }
    members = (chosen.union(open)).sorted()
  }

  /// Whether something was left out.
  var isCut: Bool { members.count < total }

  /// What was left out, in a sentence; nil if nothing was.
  var caption: String? {
    if !isCut { return nil }
    let dashed =
      stubs.isEmpty ? "" : "; dashed boxes stand for what was computed before"
    return """
      Cut: of \(total) nodes the picture shows the last \(last) and what they use\(dashed).
      """
  }
}
