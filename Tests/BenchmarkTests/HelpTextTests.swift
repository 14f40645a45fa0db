import BenchmarkReporting
import Formatting
import Testing

/// The help texts and the manual, both from one table.
struct HelpTextTests {
  private func text(_ arguments: String...) throws -> String {
    try #require(try Options(arguments, families: OptionsTests.families).answer)
  }

  private static let options = [
    "--quick", "--filter", "--family", "--format", "-o", "--output", "--charts", "--seed",
    "--time-per-case",
    "--baseline", "--threshold", "--all", "--man", "-h", "--help", "--version",
  ]

  @Test(arguments: [["help"], ["help", "--all"], ["help", "kernels"], ["compare", "--help"]])
  func linesFitATerminal(arguments: [String]) throws {
    let options = try Options(arguments, families: OptionsTests.families)
    let lines = try #require(options.answer).split(separator: "\n")
    #expect(lines.count > 5)
    for line in lines { #expect(line.count <= 100, "\(line)") }
  }

  @Test func overviewAndManualNameEveryCommandAndOption() throws {
    for command in Options.Command.allCases {
      #expect(try text("help").contains("\n  \(command.rawValue) "), "\(command)")
      #expect(try text("help", "--all").contains("\n  \(command.rawValue)\n"), "\(command)")
      #expect(try text("help", "--man").contains("\n.SS \(command.rawValue)\n"), "\(command)")
    }
    let (manual, page) = (try text("help", "--all"), try text("help", "--man"))
    for option in Self.options {
      #expect(manual.contains(" \(option)"), "\(option)")
      #expect(page.contains("\\fB\(option.replacing("-", with: "\\-"))\\fP"), "\(option)")
    }
    for family in OptionsTests.families {
      #expect(manual.contains(family), "\(family)")
    }
  }

  /// Nobody should have to start a run to find out how long it takes.
  @Test func durationsAreNamed() throws {
    let overview = try text("help")
    let words = overview.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "everything is measured, which takes about ten minutes, and under two with --quick"))
    #expect(words.contains("how long to measure each case, default 2.5, or 0.25 with --quick"))
    let lines = overview.split(separator: "\n")
    for part in ["commands:", "options:"] {
      let start = try #require(lines.firstIndex(of: Substring(part)))
      let entries = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.filter {
        !$0.hasPrefix("   ")
      }
      let columns = entries.map { entry in
        entry.range(of: "   ").map { gap in
          entry[gap.upperBound...].firstIndex { $0 != " " }.map {
            entry.distance(from: entry.startIndex, to: $0)
          }
        }
      }
      #expect(Set(columns).count == 1, "\(entries)")
    }
  }

  @Test func commandsHaveTextsOfTheirOwn() throws {
    let text = try text("help", "compare")
    #expect(text.hasPrefix("Two reports: what became slower beside the plain function.\n"))
    #expect(text.contains("\nusage: benchmarks compare BEFORE.json AFTER.json "))
    #expect(text.contains("--threshold FACTOR") && !text.contains("--seed"))
  }

  @Test func pageExplainsEveryStatus() throws {
    let page = try text("help", "--man")
    #expect(page.contains("\n.TH BENCHMARKS 1 "))
    for status in [ExitStatus.success, .failure, .usage, .regression] {
      #expect(page.contains("\n.TP\n\(status.rawValue)\n"))
    }
  }

  /// Every example is understood.
  @Test func examplesAreRight() throws {
    let manual = try text("help", "--all")
    let start = try #require(manual.range(of: "\nEXAMPLES\n")).upperBound
    let examples = manual[start...].split(separator: "\n").filter { $0.hasPrefix("    benchmarks") }
    #expect(examples.count == 15)
    for example in examples {
      let arguments = example.split(separator: " ").dropFirst().map(String.init)
      #expect(throws: Never.self, "\(example)") {
        try Options(arguments, families: OptionsTests.families)
      }
    }
  }
}
