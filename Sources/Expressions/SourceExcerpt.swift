/// A line of text with a caret under one of its characters.
///
/// Long text is cut to what surrounds the character, with `…` where something was left out.
package struct SourceExcerpt {
  /// The widest line shown, in columns.
  static let width = 76

  /// The text's line and the caret's line; an empty text has none.
  package let lines: [String]

  /// Cuts the excerpt.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - position: The character to point at, from 0; the number of characters is the end.
  package init(of source: String, around position: Int) {
    // Two widths on either side are more than is ever shown, however long the text is.
    let reach = 2 * Self.width
    let first = max(0, position - reach)
    let characters = source.dropFirst(first).prefix(2 * reach).map(Self.visible)
    if characters.isEmpty && first == 0 {
      lines = []
      return
    }
    let target = min(position - first, characters.count)

    // Grow to both sides from the character pointed at while the width lasts.
    var (low, high) = (target, target)
    var room = Self.width - 3
    while room > 0 && (low > 0 || high < characters.count) {
      if low > 0 && (target - low <= high - target || high == characters.count) {
        low -= 1
        room -= Self.columns(characters[low])
      } else {
        room -= Self.columns(characters[high])
        high += 1
      }
    }
    let isCutBefore = first + low > 0
    let isCutAfter = high < characters.count
    let before = characters[low..<target].reduce(isCutBefore ? 1 : 0) { $0 + Self.columns($1) }
    lines = [
      (isCutBefore ? "…" : "") + String(characters[low..<high]) + (isCutAfter ? "…" : ""),
      String(repeating: " ", count: before) + "^",
    ]
  }

  /// The character, or a stand-in for one that would move the cursor or is a pile of accents.
  static func visible(_ character: Character) -> Character {
    let mostBytes = 64
    guard let scalar = character.unicodeScalars.first else { return character }
    if character.utf8.count > mostBytes { return "�" }
    if scalar.value == 0x7F { return "␡" }
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      return Character(picture)
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return "�"
    default: return character
    }
  }

  /// The number of columns a terminal gives a character: two for East Asian wide ones and emoji.
  static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }
}
