public import ForwardMode
import MixedMode
import Scalars

/// How the entries of a matrix are computed together: the colors, and where each entry then is.
@usableFromInline
struct Compression {
  @usableFromInline
  let pattern: SparsityPattern

  /// The color of each column; −1 for one that is not seeded.
  @usableFromInline
  let columnColors: [Int32]

  /// The number of columns' colors.
  @usableFromInline
  let columnColorCount: Int

  /// The color of each row that is swept; −1 for one that is pushed forward.
  @usableFromInline
  let rowColors: [Int32]

  /// The number of rows' colors.
  @usableFromInline
  let rowColorCount: Int

  /// The color of the column of each entry, row by row.
  @usableFromInline
  let entryColors: [Int32]

  /// Where each column begins in the two lists that follow; empty if no row is swept.
  @usableFromInline
  let columnOffsets: [Int]

  /// The color of the row of each entry, column by column.
  @usableFromInline
  let entryRowColors: [Int32]

  /// The position of each entry among all, column by column.
  @usableFromInline
  let entryPlaces: [Int]

  @usableFromInline
  init(_ pattern: SparsityPattern, columns: Coloring, rows: Coloring?) {
    self.pattern = pattern
    columnColors = columns.colors.map { Int32($0) }
    columnColorCount = columns.count
    rowColorCount = rows?.count ?? 0
    let rowColors =
      rows?.colors.map { Int32($0) } ?? [Int32](repeating: -1, count: pattern.rows)
    self.rowColors = rowColors
    let colors = columnColors
    entryColors = pattern.columnIndices.map { colors[$0] }
    if rowColorCount > 0 {
      let (transposed, places) = pattern.transposition
      columnOffsets = transposed.rowOffsets
      entryPlaces = places
      entryRowColors = transposed.columnIndices.map { rowColors[$0] }
    } else {
      columnOffsets = []
      entryPlaces = []
      entryRowColors = []
    }
  }

  /// The number of all colors.
  var colorCount: Int { columnColorCount + rowColorCount }

  /// How many tangents a Jacobian's function is evaluated on at a time.
  ///
  /// It minimises the work as ``LaneWidth`` does, except that the product that verifies takes one tangent by
  /// itself where no lane is left for it.
  @usableFromInline
  func jacobianWidth(isVerified: Bool, workers: Int) -> LaneWidth {
    // Several workers take fewer at a time each.
    let count = Self.share(columnColorCount, of: workers)
    func cost(_ width: LaneWidth) -> Int {
      let lanes = width.rawValue
      let isApart = isVerified && count % lanes == 0
      return chunkCount(inputs: count, lanes: lanes) * (lanes + 4) + (isApart ? 5 : 0)
    }
    let widths = [LaneWidth.four, .eight, .sixteen]
    return withinCache(widths.min { cost($0) < cost($1) } ?? .four)
  }

  /// How many tangents a Hessian's function is evaluated on at a time.
  @usableFromInline
  func hessianWidth(isVerified: Bool, workers: Int) -> LaneWidth {
    withinCache(
      LaneWidth(forInputs: Self.share(columnColorCount + (isVerified ? 1 : 0), of: workers)))
  }

  private static func share(_ count: Int, of workers: Int) -> Int {
    if workers < 1 { fail("SparsePlan: workers is \(workers); there must be at least 1.") }
    return (count + workers - 1) / workers
  }

  /// A width, or a narrower one where the numbers of inputs and outputs alone would fill a processor's cache:
  /// there more at a time are no faster.
  private func withinCache(_ width: LaneWidth) -> LaneWidth {
    let bytes = (pattern.rows + pattern.columns) * width.rawValue * MemoryLayout<Double>.stride
    return width == .sixteen && bytes > 1 << 20 ? .eight : width
  }
}

/// What a plan takes a Jacobian by.
public enum SparseMode: String, Sendable, Hashable, CaseIterable {
  /// Columns, by numbers with several tangents.
  case forward

  /// Rows, by a recording and sweeps with several adjoints.
  case reverse

  /// A few long rows by sweeps, all others by columns.
  case bidirectional
}

extension Compression {
  /// The compression that is likely cheapest, or that of a given mode, and what it rests on.
  @usableFromInline
  static func cheapest(
    of pattern: SparsityPattern, mode: SparseMode?, order: ColoringOrder?
  ) -> (compression: Compression, choice: SparseChoice) {
    let columns = pattern.columnColoring(order: order)
    // No recording is cheaper than a few tangents: then rows need no colors.
    let isCertain =
      mode == .forward
      || mode == nil
        && JacobianPlan(inputs: columns.count, outputs: 1).mode == .forward
    let rows = isCertain ? nil : pattern.rowColoring(order: order)
    let both =
      mode == .bidirectional || mode == nil && min(columns.count, rows?.count ?? 0) > 2
      ? pattern.bidirectionalColoring(order: order) : nil
    let choice = SparseChoice(columns: columns.count, rows: rows?.count, both: both, mode: mode)
    let none = Coloring([Int](repeating: -1, count: pattern.columns))
    let compression =
      switch choice.mode {
      case .forward: Compression(pattern, columns: columns, rows: nil)
      case .reverse: Compression(pattern, columns: none, rows: rows ?? none)
      case .bidirectional:
        both.map { Compression(pattern, columns: $0.columns, rows: $0.rows) }
          ?? Compression(pattern, columns: columns, rows: nil)
      }
    return (compression, choice)
  }
}

/// Which mode a plan takes a Jacobian by, and the predicted costs: those of a dense Jacobian with as many
/// columns or rows as there are colors.
public struct SparseChoice: Sendable, Hashable {
  /// The mode with the smallest predicted cost, or the one that was asked for.
  public let mode: SparseMode

  /// The colors of the columns, for forward mode.
  public let columnColors: Int

  /// The colors of the rows, for reverse mode; nil where they were not looked for, since forward mode is
  /// cheaper than any recording.
  public let rowColors: Int?

  /// The colors of both modes together; nil where they were not looked for.
  public let bidirectionalColors: (rows: Int, columns: Int)?

  /// The predicted cost of each mode, in plain evaluations.
  public let costs: [SparseMode: Double]

  init(columns: Int, rows: Int?, both: BidirectionalColoring?, mode: SparseMode?) {
    columnColors = columns
    rowColors = rows
    bidirectionalColors = both.map { ($0.rows.count, $0.columns.count) }
    let plan = JacobianPlan(inputs: columns, outputs: rows ?? 1)
    var costs: [SparseMode: Double] = [.forward: plan.forwardCost]
    if rows != nil { costs[.reverse] = plan.reverseCost }
    if let both, both.rows.count > 0, both.columns.count > 0 {
      let plan = JacobianPlan(inputs: both.columns.count, outputs: both.rows.count)
      costs[.bidirectional] = plan.forwardCost + plan.reverseCost
    }
    self.costs = costs
    let modes = SparseMode.allCases.filter { costs[$0] != nil }
    let cheapest = modes.min { (costs[$0] ?? 0, $0.rawValue) < (costs[$1] ?? 0, $1.rawValue) }
    let possible = mode.map { costs[$0] == nil ? .forward : $0 }
    self.mode = possible ?? cheapest ?? .forward
  }

  /// Whether both choices are the same.
  public static func == (a: SparseChoice, b: SparseChoice) -> Bool {
    a.mode == b.mode && a.costs == b.costs && a.columnColors == b.columnColors
      && a.rowColors == b.rowColors
  }

  /// Hashes what tells choices apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(mode)
    hasher.combine(columnColors)
    hasher.combine(rowColors)
  }
}

extension SparseChoice: CustomStringConvertible {
  /// The choice in a sentence.
  public var description: String {
    func cost(_ mode: SparseMode) -> String {
      costs[mode].map { ", about \(($0 * 10).rounded() / 10) evaluations" } ?? ""
    }
    var parts = [
      SparseMode.forward: "forward mode with \(counted(columnColors, "column color"))"
        + cost(.forward)
    ]
    parts[.reverse] = rowColors.map {
      "reverse mode with \(counted($0, "row color"))" + cost(.reverse)
    }
    if let (rows, columns) = bidirectionalColors, costs[.bidirectional] != nil {
      parts[.bidirectional] =
        "both modes with \(counted(rows, "row color")) and \(counted(columns, "column color"))"
        + cost(.bidirectional)
    }
    let others = SparseMode.allCases.filter { $0 != mode }.compactMap { parts[$0] }
    return
      ([parts[mode] ?? ""] + (others.isEmpty ? [] : ["against " + others.joined(separator: "; ")]))
      .joined(separator: "; ")
  }
}
