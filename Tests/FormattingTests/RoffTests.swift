import Formatting
import Testing

/// What the language of manual pages makes of text.
@Suite struct RoffTests {
  @Test(arguments: [
    ("--json", "\\-\\-json"), ("a\\b", "a\\(rsb"), ("'x'", "\\(aqx\\(aq"),
    ("-x^2 ~ `e` \"q\"", "\\-x\\(ha2 \\(ti \\(gae\\(ga \\(dqq\\(dq"),
    ("f″ g′ …", "f\\(fm\\(fm g\\(fm ..."),
    ("𝛿 ∂", "\\[u1D6FF] \\[u2202]"), (".x", "\\&.x"), ("x.", "x."), ("", ""),
  ])
  func textIsEscaped(_ text: String, _ expected: String) {
    #expect(Manual.line(text) == expected)
  }

  @Test(arguments: [
    (
      "x=VALUE [--mode M] [-o FILE]",
      "x=\\fIVALUE\\fP [\\fB\\-\\-mode\\fP \\fIM\\fP] [\\fB\\-o\\fP \\fIFILE\\fP]"
    ),
    ("bash | zsh", "\\fBbash\\fP | \\fBzsh\\fP"),
    ("-h, --help", "\\fB\\-h\\fP, \\fB\\-\\-help\\fP"),
    ("OLD.json", "\\fIOLD\\fP.json"), (".x", "\\&.x"), ("--", "\\fB\\-\\-\\fP"),
  ])
  func callsAreEmphasized(_ call: String, _ expected: String) {
    #expect(Manual.emphasized(call) == expected)
  }
}
