/// A dense matrix, stored row by row.
///
/// A Jacobian has one row for each output and one column for each input. This module has the container;
/// operators, factorisations and solutions of linear systems are in the module `LinearAlgebra`, and another
/// library takes ``elements``.
///
/// ```swift
/// let a: Matrix = [[1.0, 2.0], [3.0, 4.0]]
/// a[1, 0]        // 3
/// a.column(1)    // [2, 4]
/// ```
public struct Matrix<Element> {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// All elements, row by row: element (i, j) is at `i * columns + j`.
  ///
  /// Their number must stay what it is: a matrix with any other number of elements stops the program
  /// in the driver or the product that it is handed to.
  public var elements: [Element]

  /// Creates a matrix of equal elements.
  ///
  /// - Parameters:
  ///   - element: The value of every element.
  ///   - rows: The number of rows, at least 0.
  ///   - columns: The number of columns, at least 0.
  @inlinable
  public init(repeating element: Element, rows: Int, columns: Int) {
    let count = elementCount(rows, columns, stride: MemoryLayout<Element>.stride)
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: element, count: count)
  }

  /// Creates a matrix from its elements, row by row.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - elements: `rows * columns` elements; any other number stops the program.
  @inlinable
  public init(rows: Int, columns: Int, elements: [Element]) {
    if elements.count != elementCount(rows, columns, stride: 1) {
      stopForElements(rows, columns, elements.count)
    }
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Creates a matrix from rows of equal length; rows of different lengths stop the program.
  public init(_ rows: [[Element]]) {
    self.rows = rows.count
    columns = rows.first?.count ?? 0
    for (i, row) in rows.enumerated() where row.count != columns {
      fail("Matrix: row \(i) has \(counted(row.count, "element")), row 0 has \(columns).")
    }
    elements = rows.flatMap { $0 }
  }

  /// Stops unless there are as many elements as the shape says.
  @inlinable @inline(__always)
  package func requireAllElements() {
    if elements.count != rows * columns { stopForElements(rows, columns, elements.count) }
  }

  /// Stops unless this has the shape of a Hessian in n variables, and as many elements.
  @inlinable @inline(__always)
  package func requireHessian(size n: Int, in driver: StaticString) {
    requireCount(rows, n, of: "a column of the Hessian", in: driver)
    requireCount(columns, n, of: "a row of the Hessian", in: driver)
    requireAllElements()
  }

  /// The element in row `i` and column `j`, both counted from 0.
  public subscript(i: Int, j: Int) -> Element {
    @inlinable get {
      check(i, j)
      return elements[i * columns + j]
    }
    @inlinable set {
      check(i, j)
      elements[i * columns + j] = newValue
    }
  }

  /// The elements of row `i`.
  ///
  /// - Parameter i: The row, counted from 0; one that does not exist stops the program.
  /// - Returns: Its elements from left to right.
  @inlinable
  public func row(_ i: Int) -> [Element] {
    if i < 0 || i >= rows { stopForLine("row", i) }
    return Array(elements[i * columns..<(i + 1) * columns])
  }

  /// The elements of column `j`.
  ///
  /// - Parameter j: The column, counted from 0; one that does not exist stops the program.
  /// - Returns: Its elements from top to bottom.
  @inlinable
  public func column(_ j: Int) -> [Element] {
    if j < 0 || j >= columns { stopForLine("column", j) }
    return (0..<rows).map { elements[$0 * columns + j] }
  }

  @usableFromInline @inline(never)
  func stopForLine(_ name: StaticString, _ place: Int) -> Never {
    fail("Matrix.\(name)(_:): there is no \(name) \(place) in \(shape).")
  }

  /// A matrix of the same shape, of what each element becomes.
  ///
  /// - Parameter transform: Makes the new element of an old one.
  /// - Returns: The matrix of the new elements.
  /// - Throws: What `transform` throws.
  @inlinable
  public func map<NewElement, E>(
    _ transform: (Element) throws(E) -> NewElement
  ) throws(E) -> Matrix<NewElement> {
    let count = elements.count
    var thrown: E?
    let mapped = elements.withUnsafeBufferPointer { old in
      [NewElement](unsafeUninitializedCapacity: count) { new, initialized in
        do throws(E) {
          for i in 0..<count {
            (new.baseAddress.unsafelyUnwrapped + i).initialize(to: try transform(old[i]))
            initialized = i + 1
          }
        } catch {
          thrown = error
        }
      }
    }
    if let thrown { throw thrown }
    return Matrix<NewElement>(rows: rows, columns: columns, elements: mapped)
  }

  /// The matrix with rows and columns exchanged.
  @inlinable
  public var transposed: Matrix {
    requireAllElements()
    let (rows, columns) = (rows, columns)
    let turned = elements.withUnsafeBufferPointer { old in
      [Element](unsafeUninitializedCapacity: old.count) { new, count in
        for j in 0..<columns {
          for i in 0..<rows {
            new.initializeElement(at: j &* rows &+ i, to: old[i &* columns &+ j])
          }
        }
        count = old.count
      }
    }
    return Matrix(rows: columns, columns: rows, elements: turned)
  }

  @inlinable
  func check(_ i: Int, _ j: Int) {
    if i < 0 || i >= rows || j < 0 || j >= columns {
      fail("Matrix: there is no element [\(i), \(j)] in \(shape).")
    }
  }

  @usableFromInline
  var shape: String { "\(counted(rows, "row")) and \(counted(columns, "column"))" }
}

extension Matrix: Equatable where Element: Equatable {}
extension Matrix: Hashable where Element: Hashable {}
extension Matrix: Sendable where Element: Sendable {}

extension Matrix: ExpressibleByArrayLiteral {
  /// Creates a matrix from rows of equal length.
  public init(arrayLiteral rows: [Element]...) {
    self.init(rows)
  }
}

extension Matrix: CustomStringConvertible {
  /// The matrix as a table: one line a row, columns aligned at the right.
  public var description: String {
    let cells = elements.map { "\($0)" }
    let widths: [Int] = (0..<columns).map { j in
      let column: [Int] = (0..<rows).map { i in cells[i * columns + j].count }
      return column.max() ?? 0
    }
    let lines: [String] = (0..<rows).map { i in
      (0..<columns).map { j -> String in
        let cell = cells[i * columns + j]
        return String(repeating: " ", count: widths[j] - cell.count) + cell
      }.joined(separator: "  ")
    }
    return lines.joined(separator: "\n")
  }
}

@inline(never)
@usableFromInline
func stopForElements(_ rows: Int, _ columns: Int, _ count: Int) -> Never {
  fail("Matrix: \(rows) × \(columns) needs \(rows * columns) elements, found \(count).")
}

/// The number of elements of a shape; one that is none, or whose elements would not fit into the
/// address space, stops the program.
@inlinable @inline(__always)
func elementCount(_ rows: Int, _ columns: Int, stride: Int) -> Int {
  let (count, overflows) = rows.multipliedReportingOverflow(by: columns)
  if rows < 0 || columns < 0 { stopForShape(rows, columns) }
  if overflows || count > Int.max / max(1, stride) { stopForSize(rows, columns) }
  return count
}

@inline(never)
@usableFromInline
func stopForSize(_ rows: Int, _ columns: Int) -> Never {
  fail("Matrix: \(rows) × \(columns) elements are more than memory can hold.")
}

@inline(never)
@usableFromInline
func stopForShape(_ rows: Int, _ columns: Int) -> Never {
  fail("Matrix: \(rows) × \(columns) is not a shape.")
}
