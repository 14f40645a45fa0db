import Formatting
import Testing

/// What stands in a terminal, and how wide it is there.
@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("速度", 4), ("x速", 3), ("ｘ", 2), ("한국", 4), ("∂f/∂x₁", 6), ("é", 1),
    ("e\u{301}", 1), ("🙂", 2),
  ])
  func columns(text: String, count: Int) {
    #expect(text.columns == count)
  }

  @Test func tablesStandInColumns() {
    let numbers = NumberTable(
      titles: ["値", "slope"], rows: [("速度", [1.5, 20]), ("x", [10.25, -3])])
    #expect(
      numbers.lines == [
        "         値      slope", "  速度    1.5    20.0", "  x      10.25   -3.0",
      ])
    let text = TextTable([["", "値"], ["速度", "1"], ["x", "100"]])
    #expect(text.lines == ["       値", "速度    1", "x     100"])
    #expect(text.widths == [4, 3])
  }

  @Test func caretsStandUnderTheirCharacters() {
    #expect(SourceExcerpt(of: "速度+x", around: 2).lines == ["速度+x", "    ^"])
  }

  @Test func wideWordsAreWrapped() {
    #expect(wrapped("速度 x 速度", width: 6) == ["速度 x", "速度"])
    #expect(wrapped("速度速度速度", width: 5) == ["速度", "速度", "速度"])
    #expect(wrapped("速度", width: 1) == ["速", "度"])
  }

  @Test func controlsAreMadeVisible() {
    #expect("a\u{1B}[2J\0\u{7F}\r".withoutControls == "a␛[2J␀␡␍")
    #expect("\u{9B}31m\u{85}".withoutControls == "�31m�")
    for text in ["", "plain\ttext\n", "é \u{A0} 速度 ∂ 🙂"] { #expect(text.withoutControls == text) }
    #expect(JSON.string("\u{1B}\u{7F}\u{9B}é").text == #""\u001b\u007f\u009bé""#)
    #expect(JSON.escapingControls(in: "\"\u{7F}\u{9B}é\"\n") == "\"\\u007f\\u009bé\"\n")
  }
}
