// Sums of hyper-dual numbers, which are small enough for several accumulators in registers. Products are not
// here: beside them there is no room for as many.

extension HyperDualPayload {
  /// The sum Σ xᵢ.
  @inlinable
  public static func sum(of x: UnsafeBufferPointer<HyperDual<T>>) -> HyperDual<T> {
    accumulated(x.count, ofFew: T.self) { x[$0] }
  }

  /// The sum of terms.
  @inlinable @inline(__always)
  public static func sum(
    over indices: Range<Int>, of term: (Int) -> HyperDual<T>
  ) -> HyperDual<T> {
    accumulated(indices.count, ofFew: T.self) { term(indices.lowerBound + $0) }
  }
}
