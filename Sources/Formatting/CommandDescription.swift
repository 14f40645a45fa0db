/// What a program says about one of its commands, in help texts, in the manual and to shells.
package struct CommandDescription: Sendable {
  /// Words that a command takes by name.
  package enum Words: Sendable {
    case these([String])
    /// The names of the program's commands.
    case commands
  }

  /// The word that selects it.
  package let name: String

  /// What it does, in a few words for the overview.
  package let summary: String

  /// Its arguments, as in a usage line: capital letters stand for values.
  package let arguments: String

  /// More about it, in paragraphs.
  package let details: [String]

  /// The options that it understands.
  package let options: [OptionDescription]

  /// The words that it takes by name.
  package let words: Words

  /// Calls that can be typed as they are.
  package let examples: [String]

  /// Creates the description of a command.
  package init(
    name: String, summary: String, arguments: String = "", details: [String] = [],
    options: [OptionDescription] = [], words: Words = .these([]), examples: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.arguments = arguments
    self.details = details
    self.options = options
    self.words = words
    self.examples = examples
  }
}

/// What a program says about a word beginning with `-`.
package struct OptionDescription: Sendable {
  /// What may follow an option.
  package enum Value: Equatable, Sendable {
    case nothing, anything, file
    case oneOf([String])
  }

  /// The option's spellings with their hyphens, the one that is completed last.
  package let names: [String]

  /// What stands for its value, in help texts.
  package let valueName: String?

  /// What it does.
  package let text: String

  /// What follows it.
  package let value: Value

  /// Creates the description of an option.
  package init(names: [String], valueName: String?, _ value: Value, _ text: String) {
    self.names = names
    self.valueName = valueName
    self.value = value
    self.text = text
  }

  /// Creates the description of an option that a value follows.
  package init(_ names: String..., valueName: String, _ value: Value, _ text: String) {
    self.init(names: names, valueName: valueName, value, text)
  }

  /// Creates the description of an option without a value.
  package init(_ names: String..., text: String) {
    self.init(names: names, valueName: nil, .nothing, text)
  }

  /// The spelling by which it is known: the last, which is the longest.
  package var name: String { names.last ?? "" }

  /// The spellings, and what follows.
  var label: String {
    names.joined(separator: ", ") + (valueName.map { " " + $0 } ?? "")
  }
}
