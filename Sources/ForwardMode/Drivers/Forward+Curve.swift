// Derivatives of curves: functions of one number whose values are lists of numbers. Each is written twice, for
// the reason given in `Forward+Derivative.swift`.

extension Forward {
  /// The derivative of a curve: the velocity of a point that moves.
  ///
  /// ```swift
  /// Forward.derivative(at: 0.5) { t in [cos(t), sin(t)] }   // [−sin 0.5, cos 0.5]
  /// ```
  ///
  /// - Parameters:
  ///   - x: Where on the curve.
  ///   - f: The curve, a function of one number with as many coordinates as it likes.
  /// - Returns: The derivative of each coordinate.
  @inlinable @_disfavoredOverload
  public static func derivative(
    at x: Double, of f: (Dual<Double>) throws -> [Dual<Double>]
  ) rethrows -> [Double] {
    let seed = DerivativeSeed(at: x)
    return seed.derivatives(of: try f(seed.variable), in: "Forward.derivative(at:of:)")
  }

  /// The derivative of a curve, over any scalar.
  @inlinable @_disfavoredOverload
  public static func derivative<T: RealScalar, E>(
    at x: T, of f: (Dual<T>) throws(E) -> [Dual<T>]
  ) throws(E) -> [T] {
    let seed = DerivativeSeed(at: x)
    return seed.derivatives(of: try f(seed.variable), in: "Forward.derivative(at:of:)")
  }

  /// A point of a curve and the derivative there, from one evaluation.
  ///
  /// ```swift
  /// let (place, velocity) = Forward.valueWithDerivative(at: 2.0) { t in [t, 3 - t * t] }
  /// // [2, −1] and [1, −4]
  /// ```
  ///
  /// - Parameters:
  ///   - x: Where on the curve.
  ///   - f: The curve.
  /// - Returns: The coordinates, with the bits that the plain function gives, and the derivative of each.
  @inlinable @_disfavoredOverload
  public static func valueWithDerivative(
    at x: Double, of f: (Dual<Double>) throws -> [Dual<Double>]
  ) rethrows -> (value: [Double], derivative: [Double]) {
    let seed = DerivativeSeed(at: x)
    let place = try f(seed.variable)
    let driver: StaticString = "Forward.valueWithDerivative(at:of:)"
    return (place.map(\.value), seed.derivatives(of: place, in: driver))
  }

  /// A point of a curve and the derivative there, over any scalar.
  @inlinable @_disfavoredOverload
  public static func valueWithDerivative<T: RealScalar, E>(
    at x: T, of f: (Dual<T>) throws(E) -> [Dual<T>]
  ) throws(E) -> (value: [T], derivative: [T]) {
    let seed = DerivativeSeed(at: x)
    let place = try f(seed.variable)
    let driver: StaticString = "Forward.valueWithDerivative(at:of:)"
    return (place.map(\.value), seed.derivatives(of: place, in: driver))
  }

  /// The second derivative of a curve: the acceleration of a point that moves.
  ///
  /// - Parameters:
  ///   - x: Where on the curve.
  ///   - f: The curve.
  /// - Returns: The second derivative of each coordinate.
  @inlinable @_disfavoredOverload
  public static func secondDerivative(
    at x: Double, of f: (HyperDual<Double>) throws -> [HyperDual<Double>]
  ) rethrows -> [Double] {
    let seed = DerivativeSeed(at: x)
    let place = try f(seed.variableToSecondOrder)
    return place.map { seed.parts(of: $0, in: "Forward.secondDerivative(at:of:)").second }
  }

  /// The second derivative of a curve, over any scalar.
  @inlinable @_disfavoredOverload
  public static func secondDerivative<T: RealScalar, E>(
    at x: T, of f: (HyperDual<T>) throws(E) -> [HyperDual<T>]
  ) throws(E) -> [T] {
    let seed = DerivativeSeed(at: x)
    let place = try f(seed.variableToSecondOrder)
    return place.map { seed.parts(of: $0, in: "Forward.secondDerivative(at:of:)").second }
  }
}

extension DerivativeSeed {
  @inlinable @inline(__always)
  func derivatives(of place: [Dual<T>], in driver: StaticString) -> [T] {
    place.map { parts(of: $0, in: driver).derivative }
  }
}
