public import ReverseMode
public import Scalars

// Sums over data whose parameters are a type of your own: a model and its training data.

extension Reverse {
  /// The gradient of a sum over data in the numbers of a type of your own, as a value of that type.
  ///
  /// See `valueWithGradient(at:summingOver:of:)`.
  ///
  /// - Parameters:
  ///   - point: The parameters.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term of a datum.
  /// - Returns: The derivative of the sum in each number, where the number is in the point.
  /// - Throws: What `term` throws.
  @inlinable @_disfavoredOverload
  public static func gradient<P: DifferentiablePoint, Data: Sequence, E>(
    at point: P, summingOver data: Data,
    of term: (_ point: P.Recorded, _ datum: Data.Element) throws(E) -> Variable<P.Scalar>
  ) throws(E) -> P {
    let driver: StaticString = "Reverse.gradient(at:summingOver:of:)"
    return try Tape().allPartials(at: point, summingOver: data, in: driver, term).gradient
  }

  /// The value and the gradient of a sum over data in the numbers of a type of your own.
  ///
  /// ```swift
  /// let data = [(x: 0.0, y: 1.0), (x: 1.0, y: 3.0), (x: 2.0, y: 4.0)]
  /// let line = Line(slope: 1.0, intercept: 1.0)
  /// let (loss, slope) = Reverse.valueWithGradient(at: line, summingOver: data) { line, datum in
  ///   let error = line.slope * datum.x + line.intercept - datum.y
  ///   return error * error
  /// }   // 2, Line(slope: −6, intercept: −4)
  /// ```
  ///
  /// The terms are recorded a few at a time, so that memory is that of a few; the point is made of recorded
  /// numbers once for each few.
  ///
  /// - Parameters:
  ///   - point: The parameters.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term of a datum. It is called once for each.
  /// - Returns: The sum, with the bits of the plain loop, and its derivative in each number; 0 for no data.
  /// - Throws: What `term` throws.
  @inlinable @_disfavoredOverload
  public static func valueWithGradient<P: DifferentiablePoint, Data: Sequence, E>(
    at point: P, summingOver data: Data,
    of term: (_ point: P.Recorded, _ datum: Data.Element) throws(E) -> Variable<P.Scalar>
  ) throws(E) -> (value: P.Scalar, gradient: P) {
    let driver: StaticString = "Reverse.valueWithGradient(at:summingOver:of:)"
    return try Tape().allPartials(at: point, summingOver: data, in: driver, term)
  }
}

extension Tape {
  /// The gradient of a sum over data in the numbers of a type of your own, recorded on this tape.
  ///
  /// - Parameters:
  ///   - point: The parameters.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term of a datum.
  /// - Returns: The derivative of the sum in each number.
  /// - Throws: What `term` throws.
  @inlinable @_disfavoredOverload
  public func gradient<P: DifferentiablePoint, Data: Sequence, E>(
    at point: P, summingOver data: Data,
    of term: (_ point: P.Recorded, _ datum: Data.Element) throws(E) -> Variable<T>
  ) throws(E) -> P where P.Scalar == T {
    let driver: StaticString = "Tape.gradient(at:summingOver:of:)"
    return try allPartials(at: point, summingOver: data, in: driver, term).gradient
  }

  /// The value and the gradient of a sum over data in the numbers of a type of your own, recorded on this
  /// tape.
  ///
  /// - Parameters:
  ///   - point: The parameters.
  ///   - data: The data: any sequence, such as an array, or a slice of one as a minibatch.
  ///   - term: The term of a datum. It is called once for each.
  /// - Returns: The sum and its derivative in each number.
  /// - Throws: What `term` throws.
  @inlinable @_disfavoredOverload
  public func valueWithGradient<P: DifferentiablePoint, Data: Sequence, E>(
    at point: P, summingOver data: Data,
    of term: (_ point: P.Recorded, _ datum: Data.Element) throws(E) -> Variable<T>
  ) throws(E) -> (value: T, gradient: P) where P.Scalar == T {
    let driver: StaticString = "Tape.valueWithGradient(at:summingOver:of:)"
    return try allPartials(at: point, summingOver: data, in: driver, term)
  }

  @inlinable
  func allPartials<P: DifferentiablePoint, Data: Sequence, E>(
    at point: P, summingOver data: Data, in driver: StaticString,
    _ term: (P.Recorded, Data.Element) throws(E) -> Variable<T>
  ) throws(E) -> (value: T, gradient: P) where P.Scalar == T {
    let (value, slopes) = try allPartials(at: point.numbers, driver: driver) {
      (x: [Variable<T>]) throws(E) in
      // The variables are others in each block of terms.
      var recorded: (point: P.Recorded, generation: UInt32)?
      return try summed(over: data, with: x) { (x, datum) throws(E) in
        let generation = x.first?.recordingGeneration() ?? 0
        if let recorded, recorded.generation == generation {
          return try term(recorded.point, datum)
        }
        let rebuilt = x.handedOut(in: driver) { next in
          point.mapped { (_: T) -> Variable<T> in next() }
        }
        recorded = (rebuilt, generation)
        return try term(rebuilt, datum)
      }
    }
    return (value, point.replacing(slopes))
  }
}

/// The gradient of a sum over data in the numbers of a type of your own: see
/// `Reverse.valueWithGradient(at:summingOver:of:)`.
@inlinable @_disfavoredOverload
public func gradient<P: DifferentiablePoint, Data: Sequence, E>(
  at point: P, summingOver data: Data,
  of term: (_ point: P.Recorded, _ datum: Data.Element) throws(E) -> Variable<P.Scalar>
) throws(E) -> P {
  try Reverse.gradient(at: point, summingOver: data, of: term)
}

/// The value and the gradient of a sum over data in the numbers of a type of your own: see
/// `Reverse.valueWithGradient(at:summingOver:of:)`.
@inlinable @_disfavoredOverload
public func valueWithGradient<P: DifferentiablePoint, Data: Sequence, E>(
  at point: P, summingOver data: Data,
  of term: (_ point: P.Recorded, _ datum: Data.Element) throws(E) -> Variable<P.Scalar>
) throws(E) -> (value: P.Scalar, gradient: P) {
  try Reverse.valueWithGradient(at: point, summingOver: data, of: term)
}
