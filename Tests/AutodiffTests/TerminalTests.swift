import Testing

/// What arguments say, in a terminal.
@Suite struct TerminalTests {
  @Test(arguments: [
    ["gr\u{1B}[2Jadient", "x", "x=1"], ["gradient", "x\u{7F}", "x=1"],
    ["gradient", "x", "\u{9B}=1"],
    ["help", "\u{1B}c"], ["lesson", "\u{1B}]0;title\u{7}"],
    ["gradient", "x", "x=1", "--mode", "\u{1B}"],
    ["trace", "x", "x=1", "--wrt", "\u{1B}"], ["gradient", "x", "x=1", "--\u{1B}"],
    ["lesson", "slopes", "-o", "/dev/null/\u{1B}[31m"],
  ])
  func escapesAreMadeVisible(arguments: [String]) throws {
    let run = try Autodiff(arguments)
    #expect(run.status != 0 && run.output.isEmpty && !run.errors.isEmpty)
    #expect(
      !run.errors.unicodeScalars.contains {
        $0.properties.generalCategory == .control && $0 != "\n"
      }, "\(run.errors)")
  }

  /// Characters of two columns shift nothing that stands after them.
  @Test func wideNamesStayInColumns() throws {
    let gradient = try Autodiff("gradient", "速度^2 + x", "速度=1.5", "x=10.25")
    #expect(gradient.output.contains("\n  速度        1.5\n  x          10.25\n"))
    #expect(gradient.output.contains("\n  ∂f/∂速度    3.0\n  ∂f/∂x       1.0\n"))
    let trace = try Autodiff("trace", "速度*x", "速度=1.5", "x=2")
    let rows = trace.output.split(separator: "\n").filter { $0.contains("=") && $0.contains("  ") }
    let columns = rows.prefix(2).map { row in
      row.prefix { $0 != "=" }.reduce(0) { $0 + ("速度".contains($1) ? 2 : 1) }
    }
    #expect(Set(columns).count == 1, "\(trace.output)")
  }
}
