import BenchmarkReporting
import Formatting
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

  @Test func sizesOfASweep() throws {
    let options = try parse("sweep", "--inputs", "200", "--outputs=64,16,16")
    #expect(options.sizes.inputs == [200])
    #expect(options.sizes.outputs == [16, 64])
    #expect(try parse("sweep").sizes == Sizes())
  }

  @Test(arguments: ["", "0", "1,", "-3", "2.5", "70000", "n"])
  func sizesThatAreNone(_ text: String) throws {
    let error = try #require(throws: UsageError.self) { try parse("sweep", "--inputs", text) }
    #expect(error.description.contains("'--inputs' takes whole numbers from 1 to 65536"))
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
    (["swep"], "there is no command 'swep'\n  did you mean 'sweep'?\n  commands: all, sweep, "),
    (["--quik"], "there is no option '--quik'\n  did you mean '--quick'?"),
    (
      ["--format", "jsn"],
      """
      'all' has no --format 'jsn'; supported: text, markdown, csv, json, html
        --format jsn
                 ^
        did you mean 'json'?
      """
    ),
    (
      ["sweep", "--family", "mpl"],
      "'sweep' has no --family 'mpl'; supported: gather-mix-scatter, mlp\n  --family mpl\n"
    ),
    (["--filter", "("], "--filter: '(' is not a regular expression"),
    (["--filter"], "the option '--filter' needs a value"),
    (["-o"], "the option '-o' needs a value"),
    (["--filter", "--quick"], "the option '--filter' needs a value"),
    (["--seed", "-1"], "'--seed' takes a whole number from 0 up, not '-1'"),
    (["--seed", "one"], "'--seed' takes a whole number from 0 up, not 'one'"),
    (["--time-per-case", "0"], "'--time-per-case' takes a number above 0"),
    (["--time-per-case", "nan"], "'--time-per-case' takes a number above 0"),
    (["--threshold", "0.9"], "'--threshold' takes a factor from 1 up"),
    (["--threshold", "inf"], "'--threshold' takes a number above 0"),
    (["--quick=yes"], "the option '--quick' takes no value"),
    (["compare", "a.json"], "'compare' needs two reports, older and newer, not 1\n  usage: "),
    (["compare"], "'compare' needs two reports"),
    (["kernels", "a.json"], "'kernels' reads no file such as 'a.json'"),
    (["version", "x"], "'version' reads no file such as 'x'"),
    (["show"], "'show' needs one report, not 0"), (["show", "a", "b"], "'show' needs one report"),
    (
      ["compare", "a", "b", "--format", "html"],
      "'compare' has no --format 'html'; supported: text, markdown, json"
    ),
    ([""], "there is no command ''"),
    (["completions"], "for which shell? Its name is missing\n  usage: benchmarks completions bash"),
    (["help", "--mann"], "there is no option '--mann'\n  did you mean '--man'?"),
    (["help", "swep"], "there is no command 'swep'\n  did you mean 'sweep'?"),
  ])
  func badUsage(arguments: [String], message: String) {
    #expect {
      try Options(arguments, families: Self.families)
    } throws: { error in
      (error as? UsageError)?.description.hasPrefix(message) == true
    }
  }

  @Test(arguments: [
    ["show", "a", "--format", "csv", "--format", "markdown"], ["-o", "a", "--output=b"],
    ["sweep", "--seed", "1", "--seed", "1"], ["kernels", "--filter", "a", "--filter=b"],
    ["compare", "a", "b", "--threshold", "2", "--threshold", "3"],
    ["--baseline", "a", "--baseline", "b"], ["--time-per-case=1", "--time-per-case=2"],
  ])
  func onlyFamiliesMayBeRepeated(arguments: [String]) throws {
    #expect {
      try Options(arguments, families: Self.families)
    } throws: { error in
      (error as? UsageError)?.description.hasSuffix("is given twice") == true
    }
    let options = try parse("--family", "mlp", "--quick", "--quick", "--family=gather-mix-scatter")
    #expect(options.families == ["mlp", "gather-mix-scatter"] && options.isQuick)
  }

  /// No option of another command is passed over in silence.
  @Test(arguments: [
    (
      "all",
      """
      --quick --filter --family --format --output --charts --seed --time-per-case --baseline \
      --threshold
      """
    ),
    (
      "sweep",
      """
      --quick --filter --family --format --output --charts --seed --time-per-case --baseline \
      --threshold
      """
    ),
    (
      "kernels",
      "--quick --filter --format --output --charts --seed --time-per-case --baseline --threshold"
    ),
    ("counts", "--filter --format --output --seed"), ("compare", "--threshold --format --output"),
    ("show", "--format --output --charts"), ("completions", ""), ("help", "--all --man"),
    ("version", ""),
  ])
  func optionsBelongToCommands(command: String, own: String) throws {
    let values = [
      "--quick": nil, "--filter": "x", "--family": "mlp", "--format": "json", "--output": "c",
      "--charts": "d",
      "--seed": "3", "--time-per-case": "1", "--baseline": "c", "--threshold": "2", "--all": nil,
      "--man": nil,
    ]
    let words = ["compare": ["a", "b"], "show": ["a"], "completions": ["bash"]][command] ?? []
    for (option, value) in values {
      let arguments = [command] + words + [option] + (value.map { [$0] } ?? [])
      let refusal = "the option '\(option)' does not belong to '\(command)'\n  usage: benchmarks "
      if own.split(separator: " ").contains(Substring(option)) {
        #expect(throws: Never.self) { try Options(arguments, families: Self.families) }
      } else {
        #expect {
          try Options(arguments, families: Self.families)
        } throws: { error in
          (error as? UsageError)?.description.hasPrefix(refusal) == true
        }
      }
    }
  }

  @Test func helpNeedsNothingElse() throws {
    for (arguments, start) in [
      (["sweep", "--help"], "Families of functions"), (["compare", "a", "--help"], "Two reports"),
      (["--quick", "-h"], "benchmarks: what"), (["help"], "benchmarks: what"),
      (["help", "show"], "A saved JSON"), (["help", "--all"], "NAME\n"),
      (["help", "--man"], ".\\\""),
    ] {
      let options = try Options(arguments, families: Self.families)
      #expect(options.command == .help)
      #expect(options.answer?.hasPrefix(start) == true, "\(arguments)")
    }
  }

  @Test(arguments: [["--version"], ["sweep", "--version"], ["version"]])
  func version(arguments: [String]) throws {
    let options = try Options(arguments, families: Self.families)
    #expect(options.command == .version && options.answer == "benchmarks 0.1.0\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let options = try parse("completions", shell)
    #expect(options.command == .completions)
    let script = try #require(options.answer)
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
