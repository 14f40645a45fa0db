import Formatting

extension Command {
  /// The command `autodiff completions`.
  static let completions = Command(.completions(of: "autodiff")) { invocation in
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
    return CompletionScript(of: Program.description).text(for: shell)
  }
}
