extension Forward {
  /// The mixed second derivative ∂²f/∂xᵢ∂xⱼ of a function of several variables.
  ///
  /// ```swift
  /// Forward.mixedDerivative(at: [2.0, 3.0], 0, 1) { x in x[0] * x[0] * x[1] }   // 4
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - i: The first variable's index.
  ///   - j: The second variable's index, which may be the same.
  ///   - f: The function.
  /// - Returns: The second derivative. An index outside the point stops the program.
  /// - Throws: What `f` throws.
  @inlinable
  public static func mixedDerivative<T: RealScalar, E>(
    at x: [T], _ i: Int, _ j: Int, of f: ([HyperDual<T>]) throws(E) -> HyperDual<T>
  ) throws(E) -> T {
    let driver: StaticString = "Forward.mixedDerivative(at:_:_:of:)"
    for index in [i, j] where !x.indices.contains(index) {
      stopForIndex(driver, index, count: x.count)
    }
    let mark = PerturbationMark.fresh()
    let inputs = x.indices.map { k in
      if k != i && k != j { return HyperDual(x[k]) }
      return HyperDual(
        value: x[k], first: k == i ? 1 : 0, second: k == j ? 1 : 0, mixed: 0, mark: mark)
    }
    let result = try f(inputs)
    mark.checkResult(result.mark, of: driver)
    return result.mixed
  }

  /// The mixed second derivative of a function object.
  @inlinable
  public static func mixedDerivative<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], _ i: Int, _ j: Int, of f: F
  ) throws(F.Failure) -> T {
    try mixedDerivative(at: x, i, j) { (x: [HyperDual<T>]) throws(F.Failure) in try f(x) }
  }

  /// The third derivative of a function of several variables along a direction, D³f[u, u, u].
  ///
  /// It is the contraction of the tensor of third derivatives with u, taken along the line x + t u.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - f: The function.
  /// - Returns: Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uᵢ uⱼ uₖ.
  /// - Throws: What `f` throws.
  @inlinable
  public static func thirdDerivative<T: RealScalar, E>(
    at x: [T], along direction: [T], of f: ([HyperDual<Dual<T>>]) throws(E) -> HyperDual<Dual<T>>
  ) throws(E) -> T {
    let driver: StaticString = "Forward.thirdDerivative(at:along:of:)"
    requireCount(direction.count, x.count, of: "the direction", in: driver)
    let (outer, inner) = (PerturbationMark.fresh(), PerturbationMark.fresh())
    let inputs = zip(x, direction).map { x, u in
      let isFixed = u == 0 && u.isConstant
      if isFixed { return HyperDual(Dual(x)) }
      return HyperDual(
        value: Dual(value: x, tangent: u, mark: inner), first: Dual(u), second: Dual(u), mixed: 0,
        mark: outer)
    }
    let result = try f(inputs)
    outer.checkResult(result.mark, of: driver)
    inner.checkResult(result.mixed.mark, of: driver)
    return result.mixed.tangent
  }

  /// The third derivative of a function object along a direction.
  @inlinable
  public static func thirdDerivative<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], along direction: [T], of f: F
  ) throws(F.Failure) -> T {
    try thirdDerivative(at: x, along: direction) { (x: [HyperDual<Dual<T>>]) throws(F.Failure) in
      try f(x)
    }
  }
}

@inline(never)
@usableFromInline
func stopForIndex(_ driver: StaticString, _ index: Int, count: Int) -> Never {
  fatalError(
    "\(driver): there is no variable \(index); the point has \(counted(count, "coordinate")).")
}
