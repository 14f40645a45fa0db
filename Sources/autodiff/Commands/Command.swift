import Formatting

/// A command: what it says about itself, and what it does.
struct Command: Sendable {
  /// What help texts, the manual and completions say about it.
  let description: CommandDescription

  /// Computes a result.
  let run: @Sendable (Invocation) throws -> CommandResult

  /// A command that has succeeded when it has a text.
  init(
    _ description: CommandDescription, run: @escaping @Sendable (Invocation) throws -> String
  ) {
    self.init(description) { invocation -> CommandResult in
      CommandResult(text: try run(invocation))
    }
  }

  /// A command that says how the program ends.
  init(
    _ description: CommandDescription,
    run: @escaping @Sendable (Invocation) throws -> CommandResult
  ) {
    self.description = description
    self.run = run
  }

  /// The word that selects it.
  var name: String { description.name }

  /// How it is called, on one line.
  var usageLine: String { "usage: \(Program.description.usage(of: description))" }

  /// The help text.
  var help: String { Program.description.help(of: description) }

  /// All commands, in the order of the overview.
  static let all: [Command] = derivatives + [.generate] + explanations + general

  private static let derivatives: [Command] = [
    .derivative, .gradient, .hessian, .jacobian, .jvp, .vjp,
  ]
  private static let explanations: [Command] = [
    .sparsity, .trace, .perturb, .descend, .shapes, .activations, .approximate, .compare, .lesson,
  ]
  private static let general: [Command] = [.completions, .help, .version]
}
