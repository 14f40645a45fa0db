import Formatting

extension Command {
  /// The command `autodiff version`.
  static let version = Command(.version) { invocation in
    if let word = invocation.words.first {
      throw UsageError("'version' reads no arguments such as '\(short(word))'")
    }
    return Program.version
  }
}
