/// A number that a differentiable function can be written over.
///
/// Write a function once, generic over `RealScalar`, and run it on plain floating-point numbers
/// for its value, on dual numbers for forward mode, on tape variables for reverse mode:
///
/// ```swift
/// func rosenbrock<T: RealScalar>(_ x: [T]) -> T {
///   var sum: T = 0
///   for i in 1..<x.count {
///     let a = x[i] - x[i - 1] * x[i - 1]
///     let b = 1 - x[i - 1]
///     sum += 100 * a * a + b * b
///   }
///   return sum
/// }
/// ```
///
/// The protocol is small on purpose. Arithmetic and comparison come from the standard library's
/// protocols; every elementary and special function goes through `apply(_:to:)`, so a new function
/// is a new rule and never a new requirement. None of the requirements shares a name with the
/// functions of other numerical packages.
///
/// Comparisons look at values only, whatever a number carries beside its value: a differentiable
/// program takes the branches that the plain program takes.
public protocol RealScalar: SignedNumeric, Comparable, ExpressibleByFloatLiteral, ArrayArithmetic
where Magnitude == Self {
  /// The plain floating-point type at the bottom: `Double` for `Dual<Dual<Double>>`.
  associatedtype Plain: FloatingPointScalar

  /// Creates a constant.
  ///
  /// - Parameter value: The value; a type narrower than `Double` rounds it to nearest.
  init(_ value: Double)

  /// Creates a constant from the plain type at the bottom.
  ///
  /// - Parameter plain: The value.
  init(plain: Plain)

  /// The value, without anything the number carries beside it.
  var plain: Plain { get }

  /// Whether the number is known to carry no derivative at all.
  ///
  /// Literals and converted constants are constant, and so is everything computed from constants
  /// alone. A number with a zero tangent is not necessarily constant.
  var isConstant: Bool { get }

  /// Whether the value, or a derivative that is carried beside it, is not a number.
  ///
  /// A type of your own that carries nothing can leave this to the default, which looks at the
  /// value.
  var containsNaN: Bool { get }

  /// The quotient of two numbers.
  static func / (lhs: Self, rhs: Self) -> Self

  /// Divides in place.
  static func /= (lhs: inout Self, rhs: Self)

  /// Applies a function of one argument, given by its rule.
  ///
  /// - Parameters:
  ///   - rule: The function and its derivative.
  ///   - x: The argument.
  /// - Returns: The function's value, with whatever the number carries beside it.
  static func apply<R: UnaryRule>(_ rule: R, to x: Self) -> Self

  /// Applies a function of two arguments, given by its rule.
  ///
  /// - Parameters:
  ///   - rule: The function and its partial derivatives.
  ///   - x: The first argument.
  ///   - y: The second argument.
  /// - Returns: The function's value, with whatever the number carries beside it.
  static func apply<R: BinaryRule>(_ rule: R, to x: Self, _ y: Self) -> Self

  /// The value and the derivative of a rule, from the rule unless the number knows better.
  static func valueWithDerivative<R: UnaryRule>(
    of rule: R, at x: Self
  ) -> (value: Self, derivative: Self)

  /// A rule's derivative in its first argument, from the rule unless the number knows better.
  static func firstPartial<R: BinaryRule>(of rule: R, at x: Self, _ y: Self, value: Self) -> Self

  /// A rule's derivative in its second argument, from the rule unless the number knows better.
  static func secondPartial<R: BinaryRule>(of rule: R, at x: Self, _ y: Self, value: Self) -> Self

  /// Whether the number is known to be the constant 1: false is always right, and costs a product.
  var isOne: Bool { get }

  /// Whether a derivative, and what it may carry, is so far inside the range of numbers that there is no
  /// need for the units of a ``ScaledSlope``.
  var isOrdinary: Bool { get }

  /// The sine and the cosine of one angle, in radians, for the price of little more than one.
  static func sineAndCosine(of x: Self) -> (sine: Self, cosine: Self)

  /// The number `self + x * y`, with one rounding in the value.
  func addingProduct(_ x: Self, _ y: Self) -> Self

  /// A constant with this number's value: derivatives do not flow through it.
  ///
  /// In other libraries this is called *stop gradient*. A plain number is its own detached value.
  var detached: Self { get }

  /// One of two numbers, as two others compare.
  ///
  /// Call `choose(_:_:_:then:else:)`, `max` or `min` instead. Numbers whose values are not known while a
  /// function runs, such as the symbols of a recorded program, keep both and choose later.
  static func choice(
    _ x: Self, _ relation: Relation, _ y: Self, then a: () -> Self, else b: () -> Self
  ) -> Self

  /// How many levels of nesting carry derivatives of one plain value: 0 for `Double`, 1 for
  /// `Dual<Double>`; nil for a number that is more than a plain value and its derivatives.
  ///
  /// What is computed from plain values alone, such as the factors of a matrix or the root of an
  /// equation, serves a number that has this many levels as it is. A batch of several values, or a symbol
  /// that stands for all, has none: its own arithmetic must be used. That is the default.
  static var derivativeLevels: Int? { get }

  /// The highest order of a derivative that some numbers carry, the levels of nesting added.
  ///
  /// With their plain values taken away, products of so many of the numbers may differ from zero, and
  /// products of more do not. It is 0 for plain numbers, which is the default.
  static func derivativeOrder(of x: UnsafeBufferPointer<Self>) -> Int

  /// The Jacobian of a function of these numbers at plain values, by the derivatives that they carry
  /// themselves; nil, the default, if they carry none.
  ///
  /// - Parameters:
  ///   - x: The n plain values.
  ///   - f: The function; what it captures may carry derivatives too, which do not count.
  /// - Returns: The plain Jacobian, with n columns.
  /// - Throws: What `f` throws.
  static func plainJacobian<E>(
    at x: [Plain], of f: ([Self]) throws(E) -> [Self]
  ) throws(E) -> Matrix<Plain>?

  /// Whether `apply(_:to:)` keeps a primitive with a pullback as one step, as a tape does.
  static var recordsPrimitives: Bool { get }

  /// The same number under a name, for whoever notes down how it came about.
  ///
  /// Only traces keep the name; to every other number it does nothing.
  ///
  /// - Parameter name: What the number is called on paper.
  /// - Returns: The number.
  func named(_ name: String) -> Self
}

extension RealScalar {
  /// The number itself.
  @inlinable @inline(__always)
  public func named(_ name: String) -> Self { self }

  /// A constant with this number's value.
  @inlinable @inline(__always)
  public var detached: Self { Self(plain: plain) }

  /// The first number if the comparison holds, else the second; the other is not computed.
  @inlinable @inline(__always)
  public static func choice(
    _ x: Self, _ relation: Relation, _ y: Self, then a: () -> Self, else b: () -> Self
  ) -> Self {
    relation.holds(x, y) ? a() : b()
  }

  /// None: the number may be more than a plain value and its derivatives.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { nil }

  /// None.
  @inlinable @inline(__always)
  public static func derivativeOrder(of x: UnsafeBufferPointer<Self>) -> Int { 0 }

  /// None: these numbers may carry no derivatives.
  @inlinable
  public static func plainJacobian<E>(
    at x: [Plain], of f: ([Self]) throws(E) -> [Self]
  ) throws(E) -> Matrix<Plain>? { nil }

  /// No: a primitive's own arithmetic is differentiated.
  @inlinable @inline(__always)
  public static var recordsPrimitives: Bool { false }

  /// From the rule, in this number's arithmetic.
  @inlinable @inline(__always)
  public static func valueWithDerivative<R: UnaryRule>(
    of rule: R, at x: Self
  ) -> (value: Self, derivative: Self) { rule.valueWithDerivative(at: x) }

  /// From the rule, in this number's arithmetic.
  @inlinable @inline(__always)
  public static func firstPartial<R: BinaryRule>(
    of rule: R, at x: Self, _ y: Self, value: Self
  ) -> Self { rule.firstPartial(at: x, y, value: value) }

  /// From the rule, in this number's arithmetic.
  @inlinable @inline(__always)
  public static func secondPartial<R: BinaryRule>(
    of rule: R, at x: Self, _ y: Self, value: Self
  ) -> Self { rule.secondPartial(at: x, y, value: value) }

  /// Whether the number carries no derivative and is 1.
  @inlinable @inline(__always)
  public var isOne: Bool { isConstant && self == 1 }

  /// Whether the value is normal, or ample where it carries something.
  @inlinable @inline(__always)
  public var isOrdinary: Bool { Self.self == Plain.self ? plain.isNormal : plain.isAmple }

  /// Creates a constant from an integer.
  ///
  /// - Parameter value: The value; rounded to nearest where the type cannot hold it.
  @inlinable @inline(__always) @_disfavoredOverload
  public init(_ value: Int) {
    self.init(Double(value))
  }

  /// Whether the value is not a number.
  @inlinable @inline(__always)
  public var isNotANumber: Bool { self != self }

  /// Whether the value is not a number.
  @inlinable @inline(__always)
  public var containsNaN: Bool { isNotANumber }
}
