import Scalars

/// What a node of a computation graph computes from its operands.
public struct Operation: Sendable {
  enum Kind: Sendable {
    case input
    case constant
    case add, subtract, multiply, divide, negate
    /// The operands x, y, z of x y + z.
    case fusedMultiplyAdd
    case unary(any UnaryRule)
    case binary(any BinaryRule)
    /// A function of a whole array.
    case reduction(any ReductionRule)
    /// A value and local derivatives that the traced function computed itself.
    case chain
  }

  let kind: Kind

  /// What the operation counts as: a rule for the product or the quotient with a constant is no
  /// elementary function.
  var countedKind: Kind {
    guard case .unary(let rule) = kind else { return kind }
    switch rule.arithmetic {
    case Rules.Arithmetic(multiplications: 1): return .multiply
    case Rules.Arithmetic(divisions: 1): return .divide
    default: return kind
    }
  }

  /// The operation's name: `input`, `constant`, `add`, `subtract`, `multiply`, `divide`, `negate`,
  /// `fma`, `chain` for a value with derivatives of the user's own, or the name of a rule such as
  /// `log`.
  public var name: String {
    switch kind {
    case .input: "input"
    case .constant: "constant"
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .negate: "negate"
    case .fusedMultiplyAdd: "fma"
    case .unary(let rule): rule.name
    case .binary(let rule): rule.name
    case .reduction(let rule): rule.name
    case .chain: "chain"
    }
  }
}
