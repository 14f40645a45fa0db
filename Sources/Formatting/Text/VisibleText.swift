extension Unicode.Scalar {
  /// A stand-in for a character that would steer a terminal instead of being shown, or nil.
  var controlPicture: Unicode.Scalar? {
    switch value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value)
    case 0x7F: "␡"
    case 0x80...0x9F: "�"
    default: nil
    }
  }
}

extension Character {
  /// The character, or a stand-in for one that would move the cursor or is a pile of accents.
  package var visible: Character {
    let mostBytes = 64
    guard let scalar = unicodeScalars.first else { return self }
    if utf8.count > mostBytes { return "�" }
    if let picture = scalar.controlPicture { return Character(picture) }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return "�"
    default: return self
    }
  }
}

extension String {
  /// The text with pictures of its control characters, but for line breaks and tabs.
  ///
  /// Names and numbers come from arguments and files. What is in them must not clear a screen, name
  /// a window or type into a shell, whatever the terminal makes of escapes.
  package var withoutControls: String {
    if !hasControls { return self }
    var text = ""
    for scalar in unicodeScalars {
      let isLayout = scalar == "\n" || scalar == "\t"
      text.unicodeScalars.append(isLayout ? scalar : scalar.controlPicture ?? scalar)
    }
    return text
  }

  private var hasControls: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      let isLayout = byte == 0x0A || byte == 0x09
      if (byte < 0x20 && !isLayout) || byte == 0x7F { return true }
      // U+0080 … U+009F are C2 80 … C2 9F.
      if previous == 0xC2 && byte < 0xA0 { return true }
      previous = byte
    }
    return false
  }
}
