public import Scalars

/// The root of one equation in an interval, as a function of its parameters.
///
/// The equation must have values of different signs at the two ends. The search runs on plain values; what the
/// parameters carry is brought to the root afterwards, as by `root(near:given:_:)`. A search of one's own
/// by halving intervals has no such derivatives: its result depends on the parameters through comparisons alone.
///
/// ```swift
/// let half = try root(in: 0...2, given: [2.0]) { x, p in x * x - p[0] }   // √2
/// ```
///
/// - Parameters:
///   - range: The interval.
///   - parameters: The parameters p.
///   - equation: What must vanish, from the unknown x and the parameters p.
/// - Returns: The root.
/// - Throws: ``ImplicitFunctionError`` if the signs do not differ, if there is a pole instead of a root, or if
///   the root has no derivatives where some are asked for; and what the equation throws.
@inlinable @_disfavoredOverload
public func root<T: RealScalar>(
  in range: ClosedRange<Double>, given parameters: [T], _ equation: (_ x: T, _ p: [T]) throws -> T
) throws -> T {
  let ends = T.Plain(range.lowerBound)...T.Plain(range.upperBound)
  return try bracketedRoot(ends, given: parameters, equation)
}

@inlinable
func bracketedRoot<T: RealScalar>(
  _ range: ClosedRange<T.Plain>, given p: [T], _ equation: (T, [T]) throws -> T
) throws -> T {
  requireValues(of: T.self, "root(in:given:_:)")
  let detached = p.map { $0.detached }
  let x = try signChange(in: range) { try equation(T(plain: $0), detached).plain }
  return try requireDerivatives([x], given: p) { [try equation($0[0], $1)] }[0]
}
