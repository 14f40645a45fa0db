public import Scalars

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
///     derivative in the first input. Any other number than n stops the program.
///   - numbering: In which order the steps are numbered.
///   - f: The function. The output's adjoint is 1.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace<T: RealScalar>(
  at x: [T], names: [String]? = nil, along direction: [T]? = nil,
  numbering: Numbering = .asComputed, of f: ([Traced<T>]) throws -> Traced<T>
) rethrows -> Trace<T> {
  try trace(at: x, names: names, along: direction, numbering: numbering) { [try f($0)] }
}

/// Runs a function with several outputs and notes down its evaluation, with the derivatives in both
/// modes.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - names: The inputs' names; x1, x2, … if not given. Any other number than n stops the program.
///   - direction: The inputs' tangents; the first unit vector if not given. Any other number than n
///     stops the program.
///   - weights: The outputs' adjoints; the first unit vector if not given, which asks for the
///     gradient of the first output. Any other number than that of the outputs stops the program.
///   - numbering: In which order the steps are numbered.
///   - f: The function.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace<T: RealScalar>(
  at x: [T], names: [String]? = nil, along direction: [T]? = nil, weights: [T]? = nil,
  numbering: Numbering = .asComputed, of f: ([Traced<T>]) throws -> [Traced<T>]
) rethrows -> Trace<T> {
  let names = names ?? defaultNames(count: x.count)
  let direction = direction ?? unitVector(count: x.count)
  requireCount(names.count, x.count, of: "the names")
  requireCount(direction.count, x.count, of: "the direction")
  let recorded = try record(f, at: x, names: names)
  let graph = numbering == .byLevel ? recorded.numberedByLevel() : recorded
  let weights = weights ?? unitVector(count: graph.outputs.count)
  requireCount(weights.count, graph.outputs.count, of: "the weights")
  return Trace(of: graph, along: direction, weights: weights)
}

/// Runs a function of one variable and notes down its evaluation, with the derivative in both modes.
///
/// - Parameters:
///   - x: The point.
///   - name: The input's name.
///   - f: The function.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace<T: RealScalar>(
  at x: T, name: String = "x", of f: (Traced<T>) throws -> Traced<T>
) rethrows -> Trace<T> {
  try trace(at: [x], names: [name]) { [try f($0[0])] }
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
  trace(at: x, names: names, along: direction, numbering: numbering) { [f($0)] }
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
  trace(at: x, names: names, along: direction, weights: weights, numbering: numbering) {
    f($0) as [Traced<T>]
  }
}

/// Runs a function object and notes down its evaluation: `trace(at:names:along:of:)` with the
/// function first.
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

/// Runs a function object with several outputs and notes down its evaluation:
/// `trace(at:names:along:weights:of:)` with the function first.
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

/// Runs a function and notes down its evaluation: `trace(at:names:along:of:)` with the function
/// first.
///
/// - Parameters:
///   - f: The function.
///   - x: The point.
///   - names: The inputs' names; x1, x2, … if not given.
/// - Returns: The graph of the evaluation with values, tangents and adjoints.
public func trace<T: RealScalar>(
  _ f: ([Traced<T>]) throws -> Traced<T>, at x: [T], names: [String]? = nil
) rethrows -> Trace<T> {
  try trace(at: x, names: names, of: f)
}
