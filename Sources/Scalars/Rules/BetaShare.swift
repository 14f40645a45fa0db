extension Rules {
  /// The regularised incomplete beta function I_x(a, b) of a, b and x, or one of its derivatives.
  @frozen
  public struct IncompleteBeta: ReductionRule, ClosedReduction {
    /// How often it is differentiated in each argument.
    public let orders: BetaOrders

    /// Creates the rule.
    @inlinable @inline(__always)
    public init() { orders = BetaOrders() }

    @inlinable @inline(__always)
    init(_ orders: BetaOrders) { self.orders = orders }

    /// The function's name.
    public var name: String { orders.total == 0 ? "betaI" : "betaI′" }

    /// The function's value.
    ///
    /// Of numbers that carry derivatives in a way of their own it is Taylor's polynomial in what they carry, which
    /// is exact: higher powers of that are zero.
    @inlinable
    public func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
      let point = (x[0].plain, x[1].plain, x[2].plain)
      let value = T(plain: plainValue(orders, at: point))
      if !carriesDerivatives(x) { return value }
      let order = T.derivativeOrder(of: x)
      let carried = x.map { $0 - T(plain: $0.plain) }
      var sum = value
      for total in 1..<max(order + 1, 1) {
        for i in 0...(x[0].isConstant ? 0 : total) {
          for j in 0...(x[1].isConstant ? 0 : total - i) {
            let k = total - i - j
            if k > 0 && x[2].isConstant { continue }
            let beyond = BetaOrders(a: orders.a + i, b: orders.b + j, x: orders.x + k)
            var term = T(plain: plainValue(beyond, at: point))
            for (base, exponent) in zip(carried, [i, j, k]) {
              for factor in 0..<exponent { term = term * base / T(Double(factor + 1)) }
            }
            sum += term
          }
        }
      }
      return sum
    }

    @inlinable @inline(__always)
    func plainValue<P: FloatingPointScalar>(_ orders: BetaOrders, at point: (P, P, P)) -> P {
      P.incompleteBeta(orders, point.0, point.1, point.2)
    }

    /// The function's value and its partial derivatives, which are functions of the same kind.
    @inlinable
    public func valueWithPartials<T: RealScalar>(
      of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
    ) -> T {
      for i in x.indices { partials[i] = T.apply(slope(i), to: x) }
      return T.apply(self, to: x)
    }

    /// The partial derivatives, which are functions of the same kind.
    public func partials<T: RealScalar>(of x: UnsafeBufferPointer<T>, value: T) -> [T]? {
      x.indices.map { T.apply(slope($0), to: x) }
    }

    /// The rule of a partial derivative.
    @inlinable
    func slope(_ place: Int) -> IncompleteBeta {
      var next = orders
      switch place {
      case 0: next.a += 1
      case 1: next.b += 1
      default: next.x += 1
      }
      return IncompleteBeta(next)
    }
  }
}

/// A rule whose partial derivatives are rules of the same kind: to ask whether there are any, none must be
/// computed.
package protocol ClosedReduction: ReductionRule {}

/// The regularised incomplete beta function I_x(a, b), the share of the beta distribution up to x: for positive
/// a and b, and x from 0 to 1.
@inlinable @inline(__always)
public func betaI<P: Payload>(_ a: Number<P>, _ b: Number<P>, _ x: Number<P>) -> Number<P> {
  [a, b, x].withUnsafeBufferPointer { .apply(Rules.IncompleteBeta(), to: $0) }
}

/// The regularised incomplete beta function I_x(a, b), the share of the beta distribution up to x: for positive
/// a and b, and x from 0 to 1.
@inlinable @inline(__always) @_disfavoredOverload
public func betaI<T: RealScalar>(_ a: T, _ b: T, _ x: T) -> T {
  [a, b, x].withUnsafeBufferPointer { T.apply(Rules.IncompleteBeta(), to: $0) }
}

/// The regularised incomplete beta function.
@frozen @usableFromInline
package struct BetaShare: CompositeFunction {
  @inlinable
  package init() {}

  @usableFromInline
  package var name: String { "betaI" }

  @usableFromInline
  package var foreignNames: [String] { ["betainc"] }

  @usableFromInline
  package var parameters: [String]? { ["a", "b", "x"] }

  @inlinable @inline(__always)
  package func callAsFunction<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> T {
    T.apply(Rules.IncompleteBeta(), to: x)
  }
}

extension FunctionTable {
  /// Incomplete gamma and beta functions.
  @inlinable @inline(__always)
  package static func incomplete<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(Rules.GammaP())
    visitor.visit(Rules.GammaQ())
    visitor.visit(BetaShare())
  }
}
