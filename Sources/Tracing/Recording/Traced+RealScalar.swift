public import Scalars

extension TracedPayload {
  /// A node with a value and a local derivative of the caller's.
  public static func chain(value: T, derivative: T, of x: Traced<T>) -> Traced<T> {
    record(.chain, [x], value: value) { [derivative] }
  }

  /// A node with a value and two local partial derivatives of the caller's.
  public static func chain(
    value: T, partial first: T, of x: Traced<T>, partial second: T, of y: Traced<T>
  ) -> Traced<T> {
    record(.chain, [x, y], value: value) { [first, second] }
  }

  /// A node for a function of one argument.
  public static func apply<R: UnaryRule>(_ rule: R, to x: Traced<T>) -> Traced<T> {
    let (value, derivative) = rule.valueWithDerivative(at: x.value)
    return record(.unary(rule), [x], value: value) { [derivative] }
  }

  /// A node for a function of two arguments; a constant argument's partial is never computed.
  public static func apply<R: BinaryRule>(_ rule: R, to x: Traced<T>, _ y: Traced<T>) -> Traced<T> {
    let value = T.apply(rule, to: x.value, y.value)
    return record(.binary(rule), [x, y], value: value) {
      [
        x.isActive ? rule.firstPartial(at: x.value, y.value, value: value) : 0,
        y.isActive ? rule.secondPartial(at: x.value, y.value, value: value) : 0,
      ]
    }
  }

  /// One node for a function of a whole array.
  public static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Traced<T>>
  ) -> Traced<T> {
    var partials = [T](repeating: 0, count: x.count)
    let value = x.map(\.value).withUnsafeBufferPointer { values in
      partials.withUnsafeMutableBufferPointer { rule.valueWithPartials(of: values, into: $0) }
    }
    return record(.reduction(rule), Array(x), value: value) { partials }
  }

  /// Two nodes, one for the sine and one for the cosine.
  public static func sineAndCosine(of x: Traced<T>) -> (sine: Traced<T>, cosine: Traced<T>) {
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    return (
      record(.unary(Rules.Sin()), [x], value: sine) { [cosine] },
      record(.unary(Rules.Cos()), [x], value: cosine) { [-sine] }
    )
  }

  /// One node for x y + z, rounded once.
  public static func addingProduct(_ z: Traced<T>, _ x: Traced<T>, _ y: Traced<T>) -> Traced<T> {
    let value = z.value.addingProduct(x.value, y.value)
    return record(.fusedMultiplyAdd, [x, y, z], value: value) { [y.value, x.value, 1] }
  }

  /// Whether the value is not a number.
  public var containsNaN: Bool { value.isNotANumber }
}
