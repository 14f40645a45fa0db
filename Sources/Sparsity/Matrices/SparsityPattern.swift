import Scalars

/// Which elements of a matrix can be other than zero.
///
/// ```swift
/// let chain = SparsityPattern(jacobianOf: { x in x.indices.dropFirst().map { x[$0] * x[$0 - 1] } }, at: x)
/// print(chain)
/// // × × · ·
/// // · × × ·
/// // · · × ×
/// ```
///
/// Patterns come from a function, from a list of entries, or from a
/// `SparseMatrix`. Memory and time are proportional to the number of entries, and of rows and columns.
public struct SparsityPattern: Sendable, Hashable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// Where each row begins in ``columnIndices``, and where the last one ends: one more than there are rows.
  public let rowOffsets: [Int]

  /// The columns of the entries, row by row, in ascending order in each.
  public let columnIndices: [Int]

  /// The number of entries.
  public var count: Int { columnIndices.count }

  /// Creates a pattern in compressed rows that is known to be right.
  @usableFromInline
  init(rows: Int, columns: Int, unchecked rowOffsets: [Int], _ columnIndices: [Int]) {
    self.rows = rows
    self.columns = columns
    self.rowOffsets = rowOffsets
    self.columnIndices = columnIndices
  }

  /// Creates a pattern in compressed rows.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - rowOffsets: Where each row begins and the last one ends, from 0 to the number of entries.
  ///   - columnIndices: The columns of the entries, ascending in each row. Anything else stops the program.
  public init(rows: Int, columns: Int, rowOffsets: [Int], columnIndices: [Int]) {
    let driver = "SparsityPattern(rows:columns:rowOffsets:columnIndices:)"
    if rows < 0 || columns < 0 { fail("\(driver): \(rows) × \(columns) is not a shape.") }
    if rowOffsets.count != rows + 1 || rowOffsets[0] != 0 || rowOffsets[rows] != columnIndices.count
    {
      fail(
        "\(driver): the offsets of \(counted(rows, "row")) are \(rows + 1) numbers from 0 to the "
          + "\(counted(columnIndices.count, "entry", plural: "entries")).")
    }
    for row in 0..<rows {
      if rowOffsets[row] > rowOffsets[row + 1] {
        fail("\(driver): row \(row) ends before it begins.")
      }
      var last = -1
      for place in rowOffsets[row]..<rowOffsets[row + 1] {
        let column = columnIndices[place]
        if column <= last || column >= columns {
          fail(
            "\(driver): row \(row) has column \(column) after \(last); columns ascend, and there are "
              + "\(columns).")
        }
        last = column
      }
    }
    self.init(rows: rows, columns: columns, unchecked: rowOffsets, columnIndices)
  }

  /// Creates a pattern of entries in any order; one that is given twice counts once.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - entries: The places of the entries; one outside the shape stops the program.
  public init(
    rows: Int, columns: Int, entries: [(row: Int, column: Int)]
  ) {
    if rows < 0 || columns < 0 {
      fail("SparsityPattern(rows:columns:entries:): \(rows) × \(columns) is not a shape.")
    }
    var builder = RowsBuilder(rows: rows, columns: columns)
    for (row, column) in entries {
      if row < 0 || row >= rows || column < 0 || column >= columns {
        fail(
          "SparsityPattern(rows:columns:entries:): there is no entry (\(row), \(column)) in \(rows) × "
            + "\(columns).")
      }
      builder.count(inRow: row)
    }
    builder.endCounting()
    for (row, column) in entries { builder.insert(row, column) }
    self = builder.pattern()
  }

  /// The places of elements in the order of a small key, those of equal keys as they were.
  static func placesInOrder<Element>(
    of elements: [Element], buckets: Int, by key: (Element) -> Int
  ) -> [Int] {
    var starts = [Int](repeating: 0, count: buckets + 1)
    for element in elements { starts[key(element) + 1] += 1 }
    for bucket in 0..<buckets { starts[bucket + 1] += starts[bucket] }
    var places = [Int](repeating: 0, count: elements.count)
    for place in elements.indices {
      let bucket = key(elements[place])
      places[starts[bucket]] = place
      starts[bucket] += 1
    }
    return places
  }
}

extension SparsityPattern {
  /// The columns of a row's entries, ascending.
  ///
  /// - Parameter i: The row, counted from 0; one that does not exist stops the program.
  /// - Returns: The columns.
  public func row(_ i: Int) -> ArraySlice<Int> {
    if i < 0 || i >= rows { fail("SparsityPattern.row(_:): there is no row \(i) among \(rows).") }
    return columnIndices[rowOffsets[i]..<rowOffsets[i + 1]]
  }

  /// Whether there is an entry in row `i` and column `j`, both counted from 0.
  public func contains(_ i: Int, _ j: Int) -> Bool { place(of: i, j) != nil }

  /// The position of an entry among all entries; nil if there is none.
  func place(of i: Int, _ j: Int) -> Int? {
    if j < 0 || j >= columns {
      fail("SparsityPattern: there is no column \(j) among \(columns).")
    }
    let row = row(i)
    var (low, high) = (row.startIndex, row.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if columnIndices[middle] < j { low = middle + 1 } else { high = middle }
    }
    return low < row.endIndex && columnIndices[low] == j ? low : nil
  }

  /// The places of all entries, row by row.
  public var entries: [(row: Int, column: Int)] {
    (0..<rows).flatMap { i in row(i).map { (i, $0) } }
  }

  /// The pattern with rows and columns exchanged.
  public var transposed: SparsityPattern { transposition.pattern }

  /// The transposed pattern, and for each of its entries its place in this one.
  var transposition: (pattern: SparsityPattern, places: [Int]) {
    var offsets = [Int](repeating: 0, count: columns + 1)
    for column in columnIndices { offsets[column + 1] += 1 }
    for column in 0..<columns { offsets[column + 1] += offsets[column] }
    var next = offsets
    var indices = [Int](repeating: 0, count: count)
    var places = indices
    for row in 0..<rows {
      for place in rowOffsets[row]..<rowOffsets[row + 1] {
        let column = columnIndices[place]
        indices[next[column]] = row
        places[next[column]] = place
        next[column] += 1
      }
    }
    return (SparsityPattern(rows: columns, columns: rows, unchecked: offsets, indices), places)
  }

  /// Whether the pattern is square, and has (j, i) wherever it has (i, j).
  public var isSymmetric: Bool { rows == columns && transposed == self }

  /// The entries of both patterns, which have one shape.
  ///
  /// - Parameter other: The other pattern; another shape stops the program.
  /// - Returns: The pattern of all entries.
  public func union(_ other: SparsityPattern) -> SparsityPattern {
    if (rows, columns) != (other.rows, other.columns) {
      fail(
        "SparsityPattern.union(_:): \(rows) × \(columns) and \(other.rows) × \(other.columns) are "
          + "different shapes.")
    }
    return SparsityPattern(rows: rows, columns: columns, entries: entries + other.entries)
  }

  /// Whether all entries of another pattern of the same shape are among this one's.
  ///
  /// - Parameter other: The other pattern.
  /// - Returns: Whether none of its entries is missing here; never for another shape.
  public func isSuperset(of other: SparsityPattern) -> Bool {
    (rows, columns) == (other.rows, other.columns) && union(other) == self
  }

  /// The largest number of entries in a row.
  public var widestRow: Int { (0..<rows).map { rowOffsets[$0 + 1] - rowOffsets[$0] }.max() ?? 0 }
}

extension SparsityPattern: CustomStringConvertible {
  /// The pattern as a picture of crosses and dots; a large one by its numbers alone.
  public var description: String {
    if rows > 64 || columns > 64 || count == 0 { return summary }
    return (0..<rows).map { i in
      let row = Set(row(i))
      return (0..<columns).map { row.contains($0) ? "×" : "·" }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// The shape and the number of entries, in words.
  var summary: String {
    "\(counted(rows, "row")), \(counted(columns, "column")), "
      + counted(count, "entry", plural: "entries")
  }
}
