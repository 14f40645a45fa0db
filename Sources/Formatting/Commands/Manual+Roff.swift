extension Manual {
  /// The manual as a page for `man`, in the language of its macros and in ASCII alone.
  package var roff: String {
    var lines = [
      #".\" Written by: \#(program) help --man"#,
      header,
      // Code would be broken where it is not meant to, and stretched.
      ".nh", ".ad l",
    ]
    for section in sections {
      lines.append(".SH \(Self.escaped(section.title))")
      for (i, block) in section.blocks.enumerated() { lines += Self.roff(block, isFirst: i == 0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The title line; without a date, so that the same manual is always the same text.
  private var header: String {
    ".TH \(Self.escaped(program.uppercased())) 1 \"\" \"Fluxion \(toolVersion)\" \"User Commands\""
  }

  private static func roff(_ block: Block, isFirst: Bool) -> [String] {
    // What follows a heading begins a paragraph by itself.
    let start = isFirst ? [] : [".PP"]
    switch block {
    case .paragraph(let text): return start + [line(text)]
    case .usage(let calls):
      return calls.flatMap { call in
        [".PD 0", ".HP 4", emphasized(unbroken(call)), ".PD"]
      }
    case .entries(let entries):
      return entries.flatMap { term, text in [".TP", emphasized(term), line(text)] }
    case .words(let rows):
      return rows.enumerated().flatMap { i, row in
        (i == 0 ? start : [".br"])
          + [row.map { escaped($0.replacing(each: " ", by: "\u{A0}")) }.joined(separator: " ")]
      }
    case .code(let lines): return [".PP", ".RS 4", ".EX"] + lines.map(line) + [".EE", ".RE"]
    case .part(let heading, let blocks):
      return [".SS \(escaped(heading))"]
        + blocks.enumerated().flatMap { i, block in roff(block, isFirst: i == 0) }
    }
  }

  /// A line of text, which a dot or a quotation mark at its beginning must not make a request.
  package static func line(_ text: String) -> String {
    let result = escaped(text)
    return result.first == "." ? "\\&" + result : result
  }

  /// A text in which nothing has a meaning of its own to roff.
  ///
  /// Signs that typesetting makes others of, such as hyphens and quotation marks, are spelled out:
  /// what is shown can be copied into a shell. Dots and primes are those that every terminal has.
  package static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\(rs"
      case "\u{A0}": "\\ "
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "\"": "\\(dq"
      case "…": "..."
      case "′": "\\(fm"
      case "″": "\\(fm\\(fm"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(hexadecimal(scalar.value))]"
      }
    }.joined()
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A call with the names of values in italics, and options and words to be typed in bold.
  package static func emphasized(_ call: String) -> String {
    var result = ""
    var rest = call[...]
    var previous: Character = " "
    while let first = rest.first {
      let word =
        first.isLetter || first == "-"
        ? rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" } : rest.prefix(1)
      rest = rest.dropFirst(word.count)
      let text = escaped(String(word))
      if first.isLetter && word.allSatisfy({ $0.isUppercase }) {
        result += "\\fI\(text)\\fP"
      } else if first == "-" || (first.isLetter && " [".contains(previous) && rest.first != "=") {
        result += "\\fB\(text)\\fP"
      } else {
        result += text
      }
      previous = word.last ?? " "
    }
    return result.first == "." ? "\\&" + result : result
  }
}
