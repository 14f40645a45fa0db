public import ForwardMode
public import ReverseMode
public import Scalars

extension Forward {
  /// The value of a function of a type of your own and its derivative along a direction.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - direction: A direction of as many numbers; any other number of them stops the program.
  ///   - f: The function.
  /// - Returns: The value and ∇f · u.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func valueWithDirectionalDerivative<P: DifferentiablePoint, E>(
    at point: P, along direction: P, of f: (P.Moving) throws(E) -> Dual<P.Scalar>
  ) throws(E) -> (value: P.Scalar, derivative: P.Scalar) {
    let driver: StaticString = "Forward.valueWithDirectionalDerivative(at:along:of:)"
    return try valueWithDirectionalDerivative(at: point.numbers, along: direction.numbers) {
      (x: [Dual<P.Scalar>]) throws(E) in
      let moving = x.handedOut(in: driver) { next in
        point.mapped { (_: P.Scalar) -> Dual<P.Scalar> in next() }
      }
      return try f(moving)
    }
  }
}

extension Mixed {
  /// The product of the Hessian of a function of a type of your own with a direction.
  ///
  /// ```swift
  /// let line = Line(slope: 2.0, intercept: 1)
  /// Mixed.hessianVectorProduct(at: line, along: Line(slope: 1, intercept: 0)) { line in
  ///   line.slope * line.slope * line.intercept
  /// }   // Line(slope: 2, intercept: 4)
  /// ```
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - direction: The direction u, of as many numbers; any other number of them stops the program.
  ///   - f: The function. It is called once.
  /// - Returns: H u, number by number where the point has them.
  /// - Throws: What `f` throws.
  @inlinable @_disfavoredOverload
  public static func hessianVectorProduct<P: DifferentiablePoint, E>(
    at point: P, along direction: P,
    of f: (P.Moving.Recorded) throws(E) -> Variable<Dual<P.Scalar>>
  ) throws(E) -> P {
    let driver: StaticString = "Mixed.hessianVectorProduct(at:along:of:)"
    let product = try hessianVectorProduct(at: point.numbers, along: direction.numbers) {
      (x: [Variable<Dual<P.Scalar>>]) throws(E) in
      let moving = point.mapped { (number: P.Scalar) -> Dual<P.Scalar> in Dual(number) }
      let recorded = x.handedOut(in: driver) { next in
        moving.mapped { (_: Dual<P.Scalar>) -> Variable<Dual<P.Scalar>> in next() }
      }
      return try f(recorded)
    }
    return point.replacing(product)
  }
}

/// The product of the Hessian of a function of a type of your own with a direction.
@inlinable @_disfavoredOverload
public func hessianVectorProduct<P: DifferentiablePoint, E>(
  at point: P, along direction: P,
  of f: (P.Moving.Recorded) throws(E) -> Variable<Dual<P.Scalar>>
) throws(E) -> P {
  try Mixed.hessianVectorProduct(at: point, along: direction, of: f)
}
