extension Character {
  /// The number of columns a terminal gives the character: two for East Asian wide ones and emoji.
  package var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }
}

extension StringProtocol {
  /// The number of columns a terminal gives the text.
  package var columns: Int {
    // Of ASCII, which nearly all is, every byte takes one; a line break is a single character.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  /// The longest beginning that so many columns have room for, but at least one character.
  package func prefix(columns room: Int) -> SubSequence {
    var width = 0
    var end = startIndex
    while end < endIndex {
      width += self[end].columns
      if width > room && end > startIndex { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}

extension String {
  /// The text with blanks after it, so that it takes at least this many columns.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }
}
