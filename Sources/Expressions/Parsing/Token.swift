/// One word or sign of an expression.
struct Token {
  /// What a token is.
  enum Kind: Equatable {
    case number(Double)
    case name(String)
    case infix(InfixOperator)
    case leftParenthesis
    case rightParenthesis
    case comma
    case end
  }

  /// What it is.
  let kind: Kind

  /// Its position in the source, in characters from 0.
  let position: Int

  /// How many characters it has.
  let length: Int
}

/// An operator between two operands, with its place in the order of operations.
enum InfixOperator: Equatable {
  case add, subtract, multiply, divide, power

  /// How tightly the operator holds the operand on its left.
  var leftPower: Int {
    switch self {
    case .add, .subtract: 1
    case .multiply, .divide: 3
    case .power: 6
    }
  }

  /// How tightly it holds the operand on its right; the looser hold makes `^` right-associative.
  var rightPower: Int { self == .power ? leftPower - 1 : leftPower + 1 }

  /// How tightly a sign holds its operand: more than a product, less than a power.
  static let signPower = 5
}
