public import Scalars

/// A matrix of which only the elements that can be other than zero are stored, row by row.
///
/// ```swift
/// let j = sparseJacobian(at: x, of: Brusselator(size: 64))
/// j.count                // 49 152 of 67 million elements
/// j[0, 1]                // one of them; 0 where nothing is stored
/// j.product(with: step)  // J u
/// ```
public struct SparseMatrix<Element> {
  /// Which elements are stored.
  public let pattern: SparsityPattern

  /// The stored elements, row by row, as ``columnIndices`` says where they stand.
  ///
  /// Their number must stay what it is: any other number stops the program where the matrix is used.
  public var values: [Element]

  /// The number of rows.
  public var rows: Int { pattern.rows }

  /// The number of columns.
  public var columns: Int { pattern.columns }

  /// The number of stored elements.
  public var count: Int { pattern.count }

  /// Where each row begins in ``values``, and where the last one ends: one more than there are rows.
  public var rowOffsets: [Int] { pattern.rowOffsets }

  /// The columns of the stored elements, ascending in each row.
  public var columnIndices: [Int] { pattern.columnIndices }

  /// Creates a matrix from its pattern and its elements.
  ///
  /// - Parameters:
  ///   - pattern: Which elements are stored.
  ///   - values: The elements, row by row; any other number of them stops the program.
  @inlinable
  public init(pattern: SparsityPattern, values: [Element]) {
    requireCount(values.count, pattern.count, of: "values", in: "SparseMatrix(pattern:values:)")
    self.pattern = pattern
    self.values = values
  }

  /// The stored elements with their places, row by row.
  public var entries: [(row: Int, column: Int, value: Element)] {
    requireAllValues()
    return zip(pattern.entries, values).map { ($0.row, $0.column, $1) }
  }

  /// A matrix of the same pattern, of what each stored element becomes.
  ///
  /// - Parameter transform: Makes the new element of an old one.
  /// - Returns: The matrix of the new elements.
  /// - Throws: What `transform` throws.
  @inlinable
  public func map<NewElement, E>(
    _ transform: (Element) throws(E) -> NewElement
  ) throws(E) -> SparseMatrix<NewElement> {
    SparseMatrix<NewElement>(pattern: pattern, values: try values.map(transform))
  }

  /// The matrix with rows and columns exchanged.
  public var transposed: SparseMatrix {
    requireAllValues()
    let (pattern, places) = pattern.transposition
    return SparseMatrix(pattern: pattern, values: places.map { values[$0] })
  }

  @inlinable
  func requireAllValues() {
    requireCount(values.count, pattern.count, of: "values", in: "SparseMatrix")
  }
}

extension SparseMatrix: Equatable where Element: Equatable {}
extension SparseMatrix: Hashable where Element: Hashable {}
extension SparseMatrix: Sendable where Element: Sendable {}

extension SparseMatrix where Element: RealScalar {
  /// Creates a matrix of zeros.
  ///
  /// - Parameter pattern: Which elements are stored.
  public init(pattern: SparsityPattern) {
    self.init(pattern: pattern, values: Array(repeating: 0, count: pattern.count))
  }

  /// The element in row `i` and column `j`, both counted from 0: zero where none is stored.
  ///
  /// Setting one that is not stored stops the program.
  public subscript(i: Int, j: Int) -> Element {
    get { pattern.place(of: i, j).map { values[$0] } ?? 0 }
    set {
      guard let place = pattern.place(of: i, j) else {
        fail("SparseMatrix: the element [\(i), \(j)] is not stored, so it cannot be set.")
      }
      values[place] = newValue
    }
  }

  /// All elements.
  public var dense: Matrix<Element> {
    requireAllValues()
    var dense = Matrix<Element>(repeating: 0, rows: rows, columns: columns)
    for i in 0..<rows {
      for place in rowOffsets[i]..<rowOffsets[i + 1] {
        dense.elements[i * columns + columnIndices[place]] = values[place]
      }
    }
    return dense
  }
}
