import Expressions
import Formatting

/// Sorts arguments into a command, its expressions and points, and options.
struct ArgumentParser {
  /// What the arguments ask for.
  enum Request {
    /// A text that needs no command.
    case print(String)
    /// A command.
    case run(Command, Invocation)
  }

  private var words: [String] = []
  private var values: [String: String] = [:]

  /// Reads arguments.
  static func parse(_ arguments: [String]) throws -> Request {
    var parser = ArgumentParser()
    try parser.sort(arguments)
    return try parser.request()
  }

  /// Tells options and their values from other words.
  private mutating func sort(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        return
      }
      if word.hasPrefix("--") || Option.all.contains(where: { $0.abbreviation == word }) {
        try take(word, from: &rest)
      } else {
        words.append(word)
      }
    }
  }

  /// Takes an option and its value.
  private mutating func take(_ word: String, from rest: inout ArraySlice<String>) throws {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = Option.all.first(where: { $0.names.contains(name) }) else {
      throw UsageError(
        "there is no option '\(short(name))'", suggestion: nearest(name, Option.all.map(\.name)),
        advice: "Before an expression that begins with two hyphens write '--'.")
    }
    var value = ""
    if !option.takesValue {
      if parts.count > 1 { throw UsageError("the option '\(name)' takes no value") }
    } else if parts.count > 1 {
      value = String(parts[1])
    } else if let next = rest.first, !next.hasPrefix("--") {
      value = next
      rest.removeFirst()
    } else {
      throw UsageError("the option '\(name)' needs a value")
    }
    if option.takesValue && values[option.name] != nil {
      throw UsageError("the option '\(name)' is given twice")
    }
    values[option.name] = value
  }

  /// Whether a word that is no command is an expression, and more than one name or number.
  private static func isFormula(_ word: String) -> Bool {
    guard let formula = try? Expression(word) else { return false }
    return formula.variables != [word] && Double(word) == nil
  }

  /// What was asked for.
  private func request() throws -> Request {
    let wantsHelp = values[Option.help.name] != nil
    if values[Option.version.name] != nil && !wantsHelp {
      return .print(Program.version)
    }
    guard let name = words.first else {
      if wantsHelp { return .print(Program.description.overview) }
      throw UsageError("a command is missing", advice: Program.firstHelp)
    }
    guard let command = Command.all.first(where: { $0.name == name }) else {
      if wantsHelp { return .print(Program.description.overview) }
      let suggestion = nearest(name, Command.all.map(\.name))
      if suggestion == nil, Self.isFormula(name) {
        throw UsageError(
          "there is no command '\(short(name))'",
          advice: "for a formula: autodiff gradient \"\(short(name))\" …\n\(Program.firstHelp)")
      }
      throw UsageError(
        "there is no command '\(short(name))'", suggestion: suggestion, advice: Program.firstHelp)
    }
    if wantsHelp { return .print(command.help) }
    for option in values.keys.sorted() where !command.takes(option) {
      throw UsageError(
        "the option '\(option)' does not belong to '\(name)'", advice: command.usageLine,
        command: command)
    }
    return .run(command, Invocation(command: command, words: Array(words.dropFirst()), values))
  }
}

/// A name as it can stand in a message.
func short(_ name: String) -> String {
  let longest = 40
  let visible = String(name.map { $0.isNewline ? "␊" : $0 })
  return visible.count > longest ? visible.prefix(longest) + "…" : visible
}

/// The candidate most like a word, or nil.
func nearest(_ word: String, _ candidates: [String]) -> String? {
  nearestSpelling(of: word, among: candidates)
}
