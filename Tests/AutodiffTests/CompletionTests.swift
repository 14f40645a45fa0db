import Testing

@Suite struct CompletionTests {
  /// What bash offers for the words of a line, the last of which is being typed.
  private func offers(_ words: String...) throws -> [String] {
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let run = try Autodiff(
      shell: """
        bash -c 'source <("$0" completions bash); COMP_WORDS=(autodiff "$@"); COMP_CWORD=$#; \
        _autodiff; printf "%s\\n" "${COMPREPLY[@]}"' "$0" \(line)
        """)
    #expect(run.status == 0 && run.errors.isEmpty)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func bashCompletesCommands() throws {
    #expect(try offers("gr") == ["gradient"])
    #expect(try offers("j") == ["jacobian", "jvp"])
    #expect(try offers("--v") == ["--version"])
    #expect(try offers("").contains("completions"))
  }

  @Test func bashCompletesOptionsAndTheirValues() throws {
    #expect(try offers("gradient", "--") == ["--mode", "--at", "--json", "--help"])
    #expect(try offers("gradient", "x*y", "--mode", "") == ["forward", "reverse"])
    #expect(try offers("jacobian", "x*y", "--mode", "a") == ["auto"])
    #expect(try offers("trace", "x", "--mode", "b") == ["both"])
    #expect(try offers("trace", "x", "--format", "").contains("svg"))
    #expect(try offers("derivative", "x", "--order", "").isEmpty)
    #expect(try offers("generate", "x", "--derivatives", "h") == ["hessian"])
    #expect(try offers("generate", "x", "--language", "") == ["swift", "c", "math"])
    #expect(try offers("lesson", "dual").contains("dual-numbers"))
    #expect(try offers("completions", "") == ["bash", "zsh", "fish", "--help"])
    #expect(try offers("help", "hes") == ["hessian"])
    #expect(try offers("help", "--") == ["--all", "--man", "--help"])
  }

  /// Whatever is offered as a value is accepted as one.
  @Test(arguments: ["gradient", "jacobian", "trace"])
  func offeredModesAreAccepted(command: String) throws {
    for mode in try offers(command, "--mode", "") {
      #expect(try Autodiff(command, "x^2", "x=1", "--mode", mode).status == 0, "\(mode)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func everyCommandIsThere(shell: String) throws {
    let run = try Autodiff("completions", shell)
    #expect(run.status == 0 && run.errors.isEmpty)
    for name in HelpTexts.commands {
      #expect(run.output.contains(name))
    }
    // A quotation mark in a summary must not end the text that it stands in.
    let quotes = run.output.replacing("'\\''", with: "").replacing("\\'", with: "")
    for line in quotes.split(separator: "\n") where !line.hasPrefix("#") {
      #expect(line.filter { $0 == "'" }.count.isMultiple(of: 2), "\(line)")
    }
  }

  @Test(arguments: [
    ([], "for which shell"), (["csh"], "no completions for 'csh'"), (["bash", "zsh"], "one shell"),
    (["fihs"], "did you mean 'fish'?"),
  ])
  func badUsage(_ words: [String], _ message: String) throws {
    let run = try Autodiff(["completions"] + words)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
