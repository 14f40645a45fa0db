package import Charts
package import Fluxion
internal import Formatting
internal import Scalars
package import Tracing

/// What a lesson's code writes into while it runs: lines, named numbers, tables and pictures.
package final class Notebook {
  /// One thing written.
  package enum Entry {
    case text(String)
    case chart(Chart)
    case film(Film)
    case sequence(PictureSequence)
    case picture(title: String, svg: String)
    case trace(Trace<Double>, TraceMode)
  }

  /// A number that was written under a name.
  package enum Value: Equatable, Sendable {
    case number(Double)
    case list([Double])
    case rows(Matrix<Double>)
  }

  /// How many characters long a line should be at most.
  static let width = 92

  package private(set) var entries: [Entry] = []
  package private(set) var values: [(name: String, value: Value)] = []
  private let report: (String) -> Void

  /// Creates an empty notebook.
  ///
  /// - Parameter report: Told how a long computation gets on.
  package init(report: @escaping (String) -> Void = { _ in }) { self.report = report }

  /// Writes a line, or several.
  package func callAsFunction(_ text: String) { entries.append(.text(text)) }

  /// Writes a number under a name.
  package func callAsFunction(_ name: String, _ value: Double) {
    values.append((name, .number(value)))
    self("\(name): \(value)")
  }

  /// Writes a whole number under a name.
  package func callAsFunction(_ name: String, _ value: Int) {
    values.append((name, .number(Double(value))))
    self("\(name): \(value)")
  }

  /// Writes whether something is so.
  package func callAsFunction(_ claim: String, _ isTrue: Bool) {
    values.append((claim, .number(isTrue ? 1 : 0)))
    self("\(claim): \(isTrue ? "yes" : "no")")
  }

  /// Writes a row of numbers under a name.
  package func callAsFunction(_ name: String, _ list: [Double]) {
    values.append((name, .list(list)))
    let text = "(\(list.map { "\($0)" }.joined(separator: ", ")))"
    let isShort = name.count + text.count < Self.width
    let lines = wrapped(text, width: Self.width - 2).map { "  \($0)" }
    self(isShort ? "\(name): \(text)" : "\(name):\n\(lines.joined(separator: "\n"))")
  }

  /// Writes a matrix under a name.
  package func callAsFunction(_ name: String, _ matrix: Matrix<Double>) {
    values.append((name, .rows(matrix)))
    let lines = "\(matrix)".split(separator: "\n").map { "  \($0)" }
    self("\(name):\n\(lines.joined(separator: "\n"))")
  }

  /// Writes a table whose columns are aligned on the right, the first on the left.
  package func table(_ titles: String..., rows: [[String]]) {
    let table = TextTable([titles] + rows, gap: 3)
    let lines = table.lines
    let rule = table.widths.map { String(repeating: "─", count: $0) }.joined(separator: "   ")
    self(([lines[0], rule] + lines.dropFirst()).joined(separator: "\n") + "\n")
  }

  /// Draws a chart.
  package func plot(
    _ title: String, _ summary: String, x: Axis, y: Axis, _ layers: Chart.Layer...
  ) {
    draw(title, summary, x, y, layers)
  }

  /// Draws a chart of several curves or clouds.
  package func plot(_ title: String, _ summary: String, x: Axis, y: Axis, series: [Series]) {
    draw(title, summary, x, y, series.map { .series($0) })
  }

  private func draw(
    _ title: String, _ summary: String, _ x: Axis, _ y: Axis, _ layers: [Chart.Layer]
  ) {
    add(.chart(picture(title, summary, x, y, layers)))
  }

  /// A picture that is small, so that its letters are large where it fills a screen.
  func picture(
    _ title: String, _ summary: String, _ x: Axis, _ y: Axis, _ layers: [Chart.Layer]
  ) -> Chart {
    Chart(
      title: title, summary: summary, horizontal: x, vertical: y, layers: layers, width: 480,
      height: 320)
  }

  /// Writes anything.
  func add(_ entry: Entry) { entries.append(entry) }

  /// Draws where a matrix has entries.
  package func draw(_ plot: SpyPlot) {
    add(.picture(title: plot.title, svg: plot.svg(isStandalone: false)))
  }

  /// Draws a network with its numbers.
  package func draw(_ network: NetworkPicture) {
    add(.picture(title: network.title, svg: network.svg()))
  }

  /// Draws products with what they share.
  package func draw(_ factors: FactorPicture) {
    add(.picture(title: factors.title, svg: factors.svg()))
  }

  /// Draws products of matrices by their shapes.
  package func draw(_ shapes: ShapePicture) {
    add(.picture(title: shapes.title, svg: shapes.svg()))
  }

  /// Shows a trace: its tables on a terminal, and a player on a page.
  package func show(_ trace: Trace<Double>, mode: TraceMode = .both) {
    entries.append(.trace(trace, mode))
  }

  /// Writes what was measured on this machine: another run has other numbers, so that they are no values of the lesson.
  package func measured(_ text: String) { self("\(Self.measuredMark)\(text)") }

  /// What a line begins with that differs from run to run.
  package static let measuredMark = "measured just now: "

  /// Tells how a long computation gets on; what is told is no part of the result.
  package func progress(_ message: String) { report(message) }
}

/// A number to a given number of significant digits, for tables.
///
/// Whole numbers, such as counts of bytes, keep all of theirs.
package func short(_ x: Double, _ digits: Int = 6) -> String {
  if !x.isFinite { return x.spelling }
  if x.magnitude < 1e9 && x == x.rounded() { return "\(Int(x))" }
  return DecimalText(x).rounded(to: digits)
}
