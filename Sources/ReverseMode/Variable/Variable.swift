public import CFluxion

/// A value that remembers how it came about: the number of reverse-mode differentiation.
///
/// Reverse mode asks, for one output y, how y changes with each number on the way to it: the
/// adjoint v̄ = ∂y/∂v. The output's own adjoint is 1. If v is computed from u, then u's adjoint
/// receives v̄ times ∂v/∂u, once for each use of u:
///
/// ```
/// v = a + b      ā += v̄            b̄ += v̄
/// v = a b        ā += v̄ b          b̄ += v̄ a
/// v = f(a)       ā += v̄ f′(a)
/// ```
///
/// So the program first runs forward and records which numbers came from which, and by what local
/// partials, on a ``Tape``; then the tape is swept once from the end to the beginning. One sweep
/// yields ȳᵀ J, a vector-Jacobian product, whatever the number of inputs.
///
/// **What is recorded.** A variable carries its value and one pair that is not on the tape yet: a
/// node u, called its parent, and the partial ∂v/∂u. A function of one variable multiplies the
/// partial by f′ and has the same parent, so it records nothing; nor does arithmetic with constants,
/// nor with two variables of one parent, whose partials add. Only where two parents meet does the
/// tape grow.
///
/// A variable belongs to one recording on one tape. Used in another, or after its own has ended, it
/// stops the program: its node no longer means anything. It must not leave its thread.
///
/// Comparisons and `==` look at the value alone, so a program takes the branches that it takes on
/// plain numbers. Variables nest: over `Dual<Double>` a sweep also yields the derivative of the
/// gradient along the dual numbers' direction.
public typealias Variable<T: RealScalar> = Number<VariablePayload<T>>

/// The value and the pending partial of a ``Variable``, and their arithmetic.
@frozen
public struct VariablePayload<T: RealScalar>: FirstOrderPayload, TapePlace {
  /// The value v.
  public let value: T

  /// The partial ∂v/∂u in the parent u.
  @usableFromInline
  let partial: T

  /// The node of the parent u, or 0 for a constant; for a parent of two entries a ``ProductNode``.
  @usableFromInline
  let parent: UInt32

  /// The recording that the variable belongs to.
  @usableFromInline
  var generation: UInt32

  /// The tape that the variable belongs to, or nil for a constant.
  @usableFromInline
  let head: UnsafeMutablePointer<fluxion_tape_head>?

  @inlinable @inline(__always)
  init(
    value: T, partial: T, parent: UInt32, generation: UInt32,
    head: UnsafeMutablePointer<fluxion_tape_head>?
  ) {
    self.value = value
    self.partial = partial
    self.parent = parent
    self.generation = generation
    self.head = head
  }

  /// A number with another value that depends on the same parent.
  @inlinable @inline(__always)
  init(value: T, partial: T, of x: Self) {
    self.init(
      value: value, partial: partial, parent: x.parent, generation: x.generation, head: x.head)
  }

  /// Creates a constant.
  ///
  /// Inside a nested differentiation this lifts an outer number.
  ///
  /// - Parameter value: The value; no derivative is taken with respect to it.
  @inlinable @inline(__always)
  public init(_ value: T) {
    self.init(value: value, partial: 0, parent: 0, generation: 0, head: nil)
  }
}

/// A variable points to its tape, which is not synchronised.
@available(*, unavailable)
extension VariablePayload: Sendable {}

extension Number {
  @inlinable @inline(__always)
  init<T>(
    value: T, partial: T, parent: UInt32, generation: UInt32,
    head: UnsafeMutablePointer<fluxion_tape_head>?
  ) where P == VariablePayload<T> {
    self.init(
      payload: P(
        value: value, partial: partial, parent: parent, generation: generation, head: head))
  }
}

/// Where a number is on a tape.
@usableFromInline
protocol TapePlace: Payload {
  var partial: Value { get }
  var parent: UInt32 { get }
  var generation: UInt32 { get }
  var head: UnsafeMutablePointer<fluxion_tape_head>? { get }
}

extension Number {
  /// A number with another value that depends on the same parent.
  @inlinable @inline(__always)
  init<T>(value: T, partial: T, of x: Variable<T>) where P == VariablePayload<T> {
    self.init(payload: P(value: value, partial: partial, of: x.payload))
  }

  /// Which recording the variable belongs to: in a sum over data, which block of terms.
  @inlinable @inline(__always)
  package func recordingGeneration<T>() -> UInt32 where P == VariablePayload<T> {
    payload.generation
  }
}

extension Number where P: TapePlace {
  @inlinable @inline(__always)
  var partial: P.Value { payload.partial }

  @inlinable @inline(__always)
  var parent: UInt32 { payload.parent }

  @inlinable @inline(__always)
  var generation: UInt32 { payload.generation }

  @inlinable @inline(__always)
  var head: UnsafeMutablePointer<fluxion_tape_head>? { payload.head }
}
