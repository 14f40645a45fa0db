import Scalars

extension GraphBuilder {
  /// Does a step of another graph again, with its arithmetic rewritten as here.
  ///
  /// - Parameters:
  ///   - node: The step.
  ///   - graph: The graph it is of, whose rules this one has.
  ///   - place: Where the step's operands are here.
  /// - Returns: Where the step is here.
  func replay(_ node: Node, of graph: Graph, _ place: (NodeID) -> NodeID) -> NodeID {
    func operand(_ old: NodeID) -> NodeID { old < 0 ? Node.none : place(old) }
    switch node.operation {
    case .add: return sum(place(node.a), place(node.b))
    case .subtract: return difference(place(node.a), place(node.b))
    case .multiply: return product(place(node.a), place(node.b))
    case .divide: return quotient(place(node.a), place(node.b))
    case .negate: return negative(place(node.a))
    case .fusedMultiplyAdd: return fused(place(node.a), place(node.b), place(node.c))
    case .select: return selection(place(node.a), place(node.b), place(node.c))
    case .loop(let number):
      return add(graph.loops[Int(number)], arguments: graph.lists[Int(node.a)].map(place))
    case .sum, .reduction:
      return add(node.operation, list: graph.lists[Int(node.a)].map(place))
    default:
      return add(Node(node.operation, operand(node.a), operand(node.b), operand(node.c)))
    }
  }
}

extension Program {
  /// The same program with equal steps joined and what rewriting is allowed.
  ///
  /// A recorded program is so already; one that was read from text has a step for each operation of it.
  ///
  /// - Parameter isRelaxed: Whether rewrites are allowed that are exact in real arithmetic only.
  /// - Returns: The program, whose values have the same bits unless it is relaxed.
  public func simplified(relaxed isRelaxed: Bool = false) -> Program {
    let builder = GraphBuilder(isRelaxed: isRelaxed)
    builder.rules = graph.rules
    var places: [NodeID] = []
    places.reserveCapacity(graph.nodes.count)
    for node in graph.nodes {
      places.append(builder.replay(node, of: graph) { places[Int($0)] })
    }
    return Program(
      builder.graph, results: results.map { places[Int($0)] }, inputNames: inputNames,
      outputNames: outputNames, roles: Self.moved(roles, to: places), isRelaxed: isRelaxed)
  }
}
