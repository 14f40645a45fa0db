import Calculations
import Charts
import Fluxion
import Formatting

/// A pattern, the colors that it takes, and what derivatives cost by them.
struct SparsityReport {
  let functions: FunctionsAtPoint

  /// Whether the pattern is that of second derivatives: of a single function first ones are one row.
  let isHessian: Bool

  /// The entries that can be other than zero at some point.
  let pattern: SparsityPattern

  /// Those that are other than zero at the given point.
  let pointPattern: SparsityPattern

  init(of functions: FunctionsAtPoint) {
    self.functions = functions
    isHessian = functions.sources.count == 1
    pattern = functions.system.sparsityPattern(isHessian: isHessian)
    pointPattern = functions.system.sparsityPattern(at: functions.x, isHessian: isHessian)
  }

  /// What the rows are called.
  private var rowLabels: [String] { isHessian ? functions.names : functions.labels }

  /// The entries that are zero at the given point.
  private var zeros: [(row: Int, column: Int)] {
    pattern.entries.filter { !pointPattern.contains($0.row, $0.column) }
  }

  /// What can be colored, and how many colors it takes by an order.
  private var colorings: [(name: String, count: (ColoringOrder) -> Int)] {
    isHessian
      ? [
        ("star", { pattern.starColoring(order: $0).count }),
        ("acyclic", { pattern.acyclicColoring(order: $0).count }),
        ("columns", { pattern.columnColoring(order: $0).count }),
      ]
      : [
        ("columns", { pattern.columnColoring(order: $0).count }),
        ("rows", { pattern.rowColoring(order: $0).count }),
        ("both", { pattern.bidirectionalColoring(order: $0).count }),
      ]
  }

  /// The colors that a plan takes.
  private var chosenColoring: Coloring {
    isHessian ? pattern.starColoring() : pattern.columnColoring()
  }
}

extension SparsityReport {
  /// The report for a terminal.
  var text: String {
    let derivative = isHessian ? "Hessian" : "Jacobian"
    let all = pattern.rows * pattern.columns
    let share = "\(pattern.count) of \(counted(all, "element")) can be other than zero"
    let note =
      zeros.isEmpty
      ? [] : ["∘ is an entry that is zero at this point, but not everywhere."]
    return """
      \(functions.definitions.joined(separator: "\n"))

      \(functions.place.lines.joined(separator: "\n"))

      \(grid.joined(separator: "\n"))

      The \(derivative): \(share).
      \(note.map { $0 + "\n" }.joined())
      \(colorTable.joined(separator: "\n"))

      \(meaning.joined(separator: "\n"))

      """
  }

  /// The pattern as a table of crosses and dots.
  private var grid: [String] {
    if pattern.rows > 40 || pattern.columns > 40 { return ["\(pattern)"] }
    let head = [""] + functions.names
    let rows = (0..<pattern.rows).map { i in
      [rowLabels[i]]
        + (0..<pattern.columns).map { j in
          pointPattern.contains(i, j) ? "×" : pattern.contains(i, j) ? "∘" : "·"
        }
    }
    return TextTable([head] + rows).lines
  }

  /// How many colors each order takes.
  private var colorTable: [String] {
    let head = ["colors by order"] + colorings.map(\.name)
    let rows = ColoringOrder.allCases.map { order in
      [order.words] + colorings.map { "\($0.count(order))" }
    }
    return TextTable([head] + rows).lines
  }

  /// What the colors are good for.
  private var meaning: [String] {
    if isHessian {
      let (star, acyclic) = (pattern.starColoring().count, pattern.acyclicColoring().count)
      return wrapped(
        "All entries can be read from \(counted(star, "Hessian-vector product")) (star), or follow by "
          + "substitution from \(acyclic) (acyclic); a dense Hessian takes \(pattern.columns).")
    }
    let plan = SparsePlan<Double>(jacobianOf: functions.system.program)
    return wrapped(
      "A dense Jacobian takes \(counted(pattern.columns, "product")) by forward mode or "
        + "\(pattern.rows) by reverse mode; a compressed one takes one for each color.")
      + wrapped("Picked \(plan.choice.map { "\($0)" } ?? "").")
  }

  /// The report for programs.
  var json: JSON {
    func places(_ entries: [(row: Int, column: Int)]) -> JSON {
      .array(entries.map { .array([.integer($0.row), .integer($0.column)]) })
    }
    let colors = colorings.map { coloring in
      (
        key: coloring.name,
        value: JSON.object(
          ColoringOrder.allCases.map { ($0.rawValue, .integer(coloring.count($0))) })
      )
    }
    return .object([
      (key: "derivative", value: .string(isHessian ? "hessian" : "jacobian")),
      (key: "variables", value: .strings(functions.names)),
      (key: "rows", value: .integer(pattern.rows)),
      (key: "columns", value: .integer(pattern.columns)),
      (key: "entries", value: places(pattern.entries)), (key: "zeros", value: places(zeros)),
      (key: "colors", value: .object(colors)),
      (key: "coloring", value: .array(chosenColoring.colors.map { .integer($0) })),
    ])
  }

  /// The pattern as a picture, each column in its color.
  var picture: SpyPlot {
    let coloring = chosenColoring
    let kind = isHessian ? "Hessian" : "Jacobian"
    let products = isHessian ? "Hessian-vector product" : "Jacobian-vector product"
    return SpyPlot(
      title: "\(kind): \(counted(pattern.count, "entry", plural: "entries"))",
      shape: (pattern.rows, pattern.columns),
      entries: pattern.entries.map { ($0.row, $0.column, coloring.colors[$0.column]) },
      labels: (rowLabels, functions.names),
      note: "\(counted(coloring.count, products)), one for each color")
  }
}

extension ColoringOrder {
  /// The order in words.
  var words: String {
    switch self {
    case .natural: "natural"
    case .largestFirst: "largest first"
    case .smallestLast: "smallest last"
    case .incidenceDegree: "incidence degree"
    case .dynamicLargestFirst: "dynamic largest first"
    }
  }
}
