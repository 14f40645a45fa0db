/// A sentence in lines of limited width; a word that is longer than a line is broken.
///
/// - Parameters:
///   - sentence: Words with blanks between them.
///   - width: How many columns a line may have.
///   - indent: How far lines after the first are set in.
/// - Returns: The lines, none for a sentence without words.
package func wrapped(_ sentence: String, width: Int = 100, indent: Int = 0) -> [String] {
  let margin = String(repeating: " ", count: indent)
  var lines: [String] = []
  var line = ""
  var used = 0
  var room = width
  func close() {
    lines.append(lines.isEmpty ? line : margin + line)
    line = ""
    used = 0
    room = width - indent
  }
  for word in sentence.split(separator: " ") {
    var rest = word
    var length = rest.columns
    if !line.isEmpty && used + 1 + length > room { close() }
    while length > room {
      let piece = rest.prefix(columns: room)
      line = String(piece)
      rest = rest[piece.endIndex...]
      length = rest.columns
      close()
    }
    if rest.isEmpty { continue }
    line += line.isEmpty ? rest : " " + rest
    used += (used == 0 ? 0 : 1) + length
  }
  if !line.isEmpty { close() }
  return lines
}
