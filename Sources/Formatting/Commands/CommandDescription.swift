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
