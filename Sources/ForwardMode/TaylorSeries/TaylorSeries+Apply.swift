// Which recurrence serves which rule. The tests of the rule's type fold away once the compiler has
// specialised the function, as it does wherever a function is called by its name.

extension Number where P: SeriesStorage {
  /// Applies a function of one argument: by its own recurrence if it has one, else by its slope.
  @inlinable @inline(__always)
  static func applied<R: UnaryRule>(_ rule: R, to x: Self) -> Self {
    if !x.isActive { return Self(T.apply(rule, to: x.value)) }
    if x.limit == 0 { return unextended(T.apply(rule, to: x.value), mark: x.mark) }
    return extended(rule, x)
  }

  /// Applies a function of one argument to a series that has more than a value.
  @inlinable
  static func extended<R: UnaryRule>(_ rule: R, _ x: Self) -> Self {
    switch rule {
    case is Rules.Exp, is Rules.ExpMinusOne: return exponential(rule, of: x, rate: 1)
    case is Rules.Exp2:
      return exponential(rule, of: x, rate: 0.693147180559945309417232121458176568)
    case is Rules.Exp10:
      return exponential(rule, of: x, rate: 2.30258509299404568401799145468436421)
    case is Rules.Log, is Rules.Log2, is Rules.Log10: return quotient(rule, of: x, over: x)
    case is Rules.LogOnePlus: return quotient(rule, of: x, over: shifted(x, by: 1))
    case is Rules.Atan: return quotient(rule, of: x, over: onePlusSquare(x))
    case is Rules.Atanh: return quotient(rule, of: x, over: oneMinusSquare(x))
    case is Rules.Asin, is Rules.Acos:
      return inverseRoot(rule, of: x, under: oneMinusSquare(x))
    case is Rules.Asinh: return inverseRoot(rule, of: x, under: onePlusSquare(x))
    case is Rules.Acosh: return inverseRoot(rule, of: x, under: squareMinusOne(x))
    case is Rules.Sin: return circular(x).sine
    case is Rules.Cos: return circular(x).cosine
    case is Rules.Sinh: return hyperbolic(x).sine
    case is Rules.Cosh: return hyperbolic(x).cosine
    case is Rules.Tan: return tangent(rule, of: x, curvature: 1)
    case is Rules.Tanh: return tangent(rule, of: x, curvature: -1)
    case is Rules.Sigmoid: return sigmoid(x)
    case is Rules.Sqrt: return root(rule, of: x, degree: 2)
    case is Rules.Cbrt: return root(rule, of: x, degree: 3)
    case let rule as Rules.Root:
      return rule.degree == 1 ? x : root(rule, of: x, degree: rule.degree)
    case is Rules.Gaussian: return gaussian(x)
    case is Rules.Gamma: return gamma(x)
    case let rule as Rules.Polygamma: return polygamma(rule, of: x)
    case let rule as Rules.BesselJ:
      return bessel(rule, of: x, order: rule.order, slopes: 0) { Rules.BesselJ(order: $0) }
    case let rule as Rules.BesselJSlope:
      return bessel(rule, of: x, order: rule.order, slopes: 1) { Rules.BesselJ(order: $0) }
    case let rule as Rules.BesselY:
      return bessel(rule, of: x, order: rule.order, slopes: 0) { Rules.BesselY(order: $0) }
    case let rule as Rules.BesselYSlope:
      return bessel(rule, of: x, order: rule.order, slopes: 1) { Rules.BesselY(order: $0) }
    default: return solved(rule, of: x)
    }
  }

  /// Applies a function of two arguments: by its own recurrence if it has one, else by its slopes.
  ///
  /// A constant argument's slope is never computed.
  @inlinable @inline(__always)
  static func applied<R: BinaryRule>(_ rule: R, to x: Self, _ y: Self) -> Self {
    let value = T.apply(rule, to: x.value, y.value)
    let mark = x.mark | y.mark
    if mark.isNone { return Self(value) }
    if min(x.limit, y.limit) == 0 { return unextended(value, mark: mark) }
    return extended(rule, x, y, value: value)
  }

  /// Applies a function of two arguments to series that have more than a value.
  @inlinable
  static func extended<R: BinaryRule>(_ rule: R, _ x: Self, _ y: Self, value: T) -> Self {
    switch rule {
    case is Rules.Pow:
      if !y.isActive { return power(x, constant: y.value, value: value) }
      if !x.isActive { return power(constant: x.value, y, value: value) }
      return power(x, y, value: value)
    case is Rules.Hypot: return distance(x, y, value: value)
    case is Rules.Atan2: return angle(x, y, value: value)
    default: return solved(rule, of: x, y, value: value)
    }
  }

  /// The sine and the cosine of one angle, from one recurrence for both.
  @inlinable @inline(__always)
  static func bothCircular(of x: Self) -> (sine: Self, cosine: Self) {
    if x.isActive && x.limit > 0 { return circular(x) }
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    if !x.isActive { return (Self(sine), Self(cosine)) }
    return (unextended(sine, mark: x.mark), unextended(cosine, mark: x.mark))
  }

  /// The first-order coefficient, by the chain rule: what the tangent of a dual number would be.
  @inlinable @inline(__always)
  static func firstOrder<R: BinaryRule>(_ rule: R, _ x: Self, _ y: Self, value: T) -> T {
    if !y.isActive {
      return rule.firstPartial(at: x.value, y.value, value: value) * x.coefficient(1)
    }
    if !x.isActive {
      return rule.secondPartial(at: x.value, y.value, value: value) * y.coefficient(1)
    }
    return rule.firstPartial(at: x.value, y.value, value: value) * x.coefficient(1)
      + rule.secondPartial(at: x.value, y.value, value: value) * y.coefficient(1)
  }
}
