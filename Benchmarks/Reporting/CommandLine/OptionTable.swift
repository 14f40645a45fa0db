package import Formatting

/// Every command with its options, for help texts, the manual, completions and messages.
package enum OptionTable {
  /// What the program says about itself.
  ///
  /// - Parameter families: The names that `--family` takes.
  /// - Returns: The description.
  package static func program(families: [String]) -> ProgramDescription {
    ProgramDescription(
      name: "benchmarks",
      purpose:
        "what derivatives cost by forward mode, reverse mode, finite differences and by hand",
      arguments: "[COMMAND] [OPTION …]",
      topics: [
        (
          "DESCRIPTION",
          [
            .paragraph(
              """
              Every way to the same derivatives is measured side by side, in rounds that take \
              turns. Without a command everything is measured, which takes about ten minutes, and \
              under two with --quick. Times need a release build.
              """),
            .paragraph(
              """
              Progress goes to standard error if that is a terminal. Ctrl-C ends the run and \
              reports what was measured.
              """),
          ]
        )
      ],
      commands: commands(families: families),
      options: measuring + [family(families)] + sizes + [baseline, threshold] + general,
      statuses: [
        (.success, "success"), (.failure, "the report could not be written at the end"),
        (.usage, "bad usage"), (.regression, "a regression"),
      ],
      related: ["autodiff(1)"])
  }

  private static let formats = Options.Format.allCases.map(\.rawValue)
  private static let format = OptionDescription(
    "--format", valueName: "FORMAT", .oneOf(formats),
    "text (default), markdown, csv, json or html")
  private static let output = OptionDescription(
    "-o", "--output", valueName: "FILE", .file, "write the report to a file")
  private static let charts = OptionDescription(
    "--charts", valueName: "DIR", .file, "write the report's charts too, each as an SVG file")
  private static let baseline = OptionDescription(
    "--baseline", valueName: "FILE", .file, "a JSON report to compare with afterwards")
  private static let threshold = OptionDescription(
    "--threshold", valueName: "FACTOR", .anything,
    "from which factor a slowdown is a regression, default 1.10")

  private static let filter = OptionDescription(
    "--filter", valueName: "REGEX", .anything,
    "only cases whose name matches somewhere, such as 'sweep/mlp|rosenbrock'")
  private static let seed = OptionDescription(
    "--seed", valueName: "N", .anything,
    "seed of the data and of the bootstrap intervals, default 1")

  private static let measuring = [
    OptionDescription("--quick", text: "small sizes and few rounds, under 2 minutes"),
    filter, format, output, charts, seed,
    OptionDescription(
      "--time-per-case", valueName: "SECONDS", .anything,
      "how long to measure each case, default 2.5, or 0.25 with --quick"),
  ]

  /// The options that any command understands.
  static let general = [
    OptionDescription("-h", "--help", text: "the help text of a command, or the overview"),
    OptionDescription("--version", text: "the version"),
  ]

  private static func family(_ families: [String]) -> OptionDescription {
    OptionDescription(
      "--family", valueName: "NAME", .oneOf(families), "only this family; may be repeated",
      isRepeatable: true)
  }

  private static let sizes = [
    OptionDescription(
      "--inputs", valueName: "N,…", .anything,
      "the numbers of inputs to sweep, such as 200 or 16,64,256"),
    OptionDescription(
      "--outputs", valueName: "M,…", .anything, "the numbers of outputs to sweep, likewise"),
  ]

  private static func commands(families: [String]) -> [CommandDescription] {
    let timed = measuring + [family(families)] + sizes + [baseline, threshold]
    return [
      CommandDescription(
        name: "all", summary: "All that is measured; what runs without a command",
        arguments: "[OPTION …]", options: timed,
        examples: ["benchmarks --quick", "benchmarks --format html -o report.html"]),
      CommandDescription(
        name: "sweep", summary: "Families of functions over inputs n, outputs m and work W",
        arguments: "[OPTION …]",
        details: ["The families: \(families.joined(separator: ", "))."], options: timed,
        examples: [
          "benchmarks sweep --family mlp --quick",
          "benchmarks sweep --family gather-mix-scatter --inputs 200 --outputs 20",
        ]),
      CommandDescription(
        name: "kernels", summary: "Real functions, beside their derivatives written by hand",
        arguments: "[OPTION …]", options: measuring + [baseline, threshold],
        examples: [
          "benchmarks kernels --filter rosenbrock", "benchmarks kernels --baseline before.json",
        ]),
      CommandDescription(
        name: "counts", summary: "Exact operation counts against the textbook's bounds",
        arguments: "[OPTION …]", options: [filter, format, output, seed],
        examples: ["benchmarks counts"]),
      CommandDescription(
        name: "compare", summary: "Two reports: what became slower beside the plain function",
        arguments: "BEFORE.json AFTER.json [--threshold FACTOR] [--format FORMAT] [-o FILE]",
        options: [
          threshold,
          OptionDescription(
            "--format", valueName: "FORMAT",
            .oneOf(formats.filter { $0 != "csv" && $0 != "html" }),
            "text (default), markdown or json"),
          output,
        ],
        examples: ["benchmarks compare before.json after.json --threshold 1.05"]),
      CommandDescription(
        name: "show", summary: "A saved JSON report, in another format",
        arguments: "REPORT.json [--format FORMAT] [-o FILE] [--charts DIR]",
        options: [format, output, charts],
        examples: ["benchmarks show report.json --format html -o report.html"]),
      .completions(of: "benchmarks"),
      .help(of: "benchmarks"), .version,
    ]
  }
}
