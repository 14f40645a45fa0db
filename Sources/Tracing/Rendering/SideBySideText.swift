import Formatting

/// Two columns of equations with their values, aligned, at most 100 columns wide.
struct SideBySideText {
  typealias Entry = EvaluationTable.Entry

  /// A line of the table; an entry may have nothing beside it.
  struct Line {
    var left: Entry?
    var right: Entry?
  }

  /// The heading of each column.
  let titles: (left: String, right: String)

  /// The lines, in groups that are separated by a rule.
  let groups: [[Line]]

  /// The widest line that is written.
  static let width = 100

  private static let indent = 2
  private static let gap = 3

  /// The table's lines, with every cell converted before it is measured.
  func lines(converting convert: (String) -> String) -> [String] {
    let all = groups.flatMap { $0 }
    let left = Column(all.map(\.left), converting: convert)
    let right = Column(all.map(\.right), converting: convert)
    let rest = Self.width - Self.indent - 3 * Self.gap - left.fixedWidth - right.fixedWidth
    let (leftRoom, rightRoom) = Self.divide(rest, left.formulaWidth, right.formulaWidth)
    let leftCells = left.cells(formulaWidth: leftRoom)
    let rightCells = right.cells(formulaWidth: rightRoom)
    let bodies = zip(leftCells, rightCells).map { Self.joined($0, $1) }
    let heading = Self.joined(
      [convert(titles.left).padded(to: leftCells.first?.first?.columns ?? 0)],
      [convert(titles.right)])
    let longest = (bodies.flatMap { $0 } + heading).map(\.columns).max() ?? 0
    let rule = "  " + String(repeating: convert("─"), count: max(0, longest - Self.indent))
    var result = heading + [rule]
    var next = 0
    for (i, group) in groups.enumerated() where !group.isEmpty {
      if i > 0 && next > 0 { result.append(rule) }
      for body in bodies[next..<(next + group.count)] { result += body }
      next += group.count
    }
    return result
  }

  /// How much room two formulas get if both do not fit.
  private static func divide(_ room: Int, _ left: Int, _ right: Int) -> (Int, Int) {
    if left + right <= room { return (left, right) }
    let half = room / 2
    if left <= room - 24 { return (left, room - left) }
    if right <= room - half { return (room - right, right) }
    return (half, room - half)
  }

  /// The lines of two cells side by side.
  private static func joined(_ left: [String], _ right: [String]) -> [String] {
    let width = left.first?.columns ?? 0
    return (0..<max(left.count, right.count)).map { i in
      let a = i < left.count ? left[i] : String(repeating: " ", count: width)
      let line = "  " + a + "   " + (i < right.count ? right[i] : "")
      let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
      return end.map { String(line[...$0]) } ?? ""
    }
  }
}

/// The equations of one column.
private struct Column {
  private let heads: [String]
  private let formulas: [String]
  private let values: [String]

  init(_ entries: [EvaluationTable.Entry?], converting convert: (String) -> String) {
    let names = entries.map { $0.map { convert($0.name) } ?? "" }
    let nameWidth = names.map(\.columns).max() ?? 0
    let signWidth = entries.map { $0?.sign.count ?? 0 }.max() ?? 0
    heads = zip(names, entries).map { name, entry in
      guard let entry else { return String(repeating: " ", count: nameWidth + signWidth + 2) }
      let sign = String(repeating: " ", count: signWidth - entry.sign.count) + entry.sign
      return name.padded(to: nameWidth) + " " + sign + " "
    }
    formulas = entries.map { $0.map { convert($0.formula) } ?? "" }
    values = NumberTable.aligned(titles: [], entries.map { $0?.value ?? "" })
  }

  /// The width of all but the formulas.
  var fixedWidth: Int { (heads.first?.columns ?? 0) + (values.first?.columns ?? 0) }

  /// The width of the longest formula.
  var formulaWidth: Int { formulas.map(\.columns).max() ?? 0 }

  /// The cells with formulas broken where they are wider than a limit; the value is beside the
  /// first line.
  func cells(formulaWidth: Int) -> [[String]] {
    zip(heads, zip(formulas, values)).map { head, rest in
      let pieces = Self.broken(rest.0, at: formulaWidth)
      return pieces.enumerated().map { i, piece in
        let lead = i == 0 ? head : String(repeating: " ", count: head.columns)
        let value = i == 0 ? rest.1 : String(repeating: " ", count: rest.1.columns)
        return lead + piece.padded(to: formulaWidth) + "   " + value
      }
    }
  }

  /// A formula in pieces of limited width, broken at spaces or after products where possible.
  private static func broken(_ formula: String, at width: Int) -> [String] {
    var pieces: [String] = []
    var rest = formula[...]
    while width > 0 && rest.columns > width {
      let window = rest.prefix(columns: width)
      let space = window.lastIndex { " ·*/,".contains($0) }
      let split = space.map { window.index(after: $0) } ?? window.endIndex
      pieces.append(String(rest[..<split]))
      rest = rest[split...]
    }
    return pieces + [String(rest)]
  }
}
