import Programs
import Scalars

/// How an operation is written, in the notation of expressions.
struct StepNotation {
  /// What the operands are called in the formulas; the result is v.
  var letters = ["x", "y", "z"]

  /// What is computed.
  var call = ""

  /// Its derivatives in the operands; nil where there is no formula.
  var partials: [String?] = []
}

extension Graph {
  /// How a step is written that has a formula in letters: all but leaves and functions of lists.
  func notation(of node: Node) -> StepNotation {
    switch node.operation {
    case .add: return StepNotation(call: "x + y", partials: ["1", "1"])
    case .subtract: return StepNotation(call: "x - y", partials: ["1", "(-1)"])
    case .multiply: return StepNotation(call: "x*y", partials: ["y", "x"])
    case .divide: return StepNotation(call: "x/y", partials: ["1/y", "-v/y"])
    case .negate: return StepNotation(call: "-x", partials: ["(-1)"])
    case .fusedMultiplyAdd: return StepNotation(call: "x*y + z", partials: ["y", "x", "1"])
    case .unary(let rule, _):
      let rule = rules.unary(rule)
      return StepNotation(call: rule.notation, partials: [rule.derivativeNotation])
    case .binary(let rule, _, _):
      let rule = rules.binary(rule)
      return StepNotation(
        letters: [rule.parameters.first, rule.parameters.second], call: rule.notation,
        partials: [rule.firstPartialNotation, rule.secondPartialNotation])
    default: return StepNotation()
    }
  }

  /// The name of a step's operation.
  func operationName(of place: NodeID) -> String {
    switch self[place].operation {
    case .fusedMultiplyAdd: "fma"
    case .unary(let rule, _), .binary(let rule, _, _), .reduction(let rule): rules[rule].name
    case .input: "input"
    case .constant: "constant"
    case .chain: "chain"
    default: "\(self[place].operation)"
    }
  }
}
