import ForwardMode
import Programs
public import Scalars

extension TracedPayload {
  /// A step with a value and a local derivative of the caller's.
  public static func chain(value: T, derivative: T, of x: Traced<T>) -> Traced<T> {
    record([x], .chain(value: value, derivative: derivative, of: x.payload.dual)) {
      $0.chain([derivative])
    }
  }

  /// A step with a value and two local partial derivatives of the caller's.
  public static func chain(
    value: T, partial first: T, of x: Traced<T>, partial second: T, of y: Traced<T>
  ) -> Traced<T> {
    let (a, b) = (x.payload.dual, y.payload.dual)
    return record([x, y], .chain(value: value, partial: first, of: a, partial: second, of: b)) {
      $0.chain([first, second])
    }
  }

  /// A step for a function of one argument.
  public static func apply<R: UnaryRule>(_ rule: R, to x: Traced<T>) -> Traced<T> {
    record(rule, x, .apply(rule, to: x.payload.dual))
  }

  /// A step for a function of two arguments; a constant argument's partial is never computed.
  public static func apply<R: BinaryRule>(_ rule: R, to x: Traced<T>, _ y: Traced<T>) -> Traced<T> {
    record([x, y], .apply(rule, to: x.payload.dual, y.payload.dual)) {
      .binary(rule: $0.builder.rules.number(of: rule), first: 0, second: 0)
    }
  }

  /// One step for a function of a whole array.
  public static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Traced<T>>
  ) -> Traced<T> {
    let result = x.map(\.payload.dual).withUnsafeBufferPointer { Dual.apply(rule, to: $0) }
    return record(Array(x), result) {
      .reduction(rule: $0.builder.rules.number(of: rule))
    }
  }

  /// Two steps, one for the sine and one for the cosine.
  public static func sineAndCosine(of x: Traced<T>) -> (sine: Traced<T>, cosine: Traced<T>) {
    let (sine, cosine) = Dual.sineAndCosine(of: x.payload.dual)
    return (record(Rules.Sin(), x, sine), record(Rules.Cos(), x, cosine))
  }

  private static func record(
    _ rule: some UnaryRule, _ x: Traced<T>, _ result: Dual<T>
  ) -> Traced<T> {
    record([x], result) { .unary(rule: $0.builder.rules.number(of: rule), order: 0) }
  }

  /// One step for x y + z, rounded once.
  public static func addingProduct(_ z: Traced<T>, _ x: Traced<T>, _ y: Traced<T>) -> Traced<T> {
    let result = z.payload.dual.addingProduct(x.payload.dual, y.payload.dual)
    return record([x, y, z], result) { _ in .fusedMultiplyAdd }
  }

  /// Whether the value is not a number.
  public var containsNaN: Bool { value.isNotANumber }
}
