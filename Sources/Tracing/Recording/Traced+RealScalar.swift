public import Scalars

extension Traced: DerivativeCarrier {
  /// The plain type at the bottom of all nesting.
  public typealias Plain = T.Plain

  /// A node with a value and a local derivative of the caller's.
  public static func chain(value: T, derivative: T, of x: Traced) -> Traced {
    record(.chain, [x], value: value) { [derivative] }
  }

  /// A node with a value and two local partial derivatives of the caller's.
  public static func chain(
    value: T, partial first: T, of x: Traced, partial second: T, of y: Traced
  ) -> Traced {
    record(.chain, [x, y], value: value) { [first, second] }
  }

  /// A node for a function of one argument.
  public static func apply<R: UnaryRule>(_ rule: R, to x: Traced) -> Traced {
    let (value, derivative) = rule.valueWithDerivative(at: x.value)
    return record(.unary(rule), [x], value: value) { [derivative] }
  }

  /// A node for a function of two arguments; a constant argument's partial is never computed.
  public static func apply<R: BinaryRule>(_ rule: R, to x: Traced, _ y: Traced) -> Traced {
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
    _ rule: R, to x: UnsafeBufferPointer<Traced>
  ) -> Traced {
    var partials = [T](repeating: 0, count: x.count)
    let value = x.map(\.value).withUnsafeBufferPointer { values in
      partials.withUnsafeMutableBufferPointer { rule.valueWithPartials(of: values, into: $0) }
    }
    return record(.reduction(rule), Array(x), value: value) { partials }
  }

  /// Two nodes, one for the sine and one for the cosine.
  public static func sineAndCosine(of x: Traced) -> (sine: Traced, cosine: Traced) {
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    return (
      record(.unary(Rules.Sin()), [x], value: sine) { [cosine] },
      record(.unary(Rules.Cos()), [x], value: cosine) { [-sine] }
    )
  }

  /// One node for x y + z, rounded once.
  public func addingProduct(_ x: Traced, _ y: Traced) -> Traced {
    let value = value.addingProduct(x.value, y.value)
    return Traced.record(.fusedMultiplyAdd, [x, y, self], value: value) { [y.value, x.value, 1] }
  }

  /// Whether the values are equal.
  public static func == (a: Traced, b: Traced) -> Bool { a.value == b.value }

  /// Whether the first value is the smaller.
  public static func < (a: Traced, b: Traced) -> Bool { a.value < b.value }

  /// Whether the first value is the smaller or equal.
  public static func <= (a: Traced, b: Traced) -> Bool { a.value <= b.value }

  /// Whether the first value is the larger.
  public static func > (a: Traced, b: Traced) -> Bool { a.value > b.value }

  /// Whether the first value is the larger or equal.
  public static func >= (a: Traced, b: Traced) -> Bool { a.value >= b.value }
}
