/// What one instruction does.
@frozen @usableFromInline
enum Opcode: UInt8, Sendable {
  // Moving and arithmetic.
  case copy, negate, add, subtract, multiply, divide

  // A number and a constant: `second` is the constant's index.
  case scale, divideByConstant

  // A function of the library's table, whose place there is `function`: of one or two numbers; of one
  // number and an integer, which is `second`; of adjacent registers, of which `first` is the first and
  // `second` their number.
  case unary, binary, family, composite
}
