/// A value together with its derivative: the number of forward-mode differentiation.
///
/// Add to the real numbers a symbol ε with ε² = 0, and calculate as usual:
///
/// ```
/// (3 + ε) (3 + ε) = 9 + 6 ε + ε² = 9 + 6 ε
/// ```
///
/// Nine is 3², and 6 is the derivative of x² at 3. It is no accident: Taylor's series ends after
/// its second term,
///
/// ```
/// f(x + ε) = f(x) + f′(x) ε
/// ```
///
/// so the coefficient of ε is the derivative, exactly; there is no step size and nothing is
/// rounded but the ordinary arithmetic. A dual number is the pair of value and tangent, v + v̇ ε.
/// The rules of calculus are its arithmetic:
///
/// ```
/// (a + ȧ ε) + (b + ḃ ε) = (a + b) + (ȧ + ḃ) ε
/// (a + ȧ ε) (b + ḃ ε)   = a b + (ȧ b + a ḃ) ε
/// (a + ȧ ε) / (b + ḃ ε) = q + ((ȧ − q ḃ) / b) ε        q = a / b
/// f(a + ȧ ε)            = f(a) + f′(a) ȧ ε
/// ```
///
/// The tangent of a result is its directional derivative: seeded with a vector u over the inputs,
/// one evaluation yields J u, a Jacobian-vector product, whatever the number of outputs.
///
/// The value part has the bits that the same program computes on plain numbers. Comparisons and
/// `==` look at the value alone, so a program takes the same branches.
///
/// Usually a driver such as `derivative(at:of:)` makes the numbers and takes them apart:
///
/// ```swift
/// derivative(at: 0.5) { x in exp(sin(x)) }   // cos(0.5) exp(sin(0.5)) = 1.4174…
/// ```
///
/// Dual numbers nest: over `Dual<Double>` the rules above differentiate the derivative.
public typealias Dual<T: RealScalar> = Number<DualPayload<T>>

/// The parts of a ``Dual`` number, and its arithmetic.
@frozen
public struct DualPayload<T: RealScalar>: TangentPayload, FirstOrderPayload {
  /// The value v.
  public let value: T

  /// The derivative v̇ along the direction that was seeded.
  public let tangent: T

  /// Which differentiation the tangent belongs to.
  public let mark: PerturbationMark

  /// Creates a number of one differentiation.
  @inlinable @inline(__always)
  package init(value: T, tangent: T, mark: PerturbationMark) {
    self.value = value
    self.tangent = tangent
    self.mark = mark
  }

  /// Creates a constant; its derivative at this level is 0.
  @inlinable @inline(__always)
  public init(_ value: T) {
    self.init(value: value, tangent: 0, mark: .none)
  }
}

extension DualPayload: Sendable where T: Sendable {}

extension Number {
  /// Creates a dual number of one differentiation.
  @inlinable @inline(__always)
  package init<T>(value: T, tangent: T, mark: PerturbationMark) where P == DualPayload<T> {
    self.init(payload: DualPayload(value: value, tangent: tangent, mark: mark))
  }

  /// Creates a dual number seeded by hand, for use without a driver.
  ///
  /// - Parameters:
  ///   - value: The value v.
  ///   - tangent: The derivative v̇.
  @inlinable @inline(__always)
  public init<T>(value: T, tangent: T) where P == DualPayload<T> {
    self.init(value: value, tangent: tangent, mark: .seededByHand)
  }
}

/// A payload with one tangent.
public protocol TangentPayload: MarkedPayload {
  /// The derivative along the direction that was seeded.
  var tangent: Value { get }
}

extension Number where P: TangentPayload {
  /// The derivative v̇ along the direction that was seeded.
  @inlinable @inline(__always)
  public var tangent: P.Value { payload.tangent }
}
