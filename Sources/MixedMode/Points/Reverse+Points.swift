public import ReverseMode
public import Scalars

extension Reverse {
  /// The gradient of a function of a type of your own, as a value of that type.
  ///
  /// ```swift
  /// let slope = Reverse.gradient(at: Line(slope: 2.0, intercept: 1)) { line in
  ///   line.slope * line.slope + 3 * line.intercept
  /// }   // Line(slope: 4, intercept: 3)
  /// ```
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - f: The function. It is called once.
  /// - Returns: The derivative in each number, where the number is in the point.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func gradient<P: DifferentiablePoint, E>(
    at point: P, of f: (P.Recorded) throws(E) -> Variable<P.Scalar>
  ) throws(E) -> P {
    try Tape().allPartials(at: point, in: "Reverse.gradient(at:of:)", f).gradient
  }

  /// The value and the gradient of a function of a type of your own.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - f: The function. It is called once.
  /// - Returns: The value, with the bits that the plain function gives, and the derivative in each number.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueWithGradient<P: DifferentiablePoint, E>(
    at point: P, of f: (P.Recorded) throws(E) -> Variable<P.Scalar>
  ) throws(E) -> (value: P.Scalar, gradient: P) {
    try Tape().allPartials(at: point, in: "Reverse.valueWithGradient(at:of:)", f)
  }
}

extension Tape {
  /// The gradient of a function of a type of your own, recorded on this tape.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - f: The function. It is called once.
  /// - Returns: The derivative in each number, where the number is in the point.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public func gradient<P: DifferentiablePoint, E>(
    at point: P, of f: (P.Recorded) throws(E) -> Variable<T>
  ) throws(E) -> P where P.Scalar == T {
    try allPartials(at: point, in: "Tape.gradient(at:of:)", f).gradient
  }

  /// The value and the gradient of a function of a type of your own, recorded on this tape.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - f: The function. It is called once.
  /// - Returns: The value and the derivative in each number.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public func valueWithGradient<P: DifferentiablePoint, E>(
    at point: P, of f: (P.Recorded) throws(E) -> Variable<T>
  ) throws(E) -> (value: T, gradient: P) where P.Scalar == T {
    try allPartials(at: point, in: "Tape.valueWithGradient(at:of:)", f)
  }

  @inlinable
  func allPartials<P: DifferentiablePoint, E>(
    at point: P, in driver: StaticString, _ f: (P.Recorded) throws(E) -> Variable<T>
  ) throws(E) -> (value: T, gradient: P) where P.Scalar == T {
    let (value, slopes) = try allPartials(at: point.numbers, driver: driver) {
      (x: [Variable<T>]) throws(E) in
      let recorded = x.handedOut(in: driver) { next in
        point.mapped { (_: T) -> Variable<T> in next() }
      }
      return try f(recorded)
    }
    return (value, point.replacing(slopes))
  }
}

/// The gradient of a function of a type of your own, in reverse mode: see `Reverse.gradient(at:of:)`.
@inlinable @_disfavoredOverload
public func gradient<P: DifferentiablePoint, E>(
  at point: P, of f: (P.Recorded) throws(E) -> Variable<P.Scalar>
) throws(E) -> P {
  try Reverse.gradient(at: point, of: f)
}

/// The value and the gradient of a function of a type of your own, in reverse mode.
@inlinable @_disfavoredOverload
public func valueWithGradient<P: DifferentiablePoint, E>(
  at point: P, of f: (P.Recorded) throws(E) -> Variable<P.Scalar>
) throws(E) -> (value: P.Scalar, gradient: P) {
  try Reverse.valueWithGradient(at: point, of: f)
}
