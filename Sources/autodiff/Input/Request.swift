import Expressions
import Formatting

/// What arguments ask for.
enum Request {
  /// A text that needs no command.
  case print(String)
  /// A command.
  case run(Command, Invocation)

  /// Reads arguments: a command, its expressions and points, and options.
  init(_ words: [String]) throws {
    let program = Program.description
    let arguments = try ArgumentList(words, options: program.allOptions, hyphens: .two)
    let wantsHelp = arguments.has(Option.help.name)
    if arguments.has(Option.version.name) && !wantsHelp {
      self = .print(Program.version)
      return
    }
    guard let name = arguments.words.first else {
      if !wantsHelp { throw UsageError("a command is missing", advice: program.firstHelp) }
      self = .print(program.overview)
      return
    }
    guard let command = Command.all.first(where: { $0.name == name }) else {
      if !wantsHelp { throw Self.unknown(name) }
      self = .print(program.overview)
      return
    }
    if wantsHelp {
      self = .print(command.help)
      return
    }
    try arguments.check(for: command.description, usage: command.usageLine)
    self = .run(command, Invocation(command: command, arguments))
  }

  private static func unknown(_ name: String) -> UsageError {
    let program = Program.description
    let suggestion = nearestSpelling(of: name, among: program.commands.map(\.name))
    if suggestion == nil, isFormula(name) {
      return UsageError(
        "there is no command '\(short(name))'",
        advice: "for a formula: autodiff gradient \"\(short(name))\" …\n\(program.firstHelp)")
    }
    return UsageError(
      "there is no command '\(short(name))'", suggestion: suggestion, advice: program.firstHelp)
  }

  /// Whether a word that is no command is an expression, and more than one name or number.
  private static func isFormula(_ word: String) -> Bool {
    guard let formula = try? Expression(word) else { return false }
    return formula.variables != [word] && Double(word) == nil
  }
}
