extension Forward {
  /// The value of a function of two arguments, and its rate of change as they change.
  ///
  /// ```swift
  /// Forward.jvp(at: 3.0, 4.0, along: 1.0, 0.5) { width, height in
  ///   width * height
  /// }   // value 12, tangent 5.5
  /// ```
  ///
  /// - Parameters:
  ///   - x1: The first argument.
  ///   - x2: The second.
  ///   - u1: How fast the first one changes.
  ///   - u2: How fast the second one does.
  ///   - f: The function.
  /// - Returns: The value, and ∂f/∂x₁ u₁ + ∂f/∂x₂ u₂.
  /// - Throws: What `f` throws.
  @inlinable @inline(__always)
  public static func jvp(
    at x1: Double, _ x2: Double, along u1: Double, _ u2: Double,
    of f: (Dual<Double>, Dual<Double>) throws -> Dual<Double>
  ) rethrows -> (value: Double, tangent: Double) {
    let mark = PerturbationMark.fresh()
    let result = try f(seeded(x1, along: u1, mark), seeded(x2, along: u2, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:along:_:of:)")
    return (result.value, result.tangent)
  }

  /// The value of a function of three arguments, and its rate of change as they change.
  @inlinable @inline(__always)
  public static func jvp(
    at x1: Double, _ x2: Double, _ x3: Double, along u1: Double, _ u2: Double, _ u3: Double,
    of f: (Dual<Double>, Dual<Double>, Dual<Double>) throws -> Dual<Double>
  ) rethrows -> (value: Double, tangent: Double) {
    let mark = PerturbationMark.fresh()
    let result = try f(
      seeded(x1, along: u1, mark), seeded(x2, along: u2, mark), seeded(x3, along: u3, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:_:along:_:_:of:)")
    return (result.value, result.tangent)
  }

  /// The value of a function of four arguments, and its rate of change as they change.
  @inlinable @inline(__always)
  public static func jvp(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, along u1: Double, _ u2: Double,
    _ u3: Double, _ u4: Double,
    of f: (Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>) throws -> Dual<Double>
  ) rethrows -> (value: Double, tangent: Double) {
    let mark = PerturbationMark.fresh()
    let result = try f(
      seeded(x1, along: u1, mark), seeded(x2, along: u2, mark), seeded(x3, along: u3, mark),
      seeded(x4, along: u4, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:_:_:along:_:_:_:of:)")
    return (result.value, result.tangent)
  }

  /// The value of a function of five arguments, and its rate of change as they change.
  @inlinable @inline(__always)
  public static func jvp(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, along u1: Double,
    _ u2: Double, _ u3: Double, _ u4: Double, _ u5: Double,
    of f: (Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>) throws -> Dual<
      Double
    >
  ) rethrows -> (value: Double, tangent: Double) {
    let mark = PerturbationMark.fresh()
    let result = try f(
      seeded(x1, along: u1, mark), seeded(x2, along: u2, mark), seeded(x3, along: u3, mark),
      seeded(x4, along: u4, mark), seeded(x5, along: u5, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:_:_:_:along:_:_:_:_:of:)")
    return (result.value, result.tangent)
  }

  /// The value of a function of six arguments, and its rate of change as they change.
  @inlinable @inline(__always)
  public static func jvp(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
    along u1: Double, _ u2: Double, _ u3: Double, _ u4: Double, _ u5: Double, _ u6: Double,
    of f: (Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>)
      throws -> Dual<Double>
  ) rethrows -> (value: Double, tangent: Double) {
    let mark = PerturbationMark.fresh()
    let result = try f(
      seeded(x1, along: u1, mark), seeded(x2, along: u2, mark), seeded(x3, along: u3, mark),
      seeded(x4, along: u4, mark), seeded(x5, along: u5, mark), seeded(x6, along: u6, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:_:_:_:_:along:_:_:_:_:_:of:)")
    return (result.value, result.tangent)
  }

  /// The value of a function of two arguments, and its rate of change as they change, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func jvp<T: RealScalar, E>(
    at x1: T, _ x2: T, along u1: T, _ u2: T,
    of f: (Dual<T>, Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, tangent: T) {
    let mark = PerturbationMark.fresh()
    let result = try f(seeded(x1, along: u1, mark), seeded(x2, along: u2, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:along:_:of:)")
    return (result.value, result.tangent)
  }

  /// The value of a function of three arguments, and its rate of change as they change, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func jvp<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, along u1: T, _ u2: T, _ u3: T,
    of f: (Dual<T>, Dual<T>, Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, tangent: T) {
    let mark = PerturbationMark.fresh()
    let result = try f(
      seeded(x1, along: u1, mark), seeded(x2, along: u2, mark), seeded(x3, along: u3, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:_:along:_:_:of:)")
    return (result.value, result.tangent)
  }

  /// The value of a function of four arguments, and its rate of change as they change, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func jvp<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T, along u1: T, _ u2: T, _ u3: T, _ u4: T,
    of f: (Dual<T>, Dual<T>, Dual<T>, Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, tangent: T) {
    let mark = PerturbationMark.fresh()
    let result = try f(
      seeded(x1, along: u1, mark), seeded(x2, along: u2, mark), seeded(x3, along: u3, mark),
      seeded(x4, along: u4, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:_:_:along:_:_:_:of:)")
    return (result.value, result.tangent)
  }

  /// The value of a function of five arguments, and its rate of change as they change, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func jvp<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, along u1: T, _ u2: T, _ u3: T, _ u4: T, _ u5: T,
    of f: (Dual<T>, Dual<T>, Dual<T>, Dual<T>, Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, tangent: T) {
    let mark = PerturbationMark.fresh()
    let result = try f(
      seeded(x1, along: u1, mark), seeded(x2, along: u2, mark), seeded(x3, along: u3, mark),
      seeded(x4, along: u4, mark), seeded(x5, along: u5, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:_:_:_:along:_:_:_:_:of:)")
    return (result.value, result.tangent)
  }

  /// The value of a function of six arguments, and its rate of change as they change, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func jvp<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, _ x6: T, along u1: T, _ u2: T, _ u3: T, _ u4: T,
    _ u5: T, _ u6: T,
    of f: (Dual<T>, Dual<T>, Dual<T>, Dual<T>, Dual<T>, Dual<T>) throws(E) -> Dual<T>
  ) throws(E) -> (value: T, tangent: T) {
    let mark = PerturbationMark.fresh()
    let result = try f(
      seeded(x1, along: u1, mark), seeded(x2, along: u2, mark), seeded(x3, along: u3, mark),
      seeded(x4, along: u4, mark), seeded(x5, along: u5, mark), seeded(x6, along: u6, mark))
    mark.checkResult(result.mark, of: "Forward.jvp(at:_:_:_:_:_:along:_:_:_:_:_:of:)")
    return (result.value, result.tangent)
  }
}
