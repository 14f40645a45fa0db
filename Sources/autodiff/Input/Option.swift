import Formatting

/// A word beginning with `-` that changes what a command does.
struct Option: Sendable, Equatable {
  /// The word, with its hyphens.
  let name: String

  /// A short spelling of one hyphen and one letter.
  var abbreviation: String? = nil

  static let json = Option(name: "--json")
  static let help = Option(name: "--help", abbreviation: "-h")
  static let version = Option(name: "--version")
  static let mode = Option(name: "--mode")
  static let at = Option(name: "--at")
  static let order = Option(name: "--order")
  static let orders = Option(name: "--orders")
  static let along = Option(name: "--along")
  static let wrt = Option(name: "--wrt")
  static let result = Option(name: "--result")
  static let step = Option(name: "--step")
  static let count = Option(name: "--count")
  static let weights = Option(name: "--weights")
  static let format = Option(name: "--format")
  static let derivatives = Option(name: "--derivatives")
  static let language = Option(name: "--language")
  static let functionName = Option(name: "--name")
  static let sparse = Option(name: "--sparse")
  static let points = Option(name: "--points")
  static let relaxed = Option(name: "--relaxed")
  static let ascii = Option(name: "--ascii")
  static let answer = Option(name: "--answer")
  static let attempt = Option(name: "--try")
  static let program = Option(name: "--program")
  static let everything = Option(name: "--all")
  static let output = Option(name: "--output", abbreviation: "-o")

  /// Its spellings, the name last.
  private var names: [String] { (abbreviation.map { [$0] } ?? []) + [name] }

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
