internal import Charts

extension Report {
  /// The report's charts as SVG, each with a name for its file.
  package var pictures: [(name: String, svg: String)] {
    sections.flatMap(\.charts).map { (Self.name(of: $0), $0.svg() + "\n") }
  }

  /// The words and numbers of a chart's title: two charts of a report never have the same.
  private static func name(of chart: Chart) -> String {
    let words = chart.title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.joined(separator: "-")
  }
}
