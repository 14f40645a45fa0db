// Sums over arrays of vector duals: values in several accumulators, tangents in their lanes.

extension VectorDualPayload {
  /// The sum Σ xᵢ.
  @inlinable
  public static func sum(of x: UnsafeBufferPointer<VectorDual<Lanes>>) -> VectorDual<Lanes> {
    var tangents = Lanes(repeating: 0)
    for i in x.indices { tangents = .sum(tangents, x[i].tangents) }
    return VectorDual<Lanes>(
      value: accumulated(x.count) { x[$0].value }, tangents: tangents, mark: mark(of: x))
  }

  /// The inner product Σ xᵢ yᵢ, with the tangents Σ ẋᵢ yᵢ + xᵢ ẏᵢ.
  @inlinable
  public static func dot(
    _ x: UnsafeBufferPointer<VectorDual<Lanes>>, _ y: UnsafeBufferPointer<VectorDual<Lanes>>
  ) -> VectorDual<Lanes> {
    var tangents = Lanes(repeating: 0)
    for i in x.indices {
      let slope = Lanes.combination(x[i].tangents, y[i].value, y[i].tangents, x[i].value)
      tangents = .sum(tangents, slope)
    }
    let value: Value = accumulated(x.count) { x[$0].value * y[$0].value }
    if !tangents.containsNaN || value.isNotANumber {
      return VectorDual<Lanes>(value: value, tangents: tangents, mark: mark(of: x) | mark(of: y))
    }
    // Among the factors may be an infinite constant, which must not meet a zero tangent.
    return accumulatedInMemory(x.count) { product(x[$0], y[$0]) }
  }

  /// The inner product Σ aᵢ xᵢ with constants.
  @inlinable
  public static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<VectorDual<Lanes>>
  ) -> VectorDual<Lanes> {
    guard let weights = a.baseAddress, let lanes = lanes(of: x) else { return VectorDual<Lanes>(0) }
    let tangents = Lanes.weightedSum(
      weights, of: lanes, stride: MemoryLayout<VectorDual<Lanes>>.stride, count: x.count)
    return dot(constant: a, x, tangents: tangents, mark: mark(of: x))
  }

  /// The matrix-vector product with a constant matrix, two rows at a time.
  @inlinable
  public static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<VectorDual<Lanes>>,
    into y: UnsafeMutableBufferPointer<VectorDual<Lanes>>
  ) {
    guard let target = y.baseAddress else { return }
    let (span, mark) = (activeSpan(of: x), mark(of: x))
    a.withUnsafeBufferPointer { a in
      func row(_ i: Int) -> UnsafeBufferPointer<Double> {
        UnsafeBufferPointer(rebasing: a[i * x.count..<(i + 1) * x.count])
      }
      for i in stride(from: 0, to: y.count - 1, by: 2) {
        let (upper, lower) = (row(i), row(i + 1))
        let tangents = weightedSums(upper, lower, of: x, span)
        (target + i).initialize(to: dot(constant: upper, x, tangents: tangents.0, mark: mark))
        (target + i + 1).initialize(to: dot(constant: lower, x, tangents: tangents.1, mark: mark))
      }
      if y.count % 2 == 1 {
        (target + y.count - 1).initialize(to: dot(constant: row(y.count - 1), x))
      }
    }
  }

  /// The inner product with constants, given its tangents.
  @inlinable @inline(__always)
  static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<VectorDual<Lanes>>,
    tangents: Lanes, mark: PerturbationMark
  ) -> VectorDual<Lanes> {
    let value: Value = accumulated(x.count) { Value(a[$0]) * x[$0].value }
    if !tangents.containsNaN || value.isNotANumber {
      return VectorDual<Lanes>(value: value, tangents: tangents, mark: mark)
    }
    // Among the factors may be an infinite constant, which must not meet a zero tangent.
    return accumulatedInMemory(x.count) { product(VectorDual<Lanes>(Value(a[$0])), x[$0]) }
  }

  /// From the first active number of an array to the last.
  @inlinable @inline(__always)
  static func activeSpan(of x: UnsafeBufferPointer<VectorDual<Lanes>>) -> Range<Int> {
    guard let first = x.firstIndex(where: { $0.isActive }),
      let last = x.lastIndex(where: { $0.isActive })
    else { return 0..<0 }
    return first..<last + 1
  }

  /// The sums of the tangents of some elements with two sets of weights.
  @inlinable @inline(__always)
  static func weightedSums(
    _ first: UnsafeBufferPointer<Double>, _ second: UnsafeBufferPointer<Double>,
    of x: UnsafeBufferPointer<VectorDual<Lanes>>, _ elements: Range<Int>
  ) -> (Lanes, Lanes) {
    guard let first = first.baseAddress, let second = second.baseAddress, let lanes = lanes(of: x)
    else {
      return (Lanes(repeating: 0), Lanes(repeating: 0))
    }
    let stride = MemoryLayout<VectorDual<Lanes>>.stride
    return Lanes.weightedSums(
      first + elements.lowerBound, second + elements.lowerBound,
      of: lanes + elements.lowerBound * stride, stride: stride, count: elements.count)
  }

  /// The lanes of the first element, where they are: after everything else.
  @inlinable @inline(__always)
  static func lanes(of x: UnsafeBufferPointer<VectorDual<Lanes>>) -> UnsafeRawPointer? {
    let offset = MemoryLayout<VectorDual<Lanes>>.size &- MemoryLayout<Lanes>.size
    return x.baseAddress.map { UnsafeRawPointer($0) + offset }
  }

  /// The chain rule in many arguments, in every lane.
  @inlinable
  public static func chain(
    value: Value, partials: UnsafeBufferPointer<Value>, of x: UnsafeBufferPointer<VectorDual<Lanes>>
  ) -> VectorDual<Lanes> {
    var tangents = Lanes(repeating: 0)
    for i in x.indices where x[i].isActive {
      tangents = .sum(tangents, x[i].tangents.scaled(by: partials[i]))
    }
    return VectorDual<Lanes>(value: value, tangents: tangents, mark: mark(of: x))
  }

  @inlinable @inline(__always)
  static func mark(of x: UnsafeBufferPointer<VectorDual<Lanes>>) -> PerturbationMark {
    var mark = PerturbationMark.none
    for i in x.indices { mark = mark | x[i].mark }
    return mark
  }
}
