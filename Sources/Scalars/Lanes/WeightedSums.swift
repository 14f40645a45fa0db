// Sums Σ cᵢ lᵢ of lanes with weights, the inner loop of matrix-vector products in forward mode.
//
// A processor has about sixteen vector registers. Sums of sixteen lanes in one loop, added up after
// all their products, do not fit; so each loop runs over eight lanes of two sums, which share what is
// read.

extension TangentLanes {
  /// The sums Σ aᵢ lᵢ and Σ bᵢ lᵢ of the same lanes with two sets of weights.
  ///
  /// - Parameters:
  ///   - terms: The indices of the terms.
  ///   - first: The weight aᵢ.
  ///   - second: The weight bᵢ.
  ///   - lanes: Where the lanes lᵢ are.
  /// - Returns: Both sums.
  @inlinable @inline(__always)
  package static func weightedSums(
    _ terms: Range<Int>, _ first: (Int) -> Scalar, _ second: (Int) -> Scalar,
    of lanes: (Int) -> UnsafePointer<Self>
  ) -> (Self, Self) {
    var sums = (Self(repeating: 0), Self(repeating: 0))
    var lane = 0
    while lane &+ 8 <= count {
      let part = partialSums(terms, first, second, of: lanes, lane, Lanes8<Scalar>.self)
      sums.0.store(part.0, at: lane)
      sums.1.store(part.1, at: lane)
      lane &+= 8
    }
    while lane &+ 4 <= count {
      let part = partialSums(terms, first, second, of: lanes, lane, Lanes4<Scalar>.self)
      sums.0.store(part.0, at: lane)
      sums.1.store(part.1, at: lane)
      lane &+= 4
    }
    while lane < count {
      for i in terms {
        sums.0[lane] += lanes(i).pointee[lane] * first(i)
        sums.1[lane] += lanes(i).pointee[lane] * second(i)
      }
      lane &+= 1
    }
    return sums
  }

  /// The part of two weighted sums that lies in some lanes, from a given one on.
  @inlinable @inline(__always)
  static func partialSums<Part: TangentLanes>(
    _ terms: Range<Int>, _ first: (Int) -> Scalar, _ second: (Int) -> Scalar,
    of lanes: (Int) -> UnsafePointer<Self>, _ lane: Int, _ type: Part.Type
  ) -> (Part, Part) where Part.Scalar == Scalar {
    var sums = (Part(repeating: 0), Part(repeating: 0))
    for i in terms {
      let tangents = UnsafeRawPointer(lanes(i)).load(
        fromByteOffset: lane &* MemoryLayout<Scalar>.stride, as: Part.self)
      sums.0 = .sum(sums.0, tangents.scaled(by: first(i)))
      sums.1 = .sum(sums.1, tangents.scaled(by: second(i)))
    }
    return sums
  }

  @inlinable @inline(__always)
  mutating func store<Part: TangentLanes>(_ part: Part, at lane: Int)
  where Part.Scalar == Scalar {
    withUnsafeMutablePointer(to: &self) {
      $0.withMemoryRebound(to: Scalar.self, capacity: Self.count) {
        part.copy(Part.count, to: $0 + lane)
      }
    }
  }
}
