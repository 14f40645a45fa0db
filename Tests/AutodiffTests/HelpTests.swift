import Testing

@Suite struct HelpTests {
  @Test("the overview", arguments: [["help"], ["--help"], ["-h"], ["--json", "-h"]])
  func overview(_ arguments: [String]) throws {
    let run = try Autodiff(arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == HelpSnapshots.overview)
  }

  @Test("a command's text", arguments: HelpSnapshots.commands)
  func command(_ name: String, _ text: String) throws {
    for arguments in [
      ["help", name], [name, "--help"], ["-h", name], [name, "x", "x=1", "y==", "-h"],
    ] {
      let run = try Autodiff(arguments)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output == text)
    }
  }

  @Test("the version", arguments: [["--version"], ["gradient", "--version"], ["version"]])
  func version(_ arguments: [String]) throws {
    let run = try Autodiff(arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == "autodiff 0.1.0\n")
  }

  @Test func everyExampleRuns() throws {
    var count = 0
    for (_, text) in HelpSnapshots.commands {
      for line in text.split(separator: "\n") where line.hasPrefix("  autodiff ") {
        let run = try Autodiff(shell: "\"$0\"" + line.dropFirst("  autodiff".count))
        #expect(run.status == 0 && run.errors.isEmpty && !run.output.isEmpty, "\(line)")
        count += 1
      }
    }
    #expect(count == 31)
  }
}
