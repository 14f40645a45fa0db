import Formatting

/// A word beginning with `-` that changes what a command does.
struct Option: Sendable, Equatable {
  /// The word, with its hyphens.
  let name: String

  /// A short spelling of one hyphen and one letter.
  var abbreviation: String? = nil

  /// Whether a value follows, as the next argument or after `=`.
  let takesValue: Bool

  static let json = Option(name: "--json", takesValue: false)
  static let help = Option(name: "--help", abbreviation: "-h", takesValue: false)
  static let version = Option(name: "--version", takesValue: false)
  static let mode = Option(name: "--mode", takesValue: true)
  static let order = Option(name: "--order", takesValue: true)
  static let along = Option(name: "--along", takesValue: true)
  static let wrt = Option(name: "--wrt", takesValue: true)
  static let weights = Option(name: "--weights", takesValue: true)
  static let format = Option(name: "--format", takesValue: true)
  static let ascii = Option(name: "--ascii", takesValue: false)
  static let answer = Option(name: "--answer", takesValue: false)
  static let everything = Option(name: "--all", takesValue: false)
  static let man = Option(name: "--man", takesValue: false)
  static let output = Option(name: "--output", abbreviation: "-o", takesValue: true)

  /// Every option of any command.
  static let all = [
    json, help, version, mode, order, along, wrt, weights, format, ascii, answer, everything,
    man, output,
  ]

  /// Its spellings, the name last.
  var names: [String] { (abbreviation.map { [$0] } ?? []) + [name] }

  /// The option in a table of what can be asked for, without a value.
  func described(_ text: String) -> OptionDescription {
    OptionDescription(names: names, valueName: nil, .nothing, text)
  }

  /// The option in a table of what can be asked for, with what stands for its value.
  func described(_ valueName: String, _ text: String) -> OptionDescription {
    described(valueName, .anything, text)
  }

  /// The option in a table of what can be asked for, with what its value can be.
  func described(
    _ valueName: String, _ value: OptionDescription.Value, _ text: String
  ) -> OptionDescription {
    OptionDescription(names: names, valueName: valueName, value, text)
  }
}
