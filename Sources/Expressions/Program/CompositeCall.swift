import Scalars

/// The call of one function of any number of arguments of the table, found as ``Call`` finds its own.
struct CompositeCall<T: RealScalar>: FunctionVisitor {
  private let wanted: Int
  private let arguments: UnsafeBufferPointer<T>
  private let result: UnsafeMutablePointer<T>
  private var place = 0

  /// Calls the function of an instruction.
  @inline(never)
  static func perform(
    _ instruction: Program.Instruction, on registers: UnsafeMutablePointer<T>
  ) {
    let first = registers + Int(instruction.first)
    var call = Self(
      wanted: Int(instruction.function),
      arguments: UnsafeBufferPointer(start: first, count: Int(instruction.second)),
      result: registers + Int(instruction.destination))
    FunctionTable.visit(&call)
  }

  @inline(__always)
  mutating func visit<R: UnaryRule>(_ rule: R) { place += 1 }

  @inline(__always)
  mutating func visit<R: BinaryRule>(_ rule: R) { place += 1 }

  @inline(__always)
  mutating func visit<R: RuleFamily>(_ family: R.Type) { place += 1 }

  @inline(__always)
  mutating func visit<F: CompositeFunction>(_ function: F) {
    if place == wanted { Self.apply(function, arguments, result) }
    place += 1
  }

  @inline(never)
  private static func apply<F: CompositeFunction>(
    _ function: F, _ x: UnsafeBufferPointer<T>, _ result: UnsafeMutablePointer<T>
  ) {
    result.pointee = function(x)
  }
}

/// Calls in which functions of any number of arguments have no code of their own.
///
/// For numbers of second order that code took a third of this module's build. Without it such a call
/// takes up to twenty times as long, and few programs have many of them.
enum CallWithoutComposites<Call: FunctionCall>: FunctionCall {
  typealias Argument = Call.Argument

  @inline(__always)
  static func perform(
    _ instruction: Program.Instruction, on registers: UnsafeMutablePointer<Argument>
  ) {
    Call.perform(instruction, on: registers)
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  static func performComposite(
    _ instruction: Program.Instruction, on registers: UnsafeMutablePointer<Argument>
  ) {
    CompositeCall.perform(instruction, on: registers)
  }
}
