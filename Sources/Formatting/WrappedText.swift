/// A sentence in lines of limited width.
package func wrapped(_ sentence: String, width: Int = 100) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in sentence.split(separator: " ") {
    var rest = word
    while rest.count > width {
      if !line.isEmpty { lines.append(line) }
      line = ""
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    if line.isEmpty {
      line = String(rest)
    } else if line.count + 1 + rest.count <= width {
      line += " " + rest
    } else {
      lines.append(line)
      line = String(rest)
    }
  }
  return line.isEmpty ? lines : lines + [line]
}
