import Expressions
import Formatting
import Scalars

/// What a command computes at each of many points, from `--at`.
struct EachPoint {
  /// The columns of what is printed, after the variables.
  let titles: (_ variables: [String]) -> [String]

  /// The numbers of these columns at a point.
  let numbers: (Expression, _ x: [Double]) -> [Double]

  /// The members of the JSON object for a point.
  let members: (_ variables: [String], _ numbers: [Double]) -> [(key: String, value: JSON)]

  /// The option, described for the commands' help.
  static let option = Option.at.described(
    "FILE",
    "many points: a CSV file with the variables' names in its first line; - for standard input")

  /// The paragraph about it in the commands' help.
  static let details = """
    With --at the points come from a CSV file whose columns are found by their names; variables without a \
    column are given as name=VALUE. A line of CSV is printed for each point, or with --json an object. Points \
    are read, computed and printed one after another, so there may be any number of them.
    """

  /// Computes and prints, and returns what is left to print.
  ///
  /// - Parameters:
  ///   - path: The file with the points.
  ///   - invocation: The call.
  /// - Returns: The end of the text; what comes before it is printed already.
  /// - Throws: An error about the arguments, the file or one of its lines.
  func run(_ path: String, _ invocation: Invocation) throws -> String {
    let source = try invocation.expression()
    let expression = try Expression(source)
    let constants = try Point.parse(invocation.words.filter(Point.isPoint))
    let variables = expression.variables
    if variables.isEmpty {
      throw UsageError(
        "the expression has no variable, so there is nothing to take from the points", in: source,
        at: 0)
    }
    let system = try ExpressionSystem([source], variables: variables)
    let f = system.expressions[0]
    var table: PointTable?
    var output = BufferedOutput()
    try InputFile.forEachLine(of: path) { line, number in
      if output.isFinished { return }
      guard let table else {
        table = try PointTable(line, of: path, for: expression, variables, constants)
        if !invocation.isJSON { output.write(line: variables + titles(variables)) }
        return
      }
      if line.allSatisfy(\.isWhitespace) { return }
      let x = try table.point(in: line, number: number)
      let results = numbers(f, x)
      if invocation.isJSON {
        let place = zip(variables, x).map { (key: $0, value: JSON.number($1)) }
        let object = [(key: "point", value: JSON.object(place))] + members(variables, results)
        output.write(JSON.object(object).text + "\n")
      } else {
        output.write(line: (x + results).map { "\($0)" })
      }
      output.count += 1
    }
    if table == nil {
      throw TableError(
        place: path == "-" ? "standard input" : path,
        problem: "there is no line; the first one names the columns, such as x,y")
    }
    return try output.finish()
  }
}

/// Standard output, written to in larger pieces, with the progress on standard error where that is watched.
private struct BufferedOutput {
  /// How many points are done.
  var count = 0

  /// Whether nobody reads any more.
  private(set) var isFinished = false

  private var text = ""
  private var failure: String?
  private let isWatched = StandardStream.error.isTerminal && !StandardStream.output.isTerminal

  mutating func write(line fields: [String]) { write(fields.joined(separator: ",") + "\n") }

  mutating func write(_ more: String) {
    text += more
    if text.utf8.count > 60_000 { flush() }
  }

  private mutating func flush() {
    switch StandardStream.output.write(text) {
    case .none: break
    case .readerGone: isFinished = true
    case .failed(let reason): (failure, isFinished) = (reason, true)
    }
    text = ""
    if isWatched { _ = StandardStream.error.send("\r\u{1B}[K\(count) points") }
  }

  /// What is left to print.
  mutating func finish() throws -> String {
    if isWatched && count > 0 { _ = StandardStream.error.send("\r\u{1B}[K") }
    if let failure {
      throw TableError(place: "the result could not be written", problem: failure)
    }
    return isFinished ? "" : text
  }
}
