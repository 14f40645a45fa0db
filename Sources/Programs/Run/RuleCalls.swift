import Scalars

// Calls of functions of the table, which are found by visiting them all: the compiler makes a jump table
// of that. Each function has specialized code, since all in one would be too much for the optimiser.

/// The call of a function of the table.
struct FunctionCall<T: RealScalar>: FunctionVisitor {
  private let wanted: Int
  private let integer: Int
  private let first: UnsafeMutablePointer<T>
  private let second: UnsafeMutablePointer<T>
  private let result: UnsafeMutablePointer<T>
  private var place = 0

  @inline(__always)
  private init(_ instruction: Instruction, of registers: UnsafeMutablePointer<T>) {
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
  static func perform(_ instruction: Instruction, on registers: UnsafeMutablePointer<T>) {
    var call = FunctionCall(instruction, of: registers)
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
  mutating func visit<F: CompositeFunction>(_ function: F) { place += 1 }

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
}

/// The call of a function's derivative, on plain numbers.
struct DerivativeCall: FunctionVisitor {
  private let wanted: Int
  private let isSecond: Bool
  private let integer: Int
  private let first: UnsafeMutablePointer<Double>
  private let second: UnsafeMutablePointer<Double>
  private let third: UnsafeMutablePointer<Double>
  private let result: UnsafeMutablePointer<Double>
  private var place = 0

  @inline(__always)
  private init(_ instruction: Instruction, of registers: UnsafeMutablePointer<Double>) {
    wanted = Int(instruction.function)
    isSecond = instruction.opcode == .secondPartial
    integer = Int(instruction.second)
    first = registers + Int(instruction.first)
    second = registers + integer
    third = registers + Int(instruction.third)
    result = registers + Int(instruction.destination)
  }

  /// Calls the derivative of an instruction's function.
  @inline(never)
  static func perform(_ instruction: Instruction, on registers: UnsafeMutablePointer<Double>) {
    var call = DerivativeCall(instruction, of: registers)
    FunctionTable.visit(&call)
  }

  @inline(__always)
  mutating func visit<R: UnaryRule>(_ rule: R) {
    if place == wanted { Self.differentiate(rule, first, second, result) }
    place += 1
  }

  @inline(__always)
  mutating func visit<R: BinaryRule>(_ rule: R) {
    if place == wanted { Self.differentiate(rule, isSecond, first, second, third, result) }
    place += 1
  }

  @inline(__always)
  mutating func visit<R: RuleFamily>(_ family: R.Type) {
    if place == wanted { Self.differentiate(R(parameter: integer), first, third, result) }
    place += 1
  }

  @inline(__always)
  mutating func visit<F: CompositeFunction>(_ function: F) { place += 1 }

  @inline(never)
  private static func differentiate<R: UnaryRule>(
    _ rule: R, _ x: UnsafeMutablePointer<Double>, _ value: UnsafeMutablePointer<Double>,
    _ result: UnsafeMutablePointer<Double>
  ) {
    result.pointee = rule.derivative(at: x.pointee, value: value.pointee)
  }

  @inline(never)
  private static func differentiate<R: BinaryRule>(
    _ rule: R, _ isSecond: Bool, _ x: UnsafeMutablePointer<Double>,
    _ y: UnsafeMutablePointer<Double>, _ value: UnsafeMutablePointer<Double>,
    _ result: UnsafeMutablePointer<Double>
  ) {
    result.pointee =
      isSecond
      ? rule.secondPartial(at: x.pointee, y.pointee, value: value.pointee)
      : rule.firstPartial(at: x.pointee, y.pointee, value: value.pointee)
  }
}
