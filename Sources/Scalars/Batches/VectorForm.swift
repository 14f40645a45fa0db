public import CFluxion

/// A function of eight numbers at once, for `Double`.
///
/// ```swift
/// struct Cube: UnaryRule {
///   var name: String { "cube" }
///   func value<P: FloatingPointScalar>(_ x: P) -> P { x * x * x }
///   func derivative<T: RealScalar>(at x: T, value: T) -> T { 3 * x * x }
///   var vectorForm: VectorForm? { VectorForm(value: cube8, valueWithDerivative: cube8d) }   // C functions
/// }
/// ```
///
/// A rule that has one is used eight points at a time where results need not have the C library's bits.
@frozen
public struct VectorForm {
  /// Computes eight values: the arguments, and where the values go.
  public typealias Value =
    @convention(c) (UnsafePointer<Double>?, UnsafeMutablePointer<Double>?) -> Void

  /// Computes eight values and derivatives: the arguments, and where the values and the derivatives go.
  public typealias ValueWithDerivative =
    @convention(c) (
      UnsafePointer<Double>?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?
    ) -> Void

  @usableFromInline let value: Value
  @usableFromInline let valueWithDerivative: ValueWithDerivative

  /// What the function's source calls it, if the library has that: printed programs bring it along.
  @usableFromInline package let sourceName: StaticString?

  /// Creates one from two C functions, which compute the same values.
  ///
  /// - Parameters:
  ///   - value: The function.
  ///   - valueWithDerivative: The function with its derivative.
  @inlinable @inline(__always)
  public init(value: @escaping Value, valueWithDerivative: @escaping ValueWithDerivative) {
    (self.value, self.valueWithDerivative, sourceName) = (value, valueWithDerivative, nil)
  }

  @inlinable @inline(__always)
  package init(
    named name: StaticString, value: @escaping Value,
    valueWithDerivative: @escaping ValueWithDerivative
  ) {
    (self.value, self.valueWithDerivative, sourceName) = (value, valueWithDerivative, name)
  }
}

/// A function of eight pairs of numbers at once, for `Double`.
@frozen
public struct BinaryVectorForm {
  /// Computes eight values: both arguments, and where the values go.
  public typealias Value =
    @convention(c) (UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafeMutablePointer<Double>?)
    -> Void

  /// Computes eight values and both partial derivatives: the arguments, and where the three go.
  public typealias ValueWithPartials =
    @convention(c) (
      UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafeMutablePointer<Double>?,
      UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?
    ) -> Void

  @usableFromInline let value: Value
  @usableFromInline let valueWithPartials: ValueWithPartials
  @usableFromInline let hasPartials: (Double, Double) -> Bool

  /// What the function's source calls it, if the library has that.
  @usableFromInline package let sourceName: StaticString?

  /// Creates one from two C functions, which compute the same values.
  ///
  /// - Parameters:
  ///   - value: The function.
  ///   - valueWithPartials: The function with its derivatives in both arguments.
  ///   - hasPartials: Whether the partial derivatives are the rule's at a point; where they are not, they are
  ///     asked of the rule.
  @inlinable @inline(__always)
  public init(
    value: @escaping Value, valueWithPartials: @escaping ValueWithPartials,
    hasPartials: @escaping (Double, Double) -> Bool
  ) {
    (self.value, self.valueWithPartials) = (value, valueWithPartials)
    (self.hasPartials, sourceName) = (hasPartials, nil)
  }

  @inlinable @inline(__always)
  package init(
    named name: StaticString, value: @escaping Value,
    valueWithPartials: @escaping ValueWithPartials, hasPartials: @escaping (Double, Double) -> Bool
  ) {
    (self.value, self.valueWithPartials) = (value, valueWithPartials)
    (self.hasPartials, sourceName) = (hasPartials, name)
  }
}

extension Batch8 {
  /// The values of a function by its vector form, if it has one and is to be computed so.
  @inlinable @inline(__always)
  func fastValue(_ form: VectorForm?) -> Self? {
    guard Element.self == Double.self, let form, fluxion_batch_is_fast() else { return nil }
    var result = self
    withDoubles { x in result.withMutableDoubles { form.value(x, $0) } }
    return result
  }

  /// The values and the derivatives of a function by its vector form, if it has one and is to be computed so.
  @inlinable @inline(__always)
  func fastValueWithDerivative(_ form: VectorForm?) -> (value: Self, derivative: Self)? {
    guard Element.self == Double.self, let form, fluxion_batch_is_fast() else { return nil }
    var (value, derivative) = (self, self)
    withDoubles { x in
      value.withMutableDoubles { value in
        derivative.withMutableDoubles { form.valueWithDerivative(x, value, $0) }
      }
    }
    return (value, derivative)
  }

  /// The values of a function of two numbers by its vector form, if it is to be computed so.
  @inlinable @inline(__always)
  static func fastValue(_ form: BinaryVectorForm?, _ x: Self, _ y: Self) -> Self? {
    guard Element.self == Double.self, let form, fluxion_batch_is_fast() else { return nil }
    var result = x
    x.withDoubles { x in
      y.withDoubles { y in result.withMutableDoubles { form.value(x, y, $0) } }
    }
    return result
  }

  /// Both partial derivatives of a function of two numbers by its vector form, if it is to be computed so.
  @inlinable @inline(__always)
  static func fastPartials(
    _ form: BinaryVectorForm?, _ x: Self, _ y: Self
  ) -> (first: Self, second: Self)? {
    guard Element.self == Double.self, let form, fluxion_batch_is_fast() else { return nil }
    let lanes = lanes(x, y) { x, y in
      form.hasPartials(unsafeBitCast(x, to: Double.self), unsafeBitCast(y, to: Double.self))
    }
    if lanes != 0xff { return nil }
    var (value, first, second) = (x, x, x)
    x.withDoubles { x in
      y.withDoubles { y in
        value.withMutableDoubles { value in
          first.withMutableDoubles { first in
            second.withMutableDoubles { form.valueWithPartials(x, y, value, first, $0) }
          }
        }
      }
    }
    return (first, second)
  }

  @inlinable @inline(__always)
  func withDoubles(_ body: (UnsafePointer<Double>) -> Void) {
    withUnsafePointer(to: self) {
      body(UnsafeRawPointer($0).assumingMemoryBound(to: Double.self))
    }
  }

  @inlinable @inline(__always)
  mutating func withMutableDoubles(_ body: (UnsafeMutablePointer<Double>) -> Void) {
    withUnsafeMutablePointer(to: &self) {
      body(UnsafeMutableRawPointer($0).assumingMemoryBound(to: Double.self))
    }
  }
}
