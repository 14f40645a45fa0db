/// A partition of the columns of a matrix, or of its rows, into groups that are computed together.
///
/// Each group has a color, a number from 0 on. What a coloring promises depends on how it was made: see
/// ``SparsityPattern/columnColoring(order:)``, ``SparsityPattern/starColoring(order:)`` and
/// ``SparsityPattern/acyclicColoring(order:)``.
public struct Coloring: Sendable, Hashable {
  /// The color of each column or row; −1 for one that needs none.
  public let colors: [Int]

  /// The number of colors.
  public let count: Int

  init(_ colors: [Int]) {
    self.colors = colors
    count = (colors.max() ?? -1) + 1
  }

  /// The members of each color, in ascending order.
  public var groups: [[Int]] {
    var groups = [[Int]](repeating: [], count: count)
    for (member, color) in colors.enumerated() where color >= 0 { groups[color].append(member) }
    return groups
  }
}

extension Coloring: CustomStringConvertible {
  /// The number of colors, and the colors of a few.
  public var description: String {
    let colors = colors.map { $0 < 0 ? "–" : "\($0)" }
    let shown = colors.prefix(24).joined(separator: " ")
    return "\(count) \(count == 1 ? "color" : "colors"): \(shown)\(colors.count > 24 ? " …" : "")"
  }
}

/// In which order a greedy coloring goes through columns, rows or variables.
///
/// Each takes the smallest color that is free; the order decides how many are needed. A neighbor is a column
/// that shares a row with the column, or a variable that stands in a product with the variable. Among equals
/// the one with the smallest index comes first, so that every order gives the same colors everywhere.
///
/// The definitions are those of A. Gebremedhin, F. Manne and A. Pothen: What color is your Jacobian? SIAM Review
/// 47, 629–705, 2005.
public enum ColoringOrder: String, Sendable, CaseIterable {
  /// As they are numbered.
  case natural

  /// Those with most neighbors first.
  case largestFirst

  /// Last the one with fewest neighbors, and so on among those that are left.
  case smallestLast

  /// Next the one with most neighbors that have a color already.
  case incidenceDegree

  /// Next the one with most neighbors that have no color yet.
  case dynamicLargestFirst
}
