/// The rows of a matrix that is given row by row.
func rows(of elements: [Double], columns: Int) -> [[Double]] {
  if columns == 0 { return [] }
  return stride(from: 0, to: elements.count, by: columns).map { Array(elements[$0..<$0 + columns]) }
}
