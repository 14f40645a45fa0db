import Scalars

/// A dual number whose tangent may be absent, and whose chain rule is the formula and nothing else: what
/// the second and higher derivatives of rules are written out with.
///
/// The library's own dual numbers take slopes that overflow in units, which would be a case distinction in
/// each line of the code that is printed.
typealias UnscaledDual<T: RealScalar> = Number<UnscaledPayload<T>>

/// The parts of an ``UnscaledDual`` number.
struct UnscaledPayload<T: RealScalar>: Payload {
  let value: T
  let tangent: T?

  init(_ value: T) {
    self.value = value
    tangent = nil
  }

  init(value: T, tangent: T?) {
    self.value = value
    self.tangent = tangent
  }

  var isActive: Bool { tangent != nil }

  static func sum(_ a: UnscaledDual<T>, _ b: UnscaledDual<T>) -> UnscaledDual<T> {
    make(a.value + b.value, total(a.payload.tangent, b.payload.tangent))
  }

  static func difference(_ a: UnscaledDual<T>, _ b: UnscaledDual<T>) -> UnscaledDual<T> {
    make(a.value - b.value, difference(a.payload.tangent, b.payload.tangent))
  }

  static func product(_ a: UnscaledDual<T>, _ b: UnscaledDual<T>) -> UnscaledDual<T> {
    make(
      a.value * b.value,
      total(a.payload.tangent.map { $0 * b.value }, b.payload.tangent.map { a.value * $0 }))
  }

  static func quotient(_ a: UnscaledDual<T>, _ b: UnscaledDual<T>) -> UnscaledDual<T> {
    let quotient = a.value / b.value
    return make(
      quotient,
      difference(a.payload.tangent, b.payload.tangent.map { quotient * $0 }).map { $0 / b.value })
  }

  static func negative(_ a: UnscaledDual<T>) -> UnscaledDual<T> {
    make(-a.value, a.payload.tangent.map { -$0 })
  }

  static func apply<R: UnaryRule>(_ rule: R, to x: UnscaledDual<T>) -> UnscaledDual<T> {
    guard let tangent = x.payload.tangent else { return UnscaledDual(T.apply(rule, to: x.value)) }
    let value = T.apply(rule, to: x.value)
    return make(value, merged { rule.derivative(at: x.value, value: value) } * tangent)
  }

  static func apply<R: BinaryRule>(
    _ rule: R, to x: UnscaledDual<T>, _ y: UnscaledDual<T>
  ) -> UnscaledDual<T> {
    let value = T.apply(rule, to: x.value, y.value)
    return make(
      value,
      total(
        x.payload.tangent.map {
          merged { rule.firstPartial(at: x.value, y.value, value: value) } * $0
        },
        y.payload.tangent.map {
          merged { rule.secondPartial(at: x.value, y.value, value: value) } * $0
        }))
  }

  static func addingProduct(
    _ z: UnscaledDual<T>, _ x: UnscaledDual<T>, _ y: UnscaledDual<T>
  ) -> UnscaledDual<T> {
    make(
      z.value.addingProduct(x.value, y.value),
      total(
        total(x.payload.tangent.map { $0 * y.value }, y.payload.tangent.map { x.value * $0 }),
        z.payload.tangent))
  }

  /// The paths of symbols are merged; other numbers consist of symbols.
  private static func merged(_ body: () -> T) -> T {
    guard T.self == Symbol.self else { return body() }
    let symbol = Recording.merged {
      guard let symbol = body() as? Symbol else { fail("Program: no symbol.") }
      return symbol
    }
    guard let result = symbol as? T else { fail("Program: no symbol.") }
    return result
  }

  private static func make(_ value: T, _ tangent: T?) -> UnscaledDual<T> {
    UnscaledDual(payload: Self(value: value, tangent: tangent))
  }

  private static func total(_ a: T?, _ b: T?) -> T? {
    guard let a else { return b }
    return b.map { a + $0 } ?? a
  }

  private static func difference(_ a: T?, _ b: T?) -> T? {
    guard let b else { return a }
    return a.map { $0 - b } ?? -b
  }
}

/// The derivative of a rule, of an order from 0 on, by its formulas.
func writtenOut<R: UnaryRule, T: RealScalar>(_ rule: R, order: Int, at x: T) -> T {
  switch order {
  case 0: T.apply(rule, to: x)
  case 1: rule.derivative(at: x, value: T.apply(rule, to: x))
  default:
    writtenOut(
      rule, order: order - 1, at: UnscaledDual(payload: UnscaledPayload(value: x, tangent: 1))
    ).payload.tangent ?? 0
  }
}

/// The mixed derivative of a rule of two arguments, by its formulas.
func writtenOut<R: BinaryRule, T: RealScalar>(
  _ rule: R, orders: (first: Int, second: Int), at x: T, _ y: T
) -> T {
  switch orders {
  case (0, 0): return T.apply(rule, to: x, y)
  case (1, 0): return rule.firstPartial(at: x, y, value: T.apply(rule, to: x, y))
  case (0, 1): return rule.secondPartial(at: x, y, value: T.apply(rule, to: x, y))
  default:
    let isFirst = orders.first > 0
    let moved = UnscaledDual(
      payload: UnscaledPayload(value: isFirst ? x : y, tangent: 1))
    let lower = (orders.first - (isFirst ? 1 : 0), orders.second - (isFirst ? 0 : 1))
    let (first, second) = isFirst ? (moved, UnscaledDual(y)) : (UnscaledDual(x), moved)
    return writtenOut(rule, orders: lower, at: first, second).payload.tangent ?? 0
  }
}
