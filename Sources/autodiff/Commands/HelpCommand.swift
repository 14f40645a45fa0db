extension Command {
  /// The command `autodiff help`.
  static let help = Command(
    name: "help",
    summary: "The overview, or the help text of a command",
    arguments: "[COMMAND]",
    details: """
      examples:
        autodiff help
        autodiff help gradient
      """,
    options: []
  ) { invocation in
    guard let name = invocation.words.first else { return HelpText.overview }
    guard let command = all.first(where: { $0.name == name }) else {
      throw UsageError(
        "there is no command '\(short(name))'", suggestion: nearest(name, all.map(\.name)),
        advice: HelpText.commandList)
    }
    return command.help
  }
}

/// The texts that are about no command in particular.
enum HelpText {
  /// The commands' names on one line.
  static var commandList: String {
    "commands: \(Command.all.map(\.name).joined(separator: ", "))"
  }

  /// What the program is, and all its commands.
  static var overview: String {
    let width = Command.all.map(\.name.count).max() ?? 0
    let commands = Command.all.map { command in
      let padding = String(repeating: " ", count: width - command.name.count)
      return "  \(command.name)\(padding)   \(command.summary)"
    }
    return """
      autodiff computes exact derivatives of functions written as text.

      usage: autodiff COMMAND EXPR … NAME=VALUE … [options]

      commands:
      \(commands.joined(separator: "\n"))

      options:
        --json       one JSON object on standard output instead of text
        -h, --help   the help text of a command, or this one
        --version    the version
        --           what follows are no options

      EXPR is ordinary notation: numbers, names, + - * / ^, parentheses, pi, e, and functions.
      ^ is right-associative, -x^2 is -(x^2), and a product is written out: 2*x.

      functions:
        exp expm1 exp2 exp10 log ln log1p log2 log10 sqrt cbrt root(x, n) pow(x, y)
        sin cos tan asin acos atan atan2(y, x) sinc sinh cosh tanh asinh acosh atanh hypot(x, y)
        erf erfc gamma tgamma logGamma lgamma digamma polygamma(n, x)
        j0 j1 jn(n, x) y0 y1 yn(n, x)
        sigmoid logSigmoid logit softplus relu logSumExp(x, …) norm(x, …) sum(x, …)
        abs floor ceil round trunc fmod(x, y) remainder(x, y) fma(x, y, z) min(x, …) max(x, …)

      VALUE is a number, a constant expression such as pi/2, inf, -inf or nan.
      Exit status: 0 success, 1 failed computation, 2 bad usage or bad input.

      """
  }
}
