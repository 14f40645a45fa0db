import Programs
import Scalars

/// How many operations of each kind a computation takes.
public struct StepCounts: Sendable, Equatable {
  /// Additions, subtractions and changes of sign.
  public internal(set) var additions = 0

  /// Multiplications.
  public internal(set) var multiplications = 0

  /// Divisions.
  public internal(set) var divisions = 0

  /// Elementary functions, or local derivatives of them.
  public internal(set) var functions = 0

  /// Creates counts.
  public init(
    additions: Int = 0, multiplications: Int = 0, divisions: Int = 0, functions: Int = 0
  ) {
    self.additions = additions
    self.multiplications = multiplications
    self.divisions = divisions
    self.functions = functions
  }

  /// All operations.
  public var total: Int { additions + multiplications + divisions + functions }

  /// The counts of doing it this many times.
  func repeated(_ times: Int) -> StepCounts {
    StepCounts(
      additions: additions * times, multiplications: multiplications * times,
      divisions: divisions * times, functions: functions * times)
  }

  /// Adds the counts of another computation.
  public static func += (a: inout StepCounts, b: StepCounts) {
    a.additions += b.additions
    a.multiplications += b.multiplications
    a.divisions += b.divisions
    a.functions += b.functions
  }
}

/// What a trace's evaluation costs, alone and in both modes, counted on its steps.
///
/// A fused product x y + z counts as a multiplication and an addition, a value with derivatives of
/// the user's own as a function.
public struct ModeCosts: Sendable, Equatable {
  /// The operations of the function itself.
  public internal(set) var primal = StepCounts()

  /// What one tangent pass adds to the function's own operations.
  public internal(set) var tangentPass = StepCounts()

  /// What one pass with a tangent for each input adds to the function's own operations.
  ///
  /// Local derivatives are computed once; only what multiplies and adds tangents is done for each of them.
  public internal(set) var tangentPassForAllInputs = StepCounts()

  /// What one adjoint sweep adds to the function's own operations.
  public internal(set) var adjointSweep = StepCounts()

  /// The tangent passes to the whole Jacobian, one for each input.
  public internal(set) var passes = 0

  /// The adjoint sweeps to the whole Jacobian, one for each output.
  public internal(set) var sweeps = 0

  /// The most numbers the function must hold at a time.
  public internal(set) var primalNumbers = 0

  /// The most numbers forward mode must hold at a time: a tangent beside each value.
  public var forwardNumbers: Int { 2 * primalNumbers }

  /// The numbers reverse mode must hold: the value and the adjoint of every node.
  public internal(set) var reverseNumbers = 0
}

extension Trace {
  /// What the evaluation costs, alone and in both modes.
  public var costs: ModeCosts {
    var costs = ModeCosts()
    for position in nodes.indices {
      let step = stepCosts(of: position)
      costs.primal += step.primal
      costs.tangentPass += step.tangent
      costs.tangentPassForAllInputs += step.allTangents
      for share in step.shares { costs.adjointSweep += share }
    }
    costs.passes = inputNames.count
    costs.sweeps = outputs.count
    costs.primalNumbers = mostLiveNodes
    costs.reverseNumbers = 2 * nodes.count
    return costs
  }

  /// What one node costs: its value, its tangent, its tangents for all inputs, and what it passes on to each
  /// of its operands in a sweep.
  func stepCosts(of position: Int) -> (
    primal: StepCounts, tangent: StepCounts, allTangents: StepCounts, shares: [StepCounts]
  ) {
    let node = nodes[position]
    let operation = graph.countedOperation(of: node.place)
    let isActive = node.operands.map { $0 != nil }
    let tangent = tangentCounts(of: operation, isActive)
    let times = inputNames.count
    var all = tangent.repeated(times)
    all.functions = tangent.functions
    let shares = isActive.indices.map { i in
      isActive[i] ? adjointCounts(of: operation, operand: i) : StepCounts()
    }
    return (primalCounts(of: operation), tangent, all, shares)
  }

  private func primalCounts(of operation: NodeOperation) -> StepCounts {
    switch operation {
    case .input, .constant: StepCounts()
    case .add, .subtract, .negate: StepCounts(additions: 1)
    case .multiply: StepCounts(multiplications: 1)
    case .divide: StepCounts(divisions: 1)
    case .fusedMultiplyAdd: StepCounts(additions: 1, multiplications: 1)
    default: StepCounts(functions: 1)
    }
  }

  private func tangentCounts(of operation: NodeOperation, _ active: [Bool]) -> StepCounts {
    let count = active.count { $0 }
    switch operation {
    case .input, .constant: return StepCounts()
    case .add: return StepCounts(additions: count - 1)
    case .subtract: return StepCounts(additions: active[1] ? 1 : 0)
    case .divide where active.count == 1: return StepCounts(divisions: 1)
    case .negate: return StepCounts(additions: 1)
    case .multiply: return StepCounts(additions: count - 1, multiplications: count)
    case .divide:
      // (ȧ − q ḃ) / b
      return StepCounts(
        additions: active[1] ? 1 : 0, multiplications: active[1] ? 1 : 0, divisions: 1)
    case .fusedMultiplyAdd:
      let factors = active.prefix(2).count { $0 }
      return StepCounts(additions: count - 1, multiplications: factors)
    case .chain: return StepCounts(additions: count - 1, multiplications: count)
    default: return StepCounts(additions: count - 1, multiplications: count, functions: count)
    }
  }

  private func adjointCounts(of operation: NodeOperation, operand: Int) -> StepCounts {
    switch operation {
    case .add, .subtract, .negate: StepCounts(additions: 1)
    case .multiply, .chain: StepCounts(additions: 1, multiplications: 1)
    case .fusedMultiplyAdd: StepCounts(additions: 1, multiplications: operand < 2 ? 1 : 0)
    case .divide: StepCounts(additions: 1, multiplications: operand, divisions: 1)
    default: StepCounts(additions: 1, multiplications: 1, functions: 1)
    }
  }

  /// The most nodes that are needed at a time, if each is dropped after its last use.
  private var mostLiveNodes: Int {
    var lastUse = Array(nodes.indices)
    for (position, node) in nodes.enumerated() {
      for case let parent? in node.operands { lastUse[parent] = position }
    }
    for output in outputs { lastUse[output] = nodes.count }
    var dropped = [Int](repeating: 0, count: nodes.count + 1)
    for use in lastUse { dropped[use] += 1 }
    var live = 0
    var most = 0
    for position in nodes.indices {
      live += 1
      most = max(most, live)
      // Inputs are all there from the start.
      if position >= inputNames.count { live -= dropped[position] }
    }
    return most
  }
}

extension Graph {
  /// What a step counts as: a rule for the product or the quotient with a constant is no elementary
  /// function.
  fileprivate func countedOperation(of place: NodeID) -> NodeOperation {
    let operation = self[place].operation
    guard case .unary(let rule, _) = operation else { return operation }
    switch rules.unary(rule).arithmetic {
    case Rules.Arithmetic(multiplications: 1): return .multiply
    case Rules.Arithmetic(divisions: 1): return .divide
    default: return operation
    }
  }
}
