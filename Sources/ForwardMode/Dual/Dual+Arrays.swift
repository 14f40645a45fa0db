// Sums over arrays of dual numbers: values and tangents apart, each in several accumulators.

extension DualPayload {
  /// The sum Σ xᵢ.
  @inlinable
  public static func sum(of x: UnsafeBufferPointer<Dual<T>>) -> Dual<T> {
    Dual<T>(
      value: accumulated(x.count) { x[$0].value },
      tangent: accumulated(x.count) { x[$0].tangent }, mark: mark(of: x))
  }

  /// The sum of terms.
  @inlinable @inline(__always)
  public static func sum(over indices: Range<Int>, of term: (Int) -> Dual<T>) -> Dual<T> {
    accumulated(indices.count, ofFew: T.self) { term(indices.lowerBound + $0) }
  }

  /// The inner product Σ xᵢ yᵢ, with the tangent Σ ẋᵢ yᵢ + xᵢ ẏᵢ.
  @inlinable
  public static func dot(
    _ x: UnsafeBufferPointer<Dual<T>>, _ y: UnsafeBufferPointer<Dual<T>>
  ) -> Dual<T> {
    let result = Dual<T>(
      value: accumulated(x.count) { x[$0].value * y[$0].value },
      tangent: accumulated(x.count) {
        x[$0].tangent * y[$0].value + x[$0].value * y[$0].tangent
      }, mark: mark(of: x) | mark(of: y))
    if !result.tangent.containsNaN || result.value.isNotANumber { return result }
    // Among the factors may be an infinite constant, which must not meet a zero tangent.
    return accumulatedInMemory(x.count) { product(x[$0], y[$0]) }
  }

  /// The inner product Σ aᵢ xᵢ with constants.
  @inlinable
  public static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Dual<T>>
  ) -> Dual<T> {
    let result = Dual<T>(
      value: accumulated(x.count) { T(a[$0]) * x[$0].value },
      tangent: accumulated(x.count) { T(a[$0]) * x[$0].tangent }, mark: mark(of: x))
    if !result.tangent.containsNaN || result.value.isNotANumber { return result }
    return accumulatedInMemory(x.count) { product(Dual<T>(T(a[$0])), x[$0]) }
  }

  /// The chain rule in many arguments: f(x) + Σ ∂f/∂xᵢ ẋᵢ ε.
  @inlinable
  public static func chain(
    value: T, partials: UnsafeBufferPointer<T>, of x: UnsafeBufferPointer<Dual<T>>
  ) -> Dual<T> {
    let tangent: T = accumulated(x.count) {
      x[$0].isActive ? partials[$0] * x[$0].tangent : 0
    }
    return Dual<T>(value: value, tangent: tangent, mark: mark(of: x))
  }

  @inlinable @inline(__always)
  static func mark(of x: UnsafeBufferPointer<Dual<T>>) -> PerturbationMark {
    var mark = PerturbationMark.none
    for i in x.indices { mark = mark | x[i].mark }
    return mark
  }
}
