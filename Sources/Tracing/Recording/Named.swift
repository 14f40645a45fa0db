public import Scalars

/// A number under a name, by which traces show it.
///
/// ```swift
/// let evaluation = trace(at: 2.0, name: "x") { x in
///   let a = named("a", x * x)
///   return named("L", -log(a))
/// }
/// print(evaluation.expression(of: 2))  // log(a)
/// ```
///
/// Tables, pictures and pages then say a, ȧ and ā; what has no name remains v₁, v₂, …. A name that is
/// given again, as in a loop, gets a number: h, h₂, h₃. To any number but a traced one it does nothing,
/// so that a function can keep its names wherever it runs.
///
/// - Parameters:
///   - name: What the number is called on paper.
///   - x: The number.
/// - Returns: The number.
@inlinable @inline(__always)
public func named<P: Payload>(_ name: String, _ x: Number<P>) -> Number<P> { x.named(name) }

/// A number under a name, by which traces show it.
///
/// - Parameters:
///   - name: What the number is called on paper.
///   - x: The number.
/// - Returns: The number.
@inlinable @inline(__always) @_disfavoredOverload
public func named<T: RealScalar>(_ name: String, _ x: T) -> T { x.named(name) }
