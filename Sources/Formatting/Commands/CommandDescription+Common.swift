// The commands that are alike in every program.
extension CommandDescription {
  /// The command `completions`.
  package static func completions(of program: String) -> CommandDescription {
    let shells = CompletionScript.Shell.allCases.map(\.rawValue)
    return CommandDescription(
      name: "completions",
      summary: "A script with which a shell completes commands and options",
      arguments: shells.joined(separator: " | "),
      details: [
        """
        The script goes to standard output. For one session: source <(\(program) completions \
        bash). For good, write it where the shell looks for completions.
        """
      ],
      words: .these(shells), examples: shells.map { "\(program) completions \($0)" })
  }

  /// The command `help`.
  package static func help(of program: String) -> CommandDescription {
    CommandDescription(
      name: "help",
      summary: "The overview, the help text of a command, or the manual",
      arguments: "[COMMAND] [--all] [--man]",
      details: [
        """
        The page for man goes to standard output: pipe it into man -l -, or write it to \
        ~/.local/share/man/man1/\(program).1, where man finds it.
        """
      ],
      options: [
        OptionDescription("--all", text: "the manual, which has all that help texts say"),
        OptionDescription("--man", text: "the manual as a page for man"),
      ],
      words: .commands,
      examples: ["\(program) help", "\(program) help --all", "\(program) help --man"])
  }

  /// The command `version`.
  package static let version = CommandDescription(name: "version", summary: "The version")
}
