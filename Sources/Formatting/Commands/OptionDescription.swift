/// What a program says about a word beginning with `-`, and what may follow it.
package struct OptionDescription: Sendable {
  /// What may follow an option.
  package enum Value: Equatable, Sendable {
    case nothing, anything, file
    case oneOf([String])
    /// Words that are completed; others may be given too.
    case suggested([String])
  }

  /// The option's spellings with their hyphens, the one that is completed last.
  package let names: [String]

  /// What stands for its value, in help texts.
  package let valueName: String?

  /// What it does.
  package let text: String

  /// What follows it.
  package let value: Value

  /// Whether it may be given more than once, with a value each time.
  package let isRepeatable: Bool

  /// Creates the description of an option.
  package init(
    names: [String], valueName: String?, _ value: Value, _ text: String, isRepeatable: Bool = false
  ) {
    self.names = names
    self.valueName = valueName
    self.value = value
    self.text = text
    self.isRepeatable = isRepeatable
  }

  /// Creates the description of an option that a value follows.
  package init(
    _ names: String..., valueName: String, _ value: Value, _ text: String,
    isRepeatable: Bool = false
  ) {
    self.init(names: names, valueName: valueName, value, text, isRepeatable: isRepeatable)
  }

  /// Creates the description of an option without a value.
  package init(_ names: String..., text: String) {
    self.init(names: names, valueName: nil, .nothing, text)
  }

  /// The spelling by which it is known: the last, which is the longest.
  package var name: String { names.last ?? "" }

  /// The spellings, and what follows.
  package var label: String {
    names.joined(separator: ", ") + (valueName.map { " " + $0 } ?? "")
  }
}
