import BenchmarkReporting
import Formatting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What derivatives cost, measured.
@main
struct Benchmarks {
  private static let console = Console(of: "benchmarks")

  static func main() {
    Console.ignoreClosedPipes()
    exit(status(of: CommandLineArguments.bytes()).rawValue)
  }

  /// Does what the arguments ask for, and says how to end.
  private static func status(of arguments: [[UInt8]]) -> ExitStatus {
    do {
      let families =
        SweepFamily.allCases.map(\.rawValue) + SparseFamily.allCases.map(\.rawValue)
      let options = try Options(CommandLineArguments.decode(arguments), families: families)
      switch options.command {
      case .help, .version, .completions: return console.finish(with: options.answer ?? "")
      case .compare: return try compare(options)
      case .show: return try show(options)
      case .all, .sweep, .kernels, .counts: return try measure(options)
      }
    } catch let error as UsageError {
      console.complain(error.description, command: error.command)
    } catch {
      console.complain("\(error)")
      if error is WriteError { return .failure }
    }
    return .usage
  }

  private static func measure(_ options: Options) throws -> ExitStatus {
    if isDebugBuild {
      throw UsageError(
        "this is a debug build, whose times mean nothing",
        advice: "swift run -c release benchmarks")
    }
    let baseline = try options.baseline.map { try ReportFile.read($0) }
    try ReportFile.checkOutput(options)
    let run = Run(options: options)
    let plan = try run.plan()
    Interruption.listen()
    let report = run.report(of: plan)
    let status = try write(report, options)
    if !report.isComplete {
      _ = StandardStream.error.write("Interrupted: the report has what was measured.\n")
    }
    guard let baseline else { return status }
    let comparison = Comparison(from: baseline, to: report, threshold: options.threshold)
    _ = StandardStream.error.write(comparison.text + "\n")
    return verdict(of: comparison, after: status)
  }

  private static func compare(_ options: Options) throws -> ExitStatus {
    let reports = try options.reports.map { try ReportFile.read($0) }
    try ReportFile.checkOutput(options)
    let comparison = Comparison(from: reports[0], to: reports[1], threshold: options.threshold)
    let status = try write(comparison.text(in: options.format), options)
    return verdict(of: comparison, after: status)
  }

  private static func show(_ options: Options) throws -> ExitStatus {
    let report = try ReportFile.read(options.reports[0])
    try ReportFile.checkOutput(options)
    return try write(report, options)
  }

  private static func verdict(of comparison: Comparison, after status: ExitStatus) -> ExitStatus {
    status == .success && !comparison.regressions.isEmpty ? .regression : status
  }

  private static func write(_ report: Report, _ options: Options) throws -> ExitStatus {
    if let folder = options.charts {
      try OutputFile.makeDirectory(folder)
      for (name, picture) in report.pictures {
        try OutputFile.write(picture, to: "\(folder)/\(name).svg")
      }
    }
    return try write(report.text(in: options.format), options)
  }

  private static func write(_ text: String, _ options: Options) throws -> ExitStatus {
    guard let path = options.output else { return console.finish(with: text) }
    try OutputFile.write(text, to: path)
    return .success
  }
}
