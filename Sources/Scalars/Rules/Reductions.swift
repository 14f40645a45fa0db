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
      for i in x.indices { partials[i] = x[i] / norm }
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
      LogSumExp().value(of: x) - x[label]
    }

    /// The function's value and its partial derivatives.
    @inlinable
    public func valueWithPartials<T: RealScalar>(
      of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
    ) -> T {
      let value = LogSumExp().valueWithPartials(of: x, into: partials) - x[label]
      partials[label] -= 1
      return value
    }
  }
}
