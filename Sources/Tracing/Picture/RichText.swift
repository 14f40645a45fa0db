import Formatting

/// Formulas for pictures and pages: indices lowered, exponents raised, single letters slanted.
enum RichText {
  /// A piece of a formula in one style.
  struct Piece: Equatable {
    enum Style {
      case plain, slanted, lowered, raised
    }

    let text: String
    let style: Style
  }

  /// What stands around slopes that are numbers in a formula, of which a page has to know: characters that no
  /// text has.
  static let slopeStart = "\u{E000}"
  static let slopeEnd = "\u{E001}"

  /// A formula in pieces; in prose the article "a" is a word and no name.
  static func pieces(of formula: String, isProse: Bool = false) -> [Piece] {
    var pieces: [Piece] = []
    func append(_ text: String, _ style: Piece.Style) {
      if let last = pieces.last, last.style == style {
        pieces[pieces.count - 1] = Piece(text: last.text + text, style: style)
      } else {
        pieces.append(Piece(text: text, style: style))
      }
    }
    let characters = Array(formula)
    var i = 0
    while i < characters.count {
      let character = characters[i]
      if let index = lowered[character] {
        append(index, .lowered)
      } else if let exponent = raised[character] {
        append(exponent, .raised)
      } else if character.isLetter {
        let end = characters[i...].firstIndex { !$0.isLetter } ?? characters.count
        let follows = i > 0 && (characters[i - 1].isNumber || characters[i - 1] == ".")
        let isWord =
          isProse && character == "a" && (end == characters.count || characters[end] == " ")
        if end == i + 1 && !follows && !isWord {
          append(String(character), .slanted)
          // x1 is x with an index.
          var next = end
          while next < characters.count, "0"..."9" ~= characters[next] { next += 1 }
          if next > end { append(String(characters[end..<next]), .lowered) }
          i = next
          continue
        }
        append(String(characters[i..<end]), .plain)
        i = end
        continue
      } else {
        append(String(character), .plain)
      }
      i += 1
    }
    return pieces
  }

  /// The pieces as the content of an SVG text element.
  static func svg(_ formula: String) -> String {
    // A shift lasts until it is undone; both are measured in the font size of their own piece.
    var undo = ""
    return pieces(of: formula).map { piece in
      let text = SVG.escaped(piece.text)
      defer {
        undo = piece.style == .lowered ? "-0.2em" : piece.style == .raised ? "0.32em" : ""
      }
      let back = undo.isEmpty ? "" : " dy=\"\(undo)\""
      switch piece.style {
      case .plain: return undo.isEmpty ? text : "<tspan\(back)>\(text)</tspan>"
      case .slanted: return "<tspan class=\"var\"\(back)>\(text)</tspan>"
      case .lowered:
        return (undo.isEmpty ? "" : "<tspan\(back)>\u{200B}</tspan>")
          + "<tspan class=\"index\" dy=\"0.278em\">\(text)</tspan>"
      case .raised:
        return (undo.isEmpty ? "" : "<tspan\(back)>\u{200B}</tspan>")
          + "<tspan class=\"index\" dy=\"-0.444em\">\(text)</tspan>"
      }
    }.joined()
  }

  /// The pieces as HTML.
  static func html(_ formula: String, isProse: Bool = false) -> String {
    pieces(of: formula, isProse: isProse).map { piece in
      let text = SVG.escaped(piece.text)
      switch piece.style {
      case .plain: return text
      case .slanted: return "<i>\(text)</i>"
      case .lowered: return "<sub>\(text)</sub>"
      case .raised: return "<sup>\(text)</sup>"
      }
    }.joined()
      .replacing(slopeStart, with: "<span class=\"slope\">")
      .replacing(slopeEnd, with: "</span>")
  }

  /// Roughly how wide a formula is, in units of the font size.
  static func width(of formula: String) -> Double {
    pieces(of: formula).reduce(0) { sum, piece in
      let size = piece.style == .lowered || piece.style == .raised ? 0.72 : 1
      return sum + size * piece.text.reduce(0) { $0 + width(of: $1) }
    }
  }

  private static func width(of character: Character) -> Double {
    switch character {
    case " ", "·", ".", ",", "(", ")", "/", "′": 0.33
    case "m", "w", "M", "W": 0.86
    case "=", "+", "−", "×": 0.62
    case "i", "j", "l", "t", "f", "r": 0.4
    default: character.isUppercase ? 0.74 : 0.6
    }
  }

  private static let lowered = Dictionary(
    uniqueKeysWithValues: zip("₀₁₂₃₄₅₆₇₈₉₋", "0123456789−".map(String.init)))

  private static let raised = Dictionary(
    uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789".map(String.init)))
}
