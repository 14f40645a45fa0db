// The last pass: constants are collected, and every operand gets its register.

extension Compiler {
  /// The program made of the steps so far.
  func program(variableCount: Int) -> Program {
    var constants: [Double] = []
    var constantIndex: [UInt64: Int] = [:]
    func index(of constant: Double) -> Int {
      // By bits, since 0 and −0 are two constants.
      if let index = constantIndex[constant.bitPattern] { return index }
      constantIndex[constant.bitPattern] = constants.count
      constants.append(constant)
      return constants.count - 1
    }
    let used = steps.flatMap(\.operands) + stack
    for constant in used.compactMap(\.constant) { _ = index(of: constant) }

    let firstTemporary = variableCount + constants.count
    func register(_ operand: Operand) -> Int32 {
      switch operand {
      case .variable(let i): Int32(i)
      case .temporary(let i): Int32(firstTemporary + i)
      case .number, .eulersNumber:
        Int32(variableCount + index(of: operand.constant ?? .nan))
      }
    }
    let instructions = steps.map { step in
      var registers = step.operands.map(register)
      if step.opcode == .family {
        registers.append(Int32(step.integer))
      } else if step.opcode.takesConstant {
        registers[1] -= Int32(variableCount)
      } else if step.opcode == .composite {
        registers = [Int32(firstTemporary + step.destination), Int32(step.operands.count)]
      }
      registers.append(0)
      return Program.Instruction(
        step.opcode, function: step.function?.place ?? 0,
        destination: Int32(firstTemporary + step.destination), first: registers[0],
        second: registers[1])
    }
    return Program(
      instructions: instructions, constants: constants, variableCount: variableCount,
      registerCount: max(1, firstTemporary + mostTemporaries),
      result: Int(stack.last.map(register) ?? 0))
  }
}

extension Opcode {
  /// Whether the second operand is an index into the constants.
  var takesConstant: Bool { self == .scale || self == .divideByConstant }
}
