extension Forward {
  /// The Laplacian of a function of several variables, Σ ∂²f/∂xᵢ².
  ///
  /// ```swift
  /// Forward.laplacian(at: [1.0, 2.0]) { x in x[0] * x[0] * x[1] + x[1] * x[1] }   // 6
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - f: The function.
  /// - Returns: The sum of the second derivatives.
  /// - Throws: What `f` throws.
  /// - Complexity: n evaluations of `f` on hyper-dual numbers.
  @inlinable @_disfavoredOverload
  public static func laplacian<T: RealScalar, E>(
    at x: [T], of f: ([HyperDual<T>]) throws(E) -> HyperDual<T>
  ) throws(E) -> T {
    var total: T = 0
    for i in x.indices { total += try mixedDerivative(at: x, i, i, of: f) }
    return total
  }

  /// The Laplacian of a function object.
  @inlinable
  public static func laplacian<T: RealScalar, F: ThrowingScalarFunction>(
    at x: [T], of f: F
  ) throws(F.Failure) -> T {
    try laplacian(at: x) { (x: [HyperDual<T>]) throws(F.Failure) in try f(x) }
  }

  /// The divergence of a field, Σ ∂Fᵢ/∂xᵢ.
  ///
  /// ```swift
  /// Forward.divergence(at: [1.0, 2.0]) { x in [x[0] * x[1], x[1] * x[1]] }   // 6
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - field: The field, with as many values as coordinates; any other number stops the program.
  /// - Returns: The sum of the diagonal of its Jacobian.
  /// - Throws: What `field` throws.
  /// - Complexity: n evaluations of `field` on dual numbers.
  @inlinable @_disfavoredOverload
  public static func divergence<T: RealScalar, E>(
    at x: [T], of field: ([Dual<T>]) throws(E) -> [Dual<T>]
  ) throws(E) -> T {
    var total: T = 0
    for i in x.indices {
      total += try fieldDerivative(at: x, in: i, "Forward.divergence(at:of:)", field)[i]
    }
    return total
  }

  /// The divergence of a function object.
  @inlinable
  public static func divergence<T: RealScalar, F: ThrowingVectorFunction>(
    at x: [T], of field: F
  ) throws(F.Failure) -> T {
    try divergence(at: x, of: closure(of: field))
  }

  /// The curl of a field in three dimensions, ∇ × F.
  ///
  /// ```swift
  /// Forward.curl(at: [1.0, 2.0, 3.0]) { x in [-x[1], x[0], x[2]] }   // [0, 0, 2]
  /// ```
  ///
  /// - Parameters:
  ///   - x: The point; any number of coordinates but three stops the program.
  ///   - field: The field, with three values; any other number stops the program.
  /// - Returns: The three numbers ∂F₃/∂x₂ − ∂F₂/∂x₃, ∂F₁/∂x₃ − ∂F₃/∂x₁ and ∂F₂/∂x₁ − ∂F₁/∂x₂.
  /// - Throws: What `field` throws.
  /// - Complexity: Three evaluations of `field` on dual numbers.
  @inlinable @_disfavoredOverload
  public static func curl<T: RealScalar, E>(
    at x: [T], of field: ([Dual<T>]) throws(E) -> [Dual<T>]
  ) throws(E) -> [T] {
    let driver: StaticString = "Forward.curl(at:of:)"
    requireCount(x.count, 3, of: "the point", in: driver)
    let first = try fieldDerivative(at: x, in: 0, driver, field)
    let second = try fieldDerivative(at: x, in: 1, driver, field)
    let third = try fieldDerivative(at: x, in: 2, driver, field)
    return [second[2] - third[1], third[0] - first[2], first[1] - second[0]]
  }

  /// The curl of a function object in three dimensions.
  @inlinable
  public static func curl<T: RealScalar, F: ThrowingVectorFunction>(
    at x: [T], of field: F
  ) throws(F.Failure) -> [T] {
    try curl(at: x, of: closure(of: field))
  }
}

/// The derivative of a field in one variable, of as many values as there are variables.
@inlinable
func fieldDerivative<T: RealScalar, E>(
  at x: [T], in i: Int, _ driver: StaticString, _ field: ([Dual<T>]) throws(E) -> [Dual<T>]
) throws(E) -> [T] {
  let direction: [T] = x.indices.map { $0 == i ? 1 : 0 }
  let tangent = try Forward.jvp(at: x, along: direction, of: field).tangent
  requireCount(tangent.count, x.count, of: "the field's value", in: driver)
  return tangent
}
