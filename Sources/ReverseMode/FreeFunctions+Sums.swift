// The gradients of sums over data by their plain names. Forward mode has no such functions, so there is no
// mode to choose.

/// The gradient of a sum over data: see `Reverse.valueWithGradient(at:summingOver:of:)`.
@inlinable @_disfavoredOverload
public func gradient<T: RealScalar, Data: Sequence, E>(
  at x: [T], summingOver data: Data, on tape: Tape<T>? = nil,
  of term: (_ x: [Variable<T>], _ datum: Data.Element) throws(E) -> Variable<T>
) throws(E) -> [T] {
  try (tape ?? Tape()).allPartials(at: x, driver: "gradient(at:summingOver:of:)") {
    (x) throws(E) in try summed(over: data, with: x, of: term)
  }.gradient
}

/// The value and the gradient of a sum over data: see `Reverse.valueWithGradient(at:summingOver:of:)`.
@inlinable @_disfavoredOverload
public func valueWithGradient<T: RealScalar, Data: Sequence, E>(
  at x: [T], summingOver data: Data, on tape: Tape<T>? = nil,
  of term: (_ x: [Variable<T>], _ datum: Data.Element) throws(E) -> Variable<T>
) throws(E) -> (value: T, gradient: [T]) {
  try (tape ?? Tape()).allPartials(at: x, driver: "valueWithGradient(at:summingOver:of:)") {
    (x) throws(E) in try summed(over: data, with: x, of: term)
  }
}

// Again at points of `Double`, for the reason given in `Reverse+Double.swift`.

/// The gradient of a sum over data.
@inlinable
public func gradient<Data: Sequence>(
  at x: [Double], summingOver data: Data, on tape: Tape<Double>? = nil,
  of term: (_ x: [Variable<Double>], _ datum: Data.Element) throws -> Variable<Double>
) rethrows -> [Double] {
  try (tape ?? Tape()).allPartials(at: x, driver: "gradient(at:summingOver:of:)") { x in
    try summed(over: data, with: x, of: term)
  }.gradient
}

/// The value and the gradient of a sum over data.
@inlinable
public func valueWithGradient<Data: Sequence>(
  at x: [Double], summingOver data: Data, on tape: Tape<Double>? = nil,
  of term: (_ x: [Variable<Double>], _ datum: Data.Element) throws -> Variable<Double>
) rethrows -> (value: Double, gradient: [Double]) {
  try (tape ?? Tape()).allPartials(at: x, driver: "valueWithGradient(at:summingOver:of:)") { x in
    try summed(over: data, with: x, of: term)
  }
}
