import Scalars

/// A composition by its widths alone: how the product of its Jacobians is multiplied out, and at what cost.
package struct JacobianChain {
  /// One product of two matrices.
  package struct Product: Sendable {
    /// The shape of the factor on the left, rows and columns.
    package let left: (rows: Int, columns: Int)

    /// The shape of the factor on the right.
    package let right: (rows: Int, columns: Int)

    /// How many numbers are multiplied.
    package var multiplications: Int { left.rows * left.columns * right.columns }
  }

  /// The widths, from the inputs to the outputs.
  package let widths: [Int]

  /// The greatest width, for which no count overflows.
  package static var greatestWidth: Int { 100_000 }

  /// The most widths.
  package static var mostWidths: Int { 24 }

  /// A composition of at least two layers of numbers.
  ///
  /// - Parameter widths: From 2 to ``mostWidths`` widths, each from 1 to ``greatestWidth``; others stop the program.
  package init(widths: [Int]) {
    let range = 1...Self.greatestWidth
    if !(2...Self.mostWidths).contains(widths.count) || !widths.allSatisfy(range.contains) {
      fail("JacobianChain(widths:): the widths are \(widths).")
    }
    self.widths = widths
  }

  private var inputs: Int { widths[0] }
  private var outputs: Int { widths[widths.count - 1] }

  /// The shapes of the Jacobians, from the inputs to the outputs: a row for each output of its layer.
  package var jacobians: [(rows: Int, columns: Int)] {
    zip(widths, widths.dropFirst()).map { (rows: $1, columns: $0) }
  }

  /// The products of forward mode: from the right, the columns of the identity pushed on.
  package var fromTheRight: [Product] {
    jacobians.map { Product(left: $0, right: (rows: $0.columns, columns: inputs)) }
  }

  /// The products of reverse mode: from the left, the rows of the identity pulled back.
  package var fromTheLeft: [Product] {
    jacobians.reversed().map { Product(left: (rows: outputs, columns: $0.rows), right: $0) }
  }

  /// The least number of multiplications of any bracketing, the matrices themselves being there.
  package var fewestMultiplications: Int {
    let n = widths.count - 1
    var best = [[Int]](repeating: [Int](repeating: 0, count: n + 1), count: n + 1)
    for length in stride(from: 2, through: n, by: 1) {
      for first in 0...(n - length) {
        let last = first + length
        best[first][last] =
          ((first + 1)..<last).map { middle in
            best[first][middle] + best[middle][last]
              + widths[first] * widths[middle] * widths[last]
          }.min() ?? 0
      }
    }
    return best[0][n]
  }
}
