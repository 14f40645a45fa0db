/// A number that counts the operations done with it.
///
/// A counted number computes what the number inside it computes, bit for bit, and adds each
/// operation to the count of the enclosing ``countingOperations(_:)``. Times are noisy and belong
/// to one machine; counts are exact, and the same everywhere.
///
/// ```swift
/// func f<T: RealScalar>(_ x: [T]) -> T { x[0] * sin(x[1]) }
///
/// let x = [2.0, 5.0].map { Counted($0) }
/// print(countingOperations { f(x) }.count)   // 1 multiplication, 1 sin
/// ```
///
/// It can be used wherever a scalar can. Inside a dual number or under a tape it counts what a
/// derivative costs; around one it counts the operations of the program that is differentiated:
///
/// ```
/// Dual<Counted<Double>>                    one tangent and the value
/// VectorDual<Lanes16<Counted<Double>>>     sixteen tangents and the value
/// Counted<Dual<Double>>                    as many operations as on plain numbers
/// ```
///
/// Conversions, literals and copies are not operations. A rule may work out a derivative on plain
/// numbers, as those of `pow`, `hypot` and `cbrt` do for accuracy's sake; such work is out of
/// sight.
public typealias Counted<T: RealScalar> = Number<CountedPayload<T>>

/// The number inside a ``Counted`` one, and what is counted of its operations.
@frozen
public struct CountedPayload<T: RealScalar>: Payload {
  /// The number inside.
  public let value: T

  /// Creates a counted number; creating it counts nothing.
  @inlinable @inline(__always)
  public init(_ value: T) { self.value = value }

  /// Never: derivatives are carried inside, or around.
  @inlinable @inline(__always)
  public var isActive: Bool { false }
}

extension CountedPayload: Sendable where T: Sendable {}
