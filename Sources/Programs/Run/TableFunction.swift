import ForwardMode
import ReverseMode
import Scalars

/// A function of the library's table, which computes by specialized code for `Double` and `Dual<Double>`
/// and by the rule itself for other numbers.
struct TableFunction {
  private let place: Int
  private let integer: Int

  @inline(__always)
  init(_ instruction: Instruction) {
    place = Int(instruction.function)
    integer = Int(instruction.second)
  }

  /// Whether numbers of a type get along with the rules below; others want to know which function it is,
  /// or are served by the code that looks it up.
  @inline(__always)
  static func serves<T: RealScalar>(_ type: T.Type) -> Bool {
    hasLanes(type) || type == Dual<Double>.self || type == HyperDualBlock<Lanes4<Double>>.self
      || type == Variable<Double>.self || type == Variable<VectorDual<Lanes4<Double>>>.self
      || type == Variable<VectorDual<Lanes8<Double>>>.self
      || type == Variable<VectorDual<Lanes16<Double>>>.self
  }

  @inline(__always)
  static func hasLanes<T: RealScalar>(_ type: T.Type) -> Bool {
    type == VectorDual<Lanes4<Double>>.self || type == VectorDual<Lanes8<Double>>.self
      || type == VectorDual<Lanes16<Double>>.self
  }

  /// The rule itself.
  var rule: RuleLookup {
    var lookup = RuleLookup(wanted: place, parameter: integer)
    FunctionTable.visit(&lookup)
    return lookup
  }

  /// Whether a slope and its derivatives are so far inside the range that no units are needed for what they
  /// become, and none of them is 0 by underflow.
  @inline(__always)
  static func areInRange(
    _ slope: Double, _ a: Double, _ b: Double, at x: Double, _ y: Double
  ) -> Bool {
    if slope.isAmple && a.isAmple && b.isAmple { return true }
    return isOrdinary(slope) && isOrdinary(a) && isOrdinary(b) && isOrdinary(x) && isOrdinary(y)
  }

  /// Whether a number is 0, or it and its square are far inside the range.
  @inline(__always)
  private static func isOrdinary(_ x: Double) -> Bool {
    let size = x.magnitude
    return size == 0 || size > 0x1p-100 && size < 0x1p100
  }

  /// Whether a number with lanes carries derivatives.
  @inline(__always)
  static func isActive<T: RealScalar>(_ x: T) -> Bool {
    if T.self == VectorDual<Lanes4<Double>>.self {
      return unsafeBitCast(x, to: VectorDual<Lanes4<Double>>.self).isActive
    }
    if T.self == VectorDual<Lanes8<Double>>.self {
      return unsafeBitCast(x, to: VectorDual<Lanes8<Double>>.self).isActive
    }
    return unsafeBitCast(x, to: VectorDual<Lanes16<Double>>.self).isActive
  }

  /// Whether there is specialized code for a type.
  @inline(__always)
  static func computes<T: RealScalar>(_ type: T.Type) -> Bool {
    type == Double.self || type == Dual<Double>.self
  }

  /// What specialized code computes.
  @inline(__always)
  func computed<Part: RulePart, T: RealScalar>(
    _ part: Part.Type, _ x: T, _ y: T, value: T
  ) -> (first: T, second: T) {
    T.self == Double.self
      ? computed(part, x, y, value, as: Double.self)
      : computed(part, x, y, value, as: Dual<Double>.self)
  }

  @inline(__always)
  private func computed<Part: RulePart, T: RealScalar, N: RealScalar>(
    _ part: Part.Type, _ x: T, _ y: T, _ value: T, as type: N.Type
  ) -> (first: T, second: T) {
    withUnsafeTemporaryAllocation(of: N.self, capacity: 5) { numbers in
      // Numbers of these types need no initial value to be assigned to.
      let base = numbers.baseAddress.unsafelyUnwrapped
      base.initialize(to: unsafeBitCast(x, to: N.self))
      if Part.self != RuleParts.ValueWithDerivative.self {
        (base + 1).initialize(to: unsafeBitCast(y, to: N.self))
        (base + 2).initialize(to: unsafeBitCast(value, to: N.self))
      }
      RuleCall<Part, N>.compute(
        base, base + 1, value: base + 2, into: base + 3, functionAt: place, integer)
      return (unsafeBitCast(base[3], to: T.self), unsafeBitCast(base[4], to: T.self))
    }
  }

  /// Computes on registers of plain numbers.
  @inline(__always)
  func compute<Part: RulePart, T: RealScalar>(
    _ part: Part.Type, _ x: UnsafeMutablePointer<T>, _ y: UnsafeMutablePointer<T>,
    value: UnsafeMutablePointer<T>, into result: UnsafeMutablePointer<T>
  ) {
    func numbers(_ registers: UnsafeMutablePointer<T>) -> UnsafeMutablePointer<Double> {
      UnsafeMutableRawPointer(registers).assumingMemoryBound(to: Double.self)
    }
    RuleCall<Part, Double>.compute(
      numbers(x), numbers(y), value: numbers(value), into: numbers(result), functionAt: place,
      integer)
  }
}

/// A function of one number of the table.
struct UnaryTableRule: UnaryRule {
  private let function: TableFunction

  @inline(__always)
  init(_ instruction: Instruction) { function = TableFunction(instruction) }

  var name: String { function.rule.unary?.name ?? "" }

  @inline(__always)
  func value<P: FloatingPointScalar>(_ x: P) -> P {
    P.self == Double.self
      ? function.computed(RuleParts.Value.self, x, x, value: x).first : valueOfRule(x)
  }

  @inline(__always)
  func derivative<T: RealScalar>(at x: T, value: T) -> T {
    T.self == Double.self
      ? function.computed(RuleParts.Derivative.self, x, x, value: value).first
      : derivativeOfRule(at: x, value: value)
  }

  /// Numbers with lanes carry the chain rule for the first two derivatives of a plain number.
  @inline(__always)
  func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
    if TableFunction.computes(T.self) {
      let (value, derivative) = function.computed(
        RuleParts.ValueWithDerivative.self, x, x, value: x)
      return (value, derivative)
    }
    if TableFunction.hasLanes(T.self) {
      let plain = unsafeBitCast(x.plain, to: Double.self)
      let (value, slope) = valueWithDerivative(at: Dual(value: plain, tangent: 1))
      if TableFunction.areInRange(slope.value, slope.tangent, slope.value, at: plain, plain) {
        return (
          T.apply(LocalRule(value.value, slope.value), to: x),
          T.apply(LocalRule(slope.value, slope.tangent), to: x)
        )
      }
    }
    return valueWithDerivativeOfRule(at: x)
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func valueOfRule<P: FloatingPointScalar>(_ x: P) -> P {
    rule.value(x)
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func derivativeOfRule<T: RealScalar>(at x: T, value: T) -> T {
    rule.derivative(at: x, value: value)
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func valueWithDerivativeOfRule<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
    rule.valueWithDerivative(at: x)
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
    rule.scaledDerivative(at: x, value: value)
  }

  private var rule: any UnaryRule {
    guard let rule = function.rule.unary else {
      fail("Program: a function of one number that the table does not have.")
    }
    return rule
  }
}

/// A function of two numbers of the table.
struct BinaryTableRule: BinaryRule {
  private let function: TableFunction

  @inline(__always)
  init(_ instruction: Instruction) { function = TableFunction(instruction) }

  var name: String { function.rule.binary?.name ?? "" }

  @inline(__always)
  func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P {
    P.self == Double.self
      ? function.computed(RuleParts.Value.self, x, y, value: x).first : valueOfRule(x, y)
  }

  @inline(__always)
  func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
    if TableFunction.computes(T.self) {
      return function.computed(RuleParts.FirstPartial.self, x, y, value: value).first
    }
    return partialWithLanes(RuleParts.FirstPartial.self, at: x, y, value: value)
      ?? firstPartialOfRule(at: x, y, value: value)
  }

  @inline(__always)
  func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
    if TableFunction.computes(T.self) {
      return function.computed(RuleParts.SecondPartial.self, x, y, value: value).first
    }
    return partialWithLanes(RuleParts.SecondPartial.self, at: x, y, value: value)
      ?? secondPartialOfRule(at: x, y, value: value)
  }

  /// A partial derivative as a number with lanes, from those of plain numbers in both directions.
  @inline(__always)
  private func partialWithLanes<Part: RulePart, T: RealScalar>(
    _ part: Part.Type, at x: T, _ y: T, value: T
  ) -> T? {
    if !TableFunction.hasLanes(T.self) { return nil }
    let plainX = unsafeBitCast(x.plain, to: Double.self)
    let plainY = unsafeBitCast(y.plain, to: Double.self)
    let plainValue = unsafeBitCast(value.plain, to: Double.self)
    let slope = function.computed(part, plainX, plainY, value: plainValue).first
    var (alongX, alongY) = (0.0, 0.0)
    if TableFunction.isActive(x) {
      let first = function.computed(RuleParts.FirstPartial.self, plainX, plainY, value: plainValue)
        .first
      alongX =
        function.computed(
          part, Dual(value: plainX, tangent: 1), Dual(plainY),
          value: Dual(value: plainValue, tangent: first)
        ).first.tangent
    }
    if TableFunction.isActive(y) {
      let second = function.computed(
        RuleParts.SecondPartial.self, plainX, plainY, value: plainValue
      ).first
      alongY =
        function.computed(
          part, Dual(plainX), Dual(value: plainY, tangent: 1),
          value: Dual(value: plainValue, tangent: second)
        ).first.tangent
    }
    guard TableFunction.areInRange(slope, alongX, alongY, at: plainX, plainY) else { return nil }
    return T.apply(LocalBinaryRule(slope, alongX, alongY), to: x, y)
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func valueOfRule<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { rule.value(x, y) }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func firstPartialOfRule<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
    rule.firstPartial(at: x, y, value: value)
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func secondPartialOfRule<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
    rule.secondPartial(at: x, y, value: value)
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func scaledFirstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
    rule.scaledFirstPartial(at: x, y, value: value)
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func scaledSecondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> ScaledSlope<T>? {
    rule.scaledSecondPartial(at: x, y, value: value)
  }

  private var rule: any BinaryRule {
    guard let rule = function.rule.binary else {
      fail("Program: a function of two numbers that the table does not have.")
    }
    return rule
  }
}

/// A function of two numbers of which the value and the derivatives at one point are known.
private struct LocalBinaryRule: BinaryRule {
  private let known: Double
  private let first: Double
  private let second: Double

  @inline(__always)
  init(_ value: Double, _ first: Double, _ second: Double) {
    (known, self.first, self.second) = (value, first, second)
  }

  var name: String { "" }

  @inline(__always)
  func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { P(known) }

  @inline(__always)
  func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T { T(first) }

  @inline(__always)
  func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T { T(second) }
}

/// A function of which the value and the derivative at one point are known.
private struct LocalRule: UnaryRule {
  private let known: Double
  private let slope: Double

  @inline(__always)
  init(_ value: Double, _ slope: Double) { (known, self.slope) = (value, slope) }

  var name: String { "" }

  @inline(__always)
  func value<P: FloatingPointScalar>(_ x: P) -> P { P(known) }

  @inline(__always)
  func derivative<T: RealScalar>(at x: T, value: T) -> T { T(slope) }
}

/// The rule at a place of the table.
struct RuleLookup: FunctionVisitor {
  private let wanted: Int
  private let parameter: Int
  private(set) var unary: (any UnaryRule)?
  private(set) var binary: (any BinaryRule)?
  private var place = 0

  init(wanted: Int, parameter: Int) {
    self.wanted = wanted
    self.parameter = parameter
  }

  mutating func visit<R: UnaryRule>(_ rule: R) {
    if place == wanted { unary = rule }
    place += 1
  }

  mutating func visit<R: BinaryRule>(_ rule: R) {
    if place == wanted { binary = rule }
    place += 1
  }

  mutating func visit<R: RuleFamily>(_ family: R.Type) {
    if place == wanted { unary = R(parameter: parameter) }
    place += 1
  }

  mutating func visit<F: CompositeFunction>(_ function: F) { place += 1 }
}
