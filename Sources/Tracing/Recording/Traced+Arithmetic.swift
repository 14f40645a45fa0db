import ForwardMode
import Scalars

// The arithmetic of traced numbers, each operation once. The operators, generic and concrete, call
// these.
//
// A plain number beside an operator has no tangent, a constant has the tangent 0: forward mode does
// not add the one and adds the other. Only the sign of a zero can tell, but a trace keeps it.

extension TracedPayload {
  /// Records a sum.
  public static func sum(_ a: Traced<T>, _ b: Traced<T>) -> Traced<T> {
    record([a, b], a.payload.dual + b.payload.dual) { _ in .add }
  }

  /// Records a difference.
  public static func difference(_ a: Traced<T>, _ b: Traced<T>) -> Traced<T> {
    record([a, b], a.payload.dual - b.payload.dual) { _ in .subtract }
  }

  /// Records a product.
  public static func product(_ a: Traced<T>, _ b: Traced<T>) -> Traced<T> {
    record([a, b], a.payload.dual * b.payload.dual) { _ in .multiply }
  }

  /// Records a quotient.
  public static func quotient(_ a: Traced<T>, _ b: Traced<T>) -> Traced<T> {
    record([a, b], a.payload.dual / b.payload.dual) { _ in .divide }
  }

  /// Records a change of sign.
  public static func negative(_ a: Traced<T>) -> Traced<T> {
    record([a], -a.payload.dual) { _ in .negate }
  }

  /// Records a sum with a plain number.
  public static func sum(constant c: T, _ a: Traced<T>) -> Traced<T> {
    record([Traced(c), a], DualPayload.sum(constant: c, a.payload.dual)) { _ in .add }
  }

  /// Records a sum with a plain number.
  public static func shifted(_ a: Traced<T>, by c: T) -> Traced<T> {
    record([a, Traced(c)], DualPayload.shifted(a.payload.dual, by: c)) { _ in .add }
  }

  /// Records a difference with a plain number.
  public static func shifted(_ a: Traced<T>, downBy c: T) -> Traced<T> {
    record([a, Traced(c)], DualPayload.shifted(a.payload.dual, downBy: c)) { _ in .subtract }
  }

  /// Records a difference with a plain number.
  public static func difference(constant c: T, _ a: Traced<T>) -> Traced<T> {
    record([Traced(c), a], DualPayload.difference(constant: c, a.payload.dual)) { _ in .subtract }
  }

  /// Records a product with a plain number.
  public static func product(constant c: T, _ a: Traced<T>) -> Traced<T> {
    record([Traced(c), a], DualPayload.product(constant: c, a.payload.dual)) { _ in .multiply }
  }

  /// Records a product with a plain number.
  public static func scaled(_ a: Traced<T>, by c: T) -> Traced<T> {
    record([a, Traced(c)], DualPayload.scaled(a.payload.dual, by: c)) { _ in .multiply }
  }

  /// Records a quotient with a plain number.
  public static func divided(_ a: Traced<T>, by c: T) -> Traced<T> {
    record([a, Traced(c)], DualPayload.divided(a.payload.dual, by: c)) { _ in .divide }
  }

  /// Records a quotient with a plain number.
  public static func quotient(constant c: T, _ a: Traced<T>) -> Traced<T> {
    record([Traced(c), a], DualPayload.quotient(constant: c, a.payload.dual)) { _ in .divide }
  }
}
