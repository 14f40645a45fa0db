/// A program's manual in sections, written as a page for `man` or as plain text.
package struct Manual: Sendable {
  /// A piece of text, by what it is.
  package enum Block: Sendable {
    /// Sentences, to be broken into lines.
    case paragraph(String)

    /// Calls in general, in which capital letters stand for values: a line or more each.
    case usage([String])

    /// Terms, each with what it means.
    case entries([(term: String, text: String)])

    /// Rows of words of which none may be broken; each row begins on a separate line.
    case words([[String]])

    /// Lines that stay as they are.
    case code([String])

    /// Blocks with a heading.
    case part(String, [Block])
  }

  /// A call in which what stands in brackets is kept on one line, by spaces that do not break.
  static func unbroken(_ call: String) -> String {
    var depth = 0
    return String(
      call.map { character in
        if character == "[" { depth += 1 }
        if character == "]" { depth -= 1 }
        return character == " " && depth > 0 ? "\u{A0}" : character
      })
  }

  let program: String
  let sections: [(title: String, blocks: [Block])]

  /// Creates the manual of a program.
  init(of program: String, _ sections: [(title: String, blocks: [Block])]) {
    self.program = program
    self.sections = sections
  }
}
