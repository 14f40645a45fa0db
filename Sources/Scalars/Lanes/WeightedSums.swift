public import CFluxion

// Sums Σ cᵢ lᵢ of lanes with weights, the inner loop of matrix-vector products and of substitutions in
// forward mode.
//
// Those of eight or more doubles are C, which is compiled for the vectors of each processor. For others: a
// processor has about sixteen vector registers. Sums of sixteen lanes in one loop, added up after all their
// products, do not fit; so each loop runs over eight lanes of two sums, which share what is read.

extension TangentLanes {
  /// Whether sums of these lanes are C.
  @inlinable @inline(__always)
  static var sumsAreC: Bool { Scalar.self == Double.self && count % 8 == 0 }

  /// The sum Σ aᵢ lᵢ.
  ///
  /// - Parameters:
  ///   - weights: The weights aᵢ.
  ///   - lanes: Where the first lanes are.
  ///   - stride: How many bytes after them the next are.
  ///   - terms: The number of terms.
  /// - Returns: The sum.
  @inlinable @inline(__always)
  package static func weightedSum(
    _ weights: UnsafePointer<Double>, of lanes: UnsafeRawPointer, stride: Int, count terms: Int
  ) -> Self {
    var sum = Self(repeating: 0)
    if sumsAreC {
      withUnsafeMutableBytes(of: &sum) {
        fluxion_weighted_sum(
          weights, lanes, stride, terms, count / 8,
          $0.assumingMemoryBound(to: Double.self).baseAddress)
      }
      return sum
    }
    for i in 0..<terms {
      let term = lanes.load(fromByteOffset: i &* stride, as: Self.self)
      sum = .sum(sum, term.scaled(by: Scalar(weights[i])))
    }
    return sum
  }

  /// The sums Σ aᵢ lᵢ and Σ bᵢ lᵢ of the same lanes with two sets of weights.
  ///
  /// - Parameters:
  ///   - first: The weights aᵢ.
  ///   - second: The weights bᵢ.
  ///   - lanes: Where the first lanes are.
  ///   - stride: How many bytes after them the next are.
  ///   - terms: The number of terms.
  /// - Returns: Both sums.
  @inlinable @inline(__always)
  package static func weightedSums(
    _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>, of lanes: UnsafeRawPointer,
    stride: Int, count terms: Int
  ) -> (Self, Self) {
    var sums = (Self(repeating: 0), Self(repeating: 0))
    if sumsAreC {
      withUnsafeMutableBytes(of: &sums.0) { firstSum in
        withUnsafeMutableBytes(of: &sums.1) { secondSum in
          fluxion_weighted_sums(
            first, second, lanes, stride, terms, count / 8,
            firstSum.assumingMemoryBound(to: Double.self).baseAddress,
            secondSum.assumingMemoryBound(to: Double.self).baseAddress)
        }
      }
      return sums
    }
    let terms = WeightedTerms(
      first: first, second: second, lanes: lanes, stride: stride, count: terms)
    var lane = 0
    while lane &+ 8 <= count {
      let part = partialSums(terms, lane, Lanes8<Scalar>.self)
      sums.0.store(part.0, at: lane)
      sums.1.store(part.1, at: lane)
      lane &+= 8
    }
    while lane &+ 4 <= count {
      let part = partialSums(terms, lane, Lanes4<Scalar>.self)
      sums.0.store(part.0, at: lane)
      sums.1.store(part.1, at: lane)
      lane &+= 4
    }
    while lane < count {
      for i in 0..<terms.count {
        let tangents = lanes.load(fromByteOffset: i &* stride, as: Self.self)
        sums.0[lane] += tangents[lane] * Scalar(first[i])
        sums.1[lane] += tangents[lane] * Scalar(second[i])
      }
      lane &+= 1
    }
    return sums
  }

  /// The part of two weighted sums that lies in some lanes, from a given one on.
  @inlinable @inline(__always)
  static func partialSums<Part: TangentLanes>(
    _ terms: WeightedTerms, _ lane: Int, _ type: Part.Type
  ) -> (Part, Part) where Part.Scalar == Scalar {
    var sums = (Part(repeating: 0), Part(repeating: 0))
    for i in 0..<terms.count {
      let tangents = terms.lanes.load(
        fromByteOffset: i &* terms.stride &+ lane &* MemoryLayout<Scalar>.stride, as: Part.self)
      sums.0 = .sum(sums.0, tangents.scaled(by: Scalar(terms.first[i])))
      sums.1 = .sum(sums.1, tangents.scaled(by: Scalar(terms.second[i])))
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

/// Lanes and two weights of each.
@frozen
@usableFromInline
struct WeightedTerms {
  @usableFromInline let first, second: UnsafePointer<Double>
  @usableFromInline let lanes: UnsafeRawPointer
  @usableFromInline let (stride, count): (Int, Int)

  @inlinable @inline(__always)
  init(
    first: UnsafePointer<Double>, second: UnsafePointer<Double>, lanes: UnsafeRawPointer,
    stride: Int, count: Int
  ) {
    (self.first, self.second, self.lanes) = (first, second, lanes)
    (self.stride, self.count) = (stride, count)
  }
}
