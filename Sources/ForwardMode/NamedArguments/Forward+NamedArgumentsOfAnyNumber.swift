extension Forward {
  /// The gradient of a function of two arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func gradient<T: RealScalar, E>(
    at x1: T, _ x2: T,
    of f: (VectorDual<Lanes2<T>>, VectorDual<Lanes2<T>>) throws(E) -> VectorDual<Lanes2<T>>
  ) throws(E) -> (T, T) {
    let result = try partials(of: 2, in: "Forward.gradient(at:_:of:)") {
      (seed: ArgumentSeed<Lanes2<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1])
  }

  /// The value and the gradient of a function of two arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func valueWithGradient<T: RealScalar, E>(
    at x1: T, _ x2: T,
    of f: (VectorDual<Lanes2<T>>, VectorDual<Lanes2<T>>) throws(E) -> VectorDual<Lanes2<T>>
  ) throws(E) -> (value: T, gradient: (T, T)) {
    let result = try partials(of: 2, in: "Forward.valueWithGradient(at:_:of:)") {
      (seed: ArgumentSeed<Lanes2<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1]))
  }

  /// The gradient of a function of three arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func gradient<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T,
    of f: (VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>) throws(E) ->
      VectorDual<Lanes4<T>>
  ) throws(E) -> (T, T, T) {
    let result = try partials(of: 3, in: "Forward.gradient(at:_:_:of:)") {
      (seed: ArgumentSeed<Lanes4<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1), seed(x3, 2))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1], slopes[2])
  }

  /// The value and the gradient of a function of three arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func valueWithGradient<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T,
    of f: (VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>) throws(E) ->
      VectorDual<Lanes4<T>>
  ) throws(E) -> (value: T, gradient: (T, T, T)) {
    let result = try partials(of: 3, in: "Forward.valueWithGradient(at:_:_:of:)") {
      (seed: ArgumentSeed<Lanes4<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1), seed(x3, 2))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1], slopes[2]))
  }

  /// The gradient of a function of four arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func gradient<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T,
    of f: (
      VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>
    ) throws(E) -> VectorDual<Lanes4<T>>
  ) throws(E) -> (T, T, T, T) {
    let result = try partials(of: 4, in: "Forward.gradient(at:_:_:_:of:)") {
      (seed: ArgumentSeed<Lanes4<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1), seed(x3, 2), seed(x4, 3))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1], slopes[2], slopes[3])
  }

  /// The value and the gradient of a function of four arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func valueWithGradient<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T,
    of f: (
      VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>
    ) throws(E) -> VectorDual<Lanes4<T>>
  ) throws(E) -> (value: T, gradient: (T, T, T, T)) {
    let result = try partials(of: 4, in: "Forward.valueWithGradient(at:_:_:_:of:)") {
      (seed: ArgumentSeed<Lanes4<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1), seed(x3, 2), seed(x4, 3))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1], slopes[2], slopes[3]))
  }

  /// The gradient of a function of five arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func gradient<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T,
    of f: (
      VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>,
      VectorDual<Lanes6<T>>
    ) throws(E) -> VectorDual<Lanes6<T>>
  ) throws(E) -> (T, T, T, T, T) {
    let result = try partials(of: 5, in: "Forward.gradient(at:_:_:_:_:of:)") {
      (seed: ArgumentSeed<Lanes6<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1), seed(x3, 2), seed(x4, 3), seed(x5, 4))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1], slopes[2], slopes[3], slopes[4])
  }

  /// The value and the gradient of a function of five arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func valueWithGradient<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T,
    of f: (
      VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>,
      VectorDual<Lanes6<T>>
    ) throws(E) -> VectorDual<Lanes6<T>>
  ) throws(E) -> (value: T, gradient: (T, T, T, T, T)) {
    let result = try partials(of: 5, in: "Forward.valueWithGradient(at:_:_:_:_:of:)") {
      (seed: ArgumentSeed<Lanes6<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1), seed(x3, 2), seed(x4, 3), seed(x5, 4))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1], slopes[2], slopes[3], slopes[4]))
  }

  /// The gradient of a function of six arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func gradient<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, _ x6: T,
    of f: (
      VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>,
      VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>
    ) throws(E) -> VectorDual<Lanes6<T>>
  ) throws(E) -> (T, T, T, T, T, T) {
    let result = try partials(of: 6, in: "Forward.gradient(at:_:_:_:_:_:of:)") {
      (seed: ArgumentSeed<Lanes6<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1), seed(x3, 2), seed(x4, 3), seed(x5, 4), seed(x6, 5))
    }
    let slopes = result.tangents
    return (slopes[0], slopes[1], slopes[2], slopes[3], slopes[4], slopes[5])
  }

  /// The value and the gradient of a function of six arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func valueWithGradient<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, _ x6: T,
    of f: (
      VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>,
      VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>
    ) throws(E) -> VectorDual<Lanes6<T>>
  ) throws(E) -> (value: T, gradient: (T, T, T, T, T, T)) {
    let result = try partials(of: 6, in: "Forward.valueWithGradient(at:_:_:_:_:_:of:)") {
      (seed: ArgumentSeed<Lanes6<T>>) throws(E) in
      try f(seed(x1, 0), seed(x2, 1), seed(x3, 2), seed(x4, 3), seed(x5, 4), seed(x6, 5))
    }
    let slopes = result.tangents
    return (result.value, (slopes[0], slopes[1], slopes[2], slopes[3], slopes[4], slopes[5]))
  }
}
