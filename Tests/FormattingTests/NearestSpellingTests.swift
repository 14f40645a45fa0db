import Formatting
import Testing

/// How unlike a name may be that is suggested for another.
@Suite struct NearestSpellingTests {
  private func isSuggested(_ candidate: String, for name: String) -> Bool {
    nearestSpelling(of: name, among: [candidate]) == candidate
  }

  /// No slip in one letter, one in up to five, two in more.
  @Test(arguments: [
    ("x", "y", false), ("x", "xy", false), ("x", "X", true), ("xy", "xz", true), ("xy", "zy", true),
    ("xy", "zw", false), ("tnah", "tanh", true), ("tnah", "tan", false), ("lgoo", "logs", false),
    ("gamma", "gamme", true), ("gamma", "gemme", false), ("gammas", "gemmes", true),
    ("gammas", "gemmez", false), ("gammas", "gamm", true), ("gammas", "gam", false),
    ("gammas", "gammasab", true), ("gammas", "gammasabc", false), ("gamma", "gammax", true),
    ("gamma", "gammaab", false),
  ])
  func slipsAllowed(name: String, candidate: String, expected: Bool) {
    #expect(isSuggested(candidate, for: name) == expected)
  }

  /// A swap of neighbours is one slip; letters farther apart are two.
  @Test func swaps() {
    #expect(isSuggested("sin", for: "isn") && isSuggested("sin", for: "sni"))
    #expect(!isSuggested("sin", for: "nis"))
    #expect(isSuggested("gammas", for: "agmmsa"))
    #expect(!isSuggested("gammas", for: "agmmsax"))
  }

  /// What is left of the candidate must be something of it.
  @Test func aSingleLetterIsNoSuggestion() {
    #expect(!isSuggested("a", for: "ab") && isSuggested("ab", for: "abc"))
  }

  @Test func namesOfMoreThanThirtyTwoLettersAreNotConsidered() {
    let name = String(repeating: "a", count: 31)
    #expect(isSuggested(name + "x", for: name + "y"))
    #expect(!isSuggested(name + "ax", for: name + "ay"))
    #expect(isSuggested(name + "axx", for: name + "a"))
    #expect(nearestSpelling(of: "", among: ["", "a", "b"]) == nil)
  }

  @Test func digitsAreMeantToDiffer() {
    #expect(!isSuggested("x1", for: "x2") && !isSuggested("atan2", for: "atan3"))
    #expect(isSuggested("atan2", for: "atan") && isSuggested("atan", for: "atan2"))
    #expect(isSuggested("X1", for: "x1") && isSuggested("atan2", for: "attn2"))
  }

  /// The nearest; of equals the shorter, and then the first.
  @Test func choice() {
    #expect(nearestSpelling(of: "cosg", among: ["cosh", "cos"]) == "cos")
    #expect(nearestSpelling(of: "cosg", among: ["cos", "cosh"]) == "cos")
    #expect(nearestSpelling(of: "cosg", among: ["cosh", "cost"]) == "cosh")
    #expect(nearestSpelling(of: "gammes", among: ["gemmas", "gammas"]) == "gammas")
    #expect(nearestSpelling(of: "gammes", among: ["gam", "gammas", "gemmas"]) == "gammas")
    #expect(nearestSpelling(of: "sin", among: ["sin", "sine"]) == "sine")
    #expect(nearestSpelling(of: "sin", among: []) == nil)
  }
}
