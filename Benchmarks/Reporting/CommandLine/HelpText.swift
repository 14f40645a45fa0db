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

      all        everything below; this is the default
      sweep      families of functions over inputs n, outputs m and work W:
                 \(families.joined(separator: ", "))
      kernels    real functions, beside their derivatives written by hand
      counts     exact operation counts against the textbook's bounds
      compare    two reports: what became slower beside the plain function

      --quick                 small sizes and few rounds, under 2 minutes
      --filter REGEX          only cases whose name matches somewhere, such as 'sweep/mlp|rosenbrock'
      --family NAME           only this family; may be repeated
      --format FORMAT         text (default), markdown, csv, json or html
      -o FILE                 write the report to a file
      --seed N                seed of the data and of the bootstrap intervals, default 1
      --time-per-case SECONDS how long to measure each case
      --baseline FILE         a JSON report to compare with afterwards
      --threshold FACTOR      from which factor a slowdown is a regression, default 1.10

    Progress goes to standard error if that is a terminal. Ctrl-C ends the run and reports what
    was measured. Exit status: 0, 1 if a report could not be written at the end, 2 for bad usage,
    4 for a regression.
    """
  }
}
