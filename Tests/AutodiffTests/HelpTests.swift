import Expressions
import TestSupport
import Testing

@Suite struct HelpTests {
  @Test("the overview", arguments: [["help"], ["--help"], ["-h"], ["--json", "-h"]])
  func overview(_ arguments: [String]) throws {
    let run = try Autodiff(arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    // The list of functions follows from the library's table, and is not to be kept twice.
    let functions = Expression.functionGroups
      .map { "  " + $0.joined(separator: " ") + "\n" }.joined()
    #expect(run.output.contains("\nfunctions:\n\(functions)\n"))
    try GoldenFile("overview.txt").expect(run.output.replacing(functions, with: ""))
  }

  @Test("a command's text", arguments: HelpTexts.commands)
  func command(_ name: String) throws {
    for arguments in [
      ["help", name], [name, "--help"], ["-h", name], [name, "x", "x=1", "y==", "-h"],
    ] {
      let run = try Autodiff(arguments)
      #expect(run.status == 0 && run.errors.isEmpty)
      try GoldenFile("help-\(name).txt").expect(run.output)
    }
  }

  @Test func everyCommandHasItsText() throws {
    let overview = try GoldenFile("overview.txt").text()
    let lines = overview.split(separator: "\n")
    let start = try #require(lines.firstIndex(of: "commands:"))
    let names = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { line in
      String(line.dropFirst(2).prefix { $0 != " " })
    }
    #expect(names.sorted() == HelpTexts.commands)
  }

  @Test("the version", arguments: [["--version"], ["gradient", "--version"], ["version"]])
  func version(_ arguments: [String]) throws {
    let run = try Autodiff(arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == "autodiff 0.1.0\n")
  }

  @Test func everyExampleRuns() throws {
    var count = 0
    for command in HelpTexts.commands {
      for line in try HelpTexts.text(of: command).split(separator: "\n")
      where line.hasPrefix("  autodiff ") || line.hasPrefix("  (echo ") {
        let run = try Autodiff(shell: String(line).replacing("autodiff ", with: "\"$0\" "))
        #expect(run.status == 0 && run.errors.isEmpty && !run.output.isEmpty, "\(line)")
        count += 1
      }
    }
    #expect(count == 58)
  }
}
