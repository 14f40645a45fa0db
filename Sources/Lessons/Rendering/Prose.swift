/// The text of a lesson, as paragraphs and formulas.
enum Prose {
  /// A paragraph, or formulas whose lines and spaces stay as they are.
  enum Block: Equatable {
    case paragraph(String)
    case formula([String])
  }

  /// The blocks of a text: indented lines are formulas, blank lines part paragraphs.
  static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var words: [Substring] = []
    var formula: [String] = []
    func close() {
      if !words.isEmpty { blocks.append(.paragraph(words.joined(separator: " "))) }
      if !formula.isEmpty { blocks.append(.formula(formula)) }
      words = []
      formula = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isFormula = line.hasPrefix("  ")
      if line.isEmpty || (isFormula ? !words.isEmpty : !formula.isEmpty) { close() }
      if isFormula {
        formula.append(String(line.dropFirst(2)))
      } else {
        words += line.split(separator: " ")
      }
    }
    close()
    return blocks
  }

  /// The columns of a line of formulas, which wide gaps part.
  static func cells(of line: String) -> [String] {
    var cells = [""]
    var gap = 0
    for character in line {
      if character == " " {
        gap += 1
        continue
      }
      if gap >= 2 && !(cells == [""]) {
        cells.append("")
      } else {
        cells[cells.count - 1] += String(repeating: " ", count: gap)
      }
      gap = 0
      cells[cells.count - 1].append(character)
    }
    return cells
  }
}
