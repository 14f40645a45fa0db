import ForwardMode
import ReverseMode
public import Scalars

// The program is run out of line: inlined into every caller for every number, the functions would make
// for most of a build. The numbers of gradients and Hessians have code of their own here. Any other
// number is served by code that looks its operations up, which takes up to ten times as long; for
// series, the code of their own would take as long to compile as all that of the others.

extension Program {
  /// Runs the program on registers that hold the variables' values.
  ///
  /// - Parameter registers: At least ``registerCount`` initialised registers.
  /// - Returns: The result.
  @_specialize(where T == Double)
  @_specialize(where T == Dual<Double>)
  @_specialize(where T == VectorDual<Lanes4<Double>>)
  @_specialize(where T == VectorDual<Lanes8<Double>>)
  @_specialize(where T == VectorDual<Lanes16<Double>>)
  @_specialize(where T == HyperDualBlock<Lanes4<Double>>)
  @_specialize(where T == Variable<Double>)
  @_specialize(where T == Variable<VectorDual<Lanes4<Double>>>)
  @_specialize(where T == Variable<VectorDual<Lanes8<Double>>>)
  @_specialize(where T == Variable<VectorDual<Lanes16<Double>>>)
  @usableFromInline
  func run<T: RealScalar>(_ registers: UnsafeMutablePointer<T>) -> T {
    load(registers)
    for instruction in instructions { perform(instruction, on: registers) }
    return registers[result]
  }

  /// Puts the constants into their registers.
  @inline(__always)
  func load<T: RealScalar>(_ registers: UnsafeMutablePointer<T>) {
    for i in constants.indices { registers[variableCount + i] = T(constants[i]) }
  }

  /// Does one step.
  @inline(__always)
  func perform<T: RealScalar>(_ instruction: Instruction, on registers: UnsafeMutablePointer<T>) {
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
    case .unary, .binary, .family, .composite:
      Call.perform(instruction, on: registers)
    }
  }

  /// The quotient by a constant: rounded once, and by the rule where the value is infinite.
  private func quotient<T: RealScalar>(_ x: T, _ divisor: Double) -> T {
    let quotient = x / T(divisor)
    return quotient.plain.isFinite ? quotient : T.apply(DividedBy(divisor), to: x)
  }
}

/// The call of one function of the table.
///
/// It is found by visiting them all, of which the compiler makes a jump table.
private struct Call<T: RealScalar>: FunctionVisitor {
  let wanted: Int
  let integer: Int
  let first: UnsafeMutablePointer<T>
  let second: UnsafeMutablePointer<T>
  let result: UnsafeMutablePointer<T>
  var place = 0

  @inline(__always)
  init(_ instruction: Program.Instruction, of registers: UnsafeMutablePointer<T>) {
    wanted = Int(instruction.function)
    integer = Int(instruction.second)
    first = registers + Int(instruction.first)
    second = registers + integer
    result = registers + Int(instruction.destination)
  }

  /// Calls the function of an instruction.
  ///
  /// It is out of line so that the compiler, which stops inlining where a function grows too large,
  /// inlines the whole visit here.
  @inline(never)
  static func perform(
    _ instruction: Program.Instruction, on registers: UnsafeMutablePointer<T>
  ) {
    var call = Call(instruction, of: registers)
    FunctionTable.visit(&call)
  }

  @inline(__always)
  mutating func visit<R: UnaryRule>(_ rule: R) {
    if place == wanted { Self.apply(rule, first, result) }
    place += 1
  }

  @inline(__always)
  mutating func visit<R: BinaryRule>(_ rule: R) {
    if place == wanted { Self.apply(rule, first, second, result) }
    place += 1
  }

  @inline(__always)
  mutating func visit<R: RuleFamily>(_ family: R.Type) {
    if place == wanted { Self.apply(R(parameter: integer), first, result) }
    place += 1
  }

  @inline(__always)
  mutating func visit<F: CompositeFunction>(_ function: F) {
    if place == wanted { Self.apply(function, first, integer, result) }
    place += 1
  }

  // Each function has code of its own: all in one would be too much for the optimiser.

  @inline(never)
  private static func apply<R: UnaryRule>(
    _ rule: R, _ x: UnsafeMutablePointer<T>, _ result: UnsafeMutablePointer<T>
  ) {
    result.pointee = T.apply(rule, to: x.pointee)
  }

  @inline(never)
  private static func apply<R: BinaryRule>(
    _ rule: R, _ x: UnsafeMutablePointer<T>, _ y: UnsafeMutablePointer<T>,
    _ result: UnsafeMutablePointer<T>
  ) {
    result.pointee = T.apply(rule, to: x.pointee, y.pointee)
  }

  @inline(never)
  private static func apply<F: CompositeFunction>(
    _ function: F, _ x: UnsafeMutablePointer<T>, _ count: Int, _ result: UnsafeMutablePointer<T>
  ) {
    result.pointee = function(UnsafeBufferPointer(start: x, count: count))
  }
}
