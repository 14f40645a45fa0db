/// A command: how it is called, what it says about itself, what it does.
struct Command: Sendable {
  /// The word that selects it.
  let name: String

  /// What it does, in a few words for the overview.
  let summary: String

  /// Its arguments, as in a usage line.
  let arguments: String

  /// The rest of its help text.
  let details: String

  /// The options it understands.
  let options: [Option]

  /// Computes and returns what goes to standard output.
  let run: @Sendable (Invocation) throws -> String

  /// How it is called, on one line.
  var usageLine: String { "usage: autodiff \(name) \(arguments)" }

  /// The help text.
  var help: String { "\(summary).\n\n\(usageLine)\n\n\(details)\n" }

  /// All commands, in the order of the overview.
  static let all: [Command] = [
    .derivative, .gradient, .hessian, .jacobian, .jvp, .vjp, .trace, .compare, .lesson,
    .completions, .help,
  ]
}
