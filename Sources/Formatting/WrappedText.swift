/// A sentence in lines of limited width; a word that is longer than a line is broken.
///
/// - Parameters:
///   - sentence: Words with blanks between them.
///   - width: How many characters a line may have.
///   - indent: How far lines after the first are set in.
/// - Returns: The lines, none for a sentence without words.
package func wrapped(_ sentence: String, width: Int = 100, indent: Int = 0) -> [String] {
  let margin = String(repeating: " ", count: indent)
  var lines: [String] = []
  var line = ""
  var room = width
  func close() {
    lines.append(lines.isEmpty ? line : margin + line)
    line = ""
    room = width - indent
  }
  for word in sentence.split(separator: " ") {
    var rest = word
    if !line.isEmpty && line.count + 1 + rest.count > room { close() }
    while rest.count > room {
      line = String(rest.prefix(room))
      rest = rest.dropFirst(room)
      close()
    }
    line += line.isEmpty ? rest : " " + rest
  }
  if !line.isEmpty { close() }
  return lines
}
