import Scalars

/// The value and the derivatives of one function of the table at one point.
///
/// A number of first order follows from them by the chain rule, whatever it carries. So the functions
/// are compiled once for the values of such numbers, and not for each kind of number over again.
struct LocalDerivatives<Value: RealScalar> {
  /// The arguments; the second is of no meaning to a function of one.
  fileprivate let x, y: Value

  /// Which arguments derivatives are wanted for.
  fileprivate let needsFirst, needsSecond: Bool

  /// The value, and the partial derivatives that are wanted.
  fileprivate(set) var value, first, second: Value

  @inline(__always)
  init(at x: Value, _ y: Value, needsFirst: Bool, needsSecond: Bool) {
    (self.x, self.y) = (x, y)
    (self.needsFirst, self.needsSecond) = (needsFirst, needsSecond)
    (value, first, second) = (0, 0, 0)
  }

  /// Computes what is wanted of the function of an instruction; out of line as ``Call`` is.
  @inline(never)
  mutating func compute(_ instruction: Program.Instruction) {
    withUnsafeMutablePointer(to: &self) { place in
      var call = LocalCall(instruction, on: place)
      FunctionTable.visit(&call)
    }
  }
}

/// The function whose derivatives are wanted, found as ``Call`` finds its own.
private struct LocalCall<Value: RealScalar>: FunctionVisitor {
  let wanted: Int
  let integer: Int
  let local: UnsafeMutablePointer<LocalDerivatives<Value>>
  var place = 0

  @inline(__always)
  init(
    _ instruction: Program.Instruction, on local: UnsafeMutablePointer<LocalDerivatives<Value>>
  ) {
    wanted = Int(instruction.function)
    integer = Int(instruction.second)
    self.local = local
  }

  @inline(__always)
  mutating func visit<R: UnaryRule>(_ rule: R) {
    if place == wanted { Self.differentiate(rule, local) }
    place += 1
  }

  @inline(__always)
  mutating func visit<R: BinaryRule>(_ rule: R) {
    if place == wanted { Self.differentiate(rule, local) }
    place += 1
  }

  @inline(__always)
  mutating func visit<R: RuleFamily>(_ family: R.Type) {
    if place == wanted { Self.differentiate(R(parameter: integer), local) }
    place += 1
  }

  @inline(__always)
  mutating func visit<F: CompositeFunction>(_ function: F) { place += 1 }

  @inline(never)
  static func differentiate<R: UnaryRule>(
    _ rule: R, _ local: UnsafeMutablePointer<LocalDerivatives<Value>>
  ) {
    if local.pointee.needsFirst {
      (local.pointee.value, local.pointee.first) = rule.valueWithDerivative(at: local.pointee.x)
    } else {
      local.pointee.value = Value.apply(rule, to: local.pointee.x)
    }
  }

  @inline(never)
  static func differentiate<R: BinaryRule>(
    _ rule: R, _ local: UnsafeMutablePointer<LocalDerivatives<Value>>
  ) {
    let (x, y) = (local.pointee.x, local.pointee.y)
    let value = Value.apply(rule, to: x, y)
    local.pointee.value = value
    if local.pointee.needsFirst {
      local.pointee.first = rule.firstPartial(at: x, y, value: value)
    }
    if local.pointee.needsSecond {
      local.pointee.second = rule.secondPartial(at: x, y, value: value)
    }
  }
}
