public import Scalars

/// A fixed vector that no other is likely to agree with: a product with it tells whether a matrix has an entry
/// where its plan knows of none.
@usableFromInline
enum Probe {
  /// The element at an index, between 1 and 2.
  @inlinable @inline(__always)
  static func element<T: FloatingPointScalar>(_ index: Int, of type: T.Type) -> T {
    // The finaliser of splitmix64, by D. Lea, G. Steele and S. Vigna.
    var bits = UInt64(truncatingIfNeeded: index) &* 0x9e37_79b9_7f4a_7c15 &+ 0x1234_5678_9abc_def1
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    bits ^= bits >> 31
    // All digits there are: of equal elements, one could hide what belongs to the other.
    return 1 + T(bits >> 12) / T(1 << 52)
  }

  /// Whether a product agrees with that of a matrix, to rounding.
  ///
  /// What is not finite is compared as such.
  @inline(__always)
  private static func agrees<T: FloatingPointScalar>(_ product: T, _ sum: T, magnitude: T) -> Bool {
    if !product.isFinite || !sum.isFinite { return product.isFinite == sum.isFinite }
    return (product - sum).magnitude <= 256 * T.ulpOfOne * magnitude
      || (product - sum).magnitude <= T.leastNormalMagnitude
  }

  /// The vector.
  static func vector<T: FloatingPointScalar>(_ count: Int) -> [T] {
    (0..<count).map { element($0, of: T.self) }
  }

  /// Whether J r is what the stored elements of J say.
  @_specialize(where T == Double)
  @_specialize(where T == Float)
  static func fits<T: FloatingPointScalar>(
    _ product: [T], _ pattern: SparsityPattern, _ values: [T], _ probe: [T]
  ) -> Bool {
    for i in 0..<pattern.rows {
      var (sum, magnitude) = (T(0.0), T(0.0))
      for place in pattern.rowOffsets[i]..<pattern.rowOffsets[i + 1] {
        let term = values[place] * probe[pattern.columnIndices[place]]
        sum += term
        magnitude += term.magnitude
      }
      if !agrees(product[i], sum, magnitude: magnitude) { return false }
    }
    return true
  }

  /// Whether rᵀ J is what the stored elements of J say.
  @_specialize(where T == Double)
  @_specialize(where T == Float)
  static func fitsTransposed<T: FloatingPointScalar>(
    _ product: [T], _ pattern: SparsityPattern, _ values: [T], _ probe: [T]
  ) -> Bool {
    var sums = [T](repeating: 0, count: pattern.columns)
    var magnitudes = sums
    for i in 0..<pattern.rows {
      let weight = probe[i]
      for place in pattern.rowOffsets[i]..<pattern.rowOffsets[i + 1] {
        let term = values[place] * weight
        sums[pattern.columnIndices[place]] += term
        magnitudes[pattern.columnIndices[place]] += term.magnitude
      }
    }
    return product.indices.allSatisfy { agrees(product[$0], sums[$0], magnitude: magnitudes[$0]) }
  }
}
