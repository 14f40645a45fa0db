/// The functions that the library computes itself, in its own arithmetic, where C libraries have none.
@frozen
public enum ComputedFunction: Hashable, Sendable {
  /// The modified Bessel function of the first kind; the order is its own.
  case besselI
  /// The derivative of the modified Bessel function of the first kind; the order is that of the function.
  case besselISlope
  /// The modified Bessel function of the second kind; the order is its own.
  case besselK
  /// A derivative of exp(x²) erfc x, of order 1 or more.
  case scaledErfc
  /// A derivative of (eˣ − 1) / x, of order 1 or more.
  case relativeExponential
  /// The slope of x Φ(x), for x from −9 to 0.
  case geluSlope
  /// The regularised incomplete gamma function P(a, x), differentiated in a as often as the order says.
  case gammaP
  /// The regularised incomplete gamma function Q(a, x), likewise.
  case gammaQ
  /// The density x^(a−1) e^−x / Γ(a), likewise.
  case gammaDensity
  /// log B(a, b).
  case logBeta
  /// ψ⁽ⁿ⁾(a) − ψ⁽ⁿ⁾(a + b) for the order n.
  case polygammaDifference

  /// Whether there are two numbers, and not one.
  public var takesTwo: Bool {
    switch self {
    case .gammaP, .gammaQ, .gammaDensity, .logBeta, .polygammaDifference: true
    default: false
    }
  }
}

/// The value of a function in a type that wide numbers are rounded to.
func computedValue<F: WideRounding>(
  _ function: ComputedFunction, order n: Int, _ x: F, _ y: F
) -> F {
  if x.isNaN || (function.takesTwo && y.isNaN) { return .nan }
  switch function {
  case .besselI: return modifiedBesselI(order: n, x)
  case .besselISlope: return modifiedBesselISlope(order: n, x)
  case .besselK: return modifiedBesselK(order: n, x)
  case .scaledErfc: return scaledErfcDerivative(order: n, x)
  case .relativeExponential: return exponentialMoment(order: n, x)
  case .geluSlope: return F(wide: ErrorFunctions.geluSlope(x.wide))
  case .gammaP: return incompleteGamma(order: n, x, y, isUpper: false)
  case .gammaQ: return incompleteGamma(order: n, x, y, isUpper: true)
  case .gammaDensity: return gammaDensity(order: n, x, y)
  case .logBeta: return logBeta(x, y)
  case .polygammaDifference: return polygammaDifference(order: n, x, y)
  }
}

private func modifiedBesselI<F: WideRounding>(order: Int, _ x: F) -> F {
  requireOrder(order, upTo: largestOrder, in: "besselI(n, x)")
  let n = Int(order.magnitude)
  // Iₙ(−x) = (−1)ⁿ Iₙ(x), DLMF 10.27.1 and 10.34.1.
  let isNegative = x.sign == .minus && n % 2 != 0
  let size = x.magnitude
  let value: F
  if size == 0 {
    value = n == 0 ? 1 : 0
  } else if size > 12_000 + F(n) {
    value = .infinity
  } else {
    value = F(wide: BesselModified.first(order: n, size.wide))
  }
  return isNegative ? -value : value
}

/// (Iₙ₋₁ + Iₙ₊₁) / 2, which may be in range though the two are not.
private func modifiedBesselISlope<F: WideRounding>(order: Int, _ x: F) -> F {
  requireOrder(order, upTo: largestOrder, in: "besselI(n, x)")
  let n = Int(order.magnitude)
  if n == 0 { return modifiedBesselI(order: 1, x) }
  let size = x.magnitude
  if size == 0 { return n == 1 ? 0.5 : n % 2 == 0 ? x : 0 }
  let value: F
  if size > 12_000 + F(n) {
    value = .infinity
  } else {
    let lower = BesselModified.first(order: n - 1, size.wide)
    value = F(wide: (lower + BesselModified.first(order: n + 1, size.wide)).scaled(by: -1))
  }
  return x < 0 && n % 2 == 0 ? -value : value
}

private func modifiedBesselK<F: WideRounding>(order: Int, _ x: F) -> F {
  requireOrder(order, upTo: largestOrder, in: "besselK(n, x)")
  if x < 0 { return .nan }
  if x == 0 { return .infinity }
  if x.isInfinite { return 0 }
  return F(wide: BesselModified.second(order: Int(order.magnitude), x.wide))
}

private func scaledErfcDerivative<F: WideRounding>(order n: Int, _ x: F) -> F {
  let isOdd = n % 2 != 0
  if x.isInfinite { return x > 0 ? (isOdd ? -0.0 : 0) : (isOdd ? -.infinity : .infinity) }
  return F(wide: ErrorFunctions.scaledComplement(order: n, x.wide))
}

private func exponentialMoment<F: WideRounding>(order n: Int, _ x: F) -> F {
  if x.isInfinite { return x > 0 ? .infinity : 0 }
  return F(wide: ErrorFunctions.exponentialMoment(order: n, x.wide))
}

private func incompleteGamma<F: WideRounding>(
  order n: Int, _ a: F, _ x: F, isUpper: Bool
) -> F {
  if a < 0 || x < 0 || (a == 0 && x == 0) || (a.isInfinite && x.isInfinite) { return .nan }
  if x == 0 || x.isInfinite || a.isInfinite {
    let isAll = isUpper == (x == 0 || a.isInfinite)
    if n == 0 { return isAll ? 1 : 0 }
    // Q grows with a, and P falls.
    return isUpper ? 0 : -0.0
  }
  if n == 0 {
    let (lower, upper) = IncompleteGamma.both(a.wide, x.wide)
    return F(wide: isUpper ? upper : lower)
  }
  let both = IncompleteGamma.both(
    WideJet(variable: a.wide, 0, order: n), WideJet(constant: x.wide))
  return F(wide: (isUpper ? both.upper : both.lower).highestDerivative)
}

private func gammaDensity<F: WideRounding>(order n: Int, _ a: F, _ x: F) -> F {
  if a < 0 || x < 0 || (a == 0 && x == 0) || (a.isInfinite && x.isInfinite) { return .nan }
  if x.isInfinite || a.isInfinite { return 0 }
  if x == 0 {
    // A power of x times one of log x.
    let sign: F = n % 2 == 0 ? 1 : -1
    if a > 1 { return sign * 0 }
    return a < 1 || n > 0 ? sign * .infinity : 1
  }
  if n == 0 {
    return a == 0 ? 0 : F(wide: IncompleteGamma.density(a.wide, x.wide))
  }
  let parameter = WideJet(variable: a.wide, 0, order: n)
  return F(wide: IncompleteGamma.density(parameter, WideJet(constant: x.wide)).highestDerivative)
}

private func logBeta<F: WideRounding>(_ a: F, _ b: F) -> F {
  if a < 0 || b < 0 { return .nan }
  if a == 0 || b == 0 { return a.isInfinite || b.isInfinite ? .nan : .infinity }
  if a.isInfinite || b.isInfinite { return -.infinity }
  if a == 1 && b == 1 { return 0 }
  return F(wide: BetaFunction.logarithm(a.wide, b.wide))
}

private func polygammaDifference<F: WideRounding>(order n: Int, _ a: F, _ b: F) -> F {
  if a < 0 || b < 0 { return .nan }
  // ψ⁽ⁿ⁾ grows for even n, from −∞ at 0 to 0 or, for n = 0, to ∞; for odd n it falls to 0.
  let sign: F = n % 2 == 0 ? -1 : 1
  if a.isInfinite { return b.isInfinite ? .nan : sign * 0 }
  if a == 0 { return b == 0 ? .nan : sign * .infinity }
  if b == 0 { return sign * 0 }
  if b.isInfinite { return n == 0 ? -.infinity : F.polygammaValue(order: n, a) }
  return F(wide: BetaFunction.polygammaDifference(order: n, a.wide, b.wide))
}

/// I_x(a, b), differentiated as often as the orders say.
func incompleteBeta<F: WideRounding>(_ orders: BetaOrders, _ a: F, _ b: F, _ x: F) -> F {
  if a.isNaN || b.isNaN || x.isNaN || a < 0 || b < 0 || x < 0 || x > 1 { return .nan }
  // Where the limit depends on how the point is approached.
  if (a.isInfinite && b.isInfinite) || (a == 0 && b == 0) { return .nan }
  if (a == 0 && x == 0) || (b == 0 && x == 1) { return .nan }
  // A parameter of 0 decides by itself: 1 for a, 0 for b, whatever the other one and x are.
  if a == 0 && orders.a == 0 { return orders.total == 0 ? 1 : 0 }
  if b == 0 && orders.b == 0 { return 0 }
  if x == 0 || x == 1 || a.isInfinite || b.isInfinite {
    return incompleteBetaLimit(orders, a, b, x)
  }
  let (m, p, q) = (a.wide, b.wide, x.wide)
  if orders.total == 0 { return F(wide: IncompleteBeta(m, p, q).value) }
  // The uniform distribution's density is constant.
  if orders.total > 1 && orders.total == orders.x && a == 1 && b == 1 { return 0 }
  // From the first derivative in x on, those of the density.
  let isDensity = orders.x > 0
  let beta = IncompleteBeta(
    WideJet(variable: m, 0, order: orders.a), WideJet(variable: p, 1, order: orders.b),
    WideJet(variable: q, 2, order: isDensity ? orders.x - 1 : 0))
  return F(wide: (isDensity ? beta.density : beta.value).highestDerivative)
}

/// The value at an end, where it is 0 or 1.
private func incompleteBetaLimit<F: WideRounding>(
  _ orders: BetaOrders, _ a: F, _ b: F, _ x: F
) -> F {
  let isNothing = x == 0 || (x < 1 && a.isInfinite)
  if orders.total == 0 { return isNothing ? 0 : 1 }
  if orders.x == 0 { return orders.a > 0 ? -0.0 : 0 }
  if x > 0 && x < 1 { return 0 }
  let (near, far) = x == 0 ? (a, b) : (b, a)
  if orders.total > 1 { return near > F(orders.total) ? 0 : .nan }
  return near < 1 ? .infinity : near == 1 ? far : 0
}

/// How often I_x(a, b) is differentiated in each of its arguments.
@frozen
public struct BetaOrders: Hashable, Sendable {
  /// How often in a.
  public var a: Int
  /// How often in b.
  public var b: Int
  /// How often in x.
  public var x: Int

  /// Creates orders.
  @inlinable
  public init(a: Int = 0, b: Int = 0, x: Int = 0) { (self.a, self.b, self.x) = (a, b, x) }

  /// All of them together.
  @inlinable
  public var total: Int { a + b + x }
}

/// A type that wide numbers are rounded to.
protocol WideRounding: BinaryFloatingPoint {
  /// The nearest number.
  init(wide: WideFloat)

  /// The exact value of a finite number.
  var wide: WideFloat { get }

  /// The polygamma function.
  static func polygammaValue(order: Int, _ x: Self) -> Self
}

extension Double: WideRounding {
  init(wide: WideFloat) { self = wide.double }

  var wide: WideFloat { WideFloat(self) }

  static func polygammaValue(order: Int, _ x: Double) -> Double {
    plainPolygamma(order: order, x)
  }
}

#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  extension Float80: WideRounding {
    init(wide: WideFloat) { self = wide.float80 }

    var wide: WideFloat { WideFloat(self) }

    static func polygammaValue(order: Int, _ x: Float80) -> Float80 {
      plainPolygamma(order: order, x)
    }
  }
#endif

/// The value of a function.
@usableFromInline
func plainComputed(
  _ function: ComputedFunction, order: Int, _ x: Double, _ y: Double
) -> Double {
  computedValue(function, order: order, x, y)
}

/// I_x(a, b) or one of its derivatives.
@usableFromInline
func plainIncompleteBeta(_ orders: BetaOrders, _ a: Double, _ b: Double, _ x: Double) -> Double {
  incompleteBeta(orders, a, b, x)
}

#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  /// The value of a function.
  @usableFromInline
  func plainComputed(
    _ function: ComputedFunction, order: Int, _ x: Float80, _ y: Float80
  ) -> Float80 {
    computedValue(function, order: order, x, y)
  }

  /// I_x(a, b) or one of its derivatives.
  @usableFromInline
  func plainIncompleteBeta(
    _ orders: BetaOrders, _ a: Float80, _ b: Float80, _ x: Float80
  ) -> Float80 {
    incompleteBeta(orders, a, b, x)
  }
#endif
