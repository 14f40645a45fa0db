import Formatting
import Testing

/// How arguments are told apart, alike for every program.
@Suite struct ArgumentListTests {
  private static let options = [
    OptionDescription("-q", "--quick", text: "short"),
    OptionDescription("-o", "--output", valueName: "FILE", .file, "a file"),
    OptionDescription(
      "--name", valueName: "N", .oneOf(["red", "blue"]), "a name", isRepeatable: true),
  ]

  private static let command = CommandDescription(
    name: "paint", summary: "Paints", options: Array(options.dropFirst()))

  private func parse(
    _ arguments: String..., hyphens: ArgumentList.Hyphens = .one
  ) throws -> ArgumentList {
    try ArgumentList(arguments, options: Self.options, hyphens: hyphens)
  }

  @Test func optionsAndWords() throws {
    let list = try parse(
      "a", "-o", "-", "b", "--name=red", "--name", "blue", "-q", "--", "-o", "--")
    #expect(list.words == ["a", "b", "-o", "--"])
    #expect(list.given.map(\.option.name) == ["--output", "--name", "--name", "--quick"])
    #expect(list.given.map(\.value) == ["-", "red", "blue", ""])
    #expect(
      list.has("--quick") && list.value(of: "--output") == "-" && list.value(of: "--x") == nil)
  }

  @Test func expressionsMayBeginWithAMinusSign() throws {
    let list = try parse("-x^2", "-o", "-3", "-q", hyphens: .two)
    #expect(list.words == ["-x^2"] && list.value(of: "--output") == "-3" && list.has("--quick"))
    #expect(throws: UsageError.self) { try parse("-x^2") }
  }

  @Test(arguments: [
    (["--quik"], "there is no option '--quik'\n  did you mean '--quick'?"),
    (["-z"], "there is no option '-z'"), (["--quick=1"], "the option '--quick' takes no value"),
    (["-o"], "the option '-o' needs a value"),
    (["-o", "--quick"], "the option '-o' needs a value"),
    (["-o", "a", "--output=b"], "the option '--output' is given twice"),
    (
      ["--name", "rde"],
      """
      'paint' has no --name 'rde'; supported: red, blue
        --name rde
               ^
        did you mean 'red'?
      """
    ),
    (["-q"], "the option '--quick' does not belong to 'paint'\n  usage: paint"),
  ])
  func mistakes(arguments: [String], message: String) {
    #expect {
      try ArgumentList(arguments, options: Self.options).check(
        for: Self.command, usage: "usage: paint")
    } throws: { error in
      (error as? UsageError)?.description == message
    }
  }

  @Test(arguments: [
    (0.0012345678, 4, 0.001235), (123456.789, 4, 123500), (-9.9996, 4, -10), (0, 3, 0),
    (.leastNonzeroMagnitude, 4, .leastNonzeroMagnitude), (.infinity, 4, .infinity), (1.5, 1, 2),
  ])
  func significantDigits(value: Double, digits: Int, rounded: Double) {
    #expect(value.rounded(toSignificant: digits) == rounded)
  }
}
