extension Rules {
  /// √(Σ xᵢ²), with partials xᵢ / √(Σ xⱼ²).
  @frozen
  public struct Norm: ReductionRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name as a user types it.
    public var name: String { "norm" }

    /// A partial derivative as it is written on paper.
    public var partialNotation: String? { "x/v" }

    /// The function's value.
    @inlinable
    public func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
      guard carriesDerivatives(x) else { return directValue(of: x) }
      if let pivot = pivot(of: x) { return value(of: x, pivot: pivot) }
      // Beside one infinite argument no other has a slope.
      let infinities = x.indices.filter { x[$0].plain.isInfinite }
      if infinities.count == 1, !x.contains(where: { $0.isNotANumber }) {
        return x[infinities[0]].magnitude
      }
      return directValue(of: x)
    }

    /// The root of the sum of squares as it stands.
    @inlinable
    func directValue<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
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
      if carriesDerivatives(x), let k = pivot(of: x), outweighs(x[k].plain, norm: norm.plain) {
        // Its slope is next to 1, and changes little: x / r would lose all of that.
        let slope = 1 / sqrt(1 + share(of: x, pivot: k) / x[k].magnitude)
        partials[k] = moved(x[k].plain < 0 ? -slope : slope, to: partials[k].plain)
      }
      return norm
    }

    /// The argument of the largest magnitude; nil where the norm is zero, infinite or NaN.
    @inlinable
    func pivot<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> Int? {
      var (largest, index): (T.Plain, Int?) = (0, nil)
      for i in x.indices {
        let magnitude = x[i].plain.magnitude
        if !magnitude.isFinite { return nil }
        if magnitude > largest { (largest, index) = (magnitude, i) }
      }
      return index
    }

    /// The norm of numbers that carry derivatives.
    ///
    /// The root of a sum of squares has the right derivatives, but loses their digits: squares
    /// underflow, and beside one large argument the curvature is what is left of a difference.
    /// So what the others add is computed apart where it is the lesser part. Far out, where the
    /// derivatives of ratios would overflow or underflow, one argument is taken after another.
    @inlinable
    func value<T: RealScalar>(of x: UnsafeBufferPointer<T>, pivot k: Int) -> T {
      let plain = withPlain(x) { directValue(of: $0) }
      if !plain.isFinite { return directValue(of: x) }
      if x[k].plain.exponent.magnitude > T.Plain.greatestFiniteMagnitude.exponent.magnitude / 8 {
        var result = x[k].magnitude
        for i in x.indices where i != k { result = T.apply(Hypot(), to: result, x[i]) }
        return moved(result, to: plain)
      }
      if outweighs(x[k].plain, norm: plain) {
        let (pivot, share) = (x[k].magnitude, share(of: x, pivot: k))
        return moved(pivot + share / (1 + sqrt(1 + share / pivot)), to: plain)
      }
      return moved(sqrt(accumulated(x.count) { x[$0] * x[$0] }), to: plain)
    }

    /// Whether an argument's square is at least half of all.
    @inlinable
    func outweighs<P: FloatingPointScalar>(_ x: P, norm: P) -> Bool {
      let share = x / norm
      return share * share >= 0.5
    }

    /// What the squares of the other arguments come to beside the largest, Σ xᵢ² / |xₖ|.
    @inlinable
    func share<T: RealScalar>(of x: UnsafeBufferPointer<T>, pivot k: Int) -> T {
      // A power of two rounds nothing and keeps the squares in range.
      let unit = T(
        plain: T.Plain(sign: .plus, exponent: x[k].plain.exponent, significand: 1))
      let rest = accumulated(x.count) { $0 == k ? 0 : x[$0] * (x[$0] / unit) }
      return rest / (x[k].magnitude / unit)
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

    /// A partial derivative as it is written on paper.
    public var partialNotation: String? { "exp(x - v)" }

    /// The function's value.
    @inlinable
    public func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
      if carriesDerivatives(x), let (k, others) = leader(of: x) {
        return moved(x[k] + log1p(others), to: withPlain(x) { directValue(of: $0) })
      }
      return directValue(of: x)
    }

    /// The logarithm of the sum as it stands.
    @inlinable
    func directValue<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
      guard let offset = offset(of: x) else { return T(-Double.infinity) }
      return log(accumulated(x.count) { exp(x[$0] - offset) }) + offset
    }

    /// The argument whose exponential is no less than all others together, and their sum in units of
    /// it; nil if there is none.
    ///
    /// The slope is next to 1 there, and its complement, which the curvature is made of, would be what
    /// is left of a difference.
    @inlinable
    func leader<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> (index: Int, others: T)? {
      guard let largest = largestValue(x), largest.isFinite,
        let k = x.firstIndex(where: { $0.plain == largest }),
        x.allSatisfy({ $0.plain.isFinite })
      else { return nil }
      let all = withPlain(x) { x in accumulated(x.count) { exp(x[$0] - largest) } }
      if all > 2 { return nil }
      return (k, accumulated(x.count) { $0 == k ? 0 : exp(x[$0] - x[k]) })
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
      if carriesDerivatives(x), let (k, others) = leader(of: x) {
        partials[k] = moved(1 / (1 + others), to: partials[k].plain)
        return value(of: x)
      }
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
      if carriesDerivatives(x), let (k, others) = LogSumExp().leader(of: x), k != label {
        let plain = withPlain(x) { value(of: $0) }
        return moved(x[k] - x[label] + log1p(others), to: plain)
      }
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
      if carriesDerivatives(x), let (k, others) = LogSumExp().leader(of: x), k != label {
        partials[k] = moved(1 / (1 + others), to: partials[k].plain)
        // The true class beside all others: where k is all but certain, what changes is small.
        let share = exp(x[label] - x[k])
        let slope = -1 / (1 + share / (1 + (others - share)))
        partials[label] = moved(slope, to: partials[label].plain)
        return value(of: x)
      }
      return value(of: x, offset: offset, others: others)
    }
  }
}

/// Whether an argument carries a derivative, so that more than its plain value counts.
@inlinable
func carriesDerivatives<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> Bool {
  !x.allSatisfy { $0.isConstant }
}

/// Hands over the plain values.
@inlinable
func withPlain<T: RealScalar>(
  _ x: UnsafeBufferPointer<T>, _ body: (UnsafeBufferPointer<T.Plain>) -> T.Plain
) -> T.Plain {
  withUnsafeTemporaryAllocation(of: T.Plain.self, capacity: x.count) { plain in
    for i in x.indices { plain.initializeElement(at: i, to: x[i].plain) }
    defer { plain.deinitialize() }
    return body(UnsafeBufferPointer(plain))
  }
}

/// The number with the bits of another way to compute its plain value.
///
/// The two are a few rounding errors apart, so their difference is exact and moves the one to the
/// other.
@inlinable
func moved<T: RealScalar>(_ x: T, to plain: T.Plain) -> T {
  x + T(plain: plain - x.plain)
}
