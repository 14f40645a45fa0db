/// Compressed rows from entries in any order: the entries of each row are counted, then put in.
struct RowsBuilder {
  private let rows: Int
  private let columns: Int

  /// While counting, how many entries each row has, one place further on; then where its next one goes.
  private var next: [Int]
  private var offsets: [Int] = []
  private var indices: [Int] = []

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    next = [Int](repeating: 0, count: rows + 1)
  }

  /// Counts entries of a row.
  @inline(__always)
  mutating func count(_ count: Int = 1, inRow row: Int) { next[row &+ 1] &+= count }

  /// Makes room for the entries that were counted.
  mutating func endCounting() {
    var total = 0
    for row in 1..<next.count {
      total += next[row]
      next[row] = total
    }
    offsets = next
    indices = [Int](unsafeUninitializedCapacity: total) {
      $1 = total; _ = $0
    }
  }

  /// Puts an entry in.
  @inline(__always)
  mutating func insert(_ row: Int, _ column: Int) {
    indices[next[row]] = column
    next[row] &+= 1
  }

  /// The pattern: the entries of each row in order, each once.
  func pattern() -> SparsityPattern {
    var (offsets, indices) = (offsets, indices)
    var hasRepetitions = false
    for row in 0..<rows {
      let part = offsets[row]..<offsets[row + 1]
      Self.sort(&indices, part)
      for place in part.dropFirst() where indices[place] == indices[place - 1] {
        hasRepetitions = true
      }
    }
    if hasRepetitions { Self.removeRepetitions(&offsets, &indices) }
    return SparsityPattern(rows: rows, columns: columns, unchecked: offsets, indices)
  }

  /// Sorts a row; most rows are short.
  private static func sort(_ indices: inout [Int], _ row: Range<Int>) {
    if row.count > 24 { return indices[row].sort() }
    for place in row.dropFirst() {
      let index = indices[place]
      var free = place
      while free > row.lowerBound, indices[free - 1] > index {
        indices[free] = indices[free - 1]
        free -= 1
      }
      indices[free] = index
    }
  }

  private static func removeRepetitions(_ offsets: inout [Int], _ indices: inout [Int]) {
    var (count, start) = (0, 0)
    for row in 1..<offsets.count {
      let (first, end) = (count, offsets[row])
      for place in start..<end where count == first || indices[count - 1] != indices[place] {
        indices[count] = indices[place]
        count += 1
      }
      start = end
      offsets[row] = count
    }
    indices.removeLast(indices.count - count)
  }
}
