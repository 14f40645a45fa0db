import Foundation
import Testing

@testable import Charts

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ChartTests {
  private static let losses = [2.3, 1.1, 0.7, 0.4, .nan, 0.2]

  static let charts: [Chart] = [
    Chart(
      title: "Lines & <curves>", summary: "\"Falls\" from 2.3 to 0.2.",
      horizontal: Axis("epoch"), vertical: Axis("loss", scale: .logarithmic()),
      layers: [
        .series(Series("training <a>", y: losses)),
        .series(
          Series(
            "validation",
            [Series.Point(0, 2), Series.Point(1, 1.5, interval: 1...2, note: "a & b")])),
        .rule(Chart.Rule(at: 0.5, on: .verticalAxis, label: "goal")),
        .rule(Chart.Rule(at: 2, on: .horizontalAxis, label: "here")),
      ]),
    Chart(
      title: "Map", summary: "Cells.", horizontal: Axis("n", scale: .categories(["1", "2", "4"])),
      vertical: Axis("m", scale: .categories(["1", "2"])),
      layers: [
        .heatMap(
          HeatMap(
            "log₂", columns: 3, values: [-3, 0, 1, 2, .nan, 9], limit: 3,
            showsValues: true)),
        .series(Series("border", [Series.Point(-0.5, 0), Series.Point(2.5, 1)])),
      ]),
    Chart(
      title: "Nothing", summary: "", horizontal: Axis(""), vertical: Axis(""), layers: [],
      width: 1, height: 1),
    Chart(
      title: "Control \u{0}\u{8} characters", summary: "\u{FFFF}",
      horizontal: Axis("x", range: -1...1), vertical: Axis("y"),
      layers: [
        .series(Series("sin", over: -1...1, of: { $0 })),
        .series(Series("far", [Series.Point(1e300, -1e300)], drawing: .markers)),
      ]),
  ]

  @Test(arguments: charts.indices)
  func picturesAreWellFormed(index: Int) {
    for isStandalone in [true, false] {
      let text = Self.charts[index].svg(id: "c\(index)", isStandalone: isStandalone)
      #expect(XMLParser(data: Data(text.utf8)).parse(), "\(text)")
    }
  }

  @Test func picturesHaveATitleAndADescription() {
    let text = Self.charts[0].svg(id: "loss")
    #expect(text.contains("<title id=\"loss-title\">Lines &amp; &lt;curves&gt;</title>"))
    #expect(
      text.contains("<desc id=\"loss-summary\">&quot;Falls&quot; from 2.3 to 0.2.</desc>"))
    #expect(text.contains("aria-labelledby=\"loss-title loss-summary\""))
    #expect(text.contains("role=\"img\""))
  }

  @Test func picturesNeedNothingFromElsewhere() {
    for chart in Self.charts {
      let text = chart.svg()
      #expect(!text.contains("<script"))
      #expect(!text.contains("<image"))
      let namespace = "http://www.w3.org/2000/svg"
      #expect(
        text.components(separatedBy: "http").count == text.components(separatedBy: namespace).count)
    }
  }

  @Test func onlyStandalonePicturesBringTheStyle() {
    #expect(Self.charts[0].svg().contains("prefers-color-scheme: dark"))
    #expect(!Self.charts[0].svg(isStandalone: false).contains("<style"))
    #expect(Chart.stylesheet.contains("@media screen and (prefers-color-scheme: dark)"))
  }

  @Test func aValueThatCannotBeShownLeavesAGap() {
    let points = [0.0, 1, .nan, 3, 4].enumerated().map { Series.Point(Double($0), $1) }
    let drawing = SeriesDrawing(Series("gap", points, drawing: .line), place: 0)
    let scale = PixelScale(Axis("", range: 0...4), fitting: [], from: 0, to: 4)
    #expect(drawing.svg(scale, scale).contains("d=\"M0 0L1 1M3 3L4 4\""))
  }

  @Test func linesDifferByMoreThanColour() {
    let drawings = (0..<4).map { SeriesDrawing(Series("", []), place: $0) }
    #expect(Set(drawings.map(\.dash)).count == 4)
    #expect(Set(drawings.map(\.marker)).count == 4)
    #expect(Set(drawings.map(\.colour)).count == 4)
  }

  @Test func hoveringShowsNotesAndValues() {
    let text = Self.charts[0].svg()
    #expect(text.contains("<title>a &amp; b</title>"))
    #expect(text.contains("<title>validation: 0, 2</title>"))
    #expect(Self.charts[1].svg().contains("<title>−3</title>"))
  }

  @Test(arguments: [(-3.0, 0), (3.0, 12), (0.0, 6), (99, 12), (-99, 0), (0.2, 6), (0.3, 7)])
  func heatMapSteps(value: Double, step: Int) {
    let map = HeatMap("", columns: 1, values: [0], limit: 3)
    #expect(map.step(of: value) == step)
    #expect(map.step(of: .nan) == nil)
  }

  @Test func colours() {
    let colour: Colour = 0x0072B2
    #expect(colour.text == "#0072B2")
    #expect(Colour.between([0x000000, 0xFFFFFF], at: 0.5).text == "#808080")
    #expect(Colour.between([0x000000, 0xFFFFFF, 0x00FF00], at: 1).text == "#00FF00")
  }

  @Test func incompleteRowsStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = HeatMap("", columns: 2, values: [1, 2, 3], limit: 1)
    }
  }
}
