// Sums over arrays of vector duals: values in several accumulators, tangents in their lanes.

extension VectorDual {
  /// The sum Σ xᵢ.
  @inlinable
  public static func sum(of x: UnsafeBufferPointer<VectorDual>) -> VectorDual {
    var tangents = Lanes(repeating: 0)
    for i in x.indices { tangents = .sum(tangents, x[i].tangents) }
    return VectorDual(
      value: accumulated(x.count) { x[$0].value }, tangents: tangents, mark: mark(of: x))
  }

  /// The inner product Σ xᵢ yᵢ, with the tangents Σ ẋᵢ yᵢ + xᵢ ẏᵢ.
  @inlinable
  public static func dot(
    _ x: UnsafeBufferPointer<VectorDual>, _ y: UnsafeBufferPointer<VectorDual>
  ) -> VectorDual {
    var tangents = Lanes(repeating: 0)
    for i in x.indices {
      let slope = Lanes.combination(x[i].tangents, y[i].value, y[i].tangents, x[i].value)
      tangents = .sum(tangents, slope)
    }
    let value: Value = accumulated(x.count) { x[$0].value * y[$0].value }
    if !tangents.containsNaN || value.isNotANumber {
      return VectorDual(value: value, tangents: tangents, mark: mark(of: x) | mark(of: y))
    }
    // Among the factors may be an infinite constant, which must not meet a zero tangent.
    return accumulated(x.count) { x[$0] * y[$0] }
  }

  /// The inner product Σ aᵢ xᵢ with constants.
  @inlinable
  public static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<VectorDual>
  ) -> VectorDual {
    var tangents = Lanes(repeating: 0)
    for i in x.indices { tangents = .sum(tangents, x[i].tangents.scaled(by: Value(a[i]))) }
    let value: Value = accumulated(x.count) { Value(a[$0]) * x[$0].value }
    if !tangents.containsNaN || value.isNotANumber {
      return VectorDual(value: value, tangents: tangents, mark: mark(of: x))
    }
    return accumulated(x.count) { VectorDual(Value(a[$0])) * x[$0] }
  }

  /// The chain rule in many arguments, in every lane.
  @inlinable
  public static func chain(
    value: Value, partials: UnsafeBufferPointer<Value>, of x: UnsafeBufferPointer<VectorDual>
  ) -> VectorDual {
    var tangents = Lanes(repeating: 0)
    for i in x.indices where x[i].isActive {
      tangents = .sum(tangents, x[i].tangents.scaled(by: partials[i]))
    }
    return VectorDual(value: value, tangents: tangents, mark: mark(of: x))
  }

  @inlinable @inline(__always)
  static func mark(of x: UnsafeBufferPointer<VectorDual>) -> PerturbationMark {
    var mark = PerturbationMark.none
    for i in x.indices { mark = mark | x[i].mark }
    return mark
  }
}
