import Scalars

/// Pairs of inputs, each once in the end.
struct InputPairs {
  private let inputs: Int

  /// The pairs, the larger input in the upper half; those in front are in order, each once.
  private var pairs: [UInt64] = []

  /// How many of them are in order.
  private var settled = 0

  /// The products of large sets that were put in already.
  private var known: Set<Product> = []

  private struct Product: Hashable {
    let first: [Int32]
    let second: [Int32]
  }

  init(inputs: Int) { self.inputs = inputs }

  /// Puts in all pairs of an element of one set with one of another.
  mutating func insert(_ a: UnsafeBufferPointer<Int32>, _ b: UnsafeBufferPointer<Int32>) {
    // Sums over data have the same large set again and again.
    if a.count * b.count > 256 {
      let product = Product(first: a.sorted(), second: b.sorted())
      if !known.insert(product).inserted { return }
    }
    let isSquare = a.baseAddress == b.baseAddress && a.count == b.count
    for (place, i) in a.enumerated() {
      for j in isSquare ? UnsafeBufferPointer(rebasing: b[...place]) : b {
        pairs.append(UInt64(UInt32(max(i, j))) << 32 | UInt64(UInt32(min(i, j))))
      }
      if pairs.count > max(1 << 22, 2 * settled) { settle() }
    }
  }

  /// Puts the pairs in order, each once.
  private mutating func settle() {
    pairs.sort()
    var count = 0
    for pair in pairs where count == 0 || pairs[count - 1] != pair {
      pairs[count] = pair
      count += 1
    }
    pairs.removeLast(pairs.count - count)
    settled = count
  }

  /// The symmetric pattern.
  func pattern() -> SparsityPattern {
    var builder = RowsBuilder(rows: inputs, columns: inputs)
    for pair in pairs {
      let (i, j) = (Int(pair >> 32), Int(pair & 0xffff_ffff))
      builder.count(inRow: i)
      if i != j { builder.count(inRow: j) }
    }
    builder.endCounting()
    for pair in pairs {
      let (i, j) = (Int(pair >> 32), Int(pair & 0xffff_ffff))
      builder.insert(i, j)
      if i != j { builder.insert(j, i) }
    }
    return builder.pattern()
  }
}
