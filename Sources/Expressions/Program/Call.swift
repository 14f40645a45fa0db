import Scalars

/// A way to call the functions of the table.
protocol FunctionCall {
  /// The number that arguments and results are.
  associatedtype Argument: RealScalar

  /// Calls the function of one or two numbers of an instruction.
  static func perform(
    _ instruction: Program.Instruction, on registers: UnsafeMutablePointer<Argument>)

  /// Calls the function of any number of arguments of an instruction.
  static func performComposite(
    _ instruction: Program.Instruction, on registers: UnsafeMutablePointer<Argument>)
}

extension FunctionCall {
  @inline(__always)
  static func performComposite(
    _ instruction: Program.Instruction, on registers: UnsafeMutablePointer<Argument>
  ) {
    CompositeCall.perform(instruction, on: registers)
  }
}

/// The call of one function, in the number's own arithmetic.
///
/// It is found by visiting them all, of which the compiler makes a jump table.
struct Call<T: RealScalar>: FunctionCall, FunctionVisitor {
  private let wanted: Int
  private let integer: Int
  private let first: UnsafeMutablePointer<T>
  private let second: UnsafeMutablePointer<T>
  private let result: UnsafeMutablePointer<T>
  private var place = 0

  @inline(__always)
  private init(_ instruction: Program.Instruction, of registers: UnsafeMutablePointer<T>) {
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
  mutating func visit<F: CompositeFunction>(_ function: F) { place += 1 }

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
}
