import Scalars

// The arithmetic of traced numbers, each operation once. The operators, generic and concrete, call
// these.
//
// A plain number beside an operator has no tangent, a constant has the tangent 0: forward mode does
// not add the one and adds the other. Only the sign of a zero can tell, but a trace keeps it.

extension Traced {
  /// A plain number beside an operator.
  static func plain(_ value: Double) -> Traced { Traced(constant: T(value), tangent: nil) }

  static func sum(_ a: Traced, _ b: Traced) -> Traced {
    record(.add, [a, b], value: a.value + b.value) { [1, 1] }
  }

  static func difference(_ a: Traced, _ b: Traced) -> Traced {
    record(.subtract, [a, b], value: a.value - b.value) { [1, -1] }
  }

  static func product(_ a: Traced, _ b: Traced) -> Traced {
    record(.multiply, [a, b], value: a.value * b.value) { [b.value, a.value] }
  }

  static func quotient(_ a: Traced, _ b: Traced) -> Traced {
    let quotient = a.value / b.value
    return record(.divide, [a, b], value: quotient) { [1 / b.value, -quotient / b.value] }
  }

  static func negative(_ a: Traced) -> Traced {
    record(.negate, [a], value: -a.value) { [-1] }
  }
}
