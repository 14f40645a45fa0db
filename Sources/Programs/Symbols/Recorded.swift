public import Scalars

/// A symbol as closures receive it: the number of the function that a program is recorded from.
///
/// See ``Symbol`` for what happens to it, and for what it cannot do.
public typealias Recorded = Number<RecordedPayload>

/// The symbol of a ``Recorded`` number.
@frozen
public struct RecordedPayload: Payload {
  /// The symbol.
  public let value: Symbol

  /// Creates a number of a symbol.
  public init(_ value: Symbol) { self.value = value }

  /// Never: a symbol carries nothing.
  public var isActive: Bool { false }

  /// The symbol's step.
  public var description: String { "\(value)" }

  /// Records a sum.
  public static func sum(_ a: Recorded, _ b: Recorded) -> Recorded { Recorded(a.value + b.value) }

  /// Records a difference.
  public static func difference(_ a: Recorded, _ b: Recorded) -> Recorded {
    Recorded(a.value - b.value)
  }

  /// Records a product.
  public static func product(_ a: Recorded, _ b: Recorded) -> Recorded {
    Recorded(a.value * b.value)
  }

  /// Records a product, in the order in which it was written.
  public static func product(constant c: Symbol, _ a: Recorded) -> Recorded {
    Recorded(c * a.value)
  }

  /// Records a sum, in the order in which it was written.
  public static func sum(constant c: Symbol, _ a: Recorded) -> Recorded { Recorded(c + a.value) }

  /// Records a quotient.
  public static func quotient(_ a: Recorded, _ b: Recorded) -> Recorded {
    Recorded(a.value / b.value)
  }

  /// Records a change of sign.
  public static func negative(_ a: Recorded) -> Recorded { Recorded(-a.value) }

  /// Records a function of one number.
  public static func apply<R: UnaryRule>(_ rule: R, to x: Recorded) -> Recorded {
    Recorded(Symbol.apply(rule, to: x.value))
  }

  /// Records a function of two numbers.
  public static func apply<R: BinaryRule>(
    _ rule: R, to x: Recorded, _ y: Recorded
  ) -> Recorded {
    Recorded(Symbol.apply(rule, to: x.value, y.value))
  }

  /// Records a function of a list.
  public static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Recorded>
  ) -> Recorded {
    Recorded(x.map(\.value).withUnsafeBufferPointer { Symbol.apply(rule, to: $0) })
  }

  /// Records the sum of a list.
  public static func sum(of x: UnsafeBufferPointer<Recorded>) -> Recorded {
    Recorded(x.map(\.value).withUnsafeBufferPointer { Symbol.sum(of: $0) })
  }

  /// Records a sum of terms.
  public static func sum(over indices: Range<Int>, of term: (Int) -> Recorded) -> Recorded {
    Recorded(Symbol.sum(over: indices) { term($0).value })
  }

  /// Records a sum over data.
  public static func summed<Data: Sequence, E>(
    over data: Data, with parameters: [Recorded],
    of term: (_ parameters: [Recorded], _ datum: Data.Element) throws(E) -> Recorded
  ) throws(E) -> Recorded {
    Recorded(
      try Symbol.summed(over: data, with: []) { (_, datum) throws(E) in
        try term(parameters, datum).value
      })
  }

  /// Records the shares of a list.
  public static func softmax(of x: UnsafeBufferPointer<Recorded>) -> [Recorded] {
    x.map(\.value).withUnsafeBufferPointer { Symbol.softmax(of: $0) }.map { Recorded($0) }
  }

  /// Records a fused product.
  public static func addingProduct(_ z: Recorded, _ x: Recorded, _ y: Recorded) -> Recorded {
    Recorded(z.value.addingProduct(x.value, y.value))
  }

  /// Records a choice.
  public static func choice(
    _ x: Recorded, _ relation: Relation, _ y: Recorded, then a: () -> Recorded,
    else b: () -> Recorded
  ) -> Recorded {
    Recorded(
      Symbol.choice(
        x.value, relation, y.value, then: { a().value }, else: { b().value }))
  }
}

// The operators again, with concrete types, for the type checker alone: it tries them before the generic
// ones, so that a long expression in a closure is checked in milliseconds.

extension Recorded {
  /// The sum.
  public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }
  /// The difference.
  public static func - (a: Self, b: Self) -> Self { P.difference(a, b) }
  /// The product.
  public static func * (a: Self, b: Self) -> Self { P.product(a, b) }
  /// The quotient.
  public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }
  /// The negative.
  public static prefix func - (a: Self) -> Self { P.negative(a) }
}
