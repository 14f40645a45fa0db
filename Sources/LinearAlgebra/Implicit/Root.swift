public import Scalars

/// The solution of equations as a function of their parameters.
///
/// ```swift
/// // x² + y² = p and x y = q, as functions of p and q.
/// let point = try root(near: [2.0, 0.5], given: [4.0, 1.0]) { x, p in
///   [x[0] * x[0] + x[1] * x[1] - p[0], x[0] * x[1] - p[1]]
/// }
/// ```
///
/// The search, Newton's method with shortened steps, runs on plain values, with the same steps and the same
/// result whatever the parameters carry. What they carry is brought to the solution afterwards: by the implicit
/// function theorem, to any order, at a price that does not depend on how long the search was. So it can stand in
/// any function that is differentiated, in every mode.
///
/// Hand over in `given` what the equations depend on. They may take constants from outside, and in forward mode
/// other numbers too; a variable of a tape that is not handed over stops the program.
///
/// - Parameters:
///   - start: Where to start.
///   - parameters: The parameters p.
///   - equations: What must vanish, one number for each unknown, from the unknowns x and the parameters p.
/// - Returns: The unknowns.
/// - Throws: ``ImplicitFunctionError`` if no solution is found, or if it has no derivatives where some are
///   asked for; and what the equations throw.
@inlinable @_disfavoredOverload
public func root<T: RealScalar>(
  near start: [Double], given parameters: [T],
  _ equations: (_ x: [T], _ p: [T]) throws -> [T]
) throws -> [T] {
  requireValues(of: T.self, "root(near:given:_:)")
  return try solution(near: start.map { T.Plain($0) }, given: parameters, equations)
}

/// The solution of equations from a start of the parameters' numbers, of which the plain values count.
@inlinable @_disfavoredOverload
public func root<T: RealScalar>(
  near start: [T], given parameters: [T],
  _ equations: (_ x: [T], _ p: [T]) throws -> [T]
) throws -> [T] {
  requireValues(of: T.self, "root(near:given:_:)")
  return try solution(near: start.map { $0.plain }, given: parameters, equations)
}

/// The root of one equation as a function of its parameters.
///
/// ```swift
/// // Kepler's equation: the eccentric anomaly from the mean one and the eccentricity.
/// let anomaly = try root(near: 1.0, given: [0.8, 0.3]) { e, p in e - p[1] * sin(e) - p[0] }
/// ```
///
/// - Parameters:
///   - start: Where to start.
///   - parameters: The parameters p.
///   - equation: What must vanish, from the unknown x and the parameters p.
/// - Returns: The root; see the function of several unknowns for how it is found.
/// - Throws: ``ImplicitFunctionError`` if no root is found, or if it has no derivatives where some are asked
///   for; and what the equation throws.
@inlinable @_disfavoredOverload
public func root<T: RealScalar>(
  near start: Double, given parameters: [T], _ equation: (_ x: T, _ p: [T]) throws -> T
) throws -> T {
  requireValues(of: T.self, "root(near:given:_:)")
  return try solution(near: [T.Plain(start)], given: parameters) { [try equation($0[0], $1)] }[0]
}

@inlinable
func solution<T: RealScalar>(
  near start: [T.Plain], given p: [T], _ equations: ([T], [T]) throws -> [T]
) throws -> [T] {
  let detached = p.map { $0.detached }
  let x = try withoutActuallyEscaping(equations) { equations in
    var plain = try PlainEquations(near: start) { x in
      try equations(x.map { T(plain: $0) }, detached).map { $0.plain }
    }
    return try plain.solve()
  }
  return try requireDerivatives(x, given: p, equations)
}
