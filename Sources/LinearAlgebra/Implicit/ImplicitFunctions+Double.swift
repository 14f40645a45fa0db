public import ForwardMode
public import Scalars

// The functions again for plain numbers, with concrete types: what a call with literals means, and what the
// type checker tries first, so that an equation in a closure is checked in milliseconds.

/// The solution of equations.
@inlinable
public func root(
  near start: [Double], given parameters: [Double],
  _ equations: (_ x: [Double], _ p: [Double]) throws -> [Double]
) throws -> [Double] {
  try solution(near: start, given: parameters, equations)
}

/// The root of one equation.
@inlinable
public func root(
  near start: Double, given parameters: [Double],
  _ equation: (_ x: Double, _ p: [Double]) throws -> Double
) throws -> Double {
  try solution(near: [start], given: parameters) { [try equation($0[0], $1)] }[0]
}

/// The root of one equation in an interval.
@inlinable
public func root(
  in range: ClosedRange<Double>, given parameters: [Double],
  _ equation: (_ x: Double, _ p: [Double]) throws -> Double
) throws -> Double {
  try bracketedRoot(range, given: parameters, equation)
}

/// The fixed point of an iteration.
@inlinable
public func fixedPoint(
  near start: [Double], given parameters: [Double],
  _ iteration: (_ x: [Double], _ p: [Double]) throws -> [Double]
) throws -> [Double] {
  try fixedPoint(from: start, given: parameters, iteration)
}

/// The fixed point of an iteration of one number.
@inlinable
public func fixedPoint(
  near start: Double, given parameters: [Double],
  _ iteration: (_ x: Double, _ p: [Double]) throws -> Double
) throws -> Double {
  try fixedPoint(from: [start], given: parameters) { [try iteration($0[0], $1)] }[0]
}

/// The point where a function is least.
@inlinable
public func minimizer(
  near start: [Double], given parameters: [Double],
  _ function: (_ x: [Dual<Double>], _ p: [Dual<Double>]) throws -> Dual<Double>
) throws -> [Double] {
  try minimum(near: start, given: parameters, function)
}
