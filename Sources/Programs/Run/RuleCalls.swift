import Scalars

// Calls of functions of the table, which are found by visiting them all: the compiler makes a jump table
// of that. Each function has specialized code, since all in one would be too much for the optimiser, and
// has it for plain numbers and for those with one tangent only: what other numbers make of that is the
// chain rule, which needs no code for each function.

/// What is to be computed of functions; nothing where functions of one or of two numbers do not have it.
protocol RulePart {
  /// Computes it of a function of one number.
  static func compute<R: UnaryRule, T: RealScalar>(
    _ rule: R, _ x: UnsafePointer<T>, value: UnsafePointer<T>,
    into result: UnsafeMutablePointer<T>)

  /// Computes it of a function of two numbers.
  static func compute<R: BinaryRule, T: RealScalar>(
    _ rule: R, _ x: UnsafePointer<T>, _ y: UnsafePointer<T>, value: UnsafePointer<T>,
    into result: UnsafeMutablePointer<T>)
}

extension RulePart {
  @inline(__always)
  static func compute<R: UnaryRule, T: RealScalar>(
    _ rule: R, _ x: UnsafePointer<T>, value: UnsafePointer<T>,
    into result: UnsafeMutablePointer<T>
  ) {}

  @inline(__always)
  static func compute<R: BinaryRule, T: RealScalar>(
    _ rule: R, _ x: UnsafePointer<T>, _ y: UnsafePointer<T>, value: UnsafePointer<T>,
    into result: UnsafeMutablePointer<T>
  ) {}
}

/// The parts that there are.
enum RuleParts {
  /// The value.
  enum Value: RulePart {
    @inline(__always)
    static func compute<R: UnaryRule, T: RealScalar>(
      _ rule: R, _ x: UnsafePointer<T>, value: UnsafePointer<T>,
      into result: UnsafeMutablePointer<T>
    ) { result.pointee = T.apply(rule, to: x.pointee) }

    @inline(__always)
    static func compute<R: BinaryRule, T: RealScalar>(
      _ rule: R, _ x: UnsafePointer<T>, _ y: UnsafePointer<T>, value: UnsafePointer<T>,
      into result: UnsafeMutablePointer<T>
    ) { result.pointee = T.apply(rule, to: x.pointee, y.pointee) }
  }

  /// The derivative of a function of one number, given the value.
  enum Derivative: RulePart {
    @inline(__always)
    static func compute<R: UnaryRule, T: RealScalar>(
      _ rule: R, _ x: UnsafePointer<T>, value: UnsafePointer<T>,
      into result: UnsafeMutablePointer<T>
    ) { result.pointee = rule.derivative(at: x.pointee, value: value.pointee) }
  }

  /// The value and, behind it, the derivative of a function of one number.
  enum ValueWithDerivative: RulePart {
    @inline(__always)
    static func compute<R: UnaryRule, T: RealScalar>(
      _ rule: R, _ x: UnsafePointer<T>, value: UnsafePointer<T>,
      into result: UnsafeMutablePointer<T>
    ) { (result[0], result[1]) = rule.valueWithDerivative(at: x.pointee) }
  }

  /// The derivative in the first of two numbers, given the value.
  enum FirstPartial: RulePart {
    @inline(__always)
    static func compute<R: BinaryRule, T: RealScalar>(
      _ rule: R, _ x: UnsafePointer<T>, _ y: UnsafePointer<T>, value: UnsafePointer<T>,
      into result: UnsafeMutablePointer<T>
    ) { result.pointee = rule.firstPartial(at: x.pointee, y.pointee, value: value.pointee) }
  }

  /// The derivative in the second of two numbers, given the value.
  enum SecondPartial: RulePart {
    @inline(__always)
    static func compute<R: BinaryRule, T: RealScalar>(
      _ rule: R, _ x: UnsafePointer<T>, _ y: UnsafePointer<T>, value: UnsafePointer<T>,
      into result: UnsafeMutablePointer<T>
    ) { result.pointee = rule.secondPartial(at: x.pointee, y.pointee, value: value.pointee) }
  }
}

/// The call of a function of the table, for `Double` and `Dual<Double>`.
struct RuleCall<Part: RulePart, T: RealScalar>: FunctionVisitor {
  private let x: UnsafePointer<T>
  private let y: UnsafePointer<T>
  private let value: UnsafePointer<T>
  private let result: UnsafeMutablePointer<T>
  private let wanted: Int
  private let integer: Int
  private var place = 0

  /// Calls a function.
  ///
  /// It is out of line so that the compiler, which stops inlining where a function grows too large,
  /// inlines the whole visit here; and it stores the results, for only then is the visit a jump table.
  ///
  /// - Parameters:
  ///   - x: The first argument.
  ///   - y: The second argument of a function of two.
  ///   - value: The function's value, where derivatives are to be computed from it.
  ///   - result: Receives what is computed.
  ///   - place: The function's place in the table.
  ///   - integer: Which one of a family it is.
  @inline(never)
  static func compute(
    _ x: UnsafePointer<T>, _ y: UnsafePointer<T>, value: UnsafePointer<T>,
    into result: UnsafeMutablePointer<T>, functionAt place: Int, _ integer: Int
  ) {
    var call = RuleCall(
      x: x, y: y, value: value, result: result, wanted: place, integer: integer)
    FunctionTable.visit(&call)
  }

  @inline(__always)
  mutating func visit<R: UnaryRule>(_ rule: R) {
    if place == wanted { Self.compute(rule, x, y, value, result) }
    place += 1
  }

  @inline(__always)
  mutating func visit<R: BinaryRule>(_ rule: R) {
    if place == wanted { Self.compute(rule, x, y, value, result) }
    place += 1
  }

  @inline(__always)
  mutating func visit<R: RuleFamily>(_ family: R.Type) {
    if place == wanted { Self.compute(R(parameter: integer), x, y, value, result) }
    place += 1
  }

  @inline(__always)
  mutating func visit<F: CompositeFunction>(_ function: F) { place += 1 }

  // The same arguments in the same order, so that they stay where they are.
  @inline(never)
  private static func compute<R: UnaryRule>(
    _ rule: R, _ x: UnsafePointer<T>, _ y: UnsafePointer<T>, _ value: UnsafePointer<T>,
    _ result: UnsafeMutablePointer<T>
  ) { Part.compute(rule, x, value: value, into: result) }

  @inline(never)
  private static func compute<R: BinaryRule>(
    _ rule: R, _ x: UnsafePointer<T>, _ y: UnsafePointer<T>, _ value: UnsafePointer<T>,
    _ result: UnsafeMutablePointer<T>
  ) { Part.compute(rule, x, y, value: value, into: result) }
}
