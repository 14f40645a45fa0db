/// A function as a definition on a line: its name, its variables and its text, shortened where very long.
package func definition(
  _ name: String, of variables: [String], _ source: String
) -> String {
  let longest = 240
  let words = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let text = words.count > longest ? words.prefix(longest) + "…" : words[...]
  return "\(name)(\(listed(variables, atMost: 12))) = \(text)"
}
