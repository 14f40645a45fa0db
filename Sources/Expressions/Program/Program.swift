/// A compiled expression: straight-line code over an array of registers.
///
/// The registers hold the variables, then the constants, then intermediate results. Results are
/// placed like on a stack, so that there are no more of them than the expression is deep.
@usableFromInline
struct Program: Sendable {
  /// One step.
  @frozen @usableFromInline
  struct Instruction: Sendable {
    /// What to do.
    @usableFromInline let opcode: Opcode

    /// The place of the function in the library's table, if a function is to be called.
    @usableFromInline let function: Int16

    /// The register that receives the result.
    @usableFromInline let destination: Int32

    /// The register of the first operand.
    @usableFromInline let first: Int32

    /// The register of the second operand, or what ``Opcode`` says.
    @usableFromInline let second: Int32

    init(_ opcode: Opcode, function: Int, destination: Int32, first: Int32, second: Int32) {
      self.opcode = opcode
      self.function = Int16(function)
      self.destination = destination
      self.first = first
      self.second = second
    }
  }

  /// The steps, in order.
  @usableFromInline let instructions: [Instruction]

  /// The constants, which stand in the registers after the variables.
  @usableFromInline let constants: [Double]

  /// The number of variables.
  @usableFromInline let variableCount: Int

  /// The number of registers in all; at least 1.
  @usableFromInline let registerCount: Int

  /// The register of the result.
  @usableFromInline let result: Int

  @usableFromInline
  init(
    instructions: [Instruction], constants: [Double], variableCount: Int, registerCount: Int,
    result: Int
  ) {
    self.instructions = instructions
    self.constants = constants
    self.variableCount = variableCount
    self.registerCount = registerCount
    self.result = result
  }
}
