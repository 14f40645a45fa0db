internal import Formatting

/// The help text.
public enum HelpText {
  /// How to use the program.
  ///
  /// - Parameter families: The names that `--family` takes.
  /// - Returns: Lines of text.
  public static func text(families: [String]) -> String {
    """
    What derivatives cost: forward mode, reverse mode, finite differences and derivatives
    written by hand, measured side by side.

    usage: benchmarks [all | sweep | kernels | counts] [options]
           benchmarks compare BEFORE.json AFTER.json [--threshold FACTOR]
           benchmarks show REPORT.json [--format FORMAT] [-o FILE]
           benchmarks completions bash | zsh | fish

      all        everything below; this is the default
      sweep      families of functions over inputs n, outputs m and work W:
                 \(families.joined(separator: ", "))
      kernels    real functions, beside their derivatives written by hand
      counts     exact operation counts against the textbook's bounds
      compare    two reports: what became slower beside the plain function
      show       a saved JSON report, in another format
      completions   a script with which a shell completes commands and options

      --quick                 small sizes and few rounds, under 2 minutes
      --filter REGEX          only cases whose name matches somewhere, such as 'sweep/mlp|rosenbrock'
      --family NAME           only this family; may be repeated
      --format FORMAT         text (default), markdown, csv, json or html
      -o FILE                 write the report to a file
      --seed N                seed of the data and of the bootstrap intervals, default 1
      --time-per-case SECONDS how long to measure each case
      --baseline FILE         a JSON report to compare with afterwards
      --threshold FACTOR      from which factor a slowdown is a regression, default 1.10
      -h, --help              this text
      --version               the version

    Progress goes to standard error if that is a terminal. Ctrl-C ends the run and reports what
    was measured. Exit status: 0, 1 if a report could not be written at the end, 2 for bad usage,
    4 for a regression.
    """
  }

  /// The program's name and version.
  public static var version: String { "benchmarks \(toolVersion)" }

  /// A script with which a shell completes commands and options.
  ///
  /// - Parameters:
  ///   - options: Options that name the shell.
  ///   - families: The names that `--family` takes.
  /// - Returns: The script, or nothing for options of another command.
  public static func completions(_ options: Options, families: [String]) -> String {
    guard let shell = options.reports.first.flatMap(CompletionScript.Shell.init) else { return "" }
    let formats = Options.Format.allCases.map(\.rawValue)
    let common: [CompletionScript.Option] = [
      .init("--quick"), .init("--filter", .anything), .init("--format", .oneOf(formats)),
      .init("-o", .file), .init("--seed", .anything), .init("--time-per-case", .anything),
    ]
    let family = CompletionScript.Option("--family", .oneOf(families))
    let baseline: [CompletionScript.Option] = [
      .init("--baseline", .file), .init("--threshold", .anything),
    ]
    let compared = formats.filter { $0 != "csv" && $0 != "html" }
    let commands: [CompletionScript.Command] = [
      .init("all", "Everything that is measured", options: common + [family] + baseline),
      .init("sweep", "Families of functions", options: common + [family] + baseline),
      .init("kernels", "Real functions", options: common + baseline),
      .init("counts", "Exact operation counts", options: common),
      .init(
        "compare", "Two reports side by side",
        options: [
          .init("--threshold", .anything), .init("--format", .oneOf(compared)),
          .init("-o", .file),
        ]),
      .init(
        "show", "A saved report in another format",
        options: [.init("--format", .oneOf(formats)), .init("-o", .file)]),
      .init(
        "show", "A saved report in another format",
        options: [.init("--format", .oneOf(formats)), .init("-o", .file)]),
      .init(
        "completions", "A script for a shell", options: [],
        words: CompletionScript.Shell.allCases.map(\.rawValue)),
      .init("help", "How to use the program", options: []),
    ]
    return CompletionScript(of: "benchmarks", commands).text(for: shell)
  }
}
