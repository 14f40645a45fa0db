import Formatting
import Lessons
import Tracing

extension Command {
  /// The command `autodiff completions`.
  static let completions = Command(
    name: "completions",
    summary: "A script with which a shell completes commands and options",
    arguments: "bash | zsh | fish",
    details: """
      The script goes to standard output. For one session: source <(autodiff completions bash).
      For good, write it where the shell looks for completions.

      examples:
        autodiff completions bash
        autodiff completions zsh
        autodiff completions fish
      """,
    options: []
  ) { invocation in
    let shells = CompletionScript.Shell.allCases.map(\.rawValue)
    guard let name = invocation.words.first else {
      throw invocation.incomplete("for which shell? Its name is missing")
    }
    if invocation.words.count > 1 {
      throw UsageError("one shell at a time; '\(short(invocation.words[1]))' is a second name")
    }
    guard let shell = CompletionScript.Shell(rawValue: name) else {
      throw UsageError(
        "there are no completions for '\(short(name))'", suggestion: nearest(name, shells),
        advice: "shells: \(shells.joined(separator: ", "))")
    }
    let commands = all.map { command in
      CompletionScript.Command(
        command.name, command.summary,
        options: command.options.map { .init($0.name, values(of: $0, in: command)) },
        words: words(of: command))
    }
    return CompletionScript(of: "autodiff", commands).text(for: shell)
  }

  /// What can follow an option.
  private static func values(of option: Option, in command: Command) -> CompletionScript.Value {
    if !option.takesValue { return .nothing }
    switch (option, command.name) {
    case (.output, _): return .file
    case (.mode, "trace"): return .oneOf(TraceMode.allCases.map(\.rawValue))
    case (.mode, "jacobian"): return .oneOf(DifferentiationMode.allCases.map(\.rawValue))
    case (.mode, _):
      let modes: [DifferentiationMode] = [.forward, .reverse]
      return .oneOf(modes.map(\.rawValue))
    case (.format, _): return .oneOf(TraceFormat.allCases.map(\.rawValue))
    default: return .anything
    }
  }

  /// The words that a command takes by name.
  private static func words(of command: Command) -> [String] {
    switch command.name {
    case "lesson": Course.lessons.map(\.name)
    case "help": all.map(\.name)
    case "completions": CompletionScript.Shell.allCases.map(\.rawValue)
    default: []
    }
  }
}
