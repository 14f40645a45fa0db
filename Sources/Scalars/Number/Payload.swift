/// What a number carries: a value, whatever stands beside it, and the rules for both.
///
/// A payload says how its numbers are added, multiplied and so on, each rule once, by name. Put
/// into a ``Number`` it has every operator and every function of the library. The first nine
/// requirements are enough for a number of your own; a payload that carries first derivatives needs
/// only ``FirstOrderPayload``'s.
public protocol Payload {
  /// The type of the value.
  associatedtype Value: RealScalar

  /// The value.
  var value: Value { get }

  /// Creates a constant.
  init(_ value: Value)

  /// Whether a derivative is carried at this level of nesting.
  var isActive: Bool { get }

  /// Whether the value or anything beside it is or carries a NaN.
  var containsNaN: Bool { get }

  /// The number in words.
  var description: String { get }

  static func sum(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self>
  static func difference(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self>
  static func product(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self>
  static func quotient(_ a: Number<Self>, _ b: Number<Self>) -> Number<Self>
  static func negative(_ a: Number<Self>) -> Number<Self>

  /// Applies a function of one argument, given by its rule.
  static func apply<R: UnaryRule>(_ rule: R, to x: Number<Self>) -> Number<Self>

  /// Applies a function of two arguments, given by its rule.
  static func apply<R: BinaryRule>(_ rule: R, to x: Number<Self>, _ y: Number<Self>) -> Number<Self>

  // What follows has defaults.

  static func shifted(_ a: Number<Self>, by c: Value) -> Number<Self>
  static func shifted(_ a: Number<Self>, downBy c: Value) -> Number<Self>
  static func sum(constant c: Value, _ a: Number<Self>) -> Number<Self>
  static func difference(constant c: Value, _ a: Number<Self>) -> Number<Self>
  static func product(constant c: Value, _ a: Number<Self>) -> Number<Self>
  static func scaled(_ a: Number<Self>, by c: Value) -> Number<Self>
  static func divided(_ a: Number<Self>, by c: Value) -> Number<Self>
  static func quotient(constant c: Value, _ a: Number<Self>) -> Number<Self>

  static func sineAndCosine(of x: Number<Self>) -> (sine: Number<Self>, cosine: Number<Self>)
  static func addingProduct(_ z: Number<Self>, _ x: Number<Self>, _ y: Number<Self>) -> Number<Self>

  static func sum(of x: UnsafeBufferPointer<Number<Self>>) -> Number<Self>
  static func dot(_ x: UnsafeBufferPointer<Number<Self>>, _ y: UnsafeBufferPointer<Number<Self>>)
    -> Number<Self>
  static func dot(constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Number<Self>>)
    -> Number<Self>
  static func multiply(
    _ a: UnsafeBufferPointer<Number<Self>>, _ x: UnsafeBufferPointer<Number<Self>>,
    into y: UnsafeMutableBufferPointer<Number<Self>>)
  static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<Number<Self>>,
    into y: UnsafeMutableBufferPointer<Number<Self>>)
  static func multiply(
    _ a: UnsafeBufferPointer<Number<Self>>, constant x: [Double],
    into y: UnsafeMutableBufferPointer<Number<Self>>)
  static func apply<R: ReductionRule>(_ rule: R, to x: UnsafeBufferPointer<Number<Self>>) -> Number<
    Self
  >
  static func apply<A: ArrayPrimitive>(_ primitive: A, to x: [Number<Self>]) -> [Number<Self>]
}

extension Payload {
  @inlinable @inline(__always)
  public var description: String { "\(value)" }

  @inlinable @inline(__always)
  public static func shifted(_ a: Number<Self>, by c: Value) -> Number<Self> { sum(a, Number(c)) }
  @inlinable @inline(__always)
  public static func shifted(_ a: Number<Self>, downBy c: Value) -> Number<Self> {
    difference(a, Number(c))
  }
  @inlinable @inline(__always)
  public static func difference(constant c: Value, _ a: Number<Self>) -> Number<Self> {
    difference(Number(c), a)
  }
  @inlinable @inline(__always)
  public static func sum(constant c: Value, _ a: Number<Self>) -> Number<Self> { shifted(a, by: c) }
  @inlinable @inline(__always)
  public static func product(constant c: Value, _ a: Number<Self>) -> Number<Self> {
    scaled(a, by: c)
  }
  @inlinable @inline(__always)
  public static func scaled(_ a: Number<Self>, by c: Value) -> Number<Self> {
    product(a, Number(c))
  }
  @inlinable @inline(__always)
  public static func divided(_ a: Number<Self>, by c: Value) -> Number<Self> {
    quotient(a, Number(c))
  }
  @inlinable @inline(__always)
  public static func quotient(constant c: Value, _ a: Number<Self>) -> Number<Self> {
    quotient(Number(c), a)
  }

  @inlinable @inline(__always)
  public static func sineAndCosine(of x: Number<Self>) -> (sine: Number<Self>, cosine: Number<Self>)
  {
    (apply(Rules.Sin(), to: x), apply(Rules.Cos(), to: x))
  }

  @inlinable @inline(__always)
  public static func sum(of x: UnsafeBufferPointer<Number<Self>>) -> Number<Self> {
    accumulated(x.count) { x[$0] }
  }

  @inlinable @inline(__always)
  public static func dot(
    _ x: UnsafeBufferPointer<Number<Self>>, _ y: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self> {
    accumulated(x.count) { x[$0] * y[$0] }
  }

  @inlinable @inline(__always)
  public static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Number<Self>>
  ) -> Number<Self> {
    accumulated(x.count) { Number(Value(a[$0])) * x[$0] }
  }

  @inlinable
  public static func multiply(
    _ a: UnsafeBufferPointer<Number<Self>>, _ x: UnsafeBufferPointer<Number<Self>>,
    into y: UnsafeMutableBufferPointer<Number<Self>>
  ) {
    Number.forEachRow(of: y, columns: x.count) { i, columns in
      dot(UnsafeBufferPointer(rebasing: a[columns]), x)
    }
  }

  @inlinable
  public static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<Number<Self>>,
    into y: UnsafeMutableBufferPointer<Number<Self>>
  ) {
    a.withUnsafeBufferPointer { a in
      Number.forEachRow(of: y, columns: x.count) { i, columns in
        dot(constant: UnsafeBufferPointer(rebasing: a[columns]), x)
      }
    }
  }

  @inlinable
  public static func multiply(
    _ a: UnsafeBufferPointer<Number<Self>>, constant x: [Double],
    into y: UnsafeMutableBufferPointer<Number<Self>>
  ) {
    x.withUnsafeBufferPointer { x in
      Number.forEachRow(of: y, columns: x.count) { i, columns in
        dot(constant: x, UnsafeBufferPointer(rebasing: a[columns]))
      }
    }
  }

  @inlinable @inline(__always)
  public static func apply<R: ReductionRule>(_ rule: R, to x: UnsafeBufferPointer<Number<Self>>)
    -> Number<Self>
  {
    rule.value(of: x)
  }

  @inlinable @inline(__always)
  public static func apply<A: ArrayPrimitive>(
    _ primitive: A, to x: [Number<Self>]
  ) -> [Number<Self>] {
    primitive.value(at: x)
  }
}
