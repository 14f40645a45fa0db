/// A real-valued function of several variables, usable with every number of the library.
///
/// Conform a type when one function is to be differentiated in several modes or at several lane
/// widths: a closure is fixed to one number type, a conforming type is not.
///
/// ```swift
/// struct Sphere: ScalarFunction {
///   func callAsFunction<T: RealScalar>(_ x: [T]) -> T { dot(x, x) }
/// }
/// ```
public protocol ScalarFunction: ThrowingScalarFunction where Failure == Never {
  /// The function's value at `x`.
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T
}

/// A real-valued function of several variables that may fail.
///
/// Every driver takes it as it takes a ``ScalarFunction``, and throws what the function throws.
public protocol ThrowingScalarFunction {
  /// What the function throws.
  associatedtype Failure: Error

  /// The function's value at `x`.
  func callAsFunction<T: RealScalar>(_ x: [T]) throws(Failure) -> T
}

/// A vector-valued function of several variables, usable with every number of the library.
///
/// ```swift
/// struct Polar: VectorFunction {
///   func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
///     [x[0] * cos(x[1]), x[0] * sin(x[1])]
///   }
/// }
/// ```
public protocol VectorFunction: ThrowingVectorFunction where Failure == Never {
  /// The function's values at `x`.
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T]
}

/// A vector-valued function of several variables that may fail.
///
/// Every driver takes it as it takes a ``VectorFunction``, and throws what the function throws.
public protocol ThrowingVectorFunction {
  /// What the function throws.
  associatedtype Failure: Error

  /// The function's values at `x`.
  func callAsFunction<T: RealScalar>(_ x: [T]) throws(Failure) -> [T]
}

/// A vector-valued function as a closure over one number type.
///
/// Swift 6.3's optimiser crashes on some programs when it specialises a throwing driver for a closure
/// literal that returns an array. A closure that comes out of a function is left as it is.
@inlinable @inline(never)
package func closure<T: RealScalar, F: ThrowingVectorFunction>(
  of f: F
) -> ([T]) throws(F.Failure) -> [T] {
  { (x: [T]) throws(F.Failure) in try f(x) }
}
