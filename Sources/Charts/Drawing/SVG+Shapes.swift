import Formatting

// The shapes that charts are made of.

extension SVG {
  /// A line of text at a place.
  static func text(
    _ content: String, x: Double, y: Double, style: String, turned degrees: Double? = nil
  ) -> String {
    let turn = degrees.map { "rotate(\(number($0)) \(number(x)) \(number(y)))" }
    if let turn {
      return element(
        "text", ["class": style, "x": number(x), "y": number(y), "transform": turn],
        escaped(content))
    }
    return element("text", ["class": style, "x": number(x), "y": number(y)], escaped(content))
  }

  /// A straight line.
  static func line(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double), style: String
  ) -> String {
    element(
      "line",
      [
        "class": style, "x1": number(a.x), "y1": number(a.y), "x2": number(b.x), "y2": number(b.y),
      ])
  }

  /// A rectangle.
  static func rectangle(_ area: Area, style: String, _ content: String = "") -> String {
    element(
      "rect",
      [
        "class": style, "x": number(area.x), "y": number(area.y), "width": number(area.width),
        "height": number(area.height),
      ], content)
  }

  /// Roughly how wide a line of text is, at 13 units a line: letters are about half as wide as high.
  static func width(of text: String, size: Double = 13) -> Double {
    text.reduce(0) { $0 + ($1.isUppercase || "mwMW%".contains($1) ? 0.7 : 0.55) } * size
  }
}
