extension Rules {
  /// √(Σ xᵢ²), with partials xᵢ / √(Σ xⱼ²).
  @frozen
  public struct Norm: ReductionRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name as a user types it.
    public var name: String { "norm" }

    /// The function's value.
    @inlinable
    public func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
      let scale = scale(of: x)
      if scale == 1 { return sqrt(accumulated(x.count) { x[$0] * x[$0] }) }
      let unit = T(plain: scale)
      let squares = accumulated(x.count) { i in
        let scaled = x[i] / unit
        return scaled * scaled
      }
      return sqrt(squares) * unit
    }

    /// The function's value and its partial derivatives.
    @inlinable
    public func valueWithPartials<T: RealScalar>(
      of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
    ) -> T {
      let norm = value(of: x)
      if norm.plain == .infinity { return storeSlopesFarOut(norm, of: x, into: partials) }
      for i in x.indices { partials[i] = x[i] / norm }
      return norm
    }

    /// The partials where the norm is infinite: those of `hypot`, the signs of the infinite arguments
    /// if there is one, and of arguments that overflow together those of a nearer point.
    @inlinable @inline(never)
    func storeSlopesFarOut<T: RealScalar>(
      _ norm: T, of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
    ) -> T {
      let infinities = x.count { $0.plain.isInfinite }
      if infinities == 1 {
        for i in x.indices {
          partials[i] = x[i].plain.isInfinite ? T(plain: x[i].plain > 0 ? 1 : -1) : 0
        }
      } else if infinities > 1 {
        for i in x.indices { partials[i] = x[i].plain.isInfinite ? T(plain: .nan) : 0 }
      } else {
        let quarter = x.map { $0 / 4 }
        quarter.withUnsafeBufferPointer { _ = valueWithPartials(of: $0, into: partials) }
      }
      return norm
    }

    /// A power of two to divide by where a square could overflow, or lose digits, though the norm
    /// does not; else 1.
    @inlinable
    func scale<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T.Plain {
      var largest: T.Plain = 0
      for element in x {
        let magnitude = element.plain.magnitude
        if magnitude.isNaN { return 1 }
        if magnitude > largest { largest = magnitude }
      }
      let square = largest * largest
      if square < T.Plain.greatestFiniteMagnitude * T.Plain.ulpOfOne
        && square > T.Plain.leastNormalMagnitude / T.Plain.ulpOfOne
      {
        return 1
      }
      if largest == 0 || !largest.isFinite { return 1 }
      return T.Plain(sign: .plus, exponent: largest.exponent, significand: 1)
    }
  }

  /// log Σ exp xᵢ, with partials exp xᵢ / Σ exp xⱼ.
  @frozen
  public struct LogSumExp: ReductionRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name as a user types it.
    public var name: String { "logSumExp" }

    /// The function's value.
    @inlinable
    public func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
      guard let offset = offset(of: x) else { return T(-Double.infinity) }
      return log(accumulated(x.count) { exp(x[$0] - offset) }) + offset
    }

    /// The function's value and its partial derivatives.
    @inlinable
    public func valueWithPartials<T: RealScalar>(
      of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
    ) -> T {
      guard let offset = offset(of: x) else { return T(-Double.infinity) }
      for i in x.indices { partials[i] = exp(x[i] - offset) }
      let total = T.sum(of: UnsafeBufferPointer(partials))
      for i in x.indices { partials[i] /= total }
      return log(total) + offset
    }

    /// The largest value, which is taken off before exponentials; nil for no elements.
    ///
    /// With an infinite one there is nothing to take off: log Σ exp is ±∞ as it stands.
    @inlinable
    func offset<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T? {
      largestValue(x).map { T(plain: $0.isFinite ? $0 : 0) }
    }
  }

  /// log Σ exp zⱼ − zₖ, with partials softmax(z) less 1 at k.
  ///
  /// Both keep their digits where class k is all but certain, and value and partials tiny: the value is
  /// log(1 + Σ exp(zⱼ − zₖ)) over the other classes then, and 1 is not taken off the partial but the
  /// others' sum.
  @frozen
  public struct SoftmaxCrossEntropy: ReductionRule {
    /// The true class k.
    public let label: Int

    /// Creates the rule for a true class.
    @inlinable @inline(__always)
    public init(label: Int) { self.label = label }

    /// The function's name as a user types it.
    public var name: String { "softmaxCrossEntropy" }

    /// The function's value.
    @inlinable
    public func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
      guard let offset = LogSumExp().offset(of: x) else { return T(-Double.infinity) }
      let others = accumulated(x.count) { $0 == label ? 0 : exp(x[$0] - offset) }
      return value(of: x, offset: offset, others: others)
    }

    /// The value, given Σ exp(zⱼ − offset) over the other classes.
    @inlinable @inline(__always)
    func value<T: RealScalar>(of x: UnsafeBufferPointer<T>, offset: T, others: T) -> T {
      if x[label].plain == offset.plain { return log1p(others / exp(x[label] - offset)) }
      return log(others + exp(x[label] - offset)) + (offset - x[label])
    }

    /// The function's value and its partial derivatives.
    @inlinable
    public func valueWithPartials<T: RealScalar>(
      of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
    ) -> T {
      guard let offset = LogSumExp().offset(of: x) else { return T(-Double.infinity) }
      for i in x.indices { partials[i] = i == label ? 0 : exp(x[i] - offset) }
      let others = T.sum(of: UnsafeBufferPointer(partials))
      let total = others + exp(x[label] - offset)
      for i in x.indices { partials[i] /= total }
      partials[label] = -others / total
      return value(of: x, offset: offset, others: others)
    }
  }
}
