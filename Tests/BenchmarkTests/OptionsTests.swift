import BenchmarkReporting
import Testing

struct OptionsTests {
  static let families = ["gather-mix-scatter", "mlp"]

  private func parse(_ arguments: String...) throws -> Options {
    try Options(arguments, families: Self.families)
  }

  @Test func defaults() throws {
    let options = try parse()
    #expect(options == Options())
    #expect(options.command == .all)
    #expect(options.format == .text)
    #expect(options.threshold == 1.1)
  }

  @Test func everyOption() throws {
    let options = try parse(
      "sweep", "--quick", "--filter", "n=4", "--format=html", "-o", "a.html", "--seed", "7",
      "--time-per-case", "0.5", "--baseline=b.json", "--threshold", "1.25", "--family", "mlp")
    #expect(options.command == .sweep)
    #expect(options.isQuick)
    #expect(options.filter?.pattern == "n=4")
    #expect(options.format == .html)
    #expect(options.output == "a.html")
    #expect(options.seed == 7)
    #expect(options.timePerCase == 0.5)
    #expect(options.baseline == "b.json")
    #expect(options.threshold == 1.25)
    #expect(options.families == ["mlp"])
  }

  @Test func filesOfCompare() throws {
    let options = try parse("compare", "a.json", "b.json", "--threshold=1.5")
    #expect(options.reports == ["a.json", "b.json"])
  }

  @Test func fileOfShow() throws {
    let options = try parse("show", "a.json", "--format", "html", "-o", "a.html")
    #expect(options.command == .show)
    #expect(options.reports == ["a.json"])
    #expect(options.format == .html)
    #expect(options.output == "a.html")
  }

  @Test(arguments: [
    (["swep"], "Unknown command 'swep'. Did you mean 'sweep'?"),
    (["--quik"], "Unknown option '--quik'. Did you mean '--quick'?"),
    (["--format", "jsn"], "Unknown format 'jsn'. Did you mean 'json'?"),
    (["sweep", "--family", "mpl"], "Unknown family 'mpl'."),
    (["--filter", "("], "--filter: '(' is not a regular expression."),
    (["--filter"], "--filter needs a value."), (["-o"], "-o needs a value."),
    (["--seed", "-1"], "--seed needs a whole number from 0 up, found '-1'."),
    (["--seed", "one"], "--seed needs a whole number from 0 up, found 'one'."),
    (["--time-per-case", "0"], "--time-per-case needs a number above 0"),
    (["--time-per-case", "nan"], "--time-per-case needs a number above 0"),
    (["--threshold", "0.9"], "--threshold is a factor from 1 up"),
    (["--threshold", "inf"], "--threshold needs a number above 0"),
    (["--quick=yes"], "--quick takes no value."), (["compare", "a.json"], "compare needs two"),
    (["compare"], "compare needs two"), (["kernels", "a.json"], "'a.json' was not expected"),
    (["compare", "a", "b", "--format", "html"], "compare writes text, markdown or json"),
    (["kernels", "--family", "mlp"], "--family belongs to sweep."),
    (["show"], "show needs one report, found 0"), (["show", "a", "b"], "show needs one report"),
    (["show", "a", "--quick"], "show measures nothing"),
    (["show", "a", "--baseline", "b"], "--baseline belongs to runs that measure times."),
    (["compare", "a", "b", "--filter", "x"], "compare measures nothing"),
    (["counts", "--baseline", "a"], "--baseline belongs to runs that measure times."),
    ([""], "Unknown command ''."), (["completions"], "completions needs the name of a shell"),
    (["completions", "csh"], "completions needs the name of a shell: bash, zsh, fish."),
    (["help", "--mann"], "Unknown option '--mann'. Did you mean '--man'?"),
    (["help", "--man=1"], "--man takes no value."),
    (["help", "--man", "--all"], "--all and --man exclude each other."),
    (["help", "sweep", "--man"], "--all and --man have all commands: they and 'sweep' exclude"),
    (["help", "swep"], "Unknown command 'swep'. Did you mean 'sweep'?"),
    (["help", "sweep", "counts"], "help takes one command at a time; 'counts' is a second name."),
    (["sweep", "--man"], "--all and --man belong to help."),
  ])
  func badUsage(arguments: [String], message: String) {
    #expect {
      try Options(arguments, families: Self.families)
    } throws: { error in
      (error as? OptionError)?.description.hasPrefix(message) == true
    }
  }

  @Test func helpNeedsNothingElse() throws {
    #expect(try parse("sweep", "--help").command == .help)
    #expect(try parse("sweep", "--help").helpTopic == .sweep)
    #expect(try parse("compare", "a", "--help").helpTopic == .compare)
    #expect(try parse("help").command == .help)
    #expect(try parse("help", "show").helpTopic == .show)
    #expect(try parse("help", "--all").helpForm == .manual)
    #expect(try parse("help", "--man").helpForm == .page)
  }

  @Test(arguments: [["--version"], ["sweep", "--version"], ["version"]])
  func version(arguments: [String]) throws {
    #expect(try Options(arguments, families: Self.families).command == .version)
    #expect(HelpText.version == "benchmarks 0.1.0")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let options = try parse("completions", shell)
    #expect(options.command == .completions)
    let script = HelpText.completions(options, families: Self.families)
    for word in ["sweep", "kernels", "show", "gather-mix-scatter", "markdown", "baseline"] {
      #expect(script.contains(word), "\(word)")
    }
  }

  @Test func filtersMatchAnywhere() throws {
    let filter = try Filter("rosen|n=6[34]")
    #expect(filter.matches("kernel/rosenbrock/n=10,m=1,W=72"))
    #expect(filter.matches("sweep/mlp/n=64,m=1,W=72"))
    #expect(!filter.matches("sweep/mlp/n=16,m=1,W=72"))
  }
}
