// The commands that are alike in every program.
extension ProgramDescription {
  /// The commands' names on one line.
  package var commandList: String { "commands: \(commands.map(\.name).joined(separator: ", "))" }

  /// For those who do not know the commands yet.
  package var firstHelp: String { commandList + "\n'\(name) help' shows how to call them" }

  /// What `help` prints: the overview, what there is to say about one command, or the manual.
  ///
  /// - Throws: ``UsageError``.
  package func help(for arguments: ArgumentList, words: [String]) throws -> String {
    let forms = ["--all", "--man"].filter(arguments.has)
    if forms.count > 1 { throw UsageError("'--all' and '--man' exclude each other") }
    if words.count > 1 {
      throw UsageError("one command at a time; '\(short(words[1]))' is a second name")
    }
    guard let name = words.first else {
      switch forms.first {
      case nil: return overview
      case "--man": return manual.roff
      default: return manual.text
      }
    }
    let command = try self.command(named: name)
    if let form = forms.first {
      throw UsageError(
        "'\(form)' and the command '\(name)' exclude each other: the manual has all commands")
    }
    return help(of: command)
  }

  /// The command of a name.
  ///
  /// - Throws: ``UsageError`` if there is none.
  package func command(named name: String) throws -> CommandDescription {
    if let command = commands.first(where: { $0.name == name }) { return command }
    throw UsageError(
      "there is no command '\(short(name))'",
      suggestion: nearestSpelling(of: name, among: commands.map(\.name)),
      advice: commandList)
  }

  /// What `completions` prints: a script with which a shell completes commands and options.
  ///
  /// - Throws: ``UsageError``.
  package func completions(for words: [String]) throws -> String {
    let shells = CompletionScript.Shell.allCases.map(\.rawValue)
    guard let name = words.first else {
      let usage = commands.first { $0.name == "completions" }.map { "usage: \(self.usage(of: $0))" }
      throw UsageError("for which shell? Its name is missing", advice: usage)
    }
    if words.count > 1 {
      throw UsageError("one shell at a time; '\(short(words[1]))' is a second name")
    }
    guard let shell = CompletionScript.Shell(rawValue: name) else {
      throw UsageError(
        "there are no completions for '\(short(name))'",
        suggestion: nearestSpelling(of: name, among: shells),
        advice: "shells: \(shells.joined(separator: ", "))")
    }
    return CompletionScript(of: self).text(for: shell)
  }
}
