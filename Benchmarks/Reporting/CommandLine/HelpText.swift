internal import Formatting

/// The help texts, the manual and the completions.
package enum HelpText {
  /// What `help` prints.
  ///
  /// - Parameters:
  ///   - options: Options that may name a command, or ask for the manual.
  ///   - families: The names that `--family` takes.
  /// - Returns: Lines of text.
  package static func text(_ options: Options, families: [String]) -> String {
    let program = OptionTable.program(families: families)
    switch options.helpForm {
    case .manual: return program.manual.text
    case .page: return program.manual.roff
    case .overview:
      let command = program.commands.first { $0.name == options.helpTopic?.rawValue }
      return command.map(program.help(of:)) ?? program.overview
    }
  }

  /// The program's name and version.
  package static var version: String { "benchmarks \(toolVersion)" }

  /// A script with which a shell completes commands and options.
  ///
  /// - Parameters:
  ///   - options: Options that name the shell.
  ///   - families: The names that `--family` takes.
  /// - Returns: The script, or nothing for options of another command.
  package static func completions(_ options: Options, families: [String]) -> String {
    guard let shell = options.reports.first.flatMap(CompletionScript.Shell.init) else { return "" }
    return CompletionScript(of: OptionTable.program(families: families)).text(for: shell)
  }
}
