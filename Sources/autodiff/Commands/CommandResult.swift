import Formatting

/// What a command computed.
struct CommandResult {
  /// What goes to standard output.
  let text: String

  /// How the program ends.
  var status = ExitStatus.success
}
