/// The matrix-vector product A x.
///
/// - Parameters:
///   - a: The matrix A.
///   - x: The vector, with as many elements as A has columns; any other number stops the program.
/// - Returns: The vector A x, with as many elements as A has rows.
@inlinable
public func product<T: RealScalar>(_ a: Matrix<T>, _ x: some Collection<T>) -> [T] {
  withBuffer(of: x) { x in
    requireCount(x.count, a.columns, of: "the vector", in: "product(_:_:)")
    a.requireAllElements()
    return a.elements.withUnsafeBufferPointer { elements in
      uninitialized(a.rows) { T.multiply(elements, x, into: $0) }
    }
  }
}

/// The matrix-vector product A x with a constant matrix.
///
/// - Parameters:
///   - a: The matrix A.
///   - x: The vector, with as many elements as A has columns; any other number stops the program.
/// - Returns: The vector A x, with as many elements as A has rows.
@inlinable @_disfavoredOverload
public func product<T: RealScalar>(_ a: Matrix<Double>, _ x: some Collection<T>) -> [T] {
  withBuffer(of: x) { x in
    requireCount(x.count, a.columns, of: "the vector", in: "product(_:_:)")
    a.requireAllElements()
    return uninitialized(a.rows) { T.multiply(constant: a.elements, x, into: $0) }
  }
}

/// The matrix-vector product A x with a constant vector.
///
/// - Parameters:
///   - a: The matrix A.
///   - x: The vector, with as many elements as A has columns; any other number stops the program.
/// - Returns: The vector A x, with as many elements as A has rows.
@inlinable @_disfavoredOverload
public func product<T: RealScalar>(_ a: Matrix<T>, _ x: [Double]) -> [T] {
  requireCount(x.count, a.columns, of: "the vector", in: "product(_:_:)")
  a.requireAllElements()
  return a.elements.withUnsafeBufferPointer { elements in
    uninitialized(a.rows) { T.multiply(elements, constant: x, into: $0) }
  }
}

/// The matrix-vector product A x, with the rows of A one after another.
///
/// It suits a matrix that is a part of a longer array, such as the weights of a layer among all the
/// parameters of a network.
///
/// - Parameters:
///   - a: The elements of A, row by row: a multiple of the vector's number of elements.
///   - x: The vector. One with no elements stops the program.
/// - Returns: The vector A x, with as many elements as there are rows.
@inlinable
public func product<T: RealScalar>(rows a: some Collection<T>, _ x: some Collection<T>) -> [T] {
  withBuffer(of: a) { a in
    withBuffer(of: x) { x in
      uninitialized(rowCount(a.count, x.count)) { T.multiply(a, x, into: $0) }
    }
  }
}

/// The matrix-vector product A x with a constant vector, with the rows of A one after another.
///
/// - Parameters:
///   - a: The elements of A, row by row: a multiple of the vector's number of elements.
///   - x: The vector. One with no elements stops the program.
/// - Returns: The vector A x, with as many elements as there are rows.
@inlinable @_disfavoredOverload
public func product<T: RealScalar>(rows a: some Collection<T>, _ x: [Double]) -> [T] {
  withBuffer(of: a) { a in
    uninitialized(rowCount(a.count, x.count)) { T.multiply(a, constant: x, into: $0) }
  }
}

@inlinable @inline(__always)
func uninitialized<T>(_ count: Int, _ fill: (UnsafeMutableBufferPointer<T>) -> Void) -> [T] {
  Array(unsafeUninitializedCapacity: count) { buffer, initialized in
    fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    initialized = count
  }
}

@inlinable @inline(__always)
func rowCount(_ elements: Int, _ columns: Int) -> Int {
  if columns == 0 || elements % columns != 0 { stopForRows(elements, columns) }
  return elements / columns
}

@inline(never)
@usableFromInline
func stopForRows(_ elements: Int, _ columns: Int) -> Never {
  fail("product(rows:_:): \(elements) elements are no whole rows of \(columns).")
}
