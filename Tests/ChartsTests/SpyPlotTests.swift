import Charts
import Testing

struct SpyPlotTests {
  /// Each entry is a cell at its place; a large matrix keeps within the page, and its dots can be seen.
  @Test func cellsStandWhereTheirEntriesDo() {
    let small = SpyPlot(
      title: "Small", shape: (2, 3), entries: [(0, 0, 0), (1, 2, 9)],
      labels: (["f", "g"], ["x", "y", "a long name"]), note: "below"
    ).svg()
    #expect(small.contains(">Small</text>") && small.contains(">below</text>"))
    #expect(small.contains("f, x, color 0") && small.contains("g, a long name, color 9"))
    #expect(small.contains("class=\"spy c1\"") && small.contains("rotate(-90"))
    let n = 5000
    let large = SpyPlot(
      title: "Large", shape: (n, n), entries: (0..<n).map { ($0, $0, 0) }
    ).svg()
    #expect(
      large.contains("width=\"1.2\" height=\"1.2\"") && large.contains("row 4999, column 4999"))
    #expect(!large.contains("class=\"faint\""))
  }
}
