/// What a number carries: a value, whatever goes with it, and the rules for both.
///
/// A payload says how its numbers are added, multiplied and so on, each rule once, by name. Put
/// into a ``Number`` it has every operator and every function of the library. A payload that carries
/// first derivatives needs no rule but the chain rule: see ``FirstOrderPayload``.
public protocol Payload {
  /// The type of the value.
  associatedtype Value: RealScalar

  /// The value.
  var value: Value { get }

  /// Creates a constant.
  init(_ value: Value)

  /// Whether a derivative is carried at this level of nesting.
  var isActive: Bool { get }

  /// Whether the value or anything beside it is or carries a NaN; by default whether the value is.
  var containsNaN: Bool { get }

  /// The number in words; by default its value.
  var description: String { get }

  /// The number a + b.
  static func sum(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self>

  /// The number a − b.
  static func difference(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self>

  /// The number a b.
  static func product(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self>

  /// The number a / b.
  static func quotient(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self>

  /// The number −a.
  static func negative(_ a: Number<Self>) -> Number<Self>

  /// Applies a function of one argument, given by its rule.
  static func apply<R: UnaryRule>(_ rule: R, to x: Number<Self>) -> Number<Self>

  /// Applies a function of two arguments, given by its rule.
  static func apply<R: BinaryRule>(
    _ rule: R, to x: Number<Self>, _ y: Number<Self>
  ) -> Number<Self>

  // What follows has defaults by the rules above.

  /// The number a + c.
  static func shifted(_ a: Number<Self>, by c: Value) -> Number<Self>

  /// The number a − c.
  static func shifted(_ a: Number<Self>, downBy c: Value) -> Number<Self>

  /// The number c + a.
  static func sum(constant c: Value, _ a: Number<Self>) -> Number<Self>

  /// The number c − a.
  static func difference(constant c: Value, _ a: Number<Self>) -> Number<Self>

  /// The number c a.
  static func product(constant c: Value, _ a: Number<Self>) -> Number<Self>

  /// The number a c.
  static func scaled(_ a: Number<Self>, by c: Value) -> Number<Self>

  /// The number a / c.
  static func divided(_ a: Number<Self>, by c: Value) -> Number<Self>

  /// The number c / a.
  static func quotient(constant c: Value, _ a: Number<Self>) -> Number<Self>

  /// Whether the values are equal.
  static func isEqual(_ a: Number<Self>, _ b: Number<Self>) -> Bool

  /// Whether the first value is the smaller.
  static func isLess(_ a: Number<Self>, _ b: Number<Self>) -> Bool

  /// Whether the first value is the smaller or equal.
  static func isLessOrEqual(_ a: Number<Self>, _ b: Number<Self>) -> Bool

  /// The sine and the cosine of one angle.
  static func sineAndCosine(of x: Number<Self>) -> (sine: Number<Self>, cosine: Number<Self>)

  /// The number z + x y, with one rounding in the value.
  static func addingProduct(
    _ z: Number<Self>, _ x: Number<Self>, _ y: Number<Self>
  ) -> Number<Self>

  /// The sum Σ xᵢ.
  static func sum(of x: UnsafeBufferPointer<Number<Self>>) -> Number<Self>

  /// The inner product Σ xᵢ yᵢ.
  static func dot(
    _ x: UnsafeBufferPointer<Number<Self>>, _ y: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self>

  /// The inner product Σ aᵢ xᵢ with constants.
  static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self>

  /// The matrix-vector product y = A x, with the elements of A row by row.
  static func multiply(
    _ a: UnsafeBufferPointer<Number<Self>>, _ x: UnsafeBufferPointer<Number<Self>>,
    into y: UnsafeMutableBufferPointer<Number<Self>>)

  /// The matrix-vector product y = A x with a constant matrix.
  static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<Number<Self>>,
    into y: UnsafeMutableBufferPointer<Number<Self>>)

  /// The matrix-vector product y = A x with a constant vector.
  static func multiply(
    _ a: UnsafeBufferPointer<Number<Self>>, constant x: [Double],
    into y: UnsafeMutableBufferPointer<Number<Self>>)

  /// Applies a function of a whole array, given by its rule.
  static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self>

  /// Applies a function of arrays whose pullback is written by hand.
  static func apply<A: ArrayPrimitive>(_ primitive: A, to x: [Number<Self>]) -> [Number<Self>]

  /// Applies such a function to the numbers of two arrays, those of the second after those of the first.
  static func apply<A: ArrayPrimitive>(
    _ primitive: A, to x: [Number<Self>], _ y: [Number<Self>]
  ) -> [Number<Self>]

  /// The sum of terms, each of which is computed from its number.
  static func sum(over indices: Range<Int>, of term: (Int) -> Number<Self>) -> Number<Self>

  /// The sum of terms, each of which is computed from parameters and its datum, added one after another.
  static func summed<Data: Sequence, E>(
    over data: Data, with parameters: [Number<Self>],
    of term: (_ parameters: [Number<Self>], _ datum: Data.Element) throws(E) -> Number<Self>
  ) throws(E) -> Number<Self>

  /// The normalised exponentials of a list.
  static func softmax(of x: UnsafeBufferPointer<Number<Self>>) -> [Number<Self>]

  /// How many levels carry derivatives of one plain value, this one among them; nil, the default, if the
  /// number is more than that.
  static var derivativeLevels: Int? { get }

  /// The highest order of a derivative that some numbers carry, the levels of nesting added.
  ///
  /// The default adds one to the order of the values: that of a payload of first derivatives.
  static func derivativeOrder(of x: UnsafeBufferPointer<Number<Self>>) -> Int

  /// The Jacobian of a function of these numbers at plain values, by the derivatives that they carry; nil by
  /// default.
  static func plainJacobian<E>(
    at x: [Value.Plain], of f: ([Number<Self>]) throws(E) -> [Number<Self>]
  ) throws(E) -> Matrix<Value.Plain>?

  /// Whether a primitive with a pullback is kept as one step; false by default.
  static var recordsPrimitives: Bool { get }

  /// One of two numbers, as two others compare.
  static func choice(
    _ x: Number<Self>, _ relation: Relation, _ y: Number<Self>, then a: () -> Number<Self>,
    else b: () -> Number<Self>
  ) -> Number<Self>

  /// The same number under a name, for whoever notes down how it came about.
  static func named(_ name: String, _ a: Number<Self>) -> Number<Self>
}
