/// Arguments, sorted into options with their values and other words.
package struct ArgumentList: Sendable {
  /// Which words begin an option.
  package enum Hyphens: Sendable {
    /// All that begin with a hyphen.
    case one
    /// Those that begin with two, and short spellings: an expression may begin with a minus sign.
    case two
  }

  /// An option that was given.
  package struct Given: Sendable {
    /// The option.
    package let option: OptionDescription
    /// What followed it; empty where nothing does.
    package let value: String
  }

  /// The arguments that are no options, in order.
  package private(set) var words: [String] = []

  /// The options, in the order in which they were given.
  package private(set) var given: [Given] = []

  private let options: [OptionDescription]

  /// Sorts arguments: an option's value is the next one, or stands after `=`.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - options: All options that there are; the command may come after them.
  ///   - hyphens: Which words begin an option.
  /// - Throws: ``UsageError``.
  package init(
    _ arguments: some Sequence<String>, options: [OptionDescription], hyphens: Hyphens = .one
  ) throws {
    self.options = options
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        return
      }
      let isOption =
        switch hyphens {
        case .one: word.hasPrefix("-")
        case .two: word.hasPrefix("--") || options.contains { $0.names.contains(word) }
        }
      if isOption { try take(word, from: &rest, hyphens) } else { words.append(word) }
    }
  }

  private mutating func take(
    _ word: String, from rest: inout ArraySlice<String>, _ hyphens: Hyphens
  ) throws {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.names.contains(name) }) else {
      let advice = "Before an expression that begins with two hyphens write '--'."
      throw UsageError(
        "there is no option '\(short(name))'",
        suggestion: nearestSpelling(of: name, among: options.map(\.name)),
        advice: hyphens == .two ? advice : nil)
    }
    var value = ""
    if option.value == .nothing {
      if parts.count > 1 { throw UsageError("the option '\(name)' takes no value") }
    } else if parts.count > 1 {
      value = String(parts[1])
    } else if let next = rest.first, !next.hasPrefix("--") {
      value = next
      rest.removeFirst()
    } else {
      throw UsageError("the option '\(name)' needs a value")
    }
    if option.value != .nothing && !option.isRepeatable && has(option.name) {
      throw UsageError("the option '\(name)' is given twice")
    }
    given.append(Given(option: option, value: value))
  }

  /// Whether an option was given.
  package func has(_ name: String) -> Bool { given.contains { $0.option.name == name } }

  /// The value of an option, or nil if it was not given.
  package func value(of name: String) -> String? {
    given.first { $0.option.name == name }?.value
  }

  /// Checks that all options belong to a command, and that their values are among its choices.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - general: Options that any command understands.
  ///   - usage: How the command is called.
  /// - Throws: ``UsageError``.
  package func check(
    for command: CommandDescription, general: [OptionDescription] = [], usage: String
  ) throws {
    for item in given.sorted(by: { $0.option.name < $1.option.name }) {
      let name = item.option.name
      let isKnown = (command.options + general).contains { $0.name == name }
      if !isKnown {
        throw UsageError(
          "the option '\(name)' does not belong to '\(command.name)'", advice: usage,
          command: command.name)
      }
    }
    for item in given {
      let own = command.options.first { $0.name == item.option.name }
      guard case .oneOf(let choices) = own?.value, !choices.contains(item.value) else { continue }
      throw Self.unsupported(item.value, of: item.option.name, for: command.name, choices)
    }
  }

  private static func unsupported(
    _ value: String, of option: String, for command: String, _ choices: [String]
  ) -> UsageError {
    var error = UsageError(
      "'\(command)' has no \(option) '\(short(value))'; "
        + "supported: \(choices.joined(separator: ", "))",
      in: "\(option) \(value)", at: option.count + 1,
      suggestion: nearestSpelling(of: value, among: choices))
    error.command = command
    return error
  }
}
