public import Scalars

/// A solution of equations that was found in some other way, as a function of their parameters.
///
/// Whatever found it, the derivatives are those of the implicit function theorem, to any order:
///
/// ```swift
/// let volume = mySolver(temperature.plain, pressure.plain)
/// return implicit(at: [volume], given: [temperature, pressure]) { v, p in [stateEquation(v, p)] }
/// ```
///
/// Hand over in `given` what the equations depend on, as with `root(near:given:_:)`.
///
/// - Parameters:
///   - solution: The plain solution. It should be one to all digits: an error of it is one of the derivatives.
///   - parameters: The parameters p.
///   - equations: What must vanish, one number for each unknown; any other count stops the program.
/// - Returns: The solution, with its plain value unchanged. Where the Jacobian in the unknowns is singular, as
///   at a double root, the derivatives are NaN.
/// - Throws: What the equations throw.
@inlinable
public func implicit<T: RealScalar, E>(
  at solution: [Double], given parameters: [T],
  _ equations: (_ x: [T], _ p: [T]) throws(E) -> [T]
) throws(E) -> [T] {
  requireValues(of: T.self, "implicit(at:given:_:)")
  return try carriedSolution(solution.map { T.Plain($0) }, given: parameters, equations).solution
}

/// A root of one equation that was found in some other way, as a function of its parameters.
@inlinable
public func implicit<T: RealScalar, E>(
  at root: Double, given parameters: [T], _ equation: (_ x: T, _ p: [T]) throws(E) -> T
) throws(E) -> T {
  try implicit(at: [root], given: parameters) { (x: [T], p: [T]) throws(E) in
    [try equation(x[0], p)]
  }[0]
}

/// A solution that is given by numbers of the parameters' type, of which the plain values count.
@inlinable @_disfavoredOverload
public func implicit<T: RealScalar, E>(
  at solution: [T], given parameters: [T],
  _ equations: (_ x: [T], _ p: [T]) throws(E) -> [T]
) throws(E) -> [T] {
  requireValues(of: T.self, "implicit(at:given:_:)")
  return try carriedSolution(solution.map { $0.plain }, given: parameters, equations).solution
}
