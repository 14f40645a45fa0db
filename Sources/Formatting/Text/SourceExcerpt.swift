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
    let characters = source.dropFirst(first).prefix(2 * reach).map(\.visible)
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
        room -= characters[low].columns
      } else {
        room -= characters[high].columns
        high += 1
      }
    }
    let isCutBefore = first + low > 0
    let isCutAfter = high < characters.count
    let before = characters[low..<target].reduce(isCutBefore ? 1 : 0) { $0 + $1.columns }
    lines = [
      (isCutBefore ? "…" : "") + String(characters[low..<high]) + (isCutAfter ? "…" : ""),
      String(repeating: " ", count: before) + "^",
    ]
  }
}
