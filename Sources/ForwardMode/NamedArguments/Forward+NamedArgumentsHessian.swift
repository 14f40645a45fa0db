extension Forward {
  /// The Hessian of a function of two arguments.
  ///
  /// ```swift
  /// let h = Forward.hessian(at: 1.0, 2.0) { x, y in x * x * y }
  /// h[0, 1]   // 2
  /// ```
  ///
  /// - Parameters:
  ///   - x1: The first argument.
  ///   - x2: The second.
  ///   - f: The function.
  /// - Returns: The matrix of second derivatives, in the order of the arguments.
  /// - Throws: What `f` throws.
  @inlinable @inline(__always)
  public static func hessian(
    at x1: Double, _ x2: Double,
    of f: (HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>) throws -> HyperDualBlock<
      Lanes4<Double>
    >
  ) rethrows -> Matrix<Double> {
    try secondOrder(at: [x1, x2], driver: "Forward.hessian(at:_:of:)") {
      try f($0[0], $0[1])
    }.hessian
  }

  /// The Hessian of a function of three arguments.
  @inlinable @inline(__always)
  public static func hessian(
    at x1: Double, _ x2: Double, _ x3: Double,
    of f: (
      HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>
    ) throws -> HyperDualBlock<Lanes4<Double>>
  ) rethrows -> Matrix<Double> {
    try secondOrder(at: [x1, x2, x3], driver: "Forward.hessian(at:_:_:of:)") {
      try f($0[0], $0[1], $0[2])
    }.hessian
  }

  /// The Hessian of a function of four arguments.
  @inlinable @inline(__always)
  public static func hessian(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double,
    of f: (
      HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>,
      HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>
    ) throws -> HyperDualBlock<Lanes4<Double>>
  ) rethrows -> Matrix<Double> {
    try secondOrder(at: [x1, x2, x3, x4], driver: "Forward.hessian(at:_:_:_:of:)") {
      try f($0[0], $0[1], $0[2], $0[3])
    }.hessian
  }

  /// The Hessian of a function of five arguments.
  @inlinable @inline(__always)
  public static func hessian(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double,
    of f: (
      HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>,
      HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>
    ) throws -> HyperDualBlock<Lanes4<Double>>
  ) rethrows -> Matrix<Double> {
    try secondOrder(at: [x1, x2, x3, x4, x5], driver: "Forward.hessian(at:_:_:_:_:of:)") {
      try f($0[0], $0[1], $0[2], $0[3], $0[4])
    }.hessian
  }

  /// The Hessian of a function of six arguments.
  @inlinable @inline(__always)
  public static func hessian(
    at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
    of f: (
      HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>,
      HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>,
      HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>
    ) throws -> HyperDualBlock<Lanes4<Double>>
  ) rethrows -> Matrix<Double> {
    try secondOrder(at: [x1, x2, x3, x4, x5, x6], driver: "Forward.hessian(at:_:_:_:_:_:of:)") {
      try f($0[0], $0[1], $0[2], $0[3], $0[4], $0[5])
    }.hessian
  }

  /// The Hessian of a function of two arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func hessian<T: RealScalar, E>(
    at x1: T, _ x2: T,
    of f: (HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>) throws(E) -> HyperDualBlock<
      Lanes4<T>
    >
  ) throws(E) -> Matrix<T> {
    try secondOrder(at: [x1, x2], driver: "Forward.hessian(at:_:of:)") {
      (x: [HyperDualBlock<Lanes4<T>>]) throws(E) in
      try f(x[0], x[1])
    }.hessian
  }

  /// The Hessian of a function of three arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func hessian<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T,
    of f: (HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>)
      throws(E) -> HyperDualBlock<Lanes4<T>>
  ) throws(E) -> Matrix<T> {
    try secondOrder(at: [x1, x2, x3], driver: "Forward.hessian(at:_:_:of:)") {
      (x: [HyperDualBlock<Lanes4<T>>]) throws(E) in
      try f(x[0], x[1], x[2])
    }.hessian
  }

  /// The Hessian of a function of four arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func hessian<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T,
    of f: (
      HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>,
      HyperDualBlock<Lanes4<T>>
    ) throws(E) -> HyperDualBlock<Lanes4<T>>
  ) throws(E) -> Matrix<T> {
    try secondOrder(at: [x1, x2, x3, x4], driver: "Forward.hessian(at:_:_:_:of:)") {
      (x: [HyperDualBlock<Lanes4<T>>]) throws(E) in
      try f(x[0], x[1], x[2], x[3])
    }.hessian
  }

  /// The Hessian of a function of five arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func hessian<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T,
    of f: (
      HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>,
      HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>
    ) throws(E) -> HyperDualBlock<Lanes4<T>>
  ) throws(E) -> Matrix<T> {
    try secondOrder(at: [x1, x2, x3, x4, x5], driver: "Forward.hessian(at:_:_:_:_:of:)") {
      (x: [HyperDualBlock<Lanes4<T>>]) throws(E) in
      try f(x[0], x[1], x[2], x[3], x[4])
    }.hessian
  }

  /// The Hessian of a function of six arguments, over any number.
  @inlinable @inline(__always) @_disfavoredOverload
  public static func hessian<T: RealScalar, E>(
    at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, _ x6: T,
    of f: (
      HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>,
      HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>
    ) throws(E) -> HyperDualBlock<Lanes4<T>>
  ) throws(E) -> Matrix<T> {
    try secondOrder(at: [x1, x2, x3, x4, x5, x6], driver: "Forward.hessian(at:_:_:_:_:_:of:)") {
      (x: [HyperDualBlock<Lanes4<T>>]) throws(E) in
      try f(x[0], x[1], x[2], x[3], x[4], x[5])
    }.hessian
  }
}
