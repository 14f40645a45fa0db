import Explorations
import Expressions
import Formatting

extension Command {
  /// The command `autodiff approximate`.
  static let approximate = Command(
    CommandDescription(
      name: "approximate",
      summary: "A curve from sigmoids: steps, bumps, and how many it takes",
      arguments: "EXPR [x=FROM..TO] [-o FILE.html] [--json]",
      details: [
        """
        Two sigmoids make a bump, and bumps side by side follow the function of one variable, from 0 to 1 \
        unless told otherwise. The table has the largest error on the whole interval for more and more bumps.
        """,
        """
        A page in HTML lets sigmoids be dragged, sets the number of bumps, and builds a tower in two dimensions.
        """,
      ],
      options: [
        Option.output.described("FILE", .file, "write to a file; a page if its name ends in .html"),
        Option.json.described(
          #"one JSON object: {"from", "to", "largestSlope", "bumps": [{"count", "error", "at"}, …]}"#
        ),
      ],
      examples: [
        #"autodiff approximate "sin(2*pi*x)*exp(-x) + x/2""#,
        #"autodiff approximate "t^2" t=-1..1 --json"#,
      ])
  ) { invocation in
    let sources = invocation.words.filter { !Point.isPoint($0) }
    let ranges = invocation.words.filter(Point.isPoint)
    guard let source = sources.first else {
      throw invocation.incomplete("an expression is missing")
    }
    if sources.count > 1 || ranges.count > 1 {
      throw invocation.incomplete("one function of one variable is approximated")
    }
    let (name, interval) = try ranges.first.map(interval) ?? (nil, 0...1)
    let used = try Expression(source).variables
    if used.count > 1 || (name != nil && !used.isEmpty && used != [name ?? ""]) {
      throw UsageError(
        "a function of one variable is approximated, and this one has \(enumeration(of: used))",
        in: source, at: 0)
    }
    let f = try Expression(source, variables: [name ?? used.first ?? "x"])
    let approximation = Approximation(of: f, on: interval)
    guard let path = invocation.value(of: .output) else {
      return invocation.isJSON ? approximation.json() : approximation.text()
    }
    let content =
      invocation.isJSON
      ? approximation.json() : isPage(path) ? approximation.html() : approximation.text()
    try OutputFile.write(content, to: path)
    return "Wrote \(path).\n"
  }

  /// An interval from an argument `name=from..to`.
  private static func interval(_ argument: String) throws -> (String?, ClosedRange<Double>) {
    let sign = argument.firstIndex(of: "=") ?? argument.startIndex
    let value = argument[argument.index(after: sign)...]
    let characters = Array(value)
    let start = argument.distance(from: argument.startIndex, to: sign) + 1
    guard
      let dots = characters.indices.dropLast().first(where: {
        characters[$0] == "." && characters[$0 + 1] == "."
      })
    else {
      throw UsageError("an interval is expected, such as 0..1", in: argument, at: start)
    }
    let (low, high) = (value.prefix(dots), value.dropFirst(dots + 2))
    let ends = (
      try Point.value(low, in: argument, from: start),
      try Point.value(high, in: argument, from: start + dots + 2)
    )
    if !(ends.0 < ends.1) || !(ends.1 - ends.0).isFinite {
      throw UsageError("the interval's first end must be below its second", in: argument, at: start)
    }
    return (String(argument[..<sign]), ends.0...ends.1)
  }

  private static func enumeration(of names: [String]) -> String {
    names.isEmpty ? "none" : names.joined(separator: " and ")
  }
}
