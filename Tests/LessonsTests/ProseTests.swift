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

  @Test func wrapping() {
    #expect(Prose.wrapped("a bb ccc dddd", width: 6) == ["a bb", "ccc", "dddd"])
    #expect(Prose.wrapped("indivisible", width: 3) == ["indivisible"])
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
