import Formatting

/// A chart laid out: where the plot lies within the picture, and over which scales.
struct ChartDrawing {
  let chart: Chart
  let id: String
  let plot: Area
  let horizontal: PixelScale
  let vertical: PixelScale
  private let legend: Legend
  private let series: [SeriesDrawing]
  private let isTurned: Bool

  init(of chart: Chart, id: String) {
    self.chart = chart
    self.id = id
    var series: [SeriesDrawing] = []
    var (xs, ys): ([Double], [Double]) = ([], [])
    var hasKey = false
    for layer in chart.layers {
      switch layer {
      case .series(let one):
        series.append(SeriesDrawing(one, place: series.count))
        for point in one.points {
          xs.append(point.x)
          ys.append(point.y)
          if let interval = point.interval { ys += [interval.lowerBound, interval.upperBound] }
        }
      case .heatMap(let map):
        hasKey = true
        xs += [map.horizontalRange.lowerBound, map.horizontalRange.upperBound]
        ys += [map.verticalRange.lowerBound, map.verticalRange.upperBound]
      case .rule(let rule):
        if rule.axis == .horizontalAxis { xs.append(rule.value) } else { ys.append(rule.value) }
      }
    }
    self.series = series

    // The labels of the vertical axis decide how much room is left, and do not depend on it.
    let trial = PixelScale(chart.vertical, fitting: ys, from: 1, to: 0)
    let trialTicks = trial.ticks(most: Self.mostRows)
    let labels = trialTicks.major.map { trial.label(of: $0, decimals: trialTicks.decimals) }
    let widest = labels.map { SVG.width(of: $0) }.max() ?? 0
    let left = min(16 + (chart.vertical.label.isEmpty ? 0 : 20) + widest, chart.width / 2)
    let right = hasKey ? 84.0 : 26
    legend = Legend(series, width: chart.width - left - right)
    let top = 38 + legend.height + (legend.height > 0 ? 6 : 0)

    let width = chart.width - left - right
    horizontal = PixelScale(chart.horizontal, fitting: xs, from: left, to: left + width)
    let names = Self.labels(on: horizontal)
    let spacing = width / Double(max(1, names.count))
    let widestName = names.map { SVG.width(of: $0) }.max() ?? 0
    isTurned = widestName > spacing * 0.96
    let depth = isTurned ? 14 + 0.6 * widestName : 20
    let bottom = depth + (chart.horizontal.label.isEmpty ? 8 : 28)
    let height = max(40, chart.height - top - bottom)
    plot = Area(x: left, y: top, width: width, height: height)
    vertical = PixelScale(chart.vertical, fitting: ys, from: top + height, to: top)
  }

  private static let mostRows = 8
  private static let mostColumns = 11

  private static func labels(on scale: PixelScale) -> [String] {
    let ticks = scale.ticks(most: mostColumns)
    return ticks.major.map { scale.label(of: $0, decimals: ticks.decimals) }
  }

  func text(isStandalone: Bool) -> String {
    let clip = "\(id)-plot"
    let parts = [
      SVG.element("title", ["id": "\(id)-title"], SVG.escaped(chart.title)),
      SVG.element("desc", ["id": "\(id)-summary"], SVG.escaped(chart.summary)),
      isStandalone ? SVG.element("style", [:], "\n\(Chart.stylesheet)\n") : "",
      SVG.element("clipPath", ["id": clip], SVG.rectangle(markerArea, style: "clip")),
      SVG.rectangle(
        Area(x: 0, y: 0, width: chart.width, height: chart.height), style: "paper"),
      SVG.text(chart.title, x: plot.x, y: 24, style: "title"),
      legend.svg(x: plot.x, y: 36),
      grid, layers(clip: clip), axes, key,
    ]
    let size = "0 0 \(SVG.number(chart.width)) \(SVG.number(chart.height))"
    return SVG.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "viewBox": size,
        "width": SVG.number(chart.width), "height": SVG.number(chart.height), "role": "img",
        "aria-labelledby": "\(id)-title \(id)-summary",
      ], "\n" + parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
  }

  /// The plot with room for markers on its edge.
  private var markerArea: Area {
    Area(x: plot.x - 6, y: plot.y - 6, width: plot.width + 12, height: plot.height + 12)
  }

  private var isHeatMap: Bool {
    chart.layers.contains { if case .heatMap = $0 { true } else { false } }
  }

  private var grid: String {
    if isHeatMap { return "" }
    var parts: [String] = []
    let (columns, rows) = (
      horizontal.ticks(most: Self.mostColumns), vertical.ticks(most: Self.mostRows)
    )
    func upright(_ values: [Double], _ style: String) {
      for x in values.compactMap(horizontal.position) {
        parts.append(SVG.line(from: (x, plot.y), to: (x, plot.bottom), style: style))
      }
    }
    func level(_ values: [Double], _ style: String) {
      for y in values.compactMap(vertical.position) {
        parts.append(SVG.line(from: (plot.x, y), to: (plot.right, y), style: style))
      }
    }
    upright(columns.minor, "faint")
    level(rows.minor, "faint")
    upright(columns.major, "grid")
    level(rows.major, "grid")
    return parts.joined(separator: "\n")
  }

  private func layers(clip: String) -> String {
    var parts: [String] = []
    var place = 0
    for layer in chart.layers {
      switch layer {
      case .series:
        parts.append(series[place].svg(horizontal, vertical))
        place += 1
      case .heatMap(let map): parts.append(HeatMapDrawing(map: map).svg(horizontal, vertical))
      case .rule(let rule): parts.append(line(rule))
      }
    }
    return SVG.element(
      "g", ["clip-path": "url(#\(clip))"], "\n" + parts.joined(separator: "\n") + "\n")
  }

  private func line(_ rule: Chart.Rule) -> String {
    switch rule.axis {
    case .horizontalAxis:
      guard let x = horizontal.position(of: rule.value) else { return "" }
      // Near the right edge there is only room on the left.
      let isLate = x + 5 + SVG.width(of: rule.label) > plot.right
      return SVG.line(from: (x, plot.y), to: (x, plot.bottom), style: "rule")
        + SVG.text(
          rule.label, x: isLate ? x - 5 : x + 5, y: plot.y + 14,
          style: isLate ? "quiet small end" : "quiet small")
    case .verticalAxis:
      guard let y = vertical.position(of: rule.value) else { return "" }
      return SVG.line(from: (plot.x, y), to: (plot.right, y), style: "rule")
        + SVG.text(rule.label, x: plot.right - 5, y: y - 5, style: "quiet small end")
    }
  }

  private var axes: String {
    var parts = [SVG.rectangle(plot, style: "frame")]
    let columns = horizontal.ticks(most: Self.mostColumns)
    for value in columns.major {
      guard let x = horizontal.position(of: value) else { continue }
      let label = horizontal.label(of: value, decimals: columns.decimals)
      parts.append(SVG.line(from: (x, plot.bottom), to: (x, plot.bottom + 4), style: "frame"))
      parts.append(
        isTurned
          ? SVG.text(label, x: x + 4, y: plot.bottom + 16, style: "quiet end", turned: -35)
          : SVG.text(label, x: x, y: plot.bottom + 18, style: "quiet middle"))
    }
    let rows = vertical.ticks(most: Self.mostRows)
    for value in rows.major {
      guard let y = vertical.position(of: value) else { continue }
      let label = vertical.label(of: value, decimals: rows.decimals)
      parts.append(SVG.line(from: (plot.x - 4, y), to: (plot.x, y), style: "frame"))
      parts.append(SVG.text(label, x: plot.x - 8, y: y + 4.5, style: "quiet end"))
    }
    if !chart.horizontal.label.isEmpty {
      parts.append(
        SVG.text(
          chart.horizontal.label, x: plot.x + plot.width / 2, y: chart.height - 9, style: "middle"))
    }
    if !chart.vertical.label.isEmpty {
      parts.append(
        SVG.text(
          chart.vertical.label, x: 16, y: plot.y + plot.height / 2, style: "middle", turned: -90))
    }
    return parts.joined(separator: "\n")
  }

  private var key: String {
    for case .heatMap(let map) in chart.layers {
      let area = Area(x: plot.right + 14, y: plot.y, width: 14, height: plot.height)
      return HeatMapDrawing(map: map).key(in: area)
    }
    return ""
  }
}
