import TestSupport

/// The help texts, as they are to be printed.
enum HelpTexts {
  /// The commands, in alphabetical order.
  static let commands: [String] = GoldenFile.names().compactMap { name in
    name.hasPrefix("help-") ? String(name.dropFirst(5).prefix { $0 != "." }) : nil
  }

  /// The text about a command.
  static func text(of command: String) throws -> String {
    try GoldenFile("help-\(command).txt").text()
  }
}
