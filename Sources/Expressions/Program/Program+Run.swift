import ForwardMode
import ReverseMode
public import Scalars

// The program is run out of line: inlined into every caller for every number, the functions would make
// for most of a build. The numbers of gradients and Hessians have code of their own here, in which
// those of first order share the functions: see `LocalDerivatives`. Any other number is served by code
// that looks its operations up, which takes up to ten times as long; for series, the code of their own
// would take as long to compile as all that of the others.

extension Program {
  /// Runs the program on registers that hold the variables' values.
  ///
  /// - Parameter registers: At least ``registerCount`` initialised registers.
  /// - Returns: The result.
  @usableFromInline
  func run<T: RealScalar>(_ registers: UnsafeMutablePointer<T>) -> T {
    let isDone =
      run(registers, by: Call<Double>.self)
      || run(registers, by: ChainRuleCall<VectorDualPayload<Lanes4<Double>>>.self)
      || run(registers, by: ChainRuleCall<VariablePayload<Double>>.self)
      || run(registers, by: ChainRuleCall<DualPayload<Double>>.self)
      || run(registers, by: ChainRuleCall<VectorDualPayload<Lanes8<Double>>>.self)
      || run(registers, by: ChainRuleCall<VectorDualPayload<Lanes16<Double>>>.self)
      || run(registers, by: Mixed<Lanes4<Double>>.self)
      || run(registers, by: CallWithoutComposites<Call<HyperDualBlock<Lanes4<Double>>>>.self)
      || run(registers, by: Mixed<Lanes8<Double>>.self)
      || run(registers, by: Mixed<Lanes16<Double>>.self)
    if !isDone { interpret(registers, calling: Call<T>.self) }
    return registers[result]
  }

  /// The calls of forward over reverse mode.
  private typealias Mixed<Lanes: TangentLanes & Sendable> =
    CallWithoutComposites<ChainRuleCall<VariablePayload<VectorDual<Lanes>>>>

  /// Runs the program by code for one kind of number, if the registers hold that.
  @inline(__always)
  private func run<T: RealScalar, C: FunctionCall>(
    _ registers: UnsafeMutablePointer<T>, by call: C.Type
  ) -> Bool {
    if T.self != C.Argument.self { return false }
    interpret(
      UnsafeMutableRawPointer(registers).assumingMemoryBound(to: C.Argument.self), calling: call)
    return true
  }

  @inline(never)
  private func interpret<C: FunctionCall>(
    _ registers: UnsafeMutablePointer<C.Argument>, calling call: C.Type
  ) {
    typealias T = C.Argument
    for i in constants.indices { registers[variableCount + i] = T(constants[i]) }
    for instruction in instructions {
      let x = registers + Int(instruction.first)
      let result = registers + Int(instruction.destination)
      let second = Int(instruction.second)
      switch instruction.opcode {
      case .copy: result.pointee = x.pointee
      case .negate: result.pointee = -x.pointee
      case .add: result.pointee = x.pointee + registers[second]
      case .subtract: result.pointee = x.pointee - registers[second]
      case .multiply: result.pointee = x.pointee * registers[second]
      case .divide: result.pointee = x.pointee / registers[second]
      case .scale: result.pointee = T.apply(ScaledBy(constants[second]), to: x.pointee)
      case .divideByConstant: result.pointee = quotient(x.pointee, constants[second])
      case .unary, .binary, .family: C.perform(instruction, on: registers)
      case .composite: C.performComposite(instruction, on: registers)
      }
    }
  }

  /// The quotient by a constant: rounded once, and by the rule where the value is infinite.
  private func quotient<T: RealScalar>(_ x: T, _ divisor: Double) -> T {
    let quotient = x / T(divisor)
    return quotient.plain.isFinite ? quotient : T.apply(DividedBy(divisor), to: x)
  }
}
