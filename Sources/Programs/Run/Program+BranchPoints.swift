import Scalars

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Program {
  /// The functions whose kinks or jumps a point lies at, as at the tie of a maximum: the derivatives
  /// there are those of one of two branches, and say nothing about the other.
  ///
  /// - Parameter x: The inputs; any other number of them stops the program.
  /// - Returns: The functions' names, each once, in the order in which they are called.
  public func branchPoints(at x: [Double]) -> [String] {
    let values = ofAllSteps(x)
    // What a choice leaves out at this point has no kinks that matter.
    var isUsed = [Bool](repeating: false, count: values.count)
    for result in results { isUsed[Int(result)] = true }
    for (i, node) in graph.nodes.enumerated().reversed() where isUsed[i] {
      if node.operation == .select {
        isUsed[Int(values[Int(node.a)] == 1 ? node.b : node.c)] = true
      } else {
        graph.forEachOperand(of: node) { isUsed[Int($0)] = true }
      }
    }
    var names: [String] = []
    for (i, node) in graph.nodes.enumerated() where isUsed[i] {
      guard let name = branchPoint(of: node, values), !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }

  /// The name of a step that has a kink or jump where its operands are.
  private func branchPoint(of node: Node, _ values: [Double]) -> String? {
    func value(_ place: NodeID) -> Double { values[Int(place)] }
    switch node.operation {
    case .unary(let rule, 0):
      return isBranchPoint(graph.rules.unary(rule), value(node.a)) ? graph.rules[rule].name : nil
    case .binary(let rule, 0, 0):
      return isBranchPoint(graph.rules.binary(rule), value(node.a), value(node.b))
        ? graph.rules[rule].name : nil
    case .select:
      let decision = graph[node.a]
      guard case .comparison = decision.operation, value(decision.a) == value(decision.b) else {
        return nil
      }
      return graph.extreme(node)?.name ?? "a comparison"
    default: return nil
    }
  }

  private func isBranchPoint(_ rule: any UnaryRule, _ x: Double) -> Bool {
    switch rule {
    case is Rules.Abs, is Rules.ReLU: x == 0
    case is Rules.Floor, is Rules.Ceil: isWhole(x)
    // Between −1 and 1 it is 0 throughout.
    case is Rules.Trunc: isWhole(x) && x != 0
    case is Rules.Round: isWhole(x - 0.5) && !isWhole(x)
    default: false
    }
  }

  private func isBranchPoint(_ rule: any BinaryRule, _ x: Double, _ y: Double) -> Bool {
    switch rule {
    case is Rules.Fmod: return x != 0 && fmod(x, y) == 0
    case is Rules.Remainder:
      let rest = x.remainder(dividingBy: y)
      return rest != 0 && rest.magnitude == y.magnitude / 2
    // Half a turn either way.
    case is Rules.Atan2: return x == 0 && y < 0
    default: return false
    }
  }

  private func isWhole(_ x: Double) -> Bool { x.isFinite && x == x.rounded(.towardZero) }
}

extension Graph {
  /// The larger or smaller of two numbers, if that is what a selection chooses.
  func extreme(_ node: Node) -> (name: String, first: NodeID, second: NodeID)? {
    guard node.operation == .select else { return nil }
    let decision = self[node.a]
    switch decision.operation {
    case .comparison(.lessOrEqual) where decision.b == node.b && decision.a == node.c:
      return ("max", node.c, node.b)
    case .comparison(.less) where decision.a == node.b && decision.b == node.c:
      return ("min", node.c, node.b)
    default: return nil
    }
  }
}
