/// A value with two first derivatives and one second: exact second derivatives without nesting.
///
/// Two symbols ε₁ and ε₂ with ε₁² = ε₂² = 0, but ε₁ε₂ ≠ 0, carry a function to second order:
///
/// ```
/// f(x + a ε₁ + b ε₂ + c ε₁ε₂) = f(x) + f′ a ε₁ + f′ b ε₂ + (f′ c + f″ a b) ε₁ε₂
/// ```
///
/// With a = b = 1 and c = 0 the coefficient of ε₁ε₂ is f″(x). With ε₁ on one variable and ε₂ on
/// another it is their mixed partial derivative. Nothing is subtracted that nearly cancels, as
/// finite differences do, so the second derivative is as exact as the first
/// (Fike & Alonso, AIAA 2011-886).
///
/// It is the number `Dual<Dual<T>>` with its parts laid side by side and one mark instead of three,
/// and has its bits. Nested, `HyperDual<Dual<Double>>` yields third derivatives.
public typealias HyperDual<T: RealScalar> = Number<HyperDualPayload<T>>

/// The parts of a ``HyperDual`` number, and its arithmetic.
@frozen
public struct HyperDualPayload<T: RealScalar>: SecondOrderPayload {
  /// The value.
  public var value: T

  /// The derivative along the first direction, the part before ε₁.
  public var first: T

  /// The derivative along the second direction, the part before ε₂.
  public var second: T

  /// The second derivative along both directions, the part before ε₁ε₂.
  public var mixed: T

  /// The mark, which drivers alone may set.
  @usableFromInline
  var ownMark: PerturbationMark

  /// Which differentiation the derivatives belong to.
  @inlinable @inline(__always)
  public var mark: PerturbationMark { ownMark }

  /// Creates a number of one differentiation.
  @inlinable @inline(__always)
  init(value: T, first: T, second: T, mixed: T, mark: PerturbationMark) {
    self.value = value
    self.first = first
    self.second = second
    self.mixed = mixed
    ownMark = mark
  }

  /// Creates a constant.
  ///
  /// Inside a nested differentiation this lifts an outer number.
  @inlinable @inline(__always)
  public init(_ value: T) {
    self.init(value: value, first: 0, second: 0, mixed: 0, mark: .none)
  }
}

extension HyperDualPayload: Sendable where T: Sendable {}

extension Number {
  /// Creates a number of one differentiation.
  @inlinable @inline(__always)
  init<T>(value: T, first: T, second: T, mixed: T, mark: PerturbationMark)
  where P == HyperDualPayload<T> {
    self.init(
      payload: HyperDualPayload(
        value: value, first: first, second: second, mixed: mixed, mark: mark))
  }

  /// Creates a number seeded by hand, for use without a driver.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - first: The derivative along the first direction.
  ///   - second: The derivative along the second direction.
  ///   - mixed: The second derivative along both.
  @inlinable @inline(__always)
  public init<T>(value: T, first: T, second: T, mixed: T = 0) where P == HyperDualPayload<T> {
    self.init(value: value, first: first, second: second, mixed: mixed, mark: .seededByHand)
  }
}

/// A payload with two first derivatives and a second one.
public protocol SecondOrderPayload: MarkedPayload {
  /// The derivative along the first direction.
  var first: Value { get }

  /// The derivative along the second direction.
  var second: Value { get }

  /// The second derivative along both.
  var mixed: Value { get }
}

extension Number where P: SecondOrderPayload {
  /// The derivative along the first direction, the part before ε₁.
  @inlinable @inline(__always)
  public var first: P.Value { payload.first }

  /// The derivative along the second direction, the part before ε₂.
  @inlinable @inline(__always)
  public var second: P.Value { payload.second }

  /// The second derivative along both directions, the part before ε₁ε₂.
  @inlinable @inline(__always)
  public var mixed: P.Value { payload.mixed }
}
