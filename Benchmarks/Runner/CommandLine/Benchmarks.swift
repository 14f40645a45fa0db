import BenchmarkReporting
import Formatting
import Foundation

/// What derivatives cost, measured.
@main
struct Benchmarks {
  static func main() {
    let families = SweepFamily.allCases.map(\.rawValue)
    let options: Options
    do {
      options = try Options(Array(CommandLine.arguments.dropFirst()), families: families)
    } catch {
      leave(.usage, "\(error)\nTry: benchmarks help")
    }
    do {
      switch options.command {
      case .help: print(HelpText.text(options, families: families), terminator: "")
      case .version: print(HelpText.version)
      case .completions: print(HelpText.completions(options, families: families), terminator: "")
      case .compare: try compare(options)
      case .show: try show(options)
      case .all, .sweep, .kernels, .counts: try run(options)
      }
    } catch {
      leave(.usage, "\(error)")
    }
  }

  private static func run(_ options: Options) throws {
    if isDebugBuild {
      throw OptionError(
        "this is a debug build, whose times mean nothing",
        advice: "swift run -c release benchmarks")
    }
    let baseline = try options.baseline.map { try ReportFile.read($0) }
    let output = try ReportFile.destination(options)
    let run = Run(options: options)
    let plan = try run.plan()
    Interruption.listen()
    let report = run.report(of: plan)
    try write(report.text(in: options.format), to: output)
    if !report.isComplete {
      _ = StandardStream.error.write("Interrupted: the report has what was measured.\n")
    }
    if let baseline {
      let comparison = Comparison(from: baseline, to: report, threshold: options.threshold)
      _ = StandardStream.error.write(comparison.text + "\n")
      if !comparison.regressions.isEmpty { exit(ExitStatus.regression.rawValue) }
    }
  }

  private static func compare(_ options: Options) throws {
    let reports = try options.reports.map { try ReportFile.read($0) }
    let output = try ReportFile.destination(options)
    let comparison = Comparison(from: reports[0], to: reports[1], threshold: options.threshold)
    try write(comparison.text(in: options.format), to: output)
    if !comparison.regressions.isEmpty { exit(ExitStatus.regression.rawValue) }
  }

  private static func show(_ options: Options) throws {
    let report = try ReportFile.read(options.reports[0])
    let output = try ReportFile.destination(options)
    try write(report.text(in: options.format), to: output)
  }

  private static func write(_ text: String, to output: ReportFile.Destination) throws {
    do {
      try output.write(text)
    } catch {
      leave(.notWritten, "\(error)")
    }
  }

  private static func leave(_ status: ExitStatus, _ message: String) -> Never {
    _ = StandardStream.error.write("benchmarks: \(message)\n")
    exit(status.rawValue)
  }
}
