public import Scalars

// Each driver over closures stands for `Double` too, for the type checker's sake: a long expression
// in a closure is checked quickly only if the closure's type is known beforehand. That is also why
// `name:` and `weights:` must be given: they tell a closure of one number, of several, and with
// several results apart before it is checked.

/// Runs a function and notes down its evaluation, with the derivatives in both modes.
///
/// ```swift
/// let evaluation = trace(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
/// print(evaluation)
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - names: The inputs' names; x1, x2, … if not given. Any other number than n stops the program.
///   - direction: The inputs' tangents; the first unit vector if not given, which asks for the
///     derivative with respect to the first input. Any other number than n stops the program.
///   - numbering: In which order the steps are numbered.
///   - f: The function. The output's adjoint is 1.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace(
  at x: [Double], names: [String]? = nil, along direction: [Double]? = nil,
  numbering: Numbering = .asComputed, of f: ([Traced<Double>]) throws -> Traced<Double>
) rethrows -> Trace<Double> {
  try recordedTrace(at: x, names, direction, nil, numbering) { [try f($0)] }
}

/// Runs a function over any number and notes down its evaluation, with the derivatives in both modes.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - names: The inputs' names; x1, x2, … if not given.
///   - direction: The inputs' tangents; the first unit vector if not given.
///   - numbering: In which order the steps are numbered.
///   - f: The function. The output's adjoint is 1.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
@_disfavoredOverload
public func trace<T: RealScalar>(
  at x: [T], names: [String]? = nil, along direction: [T]? = nil,
  numbering: Numbering = .asComputed, of f: ([Traced<T>]) throws -> Traced<T>
) rethrows -> Trace<T> {
  try recordedTrace(at: x, names, direction, nil, numbering) { [try f($0)] }
}

/// Runs a function with several outputs and notes down its evaluation, with the derivatives in both
/// modes.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - names: The inputs' names; x1, x2, … if not given. Any other number than n stops the program.
///   - direction: The inputs' tangents; the first unit vector if not given. Any other number than n
///     stops the program.
///   - weights: The outputs' adjoints: 1, 0, … asks for the gradient of the first output. Any other
///     number than that of the outputs stops the program.
///   - numbering: In which order the steps are numbered.
///   - f: The function.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace(
  at x: [Double], names: [String]? = nil, along direction: [Double]? = nil,
  weights: [Double], numbering: Numbering = .asComputed,
  of f: ([Traced<Double>]) throws -> [Traced<Double>]
) rethrows -> Trace<Double> {
  try recordedTrace(at: x, names, direction, weights, numbering, of: f)
}

/// Runs a function with several outputs over any number and notes down its evaluation, with the
/// derivatives in both modes.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - names: The inputs' names; x1, x2, … if not given.
///   - direction: The inputs' tangents; the first unit vector if not given.
///   - weights: The outputs' adjoints, one for each.
///   - numbering: In which order the steps are numbered.
///   - f: The function.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
@_disfavoredOverload
public func trace<T: RealScalar>(
  at x: [T], names: [String]? = nil, along direction: [T]? = nil, weights: [T],
  numbering: Numbering = .asComputed, of f: ([Traced<T>]) throws -> [Traced<T>]
) rethrows -> Trace<T> {
  try recordedTrace(at: x, names, direction, weights, numbering, of: f)
}

/// Runs a function of one variable and notes down its evaluation, with the derivative in both modes.
///
/// - Parameters:
///   - x: The point.
///   - name: The input's name.
///   - f: The function.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace(
  at x: Double, name: String, of f: (Traced<Double>) throws -> Traced<Double>
) rethrows -> Trace<Double> {
  try recordedTrace(at: [x], [name], nil, nil, .asComputed) { [try f($0[0])] }
}

/// Runs a function of one variable over any number and notes down its evaluation, with the
/// derivative in both modes.
///
/// - Parameters:
///   - x: The point.
///   - name: The input's name.
///   - f: The function.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
@_disfavoredOverload
public func trace<T: RealScalar>(
  at x: T, name: String, of f: (Traced<T>) throws -> Traced<T>
) rethrows -> Trace<T> {
  try recordedTrace(at: [x], [name], nil, nil, .asComputed) { [try f($0[0])] }
}

/// Runs a function object and notes down its evaluation, with the derivatives in both modes.
///
/// - Parameters:
///   - x: The point.
///   - names: The inputs' names; x1, x2, … if not given.
///   - direction: The inputs' tangents; the first unit vector if not given.
///   - numbering: In which order the steps are numbered.
///   - f: The function.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace<T: RealScalar>(
  at x: [T], names: [String]? = nil, along direction: [T]? = nil,
  numbering: Numbering = .asComputed, of f: some ScalarFunction
) -> Trace<T> {
  recordedTrace(at: x, names, direction, nil, numbering) { [f($0)] }
}

/// Runs a function object with several outputs and notes down its evaluation, with the derivatives
/// in both modes.
///
/// - Parameters:
///   - x: The point.
///   - names: The inputs' names; x1, x2, … if not given.
///   - direction: The inputs' tangents; the first unit vector if not given.
///   - weights: The outputs' adjoints; the first unit vector if not given.
///   - numbering: In which order the steps are numbered.
///   - f: The function.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace<T: RealScalar>(
  at x: [T], names: [String]? = nil, along direction: [T]? = nil, weights: [T]? = nil,
  numbering: Numbering = .asComputed, of f: some VectorFunction
) -> Trace<T> {
  recordedTrace(at: x, names, direction, weights, numbering) { f($0) }
}

/// Runs a function object and notes down its evaluation: `trace(at:of:)` with the function first.
///
/// - Parameters:
///   - f: The function.
///   - x: The point.
///   - names: The inputs' names; x1, x2, … if not given.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace<T: RealScalar>(
  _ f: some ScalarFunction, at x: [T], names: [String]? = nil
) -> Trace<T> {
  trace(at: x, names: names, of: f)
}

/// Runs a function object with several outputs and notes down its evaluation: `trace(at:of:)` with
/// the function first.
///
/// - Parameters:
///   - f: The function.
///   - x: The point.
///   - names: The inputs' names; x1, x2, … if not given.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace<T: RealScalar>(
  _ f: some VectorFunction, at x: [T], names: [String]? = nil
) -> Trace<T> {
  trace(at: x, names: names, of: f)
}

/// Runs a function and notes down its evaluation: `trace(at:of:)` with the function first.
///
/// - Parameters:
///   - f: The function.
///   - x: The point.
///   - names: The inputs' names; x1, x2, … if not given.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace<T: RealScalar>(
  _ f: ([Traced<T>]) throws -> Traced<T>, at x: [T], names: [String]? = nil
) rethrows -> Trace<T> {
  try recordedTrace(at: x, names, nil, nil, .asComputed) { [try f($0)] }
}
