import ForwardMode
import Programs
import Scalars

/// The steps of a traced function, constants among them, with what each came to at the point.
struct EvaluatedGraph<T: RealScalar> {
  /// The steps.
  let graph: Graph

  /// The values and tangents, by place: a constant may carry more here than its bits in the graph.
  let numbers: [Dual<T>]

  /// The derivatives of the steps that brought their own, by number.
  let givenPartials: [[T]]

  /// The names that the program gave to steps.
  let names: [NodeID: String]

  /// How numbers compared, in the order in which the program asked.
  let comparisons: [RecordedComparison]

  /// The value of a step.
  func value(_ place: NodeID) -> T { numbers[Int(place)].value }

  /// The local partial derivatives of a step, one for each operand; that in a constant is 0.
  func partials(of place: NodeID) -> [T] {
    let node = graph[place]
    let operands = graph.operands(of: node)
    let x = operands.map(value)
    let isActive = operands.map { graph.value($0) == nil }
    let partials: [T]
    switch node.operation {
    case .add: partials = [1, 1]
    case .subtract: partials = [1, -1]
    case .multiply: partials = [x[1], x[0]]
    case .divide: partials = [1 / x[1], -value(place) / x[1]]
    case .negate: partials = [-1]
    case .fusedMultiplyAdd: partials = [x[1], x[0], 1]
    case .unary(let rule, _):
      partials = [graph.rules.unary(rule).valueWithDerivative(at: x[0]).derivative]
    case .binary(let rule, _, _):
      // A constant's is not so much as computed.
      let rule = graph.rules.binary(rule)
      partials = [
        isActive[0] ? rule.firstPartial(at: x[0], x[1], value: value(place)) : 0,
        isActive[1] ? rule.secondPartial(at: x[0], x[1], value: value(place)) : 0,
      ]
    case .reduction(let rule):
      var all = [T](repeating: 0, count: x.count)
      x.withUnsafeBufferPointer { x in
        all.withUnsafeMutableBufferPointer {
          _ = graph.rules.reduction(rule).valueWithPartials(of: x, into: $0)
        }
      }
      partials = all
    case .chain(let number): partials = givenPartials[Int(number)]
    default: partials = []
    }
    return zip(isActive, partials).map { $0 ? $1 : 0 }
  }

  /// The steps that a trace shows, in their order: all but constants that are no outputs.
  func shown(_ numbering: Numbering, outputs: [NodeID]) -> [NodeID] {
    let isOutput = Set(outputs)
    var levels: [Int] = []
    for node in graph.nodes {
      let above = graph.operands(of: node).filter { graph.value($0) == nil }
      levels.append(above.map { levels[Int($0)] + 1 }.max() ?? 0)
    }
    let shown = graph.nodes.indices.map { NodeID($0) }.filter {
      graph.value($0) == nil || isOutput.contains($0)
    }
    if numbering == .asComputed { return shown }
    return shown.sorted { (levels[Int($0)], $0) < (levels[Int($1)], $1) }
  }
}
