import Scalars

/// The call of one function by the chain rule.
enum ChainRuleCall<P: FirstOrderPayload>: FunctionCall {
  @inline(__always)
  static func perform(
    _ instruction: Program.Instruction, on registers: UnsafeMutablePointer<Number<P>>
  ) {
    let x = registers[Int(instruction.first)]
    let isBinary = instruction.opcode == .binary
    // The second operand of a family is an integer and no register.
    let y = isBinary ? registers[Int(instruction.second)] : x
    let movesY = isBinary && y.isActive
    var local = LocalDerivatives(
      at: x.value, y.value, needsFirst: x.isActive, needsSecond: movesY)
    local.compute(instruction)
    let result: Number<P> =
      if movesY {
        .chain(
          value: local.value, partial: local.first, of: x, partial: local.second, of: y)
      } else if x.isActive {
        .chain(value: local.value, derivative: local.first, of: x)
      } else {
        Number(local.value)
      }
    registers[Int(instruction.destination)] = result
  }
}
