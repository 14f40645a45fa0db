public import Programs

extension Program {
  /// The program of the Jacobian's entries, row by row, as its pattern has them.
  ///
  /// ```swift
  /// let entries = program.sparseJacobian
  /// let j = SparseMatrix(pattern: SparsityPattern(jacobianOf: program), values: entries(x))
  /// ```
  ///
  /// The tangents of all columns of one color are written down together. Printed as Swift or C it is what one
  /// would write by hand for each entry, with what they have in common computed once.
  public var sparseJacobian: Program {
    let pattern = SparsityPattern(jacobianOf: self)
    let coloring = pattern.columnColoring()
    return compressedJacobian(
      pattern.entries.map {
        CompressedEntry(row: $0.row, group: coloring.colors[$0.column], place: $0)
      }, groups: coloring.groups)
  }

  /// The program of the Hessian's entries, row by row, as its pattern has them; of one output only.
  ///
  /// ```swift
  /// let entries = program.sparseHessian
  /// let h = SparseMatrix(pattern: SparsityPattern(hessianOf: program), values: entries(x))
  /// ```
  ///
  /// Each pair of equal entries is computed once. A program with several outputs stops the program that
  /// calls this.
  public var sparseHessian: Program {
    let pattern = SparsityPattern(hessianOf: self)
    let coloring = pattern.starColoring()
    let colors = coloring.colors
    return compressedHessian(
      pattern.entries.map { entry in
        // The entry is read in the row in which its column is the only one of its color.
        let isAlone =
          entry.row == entry.column
          || pattern.row(entry.row).count {
            $0 != entry.row && colors[$0] == colors[entry.column]
          } == 1
        let isFirst = isAlone && (entry.row < entry.column || !isAloneAcross(entry))
        let (row, column) = isFirst ? (entry.row, entry.column) : (entry.column, entry.row)
        return CompressedEntry(row: row, group: colors[column], place: entry)
      }, groups: coloring.groups)

    func isAloneAcross(_ entry: (row: Int, column: Int)) -> Bool {
      pattern.row(entry.column).count {
        $0 != entry.column && colors[$0] == colors[entry.row]
      } == 1
    }
  }
}
