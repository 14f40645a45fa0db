import Expressions
import Formatting

/// What the program says about itself, beside what its commands say.
enum Program {
  /// The table behind the help texts, the manual and the completions.
  static let description = ProgramDescription(
    name: "autodiff",
    purpose: "exact derivatives of functions written as text",
    arguments: "COMMAND EXPR … NAME=VALUE … [OPTION …]",
    topics: [
      ("DESCRIPTION", [.paragraph(purpose), .paragraph(expressions), .paragraph(points)]),
      ("FUNCTIONS", [.words(Expression.functionGroups)]),
    ],
    commands: Command.all.map(\.description),
    options: [
      Option.json.described(
        """
        one JSON object on standard output instead of text; numbers that are not finite are the \
        strings "NaN", "Infinity" and "-Infinity"
        """),
      Option.help.described("the help text of a command, or the overview"),
      Option.version.described("the version"),
      OptionDescription("--", text: "what follows are no options"),
    ],
    statuses: [
      (.success, "success"), (.failure, "failed computation"), (.usage, "bad usage or bad input"),
      (.wrongAnswer, "an answer to an exercise that is not right"),
    ],
    related: ["benchmarks(1)"])

  /// The program's name and version, on a line.
  static let version = "autodiff \(toolVersion)\n"

  private static let purpose = """
    Derivatives are computed along with the value, by forward or by reverse mode, and are exact to \
    rounding. Results go to standard output, messages to standard error.
    """

  private static let expressions = """
    EXPR is ordinary notation: numbers, names, + - * / ^, parentheses, pi, e, and functions. \
    ^ is right-associative, -x^2 is -(x^2), and a product is written out: 2*x. As in other \
    notations ** may stand for ^, · and × for *, and − for -.
    """

  private static let points =
    """
    VALUE is a number, a constant expression such as pi/2, inf, -inf or nan. Several values may stand \
    in one argument, with commas between them: x=1,y=2.
    """
}
