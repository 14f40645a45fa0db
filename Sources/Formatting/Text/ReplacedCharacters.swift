extension String {
  /// The text with another one wherever a character occurs.
  ///
  /// `replacing(_:with:)` does the same from macOS 13 on.
  func replacing(each character: Character, by other: String) -> String {
    split(separator: character, omittingEmptySubsequences: false).joined(separator: other)
  }
}
