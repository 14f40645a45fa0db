import Formatting
import Foundation
import Testing

/// JSON that every reader reads back as it was.
@Suite struct JSONTests {
  /// The spelling of a text within a JSON string.
  private func spelling(_ text: String) -> String {
    String(JSON.string(text).text.dropFirst().dropLast())
  }

  @Test(arguments: [
    (0x00, #"\u0000"#), (0x01, #"\u0001"#), (0x07, #"\u0007"#), (0x08, #"\u0008"#),
    (0x09, #"\t"#), (0x0A, #"\n"#), (0x0B, #"\u000b"#), (0x0C, #"\u000c"#), (0x0D, #"\r"#),
    (0x0E, #"\u000e"#), (0x0F, #"\u000f"#), (0x10, #"\u0010"#), (0x11, #"\u0011"#),
    (0x19, #"\u0019"#), (0x1A, #"\u001a"#), (0x1B, #"\u001b"#), (0x1F, #"\u001f"#), (0x20, " "),
    (0x22, #"\""#), (0x2F, "/"), (0x5C, #"\\"#), (0x7E, "~"), (0x7F, #"\u007f"#),
    (0x80, #"\u0080"#), (0x85, #"\u0085"#), (0x9F, #"\u009f"#), (0xA0, "\u{A0}"),
    (0x2028, "\u{2028}"), (0x2029, "\u{2029}"), (0xFFFD, "\u{FFFD}"), (0x1F600, "😀"),
  ])
  func characters(code: UInt32, expected: String) throws {
    let text = String(try #require(Unicode.Scalar(code)))
    #expect(spelling(text) == expected)
    #expect(spelling("a\(text)b") == "a\(expected)b")
  }

  @Test func everyControlCharacterIsReadBack() throws {
    let text = String(String.UnicodeScalarView((0...0xFF).compactMap { Unicode.Scalar($0) }))
    let value = JSON.object([(key: text, value: .strings([text, "\u{2028}\r\n"]))])
    #expect(
      value.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    )
    let read = try JSONSerialization.jsonObject(with: Data(value.text.utf8))
    #expect(read as? [String: [String]] == [text: [text, "\u{2028}\r\n"]])
  }

  /// Another encoder's text has escapes for what JSON must escape, and keeps its own line breaks.
  @Test func controlsOfAnotherEncoder() {
    let text = "{\n\t\"\u{1F}\u{7E}\u{7F}\u{80}\u{9F}\u{A0}\u{2028}\"\r\n}"
    let expected = "{\n\t\"\u{1F}~\\u007f\\u0080\\u009f\u{A0}\u{2028}\"\r\n}"
    #expect(JSON.escapingControls(in: text) == expected)
  }

  @Test func numbers() {
    #expect(
      JSON.numbers([0, -0.0, 0.1, 1e300, -Double.leastNonzeroMagnitude]).text
        == "[0.0,-0.0,0.1,1e+300,-5e-324]")
    #expect(JSON.numbers([.infinity, -.infinity, .nan]).text == #"["Infinity","-Infinity","NaN"]"#)
    #expect(JSON.integer(-7).text == "-7")
    #expect(JSON.array([]).text == "[]" && JSON.object([]).text == "{}")
    let members: [(key: String, value: JSON)] = [
      ("b", .integer(1)), ("a", .array([.string("\n")])),
    ]
    #expect(JSON.object(members).text == #"{"b":1,"a":["\n"]}"#)
  }
}
