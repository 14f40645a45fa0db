// The exchange format of sparse matrices: a line of header, comments, the shape, then a line for each
// entry with its row and column, counted from 1, and its value. R. Boisvert, R. Pozo, K. Remington: The
// Matrix Market exchange formats: initial design, NISTIR 5935, 1996.

extension SparseMatrix where Element == Double {
  /// The matrix as a Matrix Market file: `coordinate real general`, numbers in shortest round-trip form.
  public var matrixMarket: String {
    var lines = [
      "%%MatrixMarket matrix coordinate real general", "\(rows) \(columns) \(count)",
    ]
    for (row, column, value) in entries { lines.append("\(row + 1) \(column + 1) \(value)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a Matrix Market file of real or integer numbers, or of a pattern, whose values are then 1.
  ///
  /// Symmetric and skew-symmetric files are filled up; entries that are given twice are added up.
  ///
  /// - Parameter text: The file's contents.
  /// - Throws: ``MatrixMarketError`` with the line that is wrong, and what is wrong with it.
  public init(matrixMarket text: String) throws(MatrixMarketError) {
    var reader = MatrixMarketReader(text)
    self = try reader.matrix()
  }
}

extension SparsityPattern {
  /// The pattern as a Matrix Market file: `coordinate pattern general`.
  public var matrixMarket: String {
    var lines = [
      "%%MatrixMarket matrix coordinate pattern general", "\(rows) \(columns) \(count)",
    ]
    for (row, column) in entries { lines.append("\(row + 1) \(column + 1)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// What is wrong with a Matrix Market file.
public struct MatrixMarketError: Error, CustomStringConvertible, Equatable {
  /// The line, counted from 1.
  public let line: Int

  /// What is wrong.
  public let reason: String

  /// The line and what is wrong with it.
  public var description: String { "Matrix Market file, line \(line): \(reason)" }
}

private struct MatrixMarketReader {
  private let lines: [Substring]
  private var next = 0

  init(_ text: String) {
    // A carriage return and a line feed are one character.
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private func error(_ reason: String) -> MatrixMarketError {
    MatrixMarketError(line: next, reason: reason)
  }

  /// The words of the next line that is neither empty nor a comment; nil at the end.
  private mutating func words() -> [Substring]? {
    while next < lines.count {
      let line = lines[next]
      next += 1
      let words = line.split(whereSeparator: \.isWhitespace)
      if let first = words.first, !first.hasPrefix("%") { return words }
    }
    return nil
  }

  mutating func matrix() throws(MatrixMarketError) -> SparseMatrix<Double> {
    let header = try header()
    next = 1
    guard let shape = words(), shape.count == 3, let rows = Int(shape[0]),
      let columns = Int(shape[1]), let count = Int(shape[2]), rows >= 0, columns >= 0, count >= 0
    else { throw error("expected the numbers of rows, columns and entries") }
    var entries: [(row: Int, column: Int)] = []
    var values: [Double] = []
    for found in 0..<count {
      guard let words = words() else {
        throw error("the file ends after \(found) of \(count) entries")
      }
      let (i, j, value) = try entry(words, header, rows, columns)
      entries.append((i, j))
      values.append(value)
      if header.sign != 0 && i != j {
        entries.append((j, i))
        values.append(header.sign * value)
      }
    }
    if words() != nil { throw error("there are more than \(count) entries") }
    let pattern = SparsityPattern(rows: rows, columns: columns, entries: entries)
    var matrix = SparseMatrix<Double>(pattern: pattern)
    for (entry, value) in zip(entries, values) { matrix[entry.row, entry.column] += value }
    return matrix
  }

  private struct Header {
    let isPattern: Bool
    /// What the mirrored element is in units of the element; 0 if none is.
    let sign: Double
  }

  private mutating func header() throws(MatrixMarketError) -> Header {
    next = 1
    let words = (lines.first ?? "").lowercased().split(whereSeparator: \.isWhitespace)
    guard words.count == 5, words[0] == "%%matrixmarket", words[1] == "matrix" else {
      throw error("expected \"%%MatrixMarket matrix coordinate real general\" or the like")
    }
    guard words[2] == "coordinate" else {
      throw error("only coordinate files are read, not \"\(words[2])\"")
    }
    guard ["real", "integer", "pattern"].contains(words[3]) else {
      throw error("the numbers may be real, integer or pattern, not \"\(words[3])\"")
    }
    let signs: [Substring: Double] = ["general": 0, "symmetric": 1, "skew-symmetric": -1]
    guard let sign = signs[words[4]] else {
      throw error("the symmetry may be general, symmetric or skew-symmetric, not \"\(words[4])\"")
    }
    return Header(isPattern: words[3] == "pattern", sign: sign)
  }

  private func entry(
    _ words: [Substring], _ header: Header, _ rows: Int, _ columns: Int
  ) throws(MatrixMarketError) -> (Int, Int, Double) {
    let expected = header.isPattern ? 2 : 3
    guard words.count == expected, let i = Int(words[0]), let j = Int(words[1]),
      let value = header.isPattern ? 1 : Double(words[2])
    else {
      throw error(
        "expected a row, a column" + (header.isPattern ? "" : " and a number"))
    }
    guard (1...max(1, rows)).contains(i), (1...max(1, columns)).contains(j), rows > 0, columns > 0
    else { throw error("there is no element (\(i), \(j)) in \(rows) × \(columns)") }
    return (i - 1, j - 1, value)
  }
}
