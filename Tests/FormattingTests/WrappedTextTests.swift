import Formatting
import Testing

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("a bb ccc dddd", 6, 0, ["a bb", "ccc", "dddd"]), ("", 6, 0, []), ("  ", 6, 2, []),
    ("a bb ccc dddd", 6, 2, ["a bb", "  ccc", "  dddd"]),
    ("aaa bbb c d", 5, 2, ["aaa", "  bbb", "  c d"]),
    ("indivisible", 4, 0, ["indi", "visi", "ble"]),
    ("a indivisible b", 6, 2, ["a", "  indi", "  visi", "  ble", "  b"]),
    ("abcdef", 6, 2, ["abcdef"]), ("abcdefg", 6, 2, ["abcdef", "  g"]),
  ])
  func wrapping(sentence: String, width: Int, indent: Int, lines: [String]) {
    #expect(wrapped(sentence, width: width, indent: indent) == lines)
  }
}
