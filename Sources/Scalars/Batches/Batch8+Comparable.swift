extension Batch8: Comparable {
  /// Whether the first lane is smaller, with a note of the lanes for which the same holds.
  @inlinable @inline(__always)
  public static func < (a: Self, b: Self) -> Bool { decision(a, b) { $0 < $1 } }

  /// Whether the first lane is smaller or equal, with a note of the lanes for which the same holds.
  @inlinable @inline(__always)
  public static func <= (a: Self, b: Self) -> Bool { decision(a, b) { $0 <= $1 } }

  /// Whether the first lane is larger, with a note of the lanes for which the same holds.
  @inlinable @inline(__always)
  public static func > (a: Self, b: Self) -> Bool { decision(a, b) { $0 > $1 } }

  /// Whether the first lane is larger or equal, with a note of the lanes for which the same holds.
  @inlinable @inline(__always)
  public static func >= (a: Self, b: Self) -> Bool { decision(a, b) { $0 >= $1 } }

  /// Whether the first lane is equal, with a note of the lanes for which the same holds.
  @inlinable @inline(__always)
  public static func == (a: Self, b: Self) -> Bool { decision(a, b) { $0 == $1 } }

  /// Whether the first lane is not equal, with a note of the lanes for which the same holds.
  @inlinable @inline(__always)
  public static func != (a: Self, b: Self) -> Bool { decision(a, b) { $0 != $1 } }

  /// The outcome of the first lane, with a note of the lanes that have the same.
  @inlinable @inline(__always)
  static func decision(_ a: Self, _ b: Self, _ holds: (Element, Element) -> Bool) -> Bool {
    let lanes = lanes(a, b, holds)
    let outcome = lanes & 1 == 1
    BatchDecisions.follow(outcome ? lanes : ~lanes)
    return outcome
  }

  /// The lanes in which a comparison holds, a bit for each.
  @inlinable @inline(__always)
  static func lanes(_ a: Self, _ b: Self, _ holds: (Element, Element) -> Bool) -> UInt8 {
    func bit(_ x: Element, _ y: Element, _ lane: UInt8) -> UInt8 { holds(x, y) ? 1 << lane : 0 }
    return ((bit(a.v0, b.v0, 0) | bit(a.v1, b.v1, 1)) | (bit(a.v2, b.v2, 2) | bit(a.v3, b.v3, 3)))
      | ((bit(a.v4, b.v4, 4) | bit(a.v5, b.v5, 5)) | (bit(a.v6, b.v6, 6) | bit(a.v7, b.v7, 7)))
  }

  /// One of two batches for all lanes, or lane by lane where they disagree.
  @inlinable @inline(__always)
  public static func choice(
    _ x: Self, _ relation: Relation, _ y: Self, then a: () -> Self, else b: () -> Self
  ) -> Self {
    let lanes = lanes(x, y) { relation.holds($0, $1) }
    if lanes == 0xff { return a() }
    if lanes == 0 { return b() }
    let (first, second) = (a(), b())
    func one(_ lane: UInt8, _ a: Element, _ b: Element) -> Element {
      lanes & 1 << lane != 0 ? a : b
    }
    return Self(
      one(0, first.v0, second.v0), one(1, first.v1, second.v1), one(2, first.v2, second.v2),
      one(3, first.v3, second.v3), one(4, first.v4, second.v4), one(5, first.v5, second.v5),
      one(6, first.v6, second.v6), one(7, first.v7, second.v7))
  }
}
