import BenchmarkReporting
import Formatting
import Foundation
import TestSupport
import Testing

/// Where reports are written to, by the executable itself.
@Suite struct OutputTests {
  /// A folder with a report in it, for the time of a test.
  private func withReport(_ body: (_ folder: String, _ report: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("report.json").path
    try OutputFile.write(SampleReport.report().text(in: .json), to: path)
    try body(folder.path, path)
  }

  private func run(_ arguments: String...) throws -> ToolRun {
    try ToolRun("benchmarks", arguments)
  }

  /// Runs a shell command in which `$0` is the executable.
  private func shell(_ command: String) throws -> ToolRun {
    try ToolRun("benchmarks", shell: command)
  }

  /// Every way to write a result.
  private static let calls = [
    "help", "help --man", "version", "completions bash", "show REPORT", "show REPORT --format html",
    "show REPORT --format json", "compare REPORT REPORT", "compare REPORT REPORT --format json",
  ]

  @Test(arguments: calls)
  func aFullDiskIsReported(call: String) throws {
    try withReport { _, report in
      let words = call.replacingOccurrences(of: "REPORT", with: "'\(report)'")
      let full = try shell("\"$0\" \(words) > /dev/full")
      #expect(full.status == 1)
      #expect(full.errors.hasPrefix("benchmarks: the result could not be written: "))
      let closed = try shell("\"$0\" \(words) >&-")
      #expect(closed.status == 1)
      #expect(closed.errors.hasPrefix("benchmarks: the result could not be written: "))
    }
  }

  @Test(arguments: calls)
  func aReaderMayGoAway(call: String) throws {
    try withReport { _, report in
      let words = call.replacingOccurrences(of: "REPORT", with: "'\(report)'")
      let gone = try shell("{ sleep 0.2; \"$0\" \(words); echo \"status $?\" >&2; } | true")
      #expect(gone.errors == "status 0\n")
    }
  }

  @Test func whatAPathLeadsToIsWrittenInto() throws {
    try withReport { folder, report in
      let target = "\(folder)/target.txt"
      try OutputFile.write("old", to: target)
      #expect(chmod(target, 0o640) == 0)
      #expect(symlink("target.txt", "\(folder)/link.txt") == 0)
      #expect(try run("show", report, "-o", "\(folder)/link.txt").status == 0)
      let facts = try FileManager.default.attributesOfItem(atPath: target)
      #expect(facts[.posixPermissions] as? Int == 0o640)
      #expect(try String(contentsOfFile: target, encoding: .utf8).count > 1000)
      let link = try FileManager.default.attributesOfItem(atPath: "\(folder)/link.txt")
      #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)

      #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
      let piped = try shell(
        "cat '\(folder)/pipe' & \"$0\" show '\(report)' -o '\(folder)/pipe'; wait")
      #expect(piped.output.count > 1000)
      #expect(try run("show", report, "-o", "/dev/null").status == 0)
      #expect(try run("show", report, "-o", "/dev/full").status == 1)
    }
  }

  @Test func aLinkToTheInputIsTheInput() throws {
    try withReport { folder, report in
      #expect(symlink(report, "\(folder)/soft.json") == 0)
      #expect(link(report, "\(folder)/hard.json") == 0)
      for path in ["report.json", "./report.json", "soft.json", "hard.json"] {
        let refused = try run("show", report, "-o", "\(folder)/\(path)")
        #expect(refused.status == 2 && refused.output.isEmpty)
        #expect(refused.errors.contains("would overwrite a report that is read"), "\(path)")
      }
      #expect(try ReportFile.read(report) == SampleReport.report())
    }
  }

  @Test func placesThatCannotBeWrittenAreRefused() throws {
    try withReport { folder, report in
      for (path, message) in [
        (folder, "-o \(folder): is a folder"),
        ("\(folder)/none/a.json", "-o \(folder)/none/a.json: there is no folder \(folder)/none"),
      ] {
        let refused = try run("show", report, "-o", path)
        #expect(refused.status == 2 && refused.errors == "benchmarks: \(message)\n")
      }
      let missing = try run("show", "\(folder)/none.json")
      #expect(missing.status == 2)
      #expect(missing.errors == "benchmarks: \(folder)/none.json cannot be read\n")
    }
  }

  @Test func chartsAreWrittenAsPictures() throws {
    try withReport { folder, report in
      let charts = "\(folder)/deep/charts"
      #expect(try run("show", report, "-o", "/dev/null", "--charts", charts).status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: charts)
      #expect(names.count == 9 && names.allSatisfy { $0.hasSuffix(".svg") })
      #expect(names.contains("gather-mix-scatter-full-jacobians-m-16.svg"))
      for name in names {
        let picture = try String(contentsOfFile: "\(charts)/\(name)", encoding: .utf8)
        #expect(picture.hasPrefix("<svg ") && picture.contains("prefers-color-scheme: dark"))
      }
    }
  }

  /// What a report or an argument says steers no terminal.
  @Test func escapesAreMadeVisible() throws {
    try withReport { folder, _ in
      var report = SampleReport.report()
      report.machine = Machine(
        processor: "A\u{1B}[2J\u{7F}\u{9B}B\0C", cores: 2, system: "Linux", architecture: "x86_64",
        swift: "6.3", optimisation: "-O", load: nil)
      let path = "\(folder)/odd.json"
      try OutputFile.write(report.text(in: .json), to: path)
      #expect(try ReportFile.read(path).machine == report.machine)
      for format in Options.Format.allCases {
        let shown = try run("show", path, "--format", format.rawValue)
        #expect(shown.status == 0)
        #expect(!shown.output.unicodeScalars.contains(where: Self.steers), "\(format)")
      }
      let refused = try run("sh\u{1B}ow")
      #expect(refused.errors.contains("'sh␛ow'") && refused.status == 2)
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }
}
