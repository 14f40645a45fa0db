import Calculations
package import Expressions
package import Fluxion
import Formatting
import Tracing

/// A matrix of derivatives and how products with few vectors hold all of its entries, as a page.
package struct CompressionPage {
  /// The pattern.
  package let pattern: SparsityPattern

  /// The derivatives at the point, zeros included.
  package let matrix: Matrix<Double>

  /// Whether these are second derivatives of one function.
  package let isHessian: Bool

  private let title: String
  private let labels: (rows: [String], columns: [String])

  /// The page of functions at a point: of several the Jacobian, of one the Hessian.
  ///
  /// - Parameters:
  ///   - system: The functions.
  ///   - names: The functions' names.
  ///   - point: The variables' values.
  package init(of system: ExpressionSystem, names: [String], at point: [Double]) {
    isHessian = system.expressions.count == 1
    pattern = system.sparsityPattern(isHessian: isHessian)
    matrix =
      isHessian
      ? system.expressions[0].valueGradientHessian(at: point, isMixed: point.count > 3).hessian
      : system.valueWithJacobian(at: point, by: .reverse).jacobian
    labels = (isHessian ? system.variables : names, system.variables)
    title = isHessian ? "The Hessian of \(system.expressions[0].source)" : "A Jacobian, compressed"
  }

  /// The most rows or columns that a page shows.
  package static let greatestSize = 60

  /// Whether the matrix is small enough to be shown entry by entry.
  package var hasPage: Bool { max(pattern.rows, pattern.columns) <= Self.greatestSize }

  /// The colorings that the page leads through, by their names there.
  package var colorings: [(name: String, orders: [(order: ColoringOrder, coloring: Coloring)])] {
    func each(_ color: (ColoringOrder) -> Coloring) -> [(order: ColoringOrder, coloring: Coloring)]
    {
      ColoringOrder.allCases.map { ($0, color($0)) }
    }
    return isHessian
      ? [("star", each { pattern.starColoring(order: $0) })]
      : [
        ("columns", each { pattern.columnColoring(order: $0) }),
        ("rows", each { pattern.rowColoring(order: $0) }),
      ]
  }

  /// The page.
  ///
  /// - Returns: An HTML document; it needs nothing else.
  package func html() -> String {
    let entries = pattern.entries.map { entry in
      JSON.array([
        .integer(entry.row), .integer(entry.column), .number(matrix[entry.row, entry.column]),
      ])
    }
    let facts = JSON.object([
      (key: "rows", value: .strings(labels.rows)),
      (key: "columns", value: .strings(labels.columns)),
      (key: "isHessian", value: .bool(isHessian)), (key: "entries", value: .array(entries)),
      (
        key: "colorings",
        value: .object(
          colorings.map { kind in
            (
              key: kind.name,
              value: .object(
                kind.orders.map { order, coloring in
                  (order.rawValue, .array(coloring.colors.map { .integer($0) }))
                })
            )
          })
      ),
    ]).text
    return Page(
      title: title, styles: [ExplorationStyle.common, Self.style], body: body,
      script: "const facts = \(facts);\n" + PageScript.file("Compression")
    ).text
  }

  private var body: String {
    let kinds =
      isHessian
      ? ""
      : """
      <span class="choice" role="group" aria-label="By which products">
      <button type="button" id="columns" aria-pressed="true">Columns: forward</button>
      <button type="button" id="rows" aria-pressed="false">Rows: reverse</button></span>
      """
    let orders = ColoringOrder.allCases.map { order in
      "<option value=\"\(order.rawValue)\">\(Self.words(of: order))</option>"
    }
    return """
      <h1>\(SVG.escaped(title))</h1>
      <section class="panel">
      <div class="row">
      \(kinds)
      <label>Order <select id="order">\(orders.joined())</select></label>
      <button type="button" id="back" aria-label="One product back" aria-keyshortcuts="ArrowLeft">◀</button>
      <button type="button" id="next" aria-label="One product on" aria-keyshortcuts="ArrowRight">▶</button>
      </div>
      <p id="say" aria-live="polite"></p>
      </section>
      <div class="frame" tabindex="0">
      <svg id="picture" role="img" aria-label="The matrix in its colors, and the compressed one"></svg></div>
      <div class="bars" id="bars"></div>
      <p class="quiet">\(isHessian
        ? "A Hessian is symmetric: an entry can be read from the product of its column's color or of its row's."
        : "Columns of one color share no row. One vector with a 1 for each of them gives their sum, in which every "
          + "entry stands alone; rows of one color likewise.") A dot is a derivative that is zero everywhere.</p>
      """
  }

  private static func words(of order: ColoringOrder) -> String {
    switch order {
    case .natural: "natural"
    case .largestFirst: "largest first"
    case .smallestLast: "smallest last"
    case .incidenceDegree: "incidence degree"
    case .dynamicLargestFirst: "dynamic largest first"
    }
  }

  private static let style = """
    #picture { width: 100%; height: auto; max-height: 62vh; margin-top: 14px; }
    #picture text { text-anchor: middle; fill: var(--ink); font-variant-numeric: tabular-nums; }
    #picture text.name { fill: var(--quiet); }
    #picture text.dot { fill: var(--rule); }
    .cell { stroke: var(--line); fill: none; }
    .cell.entry { stroke: var(--rule); }
    .edge { fill: none; stroke: var(--ink); stroke-width: 1.6; }
    .bar.dense .fill { background: var(--quiet); }
    .bar.compressed .fill { background: var(--green); }
    """
}
