/// A number with something beside its value: a tangent, a place on a tape, a series' coefficients.
///
/// Dual numbers, tape variables and all others are this one struct with different payloads, so
/// operators and functions are written once for all of them.
@frozen
public struct Number<P: Payload> {
  /// The value and what goes with it.
  public var payload: P

  /// Wraps a payload.
  @inlinable @inline(__always)
  public init(payload: P) { self.payload = payload }

  /// Creates a constant.
  ///
  /// Inside a nested differentiation this lifts an outer number.
  @inlinable @inline(__always)
  public init(_ value: P.Value) { payload = P(value) }

  /// The value.
  @inlinable @inline(__always)
  public var value: P.Value { payload.value }

  /// Whether the number carries a derivative of its own, at this level of nesting.
  @inlinable @inline(__always)
  public var isActive: Bool { payload.isActive }
}

extension Number: Sendable where P: Sendable {}

extension Number: CustomStringConvertible {
  /// The number in words.
  public var description: String { payload.description }
}
