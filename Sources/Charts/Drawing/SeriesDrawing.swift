import Formatting

/// A series with its colour, marker and pattern settled.
struct SeriesDrawing {
  let series: Series
  let colour: Int
  let marker: Series.Marker
  let dash: Series.Dash

  /// Settles what a series leaves open by its place among the series of a chart.
  init(_ series: Series, place: Int) {
    self.series = series
    colour = (series.colour ?? place).quotientAndRemainder(dividingBy: Theme.colours).remainder
    let markers = Series.Marker.allCases
    marker = series.marker ?? markers[place % markers.count]
    let dashes = Series.Dash.allCases
    dash = series.dash ?? dashes[place % dashes.count]
  }

  private var curveStyle: String { dash == .solid ? "curve" : "curve \(dash)" }

  /// The series over two scales.
  func svg(_ horizontal: PixelScale, _ vertical: PixelScale) -> String {
    var parts: [String] = []
    if series.drawing != .markers { parts.append(curve(horizontal, vertical)) }
    if series.drawing != .line {
      for point in series.points { parts.append(mark(point, horizontal, vertical)) }
    }
    return SVG.element("g", ["class": "c\(max(0, colour))"], parts.joined(separator: "\n"))
  }

  /// The sample in the legend, `width` long, centred on y.
  func sample(x: Double, y: Double, width: Double) -> String {
    var parts: [String] = []
    if series.drawing != .markers {
      parts.append(SVG.line(from: (x, y), to: (x + width, y), style: curveStyle))
    }
    if series.drawing != .line { parts.append(marker.svg(x: x + width / 2, y: y)) }
    return SVG.element("g", ["class": "c\(max(0, colour))"], parts.joined())
  }

  private func curve(_ horizontal: PixelScale, _ vertical: PixelScale) -> String {
    var path = ""
    var isDrawing = false
    for point in series.points {
      guard let x = horizontal.position(of: point.x), let y = vertical.position(of: point.y) else {
        isDrawing = false
        continue
      }
      path += "\(isDrawing ? "L" : "M")\(SVG.number(x)) \(SVG.number(y))"
      isDrawing = true
    }
    let line = SVG.element("path", ["class": curveStyle, "d": path])
    if series.drawing == .lineAndMarkers || series.name.isEmpty { return line }
    let title = SVG.element("title", [:], SVG.escaped(series.name))
    return SVG.element("g", [:], line + SVG.element("path", ["class": "wide", "d": path], title))
  }

  private func mark(
    _ point: Series.Point, _ horizontal: PixelScale, _ vertical: PixelScale
  ) -> String {
    guard let x = horizontal.position(of: point.x), let y = vertical.position(of: point.y) else {
      return ""
    }
    var parts = [SVG.element("title", [:], SVG.escaped(note(on: point, horizontal, vertical)))]
    if let interval = point.interval, let low = vertical.position(of: interval.lowerBound),
      let high = vertical.position(of: interval.upperBound)
    {
      parts.append(SVG.line(from: (x, low), to: (x, high), style: "interval"))
    }
    parts.append(marker.svg(x: x, y: y))
    parts.append(
      SVG.element("circle", ["class": "hit", "cx": SVG.number(x), "cy": SVG.number(y), "r": "9"]))
    return SVG.element("g", ["class": "point"], parts.joined())
  }

  private func note(
    on point: Series.Point, _ horizontal: PixelScale, _ vertical: PixelScale
  ) -> String {
    if let note = point.note { return note }
    let place = "\(horizontal.reading(of: point.x)), \(vertical.reading(of: point.y))"
    return series.name.isEmpty ? place : "\(series.name): \(place)"
  }
}

extension PixelScale {
  /// A value between ticks, as hovering shows it.
  func reading(of value: Double) -> String {
    if case .number = format, case .categories = kind { return label(of: value, decimals: 0) }
    if case .number = format { return NumberText.significant(value, 4) }
    return label(of: value, decimals: 4)
  }
}
