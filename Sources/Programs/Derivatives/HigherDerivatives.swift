import ForwardMode
import Scalars

// The derivatives of rules of any order, by dual numbers over dual numbers. They run unspecialised: their
// types nest as deep as the order.

/// The derivative of a rule, of an order from 0 on.
@inline(never) @_semantics("optimize.sil.specialize.generic.never")
func derivative<R: UnaryRule, T: RealScalar>(of rule: R, order: Int, at x: T) -> T {
  switch order {
  case 0: T.apply(rule, to: x)
  case 1: rule.derivative(at: x, value: T.apply(rule, to: x))
  default: derivative(of: rule, order: order - 1, at: Dual(value: x, tangent: 1)).tangent
  }
}

/// The mixed derivative of a rule of two arguments.
///
/// An argument in which nothing is differentiated stays a constant: a power's special cases hold.
@inline(never) @_semantics("optimize.sil.specialize.generic.never")
func derivative<R: BinaryRule, T: RealScalar>(
  of rule: R, orders: (first: Int, second: Int), at x: T, _ y: T
) -> T {
  switch orders {
  case (0, 0): return T.apply(rule, to: x, y)
  case (1, 0): return rule.firstPartial(at: x, y, value: T.apply(rule, to: x, y))
  case (0, 1): return rule.secondPartial(at: x, y, value: T.apply(rule, to: x, y))
  default:
    let isFirst = orders.first > 0
    let moved = Dual(value: isFirst ? x : y, tangent: 1)
    let lower = (orders.first - (isFirst ? 1 : 0), orders.second - (isFirst ? 0 : 1))
    let (first, second) = isFirst ? (moved, Dual<T>(y)) : (Dual<T>(x), moved)
    return derivative(of: rule, orders: lower, at: first, second).tangent
  }
}
