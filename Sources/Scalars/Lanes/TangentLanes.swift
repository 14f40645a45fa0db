/// A fixed number of tangents, one for each direction that is differentiated along at once.
///
/// The library's widths are ``Lanes4``, ``Lanes8``, ``Lanes16`` and ``Lanes32``, and for functions of few
/// arguments ``Lanes2`` and ``Lanes6``. They are plain consecutive scalar fields, which the optimiser turns into vector instructions of whatever width the machine
/// has; the standard library's wide SIMD types would be worked through lane by lane.
///
/// A conforming type stores `count` fields of type `Scalar` one after another, and nothing else.
public protocol TangentLanes {
  /// The type of one tangent.
  associatedtype Scalar: RealScalar

  /// The number of lanes.
  static var count: Int { get }

  /// Creates lanes of one value.
  init(repeating value: Scalar)

  /// Lane by lane, aₖ + bₖ.
  static func sum(_ a: Self, _ b: Self) -> Self

  /// Lane by lane, aₖ − bₖ.
  static func difference(_ a: Self, _ b: Self) -> Self

  /// Lane by lane, −aₖ.
  static func negative(_ a: Self) -> Self

  /// Lane by lane, aₖ s.
  func scaled(by s: Scalar) -> Self

  /// Lane by lane, aₖ / s.
  func divided(by s: Scalar) -> Self

  /// Lane by lane, aₖ s + bₖ t: the product rule in one pass.
  static func combination(_ a: Self, _ s: Scalar, _ b: Self, _ t: Scalar) -> Self

  /// Lane by lane, (aₖ − q bₖ) / d: the quotient rule in one pass.
  static func quotient(_ a: Self, _ b: Self, quotient q: Scalar, denominator d: Scalar) -> Self

  /// The sum of the lanes, in any order.
  var total: Scalar { get }
}

extension TangentLanes {
  /// The tangent in one lane, counted from 0; a lane that does not exist stops the program.
  @inlinable @inline(__always)
  public subscript(lane: Int) -> Scalar {
    get {
      if lane < 0 || lane >= Self.count { stopForLane(lane, count: Self.count) }
      return withUnsafePointer(to: self) {
        $0.withMemoryRebound(to: Scalar.self, capacity: Self.count) { $0[lane] }
      }
    }
    set {
      if lane < 0 || lane >= Self.count { stopForLane(lane, count: Self.count) }
      withUnsafeMutablePointer(to: &self) {
        $0.withMemoryRebound(to: Scalar.self, capacity: Self.count) { $0[lane] = newValue }
      }
    }
  }

  /// Whether any lane is or carries a NaN.
  @inlinable @inline(__always)
  public var containsNaN: Bool {
    // Where there is a NaN the total is one. Numbers that count or carry more are not added up.
    if Scalar.self == Double.self || Scalar.self == Float.self, !total.isNotANumber { return false }
    for lane in 0..<Self.count where self[lane].containsNaN { return true }
    return false
  }

  /// The sum of the lanes.
  @inlinable
  public var total: Scalar {
    var total = self[0]
    for lane in 1..<max(1, Self.count) { total += self[lane] }
    return total
  }

  /// The lanes of a unit vector: 1 in one lane, 0 in the others.
  @inlinable @inline(__always)
  public static func unit(_ lane: Int) -> Self {
    var lanes = Self(repeating: 0)
    lanes[lane] = 1
    return lanes
  }

  /// Copies the first lanes to memory: `count` of them, at most as many as there are.
  @inlinable @inline(__always)
  package func copy(_ count: Int, to target: UnsafeMutablePointer<Scalar>) {
    // All lanes are copied in a few instructions, any other number by a call.
    if count == Self.count {
      UnsafeMutableRawPointer(target).assumingMemoryBound(to: Self.self).pointee = self
      return
    }
    withUnsafePointer(to: self) { lanes in
      lanes.withMemoryRebound(to: Scalar.self, capacity: Self.count) {
        target.update(from: $0, count: count)
      }
    }
  }
}

@inline(never)
@usableFromInline
package func stopForLane(_ lane: Int, count: Int) -> Never {
  fatalError("Tangent lanes: there is no lane \(lane); the \(count) lanes are counted from 0.")
}
