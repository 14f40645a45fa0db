/// One instruction of a program that is run: what to do with which registers.
@frozen @usableFromInline
struct Instruction: Sendable {
  /// What one instruction does.
  @frozen @usableFromInline
  enum Opcode: UInt8, Sendable {
    // Moving and arithmetic.
    case copy, negate, add, subtract, multiply, divide, fused

    // A number and a constant: `second` is the constant's index.
    case scale, divideByConstant

    // A function of the library's table, whose place there is `function`, of one or two numbers; and one
    // of the family there for the integer `second`.
    case unary, binary, family

    // The derivative of such a function: the last operand is the function's value.
    case slope, firstPartial, secondPartial, familySlope

    // A function of `second` adjacent registers.
    case sum, norm, logSumExp

    // A step whose number is `function`, looked up in the graph: rules of the user's own, higher
    // derivatives.
    case step

    /// The loop whose number is `function`, with results in registers from the destination on.
    case loop

    // Decisions, whose result is 1 or 0, and the choice between two numbers.
    case less, lessOrEqual, equal, isFinite, isNormal, isSubnormal, isNegative
    case select

    /// The value, without anything carried beside it.
    case detach
  }

  @usableFromInline let opcode: Opcode

  /// The place of a function in the library's table, or the number of a step.
  @usableFromInline let function: Int32

  /// The register that receives the result.
  @usableFromInline let destination: Int32

  /// The registers of the operands, or what ``Opcode`` says.
  @usableFromInline let first: Int32
  @usableFromInline let second: Int32
  @usableFromInline let third: Int32

  init(
    _ opcode: Opcode, function: Int32 = 0, destination: Int32, first: Int32 = 0,
    second: Int32 = 0, third: Int32 = 0
  ) {
    self.opcode = opcode
    self.function = function
    self.destination = destination
    self.first = first
    self.second = second
    self.third = third
  }
}
