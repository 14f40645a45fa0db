public import Scalars

/// The fixed point x = g(x, p) of an iteration, as a function of its parameters.
///
/// The iteration runs on plain values until it no longer moves; a few steps of Newton's method then settle the last
/// digits, or take over where it is slow. What the parameters carry is brought to the fixed point
/// afterwards, as by `root(near:given:_:)`.
///
/// ```swift
/// let cosine = try fixedPoint(near: [1.0], given: [1.0]) { x, p in [cos(p[0] * x[0])] }   // 0.739…
/// ```
///
/// - Parameters:
///   - start: Where to start.
///   - parameters: The parameters p.
///   - iteration: The next point, from a point x and the parameters p.
/// - Returns: The fixed point.
/// - Throws: ``ImplicitFunctionError`` if the iteration comes to no fixed point, or if it has no derivatives
///   where some are asked for; and what the iteration throws.
@inlinable @_disfavoredOverload
public func fixedPoint<T: RealScalar>(
  near start: [Double], given parameters: [T],
  _ iteration: (_ x: [T], _ p: [T]) throws -> [T]
) throws -> [T] {
  requireValues(of: T.self, "fixedPoint(near:given:_:)")
  return try fixedPoint(from: start.map { T.Plain($0) }, given: parameters, iteration)
}

/// The fixed point of an iteration from a start of the parameters' numbers, of which the plain values count.
@inlinable @_disfavoredOverload
public func fixedPoint<T: RealScalar>(
  near start: [T], given parameters: [T],
  _ iteration: (_ x: [T], _ p: [T]) throws -> [T]
) throws -> [T] {
  requireValues(of: T.self, "fixedPoint(near:given:_:)")
  return try fixedPoint(from: start.map { $0.plain }, given: parameters, iteration)
}

/// The fixed point of an iteration of one number as a function of its parameters.
@inlinable @_disfavoredOverload
public func fixedPoint<T: RealScalar>(
  near start: Double, given parameters: [T], _ iteration: (_ x: T, _ p: [T]) throws -> T
) throws -> T {
  try fixedPoint(near: [start], given: parameters) { [try iteration($0[0], $1)] }[0]
}

@inlinable
func fixedPoint<T: RealScalar>(
  from start: [T.Plain], given p: [T], _ iteration: ([T], [T]) throws -> [T]
) throws -> [T] {
  let detached = p.map { $0.detached }
  var x = start
  // As long as it comes nearer: what is slower than Newton's method is left to that.
  var last = T.Plain.infinity
  for count in 0..<1000 {
    let next = try iteration(x.map { T(plain: $0) }, detached).map { $0.plain }
    if next.count != x.count {
      throw ImplicitFunctionError.wrongNumberOfEquations(found: next.count, expected: x.count)
    }
    if !next.allSatisfy(\.isFinite) {
      throw ImplicitFunctionError.noConvergence(residual: .infinity, steps: count)
    }
    let distance = zip(x, next).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
    let size = next.reduce(0) { max($0, $1.magnitude) }
    x = next
    if distance <= T.Plain.ulpOfOne.squareRoot() * size || distance == 0 { break }
    if count > 20, distance > last * 0.999 { break }
    last = distance
  }
  return try solution(near: x, given: p) { x, p in
    zip(x, try iteration(x, p)).map { $0 - $1 }
  }
}
