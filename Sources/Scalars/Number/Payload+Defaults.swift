extension Payload {
  /// Whether the value is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool { value.containsNaN }

  /// The value alone.
  public var description: String { "\(value)" }

  /// The sum with a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: Number<Self>, by c: Value) -> Number<Self> {
    sum(a, Number(c))
  }

  /// The difference with a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: Number<Self>, downBy c: Value) -> Number<Self> {
    difference(a, Number(c))
  }

  /// The shifted number.
  @inlinable @inline(__always)
  public static func sum(constant c: Value, _ a: Number<Self>) -> Number<Self> {
    shifted(a, by: c)
  }

  /// The difference with a constant.
  @inlinable @inline(__always)
  public static func difference(constant c: Value, _ a: Number<Self>) -> Number<Self> {
    difference(Number(c), a)
  }

  /// The scaled number.
  @inlinable @inline(__always)
  public static func product(constant c: Value, _ a: Number<Self>) -> Number<Self> {
    scaled(a, by: c)
  }

  /// The product with a constant.
  @inlinable @inline(__always)
  public static func scaled(_ a: Number<Self>, by c: Value) -> Number<Self> {
    product(a, Number(c))
  }

  /// The quotient with a constant.
  @inlinable @inline(__always)
  public static func divided(_ a: Number<Self>, by c: Value) -> Number<Self> {
    quotient(a, Number(c))
  }

  /// The quotient with a constant.
  @inlinable @inline(__always)
  public static func quotient(constant c: Value, _ a: Number<Self>) -> Number<Self> {
    quotient(Number(c), a)
  }

  /// The comparison of values.
  @inlinable @inline(__always)
  public static func isEqual(_ a: Number<Self>, _ b: Number<Self>) -> Bool { a.value == b.value }

  /// The comparison of values.
  @inlinable @inline(__always)
  public static func isLess(_ a: Number<Self>, _ b: Number<Self>) -> Bool { a.value < b.value }

  /// The comparison of values.
  @inlinable @inline(__always)
  public static func isLessOrEqual(_ a: Number<Self>, _ b: Number<Self>) -> Bool {
    a.value <= b.value
  }

  /// One after the other.
  @inlinable @inline(__always)
  public static func sineAndCosine(
    of x: Number<Self>
  ) -> (sine: Number<Self>, cosine: Number<Self>) {
    (apply(Rules.Sin(), to: x), apply(Rules.Cos(), to: x))
  }

  /// The sum, by additions.
  @inlinable @inline(__always)
  public static func sum(of x: UnsafeBufferPointer<Number<Self>>) -> Number<Self> {
    accumulatedInMemory(x.count) { x[$0] }
  }

  /// The inner product, by multiplications and additions.
  @inlinable @inline(__always)
  public static func dot(
    _ x: UnsafeBufferPointer<Number<Self>>, _ y: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self> {
    accumulatedInMemory(x.count) { x[$0] * y[$0] }
  }

  /// The inner product with constants, by multiplications and additions.
  @inlinable @inline(__always)
  public static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self> {
    accumulatedInMemory(x.count) { Number(Value(a[$0])) * x[$0] }
  }

  /// The matrix-vector product, a row at a time.
  @inlinable
  public static func multiply(
    _ a: UnsafeBufferPointer<Number<Self>>, _ x: UnsafeBufferPointer<Number<Self>>,
    into y: UnsafeMutableBufferPointer<Number<Self>>
  ) {
    Number.multiplyByRows(a, x, into: y)
  }

  /// The matrix-vector product, a row at a time.
  @inlinable
  public static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<Number<Self>>,
    into y: UnsafeMutableBufferPointer<Number<Self>>
  ) {
    Number.multiplyByRows(constant: a, x, into: y)
  }

  /// The matrix-vector product, a row at a time.
  @inlinable
  public static func multiply(
    _ a: UnsafeBufferPointer<Number<Self>>, constant x: [Double],
    into y: UnsafeMutableBufferPointer<Number<Self>>
  ) {
    Number.multiplyByRows(a, constant: x, into: y)
  }

  /// None: the number may be more than a plain value and its derivatives.
  @inlinable @inline(__always)
  public static var derivativeLevels: Int? { nil }

  /// One more than that of the values.
  @inlinable
  public static func derivativeOrder(of x: UnsafeBufferPointer<Number<Self>>) -> Int {
    derivativeOrder(of: x, own: 1) { [$0.value] }
  }

  /// The order of this level, if any number has derivatives there, and of all parts together.
  ///
  /// - Parameters:
  ///   - x: The numbers.
  ///   - own: The order of this level.
  ///   - parts: The parts of a number, all of the value's type.
  /// - Returns: The order.
  @inlinable @inline(__always)
  package static func derivativeOrder(
    of x: UnsafeBufferPointer<Number<Self>>, own: Int,
    parts: (Number<Self>) -> [Value]
  ) -> Int {
    let order = x.contains { $0.isActive } ? own : 0
    if Value.derivativeLevels == 0 { return order }
    let all = x.flatMap(parts)
    return order + all.withUnsafeBufferPointer { Value.derivativeOrder(of: $0) }
  }

  /// None: the payload does not say how.
  @inlinable
  public static func plainJacobian<E>(
    at x: [Value.Plain], of f: ([Number<Self>]) throws(E) -> [Number<Self>]
  ) throws(E) -> Matrix<Value.Plain>? { nil }

  /// No: a primitive's own arithmetic is differentiated.
  @inlinable @inline(__always)
  public static var recordsPrimitives: Bool { false }

  /// The rule's value, in this number's arithmetic.
  @inlinable @inline(__always)
  public static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self> { rule.value(of: x) }

  /// The primitive's value, in this number's arithmetic.
  @inlinable @inline(__always)
  public static func apply<A: ArrayPrimitive>(
    _ primitive: A, to x: [Number<Self>]
  ) -> [Number<Self>] { primitive.value(at: x) }

  /// The primitive's value, in this number's arithmetic.
  @inlinable @inline(__always)
  public static func apply<A: ArrayPrimitive>(
    _ primitive: A, to x: [Number<Self>], _ y: [Number<Self>]
  ) -> [Number<Self>] { primitive.value(at: x + y) }

  /// The sum of terms, by additions.
  @inlinable @inline(__always)
  public static func sum(
    over indices: Range<Int>, of term: (Int) -> Number<Self>
  ) -> Number<Self> {
    accumulatedInMemory(indices.count) { term(indices.lowerBound + $0) }
  }

  /// The sum of the data's terms, by a loop.
  @inlinable @inline(__always)
  public static func summed<Data: Sequence, E>(
    over data: Data, with parameters: [Number<Self>],
    of term: (_ parameters: [Number<Self>], _ datum: Data.Element) throws(E) -> Number<Self>
  ) throws(E) -> Number<Self> {
    try addedInOrder(over: data, with: parameters, of: term)
  }

  /// The shares, in this number's arithmetic.
  @inlinable
  public static func softmax(of x: UnsafeBufferPointer<Number<Self>>) -> [Number<Self>] {
    shares(of: x)
  }

  /// The first number if the comparison holds, else the second.
  @inlinable @inline(__always)
  public static func choice(
    _ x: Number<Self>, _ relation: Relation, _ y: Number<Self>, then a: () -> Number<Self>,
    else b: () -> Number<Self>
  ) -> Number<Self> {
    relation.holds(x, y) ? a() : b()
  }

  /// The number itself.
  @inlinable @inline(__always)
  public static func named(_ name: String, _ a: Number<Self>) -> Number<Self> { a }
}
