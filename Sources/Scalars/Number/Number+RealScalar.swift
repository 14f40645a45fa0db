extension Number: RealScalar {
  /// The plain type at the bottom of all nesting.
  public typealias Plain = P.Value.Plain

  /// The type of the value.
  public typealias Primal = P.Value

  /// The levels of nesting, if all of them carry derivatives of one plain value.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { P.derivativeLevels }

  /// The highest order of a derivative that some numbers carry.
  @inlinable @inline(__always)
  public static func derivativeOrder(of x: UnsafeBufferPointer<Number>) -> Int {
    P.derivativeOrder(of: x)
  }

  /// The Jacobian of a function of these numbers at plain values, by the derivatives that they carry.
  @inlinable
  public static func plainJacobian<E>(
    at x: [Plain], of f: ([Number]) throws(E) -> [Number]
  ) throws(E) -> Matrix<Plain>? {
    try P.plainJacobian(at: x, of: f)
  }

  /// Whether a primitive with a pullback is kept as one step.
  @inlinable @inline(__always)
  public static var recordsPrimitives: Bool { P.recordsPrimitives }

  /// The plain value under all levels of nesting.
  @inlinable @inline(__always)
  public var plain: Plain { value.plain }

  /// Creates a constant from the plain type at the bottom.
  @inlinable @inline(__always)
  public init(plain: Plain) { self.init(P.Value(plain: plain)) }

  /// Whether no level of nesting carries a derivative.
  @inlinable @inline(__always)
  public var isConstant: Bool { !isActive && value.isConstant }

  /// Whether the value, or anything beside it, is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool { payload.containsNaN }

  /// Creates a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public init(_ value: Double) { self.init(P.Value(value)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(floatLiteral value: Double) { self.init(P.Value(value)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(integerLiteral value: Int) { self.init(P.Value(Double(value))) }

  /// Creates a constant, if the value type can hold the integer exactly.
  @inlinable
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = P.Value(exactly: source) else { return nil }
    self.init(value)
  }

  /// The absolute value; its derivative is 1 or −1 by the sign bit, so 1 at +0 and −1 at −0.
  @inlinable @inline(__always)
  public var magnitude: Number { Number.apply(Rules.Abs(), to: self) }

  /// Applies a function of one argument, given by its rule.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: Number) -> Number {
    P.apply(rule, to: x)
  }

  /// Applies a function of two arguments, given by its rule.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: Number, _ y: Number) -> Number {
    P.apply(rule, to: x, y)
  }

  /// The sine and the cosine of one angle.
  @inlinable @inline(__always)
  public static func sineAndCosine(of x: Number) -> (sine: Number, cosine: Number) {
    P.sineAndCosine(of: x)
  }

  /// A constant with this number's value: derivatives of any order do not flow through it.
  @inlinable @inline(__always)
  public var detached: Number { Number(value.detached) }

  /// The number `self + x * y`, with one rounding in the value.
  @inlinable @inline(__always)
  public func addingProduct(_ x: Number, _ y: Number) -> Number {
    P.addingProduct(self, x, y)
  }

  /// Whether the values are equal.
  @inlinable @inline(__always)
  public static func == (a: Number, b: Number) -> Bool { P.isEqual(a, b) }

  /// Whether the first value is the smaller.
  @inlinable @inline(__always)
  public static func < (a: Number, b: Number) -> Bool { P.isLess(a, b) }

  /// Whether the first value is the smaller or equal.
  @inlinable @inline(__always)
  public static func <= (a: Number, b: Number) -> Bool { P.isLessOrEqual(a, b) }

  /// Whether the first value is the larger.
  @inlinable @inline(__always)
  public static func > (a: Number, b: Number) -> Bool { P.isLess(b, a) }

  /// Whether the first value is the larger or equal.
  @inlinable @inline(__always)
  public static func >= (a: Number, b: Number) -> Bool { P.isLessOrEqual(b, a) }
}

// Operations on whole arrays.

extension Number {
  /// The sum Σ xᵢ.
  @inlinable @inline(__always)
  public static func sum(of x: UnsafeBufferPointer<Number>) -> Number {
    P.sum(of: x)
  }

  /// The inner product Σ xᵢ yᵢ.
  @inlinable @inline(__always)
  public static func dot(
    _ x: UnsafeBufferPointer<Number>, _ y: UnsafeBufferPointer<Number>
  ) -> Number {
    P.dot(x, y)
  }

  /// The inner product Σ aᵢ xᵢ with constants.
  @inlinable @inline(__always)
  public static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Number>
  ) -> Number {
    P.dot(constant: a, x)
  }

  /// The matrix-vector product y = A x.
  @inlinable @inline(__always)
  public static func multiply(
    _ a: UnsafeBufferPointer<Number>, _ x: UnsafeBufferPointer<Number>,
    into y: UnsafeMutableBufferPointer<Number>
  ) {
    P.multiply(a, x, into: y)
  }

  /// The matrix-vector product y = A x with a constant matrix.
  @inlinable @inline(__always)
  public static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<Number>,
    into y: UnsafeMutableBufferPointer<Number>
  ) {
    P.multiply(constant: a, x, into: y)
  }

  /// The matrix-vector product y = A x with a constant vector.
  @inlinable @inline(__always)
  public static func multiply(
    _ a: UnsafeBufferPointer<Number>, constant x: [Double],
    into y: UnsafeMutableBufferPointer<Number>
  ) {
    P.multiply(a, constant: x, into: y)
  }

  /// Applies a function of a whole array, given by its rule.
  @inlinable @inline(__always)
  public static func apply<R: ReductionRule>(_ rule: R, to x: UnsafeBufferPointer<Number>) -> Number
  {
    P.apply(rule, to: x)
  }

  /// Applies a function of arrays whose pullback is written by hand.
  @inlinable @inline(__always)
  public static func apply<A: ArrayPrimitive>(_ primitive: A, to x: [Number]) -> [Number] {
    P.apply(primitive, to: x)
  }

  /// Applies such a function to the numbers of two arrays, those of the second after those of the first.
  @inlinable @inline(__always)
  public static func apply<A: ArrayPrimitive>(
    _ primitive: A, to x: [Number], _ y: [Number]
  ) -> [Number] {
    P.apply(primitive, to: x, y)
  }

  /// The sum of terms, each of which is computed from its number.
  @inlinable @inline(__always)
  public static func sum(over indices: Range<Int>, of term: (Int) -> Number) -> Number {
    P.sum(over: indices, of: term)
  }

  /// The sum of terms, each of which is computed from parameters and its datum, added one after another.
  @inlinable @inline(__always)
  public static func summed<Data: Sequence, E>(
    over data: Data, with parameters: [Number],
    of term: (_ parameters: [Number], _ datum: Data.Element) throws(E) -> Number
  ) throws(E) -> Number {
    try P.summed(over: data, with: parameters, of: term)
  }

  /// The normalised exponentials of a list.
  @inlinable
  public static func softmax(of x: UnsafeBufferPointer<Number>) -> [Number] { P.softmax(of: x) }

  /// One of two numbers, as two others compare.
  @inlinable @inline(__always)
  public static func choice(
    _ x: Number, _ relation: Relation, _ y: Number, then a: () -> Number, else b: () -> Number
  ) -> Number {
    P.choice(x, relation, y, then: a, else: b)
  }

  /// The same number under a name, which traces keep.
  @inlinable @inline(__always)
  public func named(_ name: String) -> Number { P.named(name, self) }
}
