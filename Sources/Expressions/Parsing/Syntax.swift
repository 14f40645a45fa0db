/// An expression after parsing: its nodes in postfix order, every operand before its operator.
///
/// A flat list instead of a tree: a sum of 30 000 terms is as deep as it is long, and neither
/// compiling nor releasing it may take a stack frame for each.
struct Syntax {
  /// One number, name, operator or call.
  struct Node {
    let kind: Kind

    /// Where the source has it, in characters from 0.
    let position: Int
  }

  /// What a node is.
  enum Kind {
    case number(Double)
    case constant(Vocabulary.Constant)
    case variable(Int)
    case negate
    case infix(InfixOperator)

    /// A call of a function with as many arguments; the integer argument's place in the source.
    case call(Function, count: Int, integerPosition: Int)
  }

  /// The nodes.
  var nodes: [Node] = []

  /// The variables' names, by index.
  var variables: [String] = []

  /// Where each variable first appears.
  var positions: [String: Int] = [:]
}
