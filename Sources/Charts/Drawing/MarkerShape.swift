import Formatting

extension Series.Marker {
  /// The marker's shape around a place.
  func svg(x: Double, y: Double, radius r: Double = 4.2) -> String {
    func polygon(_ corners: [(Double, Double)]) -> String {
      let points = corners.map { "\(SVG.number(x + $0.0)),\(SVG.number(y + $0.1))" }
      return SVG.element("polygon", ["class": "mark", "points": points.joined(separator: " ")])
    }
    switch self {
    case .circle:
      return SVG.element(
        "circle",
        ["class": "mark", "cx": SVG.number(x), "cy": SVG.number(y), "r": SVG.number(r)])
    case .square:
      return SVG.rectangle(
        Area(x: x - 0.9 * r, y: y - 0.9 * r, width: 1.8 * r, height: 1.8 * r), style: "mark")
    case .triangle: return polygon([(0, -1.2 * r), (1.1 * r, 0.8 * r), (-1.1 * r, 0.8 * r)])
    case .diamond: return polygon([(0, -1.3 * r), (1.3 * r, 0), (0, 1.3 * r), (-1.3 * r, 0)])
    case .wedge: return polygon([(0, 1.2 * r), (1.1 * r, -0.8 * r), (-1.1 * r, -0.8 * r)])
    case .cross:
      let (left, right) = (SVG.number(x - 0.9 * r), SVG.number(x + 0.9 * r))
      let (top, bottom) = (SVG.number(y - 0.9 * r), SVG.number(y + 0.9 * r))
      return SVG.element(
        "path",
        [
          "class": "stroke",
          "d": "M\(left) \(top)L\(right) \(bottom)M\(left) \(bottom)L\(right) \(top)",
        ]
      )
    }
  }
}
