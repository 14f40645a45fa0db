import Formatting

extension Command {
  /// The command `autodiff completions`.
  static let completions = Command(.completions(of: "autodiff")) { invocation in
    try Program.description.completions(for: invocation.words)
  }
}
