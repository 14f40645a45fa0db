import LessonWriting
import Testing

@testable import Lessons

/// How the text of a lesson is taken apart.
@Suite struct ProseTests {
  @Test func blocks() {
    let text = "One\ntwo.\n\n  f = 1\n  g = 2\nThree.\n\nFour."
    #expect(
      Prose.blocks(of: text) == [
        .paragraph("One two."), .formula(["f = 1", "g = 2"]), .paragraph("Three."),
        .paragraph("Four."),
      ])
  }

  @Test func columns() {
    #expect(Prose.cells(of: "f = (a, b)   at x = 1") == ["f = (a, b)", "at x = 1"])
    #expect(Prose.cells(of: "    x  y ") == ["    x", "y"])
  }

  /// A value stands beside its name, not behind an equals sign: names such as "at x = 3" have one.
  @Test func namedValues() throws {
    let notebook = Notebook()
    notebook("at x = 3", 6.0)
    notebook("sweeps", 2)
    notebook("at q = 0.5", [1, 2])
    notebook("it holds", true)
    let lines = notebook.entries.map { entry in
      if case .text(let text) = entry { text } else { "" }
    }
    #expect(
      lines == ["at x = 3: 6.0", "sweeps: 2", "at q = 0.5: (1.0, 2.0)", "it holds: yes"])
    let text = try #require(Course.lesson(named: "layers")).run().text()
    #expect(text.contains("  ∂/∂W:\n     2.0   4.0   6.0\n"))
  }

  @Test func markup() {
    #expect(Markup.html("a < b, `x<y>`") == "a &lt; b, <code>x&lt;y&gt;</code>")
  }

  @Test func colouring() {
    #expect(
      SwiftColouring.html("let x = 1.5  // <one>")
        == "<span class=\"keyword\">let</span> x = <span class=\"number\">1.5</span>  "
        + "<span class=\"comment\">// &lt;one&gt;</span>")
    #expect(
      SwiftColouring.html(#"out("a \("b") c", letter)"#)
        == #"out(<span class="string">&quot;a \(&quot;b&quot;) c&quot;</span>, letter)"#)
  }

  @Test(
    "short numbers",
    arguments: [
      (0.0562, 3, "0.0562"), (123456.789, 6, "123457"), (1.5e-7, 3, "1.5e-7"), (0, 3, "0"),
      (8_589_934_592, 6, "8.58993e9"), (-2.5, 3, "-2.5"), (.infinity, 3, "inf"),
    ] as [(Double, Int, String)])
  func shortNumbers(_ x: Double, _ digits: Int, _ expected: String) {
    #expect(short(x, digits) == expected)
  }
}
