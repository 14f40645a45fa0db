import Scalars

/// Pairs of inputs, each once.
struct InputPairs {
  private let inputs: Int

  /// The pairs, the larger input in the upper half; those in front are in order.
  private var pairs: [UInt64] = []

  /// How many of them are in order, each once.
  private var settled = 0

  /// The products of sets that were put in already.
  private var known: Set<Product> = []

  private struct Product: Hashable {
    let first: Int
    let second: Int
  }

  init(inputs: Int) { self.inputs = inputs }

  /// Puts in all pairs of an element of one set with one of another.
  mutating func insert(_ a: Int, _ b: Int, _ sets: InputSets) {
    guard known.insert(Product(first: min(a, b), second: max(a, b))).inserted else { return }
    let (first, second) = (sets.elements(of: a), sets.elements(of: b))
    for i in first {
      for j in second { pairs.append(UInt64(UInt32(max(i, j))) << 32 | UInt64(UInt32(min(i, j)))) }
      if pairs.count > max(1 << 20, 2 * settled) { settle() }
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
  mutating func pattern() -> SparsityPattern {
    settle()
    var entries: [(row: Int, column: Int)] = []
    entries.reserveCapacity(2 * pairs.count)
    for pair in pairs {
      let (i, j) = (Int(pair >> 32), Int(pair & 0xffff_ffff))
      entries.append((i, j))
      if i != j { entries.append((j, i)) }
    }
    return SparsityPattern(rows: inputs, columns: inputs, entries: entries)
  }
}
