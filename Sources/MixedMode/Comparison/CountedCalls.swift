public import Scalars

/// How often a function was called.
@usableFromInline
package final class CallCount {
  /// The number of calls so far.
  @usableFromInline
  package var count = 0

  /// Starts at no calls.
  package init() {}
}

/// A function that counts its calls: a driver repeats some, at a pole for example, so their number
/// does not follow from those of inputs and outputs.
@usableFromInline
package struct CountedCalls<F> {
  @usableFromInline let f: F
  @usableFromInline let calls: CallCount

  /// Wraps a function.
  @inlinable
  package init(_ f: F, _ calls: CallCount) { (self.f, self.calls) = (f, calls) }
}

extension CountedCalls: ThrowingScalarFunction, ScalarFunction where F: ScalarFunction {
  /// The function's value.
  @inlinable
  package func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    calls.count += 1
    return f(x)
  }
}

extension CountedCalls: ThrowingVectorFunction, VectorFunction where F: VectorFunction {
  /// The function's values.
  @inlinable
  package func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    calls.count += 1
    return f(x)
  }
}
