import Testing

/// Commands and options that make no sense, with the whole message they cause, and outputs that
/// cannot be written to.
@Suite struct BadUsageTests {
  static let words: [([String], String)] = [
    (
      [],
      """
      autodiff: a command is missing
        commands: derivative, gradient, hessian, jacobian, jvp, vjp, generate, sparsity, trace, perturb, descend, shapes, activations, approximate, compare, lesson, completions, help, version
        'autodiff help' shows how to call them
      """
    ),
    (
      ["gradiant", "x", "x=1"],
      """
      autodiff: there is no command 'gradiant'
        did you mean 'gradient'?
        commands: derivative, gradient, hessian, jacobian, jvp, vjp, generate, sparsity, trace, perturb, descend, shapes, activations, approximate, compare, lesson, completions, help, version
        'autodiff help' shows how to call them
      """
    ),
    (
      ["x*y", "x=1", "y=2"],
      """
      autodiff: there is no command 'x*y'
        for a formula: autodiff gradient "x*y" …
        commands: derivative, gradient, hessian, jacobian, jvp, vjp, generate, sparsity, trace, perturb, descend, shapes, activations, approximate, compare, lesson, completions, help, version
        'autodiff help' shows how to call them
      """
    ),
    (
      ["bogus", "x=1"],
      """
      autodiff: there is no command 'bogus'
        commands: derivative, gradient, hessian, jacobian, jvp, vjp, generate, sparsity, trace, perturb, descend, shapes, activations, approximate, compare, lesson, completions, help, version
        'autodiff help' shows how to call them
      """
    ),
    (
      ["gradient", "x", "x=1", "--jsn"],
      """
      autodiff: there is no option '--jsn'
        did you mean '--json'?
        Before an expression that begins with two hyphens write '--'.
      """
    ),
    (
      ["gradient", "x", "x=1", "--mode", "auto"],
      """
      autodiff gradient: 'gradient' has no --mode 'auto'; supported: forward, reverse
        --mode auto
               ^
      """
    ),
    (
      ["jacobian", "x", "x=1", "--mode=atuo"],
      """
      autodiff jacobian: 'jacobian' has no --mode 'atuo'; supported: forward, reverse, auto
        --mode atuo
               ^
        did you mean 'auto'?
      """
    ),
    (
      ["hessian", "x", "x=1", "--mode", "reverse"],
      """
      autodiff hessian: the option '--mode' does not belong to 'hessian'
        usage: autodiff hessian EXPR x=VALUE y=VALUE … [--at FILE] [--json]
      """
    ),
    (
      ["gradient", "x", "x=1", "--mode", "foward"],
      """
      autodiff gradient: 'gradient' has no --mode 'foward'; supported: forward, reverse
        --mode foward
               ^
        did you mean 'forward'?
      """
    ),
    (
      ["derivative", "x", "x=1", "--order", "0"],
      "autodiff derivative: '--order' takes a whole number from 1 to 1000, not '0'"
    ),
    (
      ["derivative", "x", "x=1", "--order", "99999999999999999999"],
      "autodiff derivative: '--order' takes a whole number from 1 to 1000, "
        + "not '99999999999999999999'"
    ),
    (
      ["derivative", "x", "x=1", "--order", "two"],
      "autodiff derivative: '--order' takes a whole number from 1 to 1000, not 'two'"
    ),
    (
      ["derivative", "x", "x=1", "--order"],
      "autodiff: the option '--order' needs a value"
    ),
    (
      ["derivative", "x", "x=1", "--order=1", "--order=1"],
      "autodiff: the option '--order' is given twice"
    ),
    (
      ["derivative", "x", "x=1", "--json=yes"],
      "autodiff: the option '--json' takes no value"
    ),
    (
      ["derivative", "x", "x=1", "--along", "x=1"],
      """
      autodiff derivative: the option '--along' does not belong to 'derivative'
        usage: autodiff derivative EXPR x=VALUE … [--at FILE] [--order K] [--orders x=2,z=1] [--json]
      """
    ),
    (
      ["help", "gradent"],
      """
      autodiff help: there is no command 'gradent'
        did you mean 'gradient'?
        commands: derivative, gradient, hessian, jacobian, jvp, vjp, generate, sparsity, trace, perturb, descend, shapes, activations, approximate, compare, lesson, completions, help, version
      """
    ),
    (
      ["help", "--mann"],
      """
      autodiff: there is no option '--mann'
        did you mean '--man'?
        Before an expression that begins with two hyphens write '--'.
      """
    ),
    (["help", "--man=1"], "autodiff: the option '--man' takes no value"),
    (["help", "--man", "--all"], "autodiff help: '--all' and '--man' exclude each other"),
    (
      ["help", "gradient", "--man"],
      "autodiff help: '--man' and the command 'gradient' exclude each other: "
        + "the manual has all commands"
    ),
    (
      ["help", "gradient", "hessian"],
      "autodiff help: one command at a time; 'hessian' is a second name"
    ),
    (
      ["gradient", "x", "x=1", "--man"],
      """
      autodiff gradient: the option '--man' does not belong to 'gradient'
        usage: autodiff gradient EXPR x=VALUE y=VALUE … [--at FILE] [--mode M] [--json]
      """
    ),
  ]

  @Test("messages", arguments: words)
  func message(_ arguments: [String], _ expected: String) throws {
    try expectRefusal(of: arguments, saying: expected)
  }

  @Test func output() throws {
    let gone = try Autodiff(shell: "\"$0\" help | true")
    #expect(gone.errors.isEmpty)
    let full = try Autodiff(shell: "test -w /dev/full || exit 1; \"$0\" help > /dev/full")
    #expect(full.status == 1)
  }

  /// A result that nobody got is a failure, except where the reader had enough.
  @Test(
    "every output",
    arguments: [
      "help", "help jvp", "help --all", "help --man", "version", "--version", "gradient --help",
      "completions bash", "completions zsh", "completions fish", "lesson", "lesson --json",
      "lesson dual-numbers", "derivative x^2 x=1", "gradient x*y x=1,y=2 --json",
      "hessian x*y x=1,y=2", "jacobian x*y x+y x=1,y=2", "jvp x*y x=1,y=2 --along 1,0",
      "vjp x*y x=1,y=2 --along 1 --json", "generate x*y", "generate x*y --json",
      "compare x*y x=1,y=2", "trace x*y x=1,y=2",
      "trace x*y x=1,y=2 --format html", "trace x*y x=1,y=2 --format svg",
      "trace x*y x=1,y=2 --json",
    ])
  func everyOutput(_ arguments: String) throws {
    let full = try Autodiff(shell: "\"$0\" \(arguments) > /dev/full")
    #expect(
      full.status == 1 && full.errors.hasPrefix("autodiff: the result could not be written: "))
    let closed = try Autodiff(shell: "\"$0\" \(arguments) >&-")
    #expect(
      closed.status == 1 && closed.errors.hasPrefix("autodiff: the result could not be written: "))
    let piped = try Autodiff(shell: "{ \"$0\" \(arguments); echo $? >&2; } | head -c 1")
    #expect(piped.errors == "0\n")
  }
}
