/// Writing SVG: elements, attributes, and text that cannot break out of either.
enum SVG {
  /// An element; an empty one closes itself.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String = ""
  ) -> String {
    let opening = "<\(name)" + attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    return content.isEmpty ? opening + "/>" : "\(opening)>\(content)</\(name)>"
  }

  /// Text as the content of an element or the value of an attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      // XML allows no other control characters, in any spelling.
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A coordinate, to a hundredth.
  static func number(_ value: Double) -> String {
    let rounded = (value.clamped(to: -1e5...1e5) * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

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

/// A rectangle in SVG units.
struct Area: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
}
