// A piece that several derivatives are made of.

extension Rules {
  /// The difference 1 − x², as a product: no digits are lost near ±1.
  ///
  /// It is a separate rule for the sake of higher derivatives. Differentiated as a product,
  /// (1 − x)(1 + x) has the slope (1 − x) − (1 + x), which cancels near 0; as a rule it has −2x.
  @frozen @usableFromInline
  struct OneMinusSquare: UnaryRule {
    @inlinable @inline(__always)
    init() {}

    @inlinable
    var name: String { "1−x²" }

    /// The arithmetic it stands for.
    @usableFromInline
    var arithmetic: Arithmetic? { Arithmetic(additions: 2, multiplications: 1) }

    /// The call as it is written on paper.
    @usableFromInline
    var notation: String { "(1 - x)*(1 + x)" }

    /// The derivative as it is written on paper.
    @usableFromInline
    var derivativeNotation: String? { "-2*x" }

    /// The value.
    @inlinable @inline(__always)
    func value<P: FloatingPointScalar>(_ x: P) -> P { (1 - x) * (1 + x) }

    /// (1 − x²)′ = −2x.
    @inlinable @inline(__always)
    func derivative<T: RealScalar>(at x: T, value: T) -> T { -2 * x }
  }
}
