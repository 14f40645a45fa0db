import Expressions

/// A piece of a file of formulas, each character with its place.
struct FormulaText {
  /// The position of a character, counted from 1 on.
  struct Place: Equatable {
    let line: Int
    let column: Int
  }

  /// The characters, without comments; a line break is one of them.
  private(set) var characters: [Character] = []

  private var places: [Place] = []

  /// Where it ends.
  private var end = Place(line: 1, column: 1)

  /// The position of the next character to be read.
  private(set) var position = 0

  /// The lines of a file.
  static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Appends a line.
  mutating func append(_ line: some StringProtocol, number: Int) {
    if !characters.isEmpty {
      characters.append("\n")
      places.append(end)
    }
    for (i, character) in line.enumerated() {
      characters.append(character)
      places.append(Place(line: number, column: i + 1))
    }
    end = Place(line: number, column: line.count + 1)
  }

  /// The place of a character, or of the end.
  func place(_ index: Int) -> Place { index < places.count ? places[index] : end }

  /// The place of the next character.
  var place: Place { place(position) }

  /// The next character, or nil at the end.
  var next: Character? { position < characters.count ? characters[position] : nil }

  /// Passes blanks and line breaks.
  mutating func skipBlanks() {
    while let next, next.isWhitespace { position += 1 }
  }

  /// Passes blanks and a character if it comes next; says whether it did.
  mutating func take(_ character: Character) -> Bool {
    skipBlanks()
    if next != character { return false }
    position += 1
    return true
  }

  /// Reads what comes next up to a blank or one of some characters; it may be empty.
  mutating func word(until ends: String) -> (text: String, start: Int) {
    skipBlanks()
    let start = position
    while let next, !next.isWhitespace, !ends.contains(next) { position += 1 }
    return (String(characters[start..<position]), start)
  }

  /// The pieces of the rest between commas, which in parentheses separate nothing.
  mutating func rest() -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var depth = 0
    var start = position
    while let next {
      if next == "(" { depth += 1 }
      if next == ")" { depth -= 1 }
      if next == "," && depth == 0 {
        pieces.append(start..<position)
        start = position + 1
      }
      position += 1
    }
    return pieces + [start..<position]
  }

  /// Part of the text.
  func text(_ range: Range<Int>) -> String { String(characters[range]) }

  /// An error in a part of the text that begins at some character.
  func error(_ error: ExpressionError, from start: Int) -> FormulaError {
    FormulaError(error.message, at: place(start + error.position), suggestion: error.suggestion)
  }
}
