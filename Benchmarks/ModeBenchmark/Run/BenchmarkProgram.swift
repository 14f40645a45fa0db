package import BenchmarkReporting
package import Formatting

/// A program that measures, and writes a report.
package struct BenchmarkProgram {
  private let name: String
  private let console: Console

  package init(named name: String) {
    self.name = name
    console = Console(of: name)
  }

  /// Does what is asked for, complains of what cannot be done, and says how to end.
  package func status(of action: () throws -> ExitStatus) -> ExitStatus {
    do {
      return try action()
    } catch let error as UsageError {
      console.complain(error.description, command: error.command)
    } catch {
      console.complain("\(error)")
      if error is WriteError { return .failure }
    }
    return .usage
  }

  /// Prints an answer.
  package func answer(_ text: String) -> ExitStatus { console.finish(with: text) }

  /// Measures, writes the report, and compares it with the baseline if there is one.
  ///
  /// - Parameters:
  ///   - options: What is asked for.
  ///   - command: How to start the program in a release build.
  ///   - report: Makes the plan, and then the report of it.
  /// - Returns: How to end.
  /// - Throws: ``UsageError`` for a debug build, and what goes wrong with files and plan.
  package func measure(
    _ options: Options, command: String,
    report: (MeasuringRun) throws -> () -> Report
  ) throws -> ExitStatus {
    if isDebugBuild {
      throw UsageError("this is a debug build, whose times mean nothing", advice: command)
    }
    let baseline = try options.baseline.map { try ReportFile.read($0) }
    try ReportFile.checkOutput(options)
    let measure = try report(MeasuringRun(options: options))
    Interruption.listen()
    let report = measure()
    let status = try write(report, options)
    if !report.isComplete {
      _ = StandardStream.error.write("Interrupted: the report has what was measured.\n")
    }
    guard let baseline else { return status }
    let comparison = Comparison(from: baseline, to: report, threshold: options.threshold)
    _ = StandardStream.error.write(comparison.text + "\n")
    return verdict(of: comparison, after: status)
  }

  /// Compares two reports.
  package func compare(_ options: Options) throws -> ExitStatus {
    let reports = try options.reports.map { try ReportFile.read($0) }
    try ReportFile.checkOutput(options)
    let comparison = Comparison(from: reports[0], to: reports[1], threshold: options.threshold)
    let status = try write(comparison.text(in: options.format), options)
    return verdict(of: comparison, after: status)
  }

  /// Writes a saved report in another form.
  package func show(_ options: Options) throws -> ExitStatus {
    let report = try ReportFile.read(options.reports[0])
    try ReportFile.checkOutput(options)
    return try write(report, options)
  }

  private func verdict(of comparison: Comparison, after status: ExitStatus) -> ExitStatus {
    status == .success && !comparison.regressions.isEmpty ? .regression : status
  }

  private func write(_ report: Report, _ options: Options) throws -> ExitStatus {
    if let folder = options.charts {
      try OutputFile.makeDirectory(folder)
      for (name, picture) in report.pictures {
        try OutputFile.write(picture, to: "\(folder)/\(name).svg")
      }
    }
    return try write(report.text(in: options.format), options)
  }

  private func write(_ text: String, _ options: Options) throws -> ExitStatus {
    guard let path = options.output else { return console.finish(with: text) }
    try OutputFile.write(text, to: path)
    return .success
  }
}
