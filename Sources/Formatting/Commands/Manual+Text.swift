extension Manual {
  /// The manual as plain text.
  package var text: String {
    Self.text(of: sections.map { .part($0.title, $0.blocks) })
  }

  /// Blocks as plain text, with an empty line between any two.
  static func text(of blocks: [Block]) -> String {
    let lines = lines(of: blocks, width: 100)
    return lines.joined(separator: "\n").replacing(each: "\u{A0}", by: " ") + "\n"
  }

  private static func lines(of blocks: [Block], width: Int) -> [String] {
    Array(blocks.map { lines(of: $0, width: width) }.joined(separator: [""]))
  }

  private static func lines(of block: Block, width: Int) -> [String] {
    switch block {
    case .paragraph(let text): wrapped(text, width: width)
    case .usage(let calls):
      calls.flatMap { hanging(unbroken($0), by: 4, width: width) }
    case .entries(let entries):
      table(entries, width: width)
    case .words(let rows):
      rows.flatMap { row in
        let fixed = row.map { $0.replacing(each: " ", by: "\u{A0}") }
        return indented(wrapped(fixed.joined(separator: " "), width: width - 2))
      }
    case .code(let lines): indented(lines)
    case .part(let heading, let blocks):
      [heading] + nested(blocks, width: width)
    }
  }

  /// What follows a heading: tables, words and code are indented by themselves, and code is
  /// once more below a sentence.
  private static func nested(_ blocks: [Block], width: Int) -> [String] {
    Array(
      blocks.map { block -> [String] in
        switch block {
        case .code where blocks.count > 1: indented(lines(of: block, width: width - 2))
        case .entries, .words, .code: lines(of: block, width: width)
        default: indented(lines(of: block, width: width - 2))
        }
      }.joined(separator: [""]))
  }

  private static func indented(_ lines: [String], by count: Int = 2) -> [String] {
    lines.map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
  }

  /// A text whose lines after the first are indented.
  private static func hanging(_ text: String, by count: Int, width: Int) -> [String] {
    let lines = wrapped(text, width: width - count)
    return Array(lines.prefix(1)) + indented(Array(lines.dropFirst()), by: count)
  }

  /// Terms in a column and their texts in another.
  private static func table(
    _ entries: [(term: String, text: String)], width: Int
  ) -> [String] {
    let column = (entries.map(\.term.columns).max() ?? 0) + 5
    return entries.flatMap { term, text in
      let lines = indented(wrapped(text, width: width - column), by: column)
      let start = "  " + term.padded(to: column - 2)
      return [start + (lines.first?.dropFirst(column) ?? "")] + lines.dropFirst()
    }
  }
}
