import Scalars

// The arithmetic of traced numbers, each operation once. The operators, generic and concrete, call
// these.
//
// A plain number beside an operator has no tangent, a constant has the tangent 0: forward mode does
// not add the one and adds the other. Only the sign of a zero can tell, but a trace keeps it.

extension TracedPayload {
  /// A plain number beside an operator.
  static func plain(_ value: T) -> Traced<T> {
    Traced(payload: Self(constant: value, tangent: nil))
  }

  /// Records a sum.
  public static func sum(_ a: Traced<T>, _ b: Traced<T>) -> Traced<T> {
    record(.add, [a, b], value: a.value + b.value) { [1, 1] }
  }

  /// Records a difference.
  public static func difference(_ a: Traced<T>, _ b: Traced<T>) -> Traced<T> {
    record(.subtract, [a, b], value: a.value - b.value) { [1, -1] }
  }

  /// Records a product.
  public static func product(_ a: Traced<T>, _ b: Traced<T>) -> Traced<T> {
    record(.multiply, [a, b], value: a.value * b.value) { [b.value, a.value] }
  }

  /// Records a quotient.
  public static func quotient(_ a: Traced<T>, _ b: Traced<T>) -> Traced<T> {
    let quotient = a.value / b.value
    return record(.divide, [a, b], value: quotient) { [1 / b.value, -quotient / b.value] }
  }

  /// Records a change of sign.
  public static func negative(_ a: Traced<T>) -> Traced<T> {
    record(.negate, [a], value: -a.value) { [-1] }
  }

  /// Records a sum with a plain number.
  public static func shifted(_ a: Traced<T>, by c: T) -> Traced<T> { sum(a, plain(c)) }

  /// Records a difference with a plain number.
  public static func shifted(_ a: Traced<T>, downBy c: T) -> Traced<T> { difference(a, plain(c)) }

  /// Records a difference with a plain number.
  public static func difference(constant c: T, _ a: Traced<T>) -> Traced<T> {
    difference(plain(c), a)
  }

  /// Records a sum with a plain number.
  public static func sum(constant c: T, _ a: Traced<T>) -> Traced<T> { sum(plain(c), a) }

  /// Records a product with a plain number.
  public static func product(constant c: T, _ a: Traced<T>) -> Traced<T> { product(plain(c), a) }

  /// Records a product with a plain number.
  public static func scaled(_ a: Traced<T>, by c: T) -> Traced<T> { product(a, plain(c)) }

  /// Records a quotient with a plain number.
  public static func divided(_ a: Traced<T>, by c: T) -> Traced<T> { quotient(a, plain(c)) }

  /// Records a quotient with a plain number.
  public static func quotient(constant c: T, _ a: Traced<T>) -> Traced<T> { quotient(plain(c), a) }
}
