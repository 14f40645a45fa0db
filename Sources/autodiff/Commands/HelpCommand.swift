import Formatting

extension Command {
  /// The command `autodiff help`.
  static let help = Command(.help(of: "autodiff")) { invocation in
    let forms = [Option.everything, .man].filter(invocation.has)
    if forms.count > 1 {
      throw UsageError("'--all' and '--man' exclude each other")
    }
    if invocation.words.count > 1 {
      throw UsageError("one command at a time; '\(short(invocation.words[1]))' is a second name")
    }
    let program = Program.description
    guard let name = invocation.words.first else {
      switch forms.first {
      case nil: return program.overview
      case .man: return program.manual.roff
      default: return program.manual.text
      }
    }
    guard let command = all.first(where: { $0.name == name }) else {
      throw UsageError(
        "there is no command '\(short(name))'", suggestion: nearest(name, all.map(\.name)),
        advice: Program.commandList)
    }
    if let form = forms.first {
      throw UsageError(
        "'\(form.name)' and the command '\(name)' exclude each other: the manual has all commands")
    }
    return command.help
  }
}
