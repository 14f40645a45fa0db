package import Scalars

/// The place of a step in a graph.
package typealias NodeID = Int32

/// One step of a program: an operation and the places of its operands, which come before it.
package struct Node: Hashable, Sendable {
  /// No operand.
  package static let none: NodeID = -1

  /// What is computed.
  package let operation: NodeOperation

  /// The operands; of an operation on a list, the first is the list's number.
  package let a: NodeID
  package let b: NodeID
  package let c: NodeID

  package init(
    _ operation: NodeOperation, _ a: NodeID = none, _ b: NodeID = none, _ c: NodeID = none
  ) {
    self.operation = operation
    self.a = a
    self.b = b
    self.c = c
  }
}

/// What a step computes.
package enum NodeOperation: Hashable, Sendable {
  // Leaves.
  case input(Int32)
  case constant(UInt64)

  // Arithmetic.
  case add, subtract, multiply, divide, negate
  /// a b + c, rounded once.
  case fusedMultiplyAdd

  // Functions of the rule table. A derivative has the function's own value as its last operand.
  /// The derivative of an order of a function of one number.
  case unary(rule: Int32, order: Int32)
  /// The derivative of two orders of a function of two numbers.
  case binary(rule: Int32, first: Int16, second: Int16)
  /// A function of a list.
  case reduction(rule: Int32)
  /// The sum of a list.
  case sum

  /// A value with derivatives in the operands that were given with it, known at one point only; the
  /// number tells one from another.
  case chain(number: Int32)

  /// The operand, through which no derivative flows.
  case detached

  // Decisions.
  /// The comparison of two numbers.
  case comparison(Relation)
  /// A question about one number.
  case test(NumberTest)
  /// b where the comparison or test a holds, else c.
  case select

  // What the rules' own arithmetic consists of, where a program is printed.
  case library(LibraryFunction)
  case libraryOfTwo(LibraryBinaryFunction)
  /// The remainder that rounds the quotient to nearest.
  case remainder
  case squareRoot, magnitude
  /// The magnitude of a with the sign of b.
  case copySign
  case rounded(RoundingKind)
  case special(SpecialFunction, order: Int32)
  /// The call of a helper function.
  case call(helper: Int32)

  /// A loop, whose list are the arguments of its terms.
  case loop(Int32)

  /// One of the results of a loop or call.
  case result(Int32)

  /// Whether the result is a truth value and no number.
  var isDecision: Bool {
    switch self {
    case .comparison, .test: true
    default: false
    }
  }

  /// Why a step of the kind ``chain(number:)`` cannot be done again.
  static let refusal =
    "there is a value with derivatives that a traced function computed itself, by chain(value:…), which "
    + "are known at the traced point only; give such a function as a rule."

  /// Whether it is a function of the rule table, and no derivative of one.
  package var isRule: Bool {
    switch self {
    case .unary(_, 0), .binary(_, 0, 0), .reduction: true
    default: false
    }
  }

  /// Whether the first operand is the number of a list.
  package var takesList: Bool {
    switch self {
    case .reduction, .sum, .loop: true
    default: false
    }
  }
}

/// What can be asked about one number.
package enum NumberTest: Hashable, Sendable {
  case isFinite, isNormal, isSubnormal
  /// Whether the sign bit is set.
  case isNegative

  /// The answer for a number.
  func holds<P: FloatingPointScalar>(_ x: P) -> Bool {
    switch self {
    case .isFinite: x.isFinite
    case .isNormal: x.isNormal
    case .isSubnormal: x.isSubnormal
    case .isNegative: x.sign == .minus
    }
  }
}

/// How a number is rounded to a whole one.
package enum RoundingKind: Hashable, Sendable {
  case down, up, towardZero, toNearestOrAwayFromZero, toNearestOrEven

  init(_ rule: FloatingPointRoundingRule) {
    switch rule {
    case .down: self = .down
    case .up: self = .up
    case .towardZero: self = .towardZero
    case .toNearestOrEven: self = .toNearestOrEven
    case .toNearestOrAwayFromZero: self = .toNearestOrAwayFromZero
    default: fail("A symbol cannot be rounded away from zero.")
    }
  }

  /// The standard library's name of it.
  var rule: FloatingPointRoundingRule {
    switch self {
    case .down: .down
    case .up: .up
    case .towardZero: .towardZero
    case .toNearestOrAwayFromZero: .toNearestOrAwayFromZero
    case .toNearestOrEven: .toNearestOrEven
    }
  }
}

/// The functions that the library computes itself, for an order.
package enum SpecialFunction: Hashable, Sendable {
  case besselJ, besselJDerivative, besselY, besselYDerivative, sinc, polygamma
  /// One of those in arithmetic of the library's own.
  case computed(ComputedFunction)

  /// Whether there are two numbers, and not one.
  var takesTwo: Bool {
    if case .computed(let function) = self { return function.takesTwo }
    return false
  }
}
