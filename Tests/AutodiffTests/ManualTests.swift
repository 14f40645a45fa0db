import Testing

/// The manual, as a page for `man` and as plain text.
@Suite struct ManualTests {
  private func manual(_ form: String) throws -> String {
    let run = try Autodiff("help", form)
    #expect(run.status == 0 && run.errors.isEmpty)
    return run.output
  }

  private func words(_ text: some StringProtocol) -> [Substring] {
    String(text).split(whereSeparator: \.isWhitespace).map { Substring($0) }
  }

  /// What a page says to a reader: its text and headings, without requests and escapes.
  private func reading(_ page: String) -> String {
    let signs = [
      ("\\fB", ""), ("\\fI", ""), ("\\fP", ""), ("\\&", ""), ("\\-", "-"), ("\\(aq", "'"),
      ("\\(ga", "`"), ("\\(ha", "^"), ("\\(ti", "~"), ("\\(dq", "\""), ("\\ ", " "),
      ("...", "…"), ("\\(fm\\(fm", "″"), ("\\(fm", "′"), ("\\(rs", "\\"),
      ("\\[u00B7]", "·"), ("\\[u00D7]", "×"), ("\\[u2212]", "−"),
    ]
    let lines = page.split(separator: "\n").compactMap { line in
      let isHeading = line.hasPrefix(".SH ") || line.hasPrefix(".SS ")
      return isHeading ? line.dropFirst(4) : line.hasPrefix(".") ? nil : line
    }
    return signs.reduce(lines.joined(separator: "\n")) { $0.replacing($1.0, with: $1.1) }
  }

  @Test func pageHasTheUsualSections() throws {
    let page = try manual("--man")
    let titles = page.split(separator: "\n").filter { $0.hasPrefix(".SH ") }.map { $0.dropFirst(4) }
    #expect(
      titles == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "FUNCTIONS", "COMMANDS", "OPTIONS", "EXAMPLES",
        "EXIT STATUS", "SEE ALSO",
      ])
    #expect(page.contains("\n.TH AUTODIFF 1 "))
    #expect(page.contains("\n.SH NAME\nautodiff \\- exact derivatives of "))
  }

  @Test(arguments: HelpTexts.commands)
  func everyCommandIsThereWithItsOptions(name: String) throws {
    let help = try HelpTexts.text(of: name)
    let page = try manual("--man")
    #expect(page.contains("\n.SS \(name)\n"))
    for line in help.split(separator: "\n") where line.hasPrefix("  -") {
      let option = try #require(words(line).first).filter { $0 != "," }
      #expect(page.contains("\n\\fB\(option.replacing("-", with: "\\-"))\\fP"), "\(option)")
    }
  }

  /// Nothing that a command's help text says is missing.
  @Test(arguments: HelpTexts.commands)
  func textHasAllThatHelpTextsSay(name: String) throws {
    let help = try HelpTexts.text(of: name)
    let text = words(try manual("--all")).joined(separator: " ")
    for paragraph in help.split(separator: "\n\n") {
      let said = words(paragraph).filter { !["usage:", "options:", "examples:"].contains($0) }
      #expect(text.contains(said.joined(separator: " ")), "\(paragraph)")
    }
  }

  @Test func pageAndTextSayTheSame() throws {
    let page = words(reading(try manual("--man")))
    let text = words(try manual("--all"))
    #expect(page == text)
    #expect(text.count > 500)
  }

  /// Whatever stands in the page is one of its own requests, or text in which roff finds none.
  @Test func pageIsPlainToRoff() throws {
    let requests = [
      ".\\\"", ".TH", ".SH", ".SS", ".PP", ".TP", ".HP", ".PD", ".RS", ".RE", ".EX", ".EE", ".br",
      ".nh", ".ad",
    ]
    for line in try manual("--man").split(separator: "\n") {
      #expect(!line.contains { !$0.isASCII }, "\(line)")
      if line.hasPrefix(".") {
        let request = try #require(words(line).first)
        #expect(requests.contains(String(request)), "\(line)")
      } else {
        #expect(!line.hasPrefix("'") && !line.contains { "'`^~\"".contains($0) }, "\(line)")
        #expect(!line.replacing("\\-", with: "").contains("-"), "\(line)")
      }
    }
  }

  @Test func textFitsATerminal() throws {
    for line in try manual("--all").split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
    for command in HelpTexts.commands {
      for line in try HelpTexts.text(of: command).split(separator: "\n")
      where line.hasPrefix("  autodiff ") {
        // A page for man is set in by seven columns, and never breaks an example.
        #expect(line.count <= 73, "\(line)")
      }
    }
  }
}
