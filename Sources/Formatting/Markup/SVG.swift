/// Writing SVG: elements, attributes, and text that cannot break out of either.
package enum SVG {
  /// An element; an empty one closes itself.
  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String = ""
  ) -> String {
    let opening = "<\(name)" + attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    return content.isEmpty ? opening + "/>" : "\(opening)>\(content)</\(name)>"
  }

  /// Text as the content of an element or the value of an attribute.
  package static func escaped(_ text: String) -> String {
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
  package static func number(_ value: Double) -> String {
    let limited = value < -1e5 ? -1e5 : value > 1e5 ? 1e5 : value
    let rounded = (limited * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
