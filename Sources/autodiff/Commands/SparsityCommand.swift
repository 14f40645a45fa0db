import Calculations
import Charts
import Explorations
import Fluxion
import Formatting

extension Command {
  /// The command `autodiff sparsity`.
  static let sparsity = Command(
    CommandDescription(
      name: "sparsity",
      summary: "Which derivatives can be other than zero, and how few products yield them all",
      arguments: "EXPR … x=VALUE y=VALUE … [--format F] [-o FILE] [--json]",
      details: [
        """
        Of several functions the pattern is that of the Jacobian, of one function that of the \
        Hessian. It holds at every point; entries that are zero at the given one are marked. \
        Columns of one color share no row, so one Jacobian-vector product holds all their entries \
        apart; rows of one color do the same for vector-Jacobian products, and both modes together \
        may need fewer products than either.
        """,
        """
        A page in HTML leads through the products, color by color, and fills the matrix from them.
        """,
      ],
      options: [
        Option.format.described(
          "F", .oneOf(SparsityFormat.allCases.map(\.rawValue)),
          """
          text, json, svg for a picture, html for a page to step through, or mtx for the pattern as a Matrix Market file; if not \
          given, by the ending of FILE, else text
          """),
        Option.output.described("FILE", .file, "write to a file"),
        Option.json.described(
          """
          the same as --format json: one JSON object, {"derivative", "variables", "rows", "columns", \
          "entries", "zeros", "colors", …}
          """),
      ],
      examples: [
        #"autodiff sparsity "x*y" "y*z" "z*w" "w*x" x=1 y=2 z=3 w=4"#,
        #"autodiff sparsity "(1-x)^2 + 100*(y-x^2)^2 + 100*(z-y^2)^2" x=1 y=2 z=3"#,
        #"autodiff sparsity "a+b+c" "a*b" "a*c" a=1 b=2 c=3 --format svg"#,
      ])
  ) { invocation in
    let format = try SparsityFormat(for: invocation)
    let functions = try invocation.functions()
    let report = SparsityReport(of: functions)
    let text =
      switch format {
      case .html: try page(of: functions)
      case .text: report.text
      case .json: report.json.text + "\n"
      case .svg: report.picture.svg()
      case .mtx: report.pattern.matrixMarket
      }
    guard let path = invocation.value(of: .output) else { return text }
    try OutputFile.write(text, to: path)
    return "Wrote \(path).\n"
  }

  private static func page(of f: FunctionsAtPoint) throws -> String {
    let page = CompressionPage(of: f.system, names: f.labels, at: f.x)
    if page.hasPage { return page.html() }
    throw UsageError(
      "a page shows up to \(CompressionPage.greatestSize) functions of as many variables",
      advice: "--format svg draws the pattern of any number.")
  }
}

/// What a pattern can be written as.
enum SparsityFormat: String, CaseIterable {
  case text, json, svg, html, mtx

  /// The format that the options ask for.
  init(for invocation: Invocation) throws {
    let named: Self? = invocation.choice(of: .format)
    if invocation.isJSON, let named, named != .json {
      throw UsageError("'--json' and '--format \(named.rawValue)' exclude each other")
    }
    let ending = invocation.value(of: .output)?.split(separator: ".").last.map { $0.lowercased() }
    self = invocation.isJSON ? .json : named ?? ending.flatMap { Self(rawValue: $0) } ?? .text
  }
}
