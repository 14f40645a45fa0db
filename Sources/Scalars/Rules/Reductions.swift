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

    /// The root of the sum of squares as written.
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
      if norm.plain.isSubnormal {
        // The slopes are those of a point whose numbers have all their digits.
        let nearer = x.map { $0 / T(plain: T.Plain.ulpOfOne) }
        nearer.withUnsafeBufferPointer { _ = valueWithPartials(of: $0, into: partials) }
        return norm
      }
      for i in x.indices { partials[i] = x[i] / norm }
      if carriesDerivatives(x), let k = pivot(of: x), outweighs(x[k].plain, norm: norm.plain) {
        // Its slope is next to 1, and changes little: x / r would lose all of that.
        let slope = 1 / sqrt(1 + share(of: x, pivot: k) / x[k].magnitude)
        partials[k] = moved(x[k].plain < 0 ? -slope : slope, to: partials[k].plain)
      }
      return norm
    }

    /// xᵢ / √(Σ xⱼ²).
    public func partials<T: RealScalar>(of x: UnsafeBufferPointer<T>, value: T) -> [T]? {
      x.map { $0 / value }
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
