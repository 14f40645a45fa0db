import Scalars

/// A growing list of steps.
///
/// Equal steps are one, unless the program is to keep the steps of a text as they stand.
package final class GraphBuilder {
  /// The largest number of steps.
  static let maximumCount = 1 << 24 - 1

  package private(set) var nodes: [Node] = []
  private(set) var lists: [[NodeID]] = []
  var loops: [Loop] = []
  package var rules = RuleList()

  /// Whether equal steps are one.
  let sharesSteps: Bool

  /// Whether arithmetic is written down as it comes, for a while.
  var isVerbatim = false

  /// Whether rewrites are made that rounding, infinities or signs of zeros can tell.
  let isRelaxed: Bool

  private var known: [Node: NodeID] = [:]
  private var knownLists: [[NodeID]: Int32] = [:]

  package init(sharesSteps: Bool = true, isRelaxed: Bool = false) {
    self.sharesSteps = sharesSteps
    self.isRelaxed = isRelaxed
  }

  /// Continues a graph.
  init(continuing graph: Graph, isRelaxed: Bool) {
    sharesSteps = true
    self.isRelaxed = isRelaxed
    nodes = graph.nodes
    lists = graph.lists
    loops = graph.loops
    rules = graph.rules
    known.reserveCapacity(nodes.count * 4)
    for (i, node) in nodes.enumerated() where known[node] == nil { known[node] = NodeID(i) }
    for (i, list) in lists.enumerated() where knownLists[list] == nil {
      knownLists[list] = Int32(i)
    }
  }

  /// The place of a step, which is added unless it is there.
  func add(_ node: Node) -> NodeID {
    if let place = known[node] {
      switch node.operation {
      case .input, .constant: return place
      default: if sharesSteps { return place }
      }
    }
    let place = append(node)
    known[node] = place
    return place
  }

  /// The place of a step that is added, whether it is there or not.
  package func append(_ node: Node) -> NodeID {
    if nodes.count >= Self.maximumCount {
      fail("Program: more than \(Self.maximumCount) steps; differentiate it on a tape instead.")
    }
    nodes.append(node)
    return NodeID(nodes.count - 1)
  }

  /// The place of a step that is there already.
  func place(of node: Node) -> NodeID? { known[node] }

  /// The place of a step on a list.
  package func add(_ operation: NodeOperation, list: [NodeID]) -> NodeID {
    if let number = knownLists[list] { return add(Node(operation, number)) }
    lists.append(list)
    let number = Int32(lists.count - 1)
    knownLists[list] = number
    return add(Node(operation, number))
  }

  subscript(place: NodeID) -> Node { nodes[Int(place)] }

  /// The place of a constant, told apart by bits.
  ///
  /// While steps are taken as written each constant is one of its own, so that terms whose data happen to have
  /// equal numbers have the same steps as others.
  func constant(_ value: Double) -> NodeID {
    let node = Node(.constant(value.bitPattern))
    return isVerbatim ? append(node) : add(node)
  }

  /// The value of a constant; nil for any other step.
  func value(_ place: NodeID) -> Double? {
    if case .constant(let bits) = self[place].operation { return Double(bitPattern: bits) }
    return nil
  }
}

/// The finished steps of a program.
package struct Graph: Sendable {
  package let nodes: [Node]
  package let lists: [[NodeID]]
  let loops: [Loop]
  package let rules: RuleList

  package subscript(place: NodeID) -> Node { nodes[Int(place)] }

  /// The value of a constant; nil for any other step.
  package func value(_ place: NodeID) -> Double? {
    if case .constant(let bits) = self[place].operation { return Double(bitPattern: bits) }
    return nil
  }

  /// Does something with each operand of a step, in order.
  func forEachOperand(of node: Node, _ body: (NodeID) -> Void) {
    if node.operation.takesList {
      for operand in lists[Int(node.a)] { body(operand) }
      return
    }
    if node.a >= 0 { body(node.a) }
    if node.b >= 0 { body(node.b) }
    if node.c >= 0 { body(node.c) }
  }

  /// A step's operands.
  package func operands(of node: Node) -> [NodeID] {
    var result: [NodeID] = []
    forEachOperand(of: node) { result.append($0) }
    return result
  }

  /// Which steps the given ones depend on, themselves included.
  func needed(for roots: some Sequence<NodeID>) -> [Bool] {
    var isNeeded = [Bool](repeating: false, count: nodes.count)
    for root in roots { isNeeded[Int(root)] = true }
    for i in nodes.indices.reversed() where isNeeded[i] {
      forEachOperand(of: nodes[i]) { isNeeded[Int($0)] = true }
    }
    return isNeeded
  }

  /// The steps that outputs depend on, where those are now, and where every other step went, if it stayed.
  ///
  /// All inputs stay, whether needed or not, and come first.
  func pruned(
    to outputs: [NodeID]
  ) -> (graph: Graph, outputs: [NodeID], places: [NodeID]) {
    let isNeeded = needed(for: outputs)
    var places = [NodeID](repeating: Node.none, count: nodes.count)
    var kept: [Node] = []
    var keptLists: [[NodeID]] = []
    var listNumbers: [Int32: Int32] = [:]
    func place(_ old: NodeID) -> NodeID { old < 0 ? Node.none : places[Int(old)] }
    for i in nodes.indices {
      guard case .input = nodes[i].operation else { continue }
      places[i] = NodeID(kept.count)
      kept.append(nodes[i])
    }
    for i in nodes.indices where isNeeded[i] && places[i] < 0 {
      let node = nodes[i]
      places[i] = NodeID(kept.count)
      if node.operation.takesList {
        if listNumbers[node.a] == nil {
          listNumbers[node.a] = Int32(keptLists.count)
          keptLists.append(lists[Int(node.a)].map(place))
        }
        kept.append(Node(node.operation, listNumbers[node.a] ?? 0))
      } else {
        kept.append(Node(node.operation, place(node.a), place(node.b), place(node.c)))
      }
    }
    let graph = Graph(nodes: kept, lists: keptLists, loops: loops, rules: rules)
    return (graph, outputs.map(place), places)
  }
}

extension GraphBuilder {
  /// The steps so far.
  package var graph: Graph { Graph(nodes: nodes, lists: lists, loops: loops, rules: rules) }
}
