/// A truncated power series: the number that yields all derivatives up to some order in one pass.
///
/// A dual number stops after its first power of ε, because ε² = 0. Let the powers live on, up to
/// the k-th, and a number is a polynomial in t,
///
/// ```
/// x(t) = c₀ + c₁ t + c₂ t² + … + cₖ tᵏ + O(tᵏ⁺¹)
/// ```
///
/// Feed x₀ + t to a program and out comes Taylor's series of its function, so the derivatives
/// stand in the coefficients: cⱼ = f⁽ʲ⁾(x₀) / j!. The arithmetic is that of polynomials,
///
/// ```
/// (a + b)ₙ = aₙ + bₙ
/// (a b)ₙ   = a₀ bₙ + a₁ bₙ₋₁ + … + aₙ b₀
/// (a / b)ₙ = (aₙ − b₁ qₙ₋₁ − … − bₙ q₀) / b₀
/// ```
///
/// and an elementary function follows from its differential equation. For v = exp x it says
/// v′ = v x′, and the coefficients of tⁿ⁻¹ on both sides give vₙ from those before it:
///
/// ```
/// n vₙ = 1 x₁ vₙ₋₁ + 2 x₂ vₙ₋₂ + … + n xₙ v₀
/// ```
///
/// (Griewank & Walther, *Evaluating Derivatives*, chapter 13). Every operation thus costs O(k²),
/// where k-fold nesting of dual numbers costs 2ᵏ times as much as the plain operation or more.
///
/// The order k is chosen at run time; up to order 15 a number over `Double` lives without heap
/// storage. Coefficients beyond the last one that can differ from zero are not stored, nor multiplied: in
/// 2x + 1 there are two, whatever the order. Constants have order 0 and combine with series of any
/// order; two series of different orders give one of the lower order, since what lies beyond is
/// not known.
///
/// The value c₀ has the bits that the same program computes on plain numbers, and c₁ those of the
/// tangent of a ``Dual``. Comparisons and `==` look at the value alone, so a program takes the same
/// branches.
///
/// Usually a driver such as `derivatives(at:order:of:)` makes the numbers and takes
/// them apart:
///
/// ```swift
/// derivatives(at: 0.0, order: 4) { x in exp(sin(x)) }   // [1, 1, 1, 0, −3]
/// ```
public typealias TaylorSeries<T: RealScalar> = Number<TaylorSeriesPayload<T>>

/// The coefficients of a ``TaylorSeries``, and their arithmetic.
@frozen
public struct TaylorSeriesPayload<T: RealScalar>: SeriesStorage, PowerSeries {
  /// Room for the coefficients c₀, c₁, … of a small number type, as bare memory.
  ///
  /// It is a vector because the compiler copies one in a few instructions, while a struct of as
  /// many fields is copied and destroyed by calls of the runtime. What lies beyond the extent is
  /// zero, of either sign.
  @usableFromInline
  var near: SIMD16<Double>

  /// All coefficients, if they are too many to be held inline; never changed once filled.
  @usableFromInline
  var far: CoefficientBuffer<T>?

  /// The last coefficient that can differ from zero; at most `limit`.
  @usableFromInline
  var extent: Int

  /// The last coefficient that is known: the order k, and `Int.max` for a constant.
  @usableFromInline
  var limit: Int

  /// The mark, which drivers alone may set.
  @usableFromInline
  var ownMark: PerturbationMark

  /// Which differentiation the coefficients beyond the value belong to.
  @inlinable @inline(__always)
  public var mark: PerturbationMark { ownMark }

  /// Creates a constant; inside a nested differentiation this lifts an outer number.
  ///
  /// - Parameter value: The value; all other coefficients are 0, to any order.
  @inlinable @inline(__always)
  public init(_ value: T) {
    let (near, far) = Self.storage(value)
    self.init(near: near, far: far, order: .max, extent: 0, mark: .none)
  }

  /// Creates a series from its parts.
  @inlinable @inline(__always)
  init(
    near: SIMD16<Double>, far: CoefficientBuffer<T>?, order: Int, extent: Int,
    mark: PerturbationMark
  ) {
    self.near = near
    self.far = far
    self.extent = extent
    limit = order
    ownMark = mark
  }

  /// The value c₀.
  @inlinable @inline(__always)
  public var value: T {
    if T.self == Double.self && far == nil { return unsafeBitCast(near[0], to: T.self) }
    return withUnsafePointer(to: near) { near in
      let base = far.map { UnsafePointer($0.base) } ?? near.asCoefficients(of: T.self)
      return withExtendedLifetime(far) { base.pointee }
    }
  }

  /// Whether a coefficient is or carries a NaN.
  @inlinable
  public var containsNaN: Bool {
    (0...extent).contains { TaylorSeries(payload: self).coefficient($0).containsNaN }
  }
}

extension TaylorSeriesPayload: @unchecked Sendable where T: Sendable {}

/// The largest order of a series: its coefficients must be countable, and fit into memory.
@usableFromInline
let largestOrder = 1_000_000_000

@inline(never)
@usableFromInline
func stopForOrder(_ order: Int, _ driver: StaticString) -> Never {
  fatalError("\(driver): the order is \(order); it must lie between 0 and \(largestOrder).")
}

extension Number {
  /// Creates the variable x₀ + s t of one differentiation.
  @inlinable @inline(__always)
  init<T>(variableAt value: T, scale s: T = 1, order: Int, mark: PerturbationMark)
  where P == TaylorSeriesPayload<T> {
    if order < 0 || order > largestOrder { stopForOrder(order, "TaylorSeries(variableAt:order:)") }
    if order == 0 {
      self = P.unextended(value, mark: mark)
    } else {
      self = P.make(order: order, extent: 1, mark: mark) { c in
        c[0] = value
        c[1] = s
      }
    }
  }

  /// Creates the variable x₀ + t by hand, for use without a driver.
  ///
  /// - Parameters:
  ///   - value: The point x₀.
  ///   - order: The order k at which the series is cut off; a negative one stops the program.
  @inlinable @inline(__always)
  public init<T>(variableAt value: T, order: Int) where P == TaylorSeriesPayload<T> {
    self.init(variableAt: value, order: order, mark: .seededByHand)
  }

  /// Creates a series by hand from its coefficients.
  ///
  /// - Parameter coefficients: The coefficients c₀, c₁, … cₖ; none at all stops the program.
  @inlinable
  public init<T>(coefficients: [T]) where P == TaylorSeriesPayload<T> {
    if coefficients.isEmpty { fail("TaylorSeries(coefficients:): there must be at least one.") }
    let order = coefficients.count - 1
    self = P.make(order: order, extent: order, mark: .seededByHand) { c in
      for n in 0...order { c[n] = coefficients[n] }
    }
  }
}

/// A payload of coefficients.
public protocol SeriesPayload: MarkedPayload {
  /// The order of the last coefficient that is known; 0 for a constant.
  var order: Int { get }

  /// The coefficients through that order.
  var coefficients: [Value] { get }
}

/// The parts of a series, which are reached as if they were those of the number.
@usableFromInline
protocol SeriesStorage: SeriesPayload {
  var near: SIMD16<Double> { get }
  var far: CoefficientBuffer<Value>? { get }
  var limit: Int { get }
  var extent: Int { get }
}

extension Number where P: SeriesStorage {
  @inlinable @inline(__always)
  var limit: Int { payload.limit }

  @inlinable @inline(__always)
  var extent: Int { payload.extent }

  @inlinable @inline(__always)
  var near: SIMD16<Double> { payload.near }

  @inlinable @inline(__always)
  var far: CoefficientBuffer<P.Value>? { payload.far }

  /// Whether all coefficients up to the order are doubles held inline.
  @inlinable @inline(__always)
  var isInline: Bool { P.Value.self == Double.self && limit < 16 }

  /// Whether the series is at most cubic, with doubles.
  @inlinable @inline(__always)
  var isShort: Bool { P.Value.self == Double.self && limit < 4 }

  /// Whether the series is of at most the seventh degree, with doubles.
  @inlinable @inline(__always)
  var isMedium: Bool { P.Value.self == Double.self && limit < 8 }
}

extension Number where P: SeriesPayload {
  /// The order k of the last coefficient that is known; 0 for a constant.
  @inlinable @inline(__always)
  public var order: Int { payload.order }

  /// The coefficients c₀ … cₖ.
  @inlinable @inline(__always)
  public var coefficients: [P.Value] { payload.coefficients }
}
