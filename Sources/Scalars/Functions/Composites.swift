// Functions that are no rules of their own but put together from arithmetic and comparison.

/// The sum x y + z, with one rounding in the value.
@inlinable @inline(__always)
public func fma<P: Payload>(_ x: Number<P>, _ y: Number<P>, _ z: Number<P>) -> Number<P> {
  z.addingProduct(x, y)
}

/// The sum x y + z, with one rounding in the value.
@inlinable @inline(__always) @_disfavoredOverload
public func fma<T: RealScalar>(_ x: T, _ y: T, _ z: T) -> T { z.addingProduct(x, y) }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func max<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  P.choice(x, .lessOrEqual, y, then: { y }, else: { x })
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> { max(x, Number<P>(y)) }

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func max<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> { max(Number<P>(x), y) }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func min<P: Payload>(_ x: Number<P>, _ y: Number<P>) -> Number<P> {
  P.choice(y, .less, x, then: { y }, else: { x })
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<P: Payload>(_ x: Number<P>, _ y: Double) -> Number<P> { min(x, Number<P>(y)) }

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always) @_disfavoredOverload
public func min<P: Payload>(_ x: Double, _ y: Number<P>) -> Number<P> { min(Number<P>(x), y) }

/// The sum x y + z.
@frozen @usableFromInline
package struct FusedProduct: CompositeFunction {
  @inlinable
  package init() {}

  @usableFromInline
  package var name: String { "fma" }

  @usableFromInline
  package var parameters: [String]? { ["x", "y", "z"] }

  @inlinable @inline(__always)
  package func callAsFunction<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> T {
    fma(x[0], x[1], x[2])
  }
}

/// The smallest of a list; the first of equal ones, as in the standard library.
@frozen @usableFromInline
package struct Smallest: CompositeFunction {
  @inlinable
  package init() {}

  @usableFromInline
  package var name: String { "min" }

  @usableFromInline
  package var foreignNames: [String] { ["minimum"] }

  @inlinable @inline(__always)
  package func callAsFunction<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> T {
    x.dropFirst().reduce(x[0]) { min($0, $1) }
  }
}

/// The largest of a list; the last of equal ones, as in the standard library.
@frozen @usableFromInline
package struct Largest: CompositeFunction {
  @inlinable
  package init() {}

  @usableFromInline
  package var name: String { "max" }

  @usableFromInline
  package var foreignNames: [String] { ["maximum"] }

  @inlinable @inline(__always)
  package func callAsFunction<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> T {
    x.dropFirst().reduce(x[0]) { max($0, $1) }
  }
}

/// The sum of a list.
@frozen @usableFromInline
package struct Total: CompositeFunction {
  @inlinable
  package init() {}

  @usableFromInline
  package var name: String { "sum" }

  @inlinable @inline(__always)
  package func callAsFunction<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> T {
    sum(x)
  }
}

/// The Euclidean norm of a list.
@frozen @usableFromInline
package struct Length: CompositeFunction {
  @inlinable
  package init() {}

  @usableFromInline
  package var name: String { "norm" }

  @inlinable @inline(__always)
  package func callAsFunction<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> T {
    norm(x)
  }
}

/// The logarithm of the sum of the exponentials of a list.
@frozen @usableFromInline
package struct LogTotal: CompositeFunction {
  @inlinable
  package init() {}

  @usableFromInline
  package var name: String { "logSumExp" }

  @usableFromInline
  package var foreignNames: [String] { ["logsumexp"] }

  @inlinable @inline(__always)
  package func callAsFunction<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> T {
    logSumExp(x)
  }
}

extension FunctionTable {
  /// Functions of lists.
  @inlinable @inline(__always)
  package static func lists<V: FunctionVisitor>(_ visitor: inout V) {
    visitor.visit(LogTotal())
    visitor.visit(Length())
    visitor.visit(Total())
    visitor.visit(Smallest())
    visitor.visit(Largest())
  }
}
