/// A word beginning with `--` that changes what a command does.
struct Option: Sendable, Equatable {
  /// The word, with its hyphens.
  let name: String

  /// Whether a value follows, as the next argument or after `=`.
  let takesValue: Bool

  static let json = Option(name: "--json", takesValue: false)
  static let help = Option(name: "--help", takesValue: false)
  static let version = Option(name: "--version", takesValue: false)
  static let mode = Option(name: "--mode", takesValue: true)
  static let order = Option(name: "--order", takesValue: true)
  static let along = Option(name: "--along", takesValue: true)

  /// Every option of any command.
  static let all = [json, help, version, mode, order, along]
}
