// Functions of two to six named arguments, of which each number stands for itself instead of in an array.
//
// Swift has no list of parameters of one type whose count is open, so each number of arguments has functions
// of its own; and points of `Double` have theirs for the reason given in `Forward+Double.swift`.

extension Forward {
  /// The gradient of a function of two arguments.
  ///
  /// ```swift
  /// Forward.gradient(at: 2.0, 5.0) { x, y in
  ///   log(x) + x * y - sin(y)
  /// }   // (5.5, 1.7163…)
  /// ```
  ///
  /// The arguments go in registers: nothing is allocated. Each has a lane of its own, and the value is
  /// computed once for all.
  ///
  /// - Parameters:
  ///   - x1: The first argument.
  ///   - x2: The second.
  ///   - f: The function.
  /// - Returns: The derivative in each argument, in their order.
  /// - Throws: What `f` throws.
  @inlinable @inline(__always)
  public static func gradient(
    at x1: Double, _ x2: Double,
    of f: (VectorDual<Lanes2<Double>>, VectorDual<Lanes2<Double>>) throws -> VectorDual<
      Lanes2<Double>
    >
  ) rethrows -> (Double, Double) {
    let result = try partials(of: 2, in: "Forward.gradient(at:_:of:)") {
      try f($0(x1, 0), $0(x2, 1))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1])
  }

  /// The value and the gradient of a function of two arguments.
  ///
  /// ```swift
  /// let (area, (byWidth, byHeight)) = Forward.valueWithGradient(at: 3.0, 4.0) { width, height in
  ///   width * height
  /// }   // 12, 4 and 3
  /// ```
  ///
  /// - Parameters:
  ///   - x1: The first argument.
  ///   - x2: The second.
  ///   - f: The function.
  /// - Returns: The value, with the bits that the plain function gives, and the derivative in each
  ///   argument.
  /// - Throws: What `f` throws.
  @inlinable @inline(__always)
  public static func valueWithGradient(
    at x1: Double, _ x2: Double,
    of f: (VectorDual<Lanes2<Double>>, VectorDual<Lanes2<Double>>) throws -> VectorDual<
      Lanes2<Double>
    >
  ) rethrows -> (value: Double, gradient: (Double, Double)) {
    let result = try partials(of: 2, in: "Forward.valueWithGradient(at:_:of:)") {
      try f($0(x1, 0), $0(x2, 1))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1]))
  }

  /// The gradient of a function of three arguments.
  @inlinable @inline(__always)
  public static func gradient(
    at x1: Double, _ x2: Double, _ x3: Double,
    of f: (VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>)
      throws -> VectorDual<Lanes4<Double>>
  ) rethrows -> (Double, Double, Double) {
    let result = try partials(of: 3, in: "Forward.gradient(at:_:_:of:)") {
      try f($0(x1, 0), $0(x2, 1), $0(x3, 2))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1], slopes[2])
  }

  /// The value and the gradient of a function of three arguments.
  @inlinable @inline(__always)
  public static func valueWithGradient(
    at x1: Double, _ x2: Double, _ x3: Double,
    of f: (VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>)
      throws -> VectorDual<Lanes4<Double>>
  ) rethrows -> (value: Double, gradient: (Double, Double, Double)) {
    let result = try partials(of: 3, in: "Forward.valueWithGradient(at:_:_:of:)") {
      try f($0(x1, 0), $0(x2, 1), $0(x3, 2))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1], slopes[2]))
  }

  /// The gradient of a function of four arguments.
  @inlinable @inline(__always)
  public static func gradient(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double,
    of f: (
      VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>,
      VectorDual<Lanes4<Double>>
    ) throws -> VectorDual<Lanes4<Double>>
  ) rethrows -> (Double, Double, Double, Double) {
    let result = try partials(of: 4, in: "Forward.gradient(at:_:_:_:of:)") {
      try f($0(x1, 0), $0(x2, 1), $0(x3, 2), $0(x4, 3))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1], slopes[2], slopes[3])
  }

  /// The value and the gradient of a function of four arguments.
  @inlinable @inline(__always)
  public static func valueWithGradient(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double,
    of f: (
      VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>,
      VectorDual<Lanes4<Double>>
    ) throws -> VectorDual<Lanes4<Double>>
  ) rethrows -> (value: Double, gradient: (Double, Double, Double, Double)) {
    let result = try partials(of: 4, in: "Forward.valueWithGradient(at:_:_:_:of:)") {
      try f($0(x1, 0), $0(x2, 1), $0(x3, 2), $0(x4, 3))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1], slopes[2], slopes[3]))
  }

  /// The gradient of a function of five arguments.
  @inlinable @inline(__always)
  public static func gradient(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double,
    of f: (
      VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>,
      VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>
    ) throws -> VectorDual<Lanes6<Double>>
  ) rethrows -> (Double, Double, Double, Double, Double) {
    let result = try partials(of: 5, in: "Forward.gradient(at:_:_:_:_:of:)") {
      try f($0(x1, 0), $0(x2, 1), $0(x3, 2), $0(x4, 3), $0(x5, 4))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1], slopes[2], slopes[3], slopes[4])
  }

  /// The value and the gradient of a function of five arguments.
  @inlinable @inline(__always)
  public static func valueWithGradient(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double,
    of f: (
      VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>,
      VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>
    ) throws -> VectorDual<Lanes6<Double>>
  ) rethrows -> (value: Double, gradient: (Double, Double, Double, Double, Double)) {
    let result = try partials(of: 5, in: "Forward.valueWithGradient(at:_:_:_:_:of:)") {
      try f($0(x1, 0), $0(x2, 1), $0(x3, 2), $0(x4, 3), $0(x5, 4))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1], slopes[2], slopes[3], slopes[4]))
  }

  /// The gradient of a function of six arguments.
  @inlinable @inline(__always)
  public static func gradient(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
    of f: (
      VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>,
      VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>
    ) throws -> VectorDual<Lanes6<Double>>
  ) rethrows -> (Double, Double, Double, Double, Double, Double) {
    let result = try partials(of: 6, in: "Forward.gradient(at:_:_:_:_:_:of:)") {
      try f($0(x1, 0), $0(x2, 1), $0(x3, 2), $0(x4, 3), $0(x5, 4), $0(x6, 5))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1], slopes[2], slopes[3], slopes[4], slopes[5])
  }

  /// The value and the gradient of a function of six arguments.
  @inlinable @inline(__always)
  public static func valueWithGradient(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
    of f: (
      VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>,
      VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>
    ) throws -> VectorDual<Lanes6<Double>>
  ) rethrows -> (value: Double, gradient: (Double, Double, Double, Double, Double, Double)) {
    let result = try partials(of: 6, in: "Forward.valueWithGradient(at:_:_:_:_:_:of:)") {
      try f($0(x1, 0), $0(x2, 1), $0(x3, 2), $0(x4, 3), $0(x5, 4), $0(x6, 5))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1], slopes[2], slopes[3], slopes[4], slopes[5]))
  }
}
