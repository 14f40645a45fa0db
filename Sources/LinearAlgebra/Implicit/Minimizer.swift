public import ForwardMode
public import Scalars

/// The point where a function is least, as a function of its parameters.
///
/// ```swift
/// let least = try minimizer(near: [1.0, 1.0], given: [3.0]) { x, p in
///   (x[0] - p[0]) * (x[0] - p[0]) + x[0] * x[1] + x[1] * x[1]
/// }
/// ```
///
/// It is the root of the gradient at which the function is curved upwards, found by Newton's method on plain values
/// with a Hessian that is made positive definite where it is not; what the parameters carry is brought to it
/// afterwards, as by `root(near:given:_:)`. The function is of dual numbers over the parameters', which is how its
/// gradient is taken: lift what else it depends on, `Dual(c)`.
///
/// - Parameters:
///   - start: Where to start.
///   - parameters: The parameters p.
///   - function: The function, of the point x and the parameters p.
/// - Returns: The point.
/// - Throws: ``ImplicitFunctionError`` if no minimum is found, or if it has no derivatives where some are asked
///   for; and what the function throws.
@inlinable @_disfavoredOverload
public func minimizer<T: RealScalar>(
  near start: [Double], given parameters: [T],
  _ function: (_ x: [Dual<T>], _ p: [Dual<T>]) throws -> Dual<T>
) throws -> [T] {
  requireValues(of: T.self, "minimizer(near:given:_:)")
  return try minimum(near: start.map { T.Plain($0) }, given: parameters, function)
}

/// The point where a function is least, from a start of the parameters' numbers, of which the plain values count.
@inlinable @_disfavoredOverload
public func minimizer<T: RealScalar>(
  near start: [T], given parameters: [T],
  _ function: (_ x: [Dual<T>], _ p: [Dual<T>]) throws -> Dual<T>
) throws -> [T] {
  requireValues(of: T.self, "minimizer(near:given:_:)")
  return try minimum(near: start.map { $0.plain }, given: parameters, function)
}

@inlinable
func minimum<T: RealScalar>(
  near start: [T.Plain], given p: [T], _ function: ([Dual<T>], [Dual<T>]) throws -> Dual<T>
) throws -> [T] {
  func gradient(_ x: [T], _ p: [T]) throws -> [T] {
    let constants = p.map { Dual($0) }
    return try x.indices.map { i in
      let direction: [T] = x.indices.map { $0 == i ? 1 : 0 }
      return try Forward.directionalDerivative(at: x, along: direction) { x in
        try function(x, constants)
      }
    }
  }
  let detached = p.map { $0.detached }
  let constants = detached.map { Dual($0) }
  let near = try valley(
    from: start, value: { x in try function(x.map { Dual(T(plain: $0)) }, constants).plain },
    gradient: { x in try gradient(x.map { T(plain: $0) }, detached).map { $0.plain } })
  return try solution(near: near, given: p, gradient)
}
