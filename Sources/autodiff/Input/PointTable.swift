import Expressions
import Formatting
import Scalars

/// Points from a file: a line with the names of the columns, then a line with the values of each point.
struct PointTable {
  /// The file, as messages call it.
  private let file: String

  /// The columns' names.
  private let columns: [String]

  /// Where each variable's value comes from.
  private let sources: [Source]

  /// Where a value comes from: a column, or an argument for all points.
  private enum Source {
    case column(Int)
    case constant(Double)
  }

  /// Reads the line with the names.
  ///
  /// - Parameters:
  ///   - header: The line.
  ///   - path: The file.
  ///   - expression: The function, whose variables must have values.
  ///   - variables: The variables, in the order of its arguments.
  ///   - constants: Those with one value for all points.
  /// - Throws: A `UsageError` for a variable that has no value, or two.
  init(
    _ header: Substring, of path: String, for expression: Expression, _ variables: [String],
    _ constants: [Point]
  ) throws {
    file = path == "-" ? "standard input" : path
    columns = Self.fields(of: header)
    sources = try Self.sources(
      expression, variables, columns, constants, file: file)
  }

  private static func sources(
    _ expression: Expression, _ variables: [String], _ columns: [String], _ constants: [Point],
    file: String
  ) throws -> [Source] {
    try variables.map { name in
      let constant = constants.first { $0.name == name }
      if let column = columns.firstIndex(of: name) {
        if let constant {
          throw UsageError(
            "'\(short(name))' is a column of \(file) too", in: constant.argument,
            at: constant.position)
        }
        return .column(column)
      }
      if let constant { return .constant(constant.value) }
      throw UsageError(
        "'\(short(name))' has no value: \(file) has the columns "
          + "\(Wording.list(columns)), and '\(short(name))=…' gives one value for all points",
        in: expression.source, at: expression.position(ofVariable: name) ?? 0,
        suggestion: nearestSpelling(of: name, among: columns))
    }
  }

  /// The values of the variables in one line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - number: Its number in the file.
  /// - Returns: The values in the order of the variables.
  /// - Throws: ``TableError`` for a line of another length, and for what is no number.
  func point(in line: Substring, number: Int) throws -> [Double] {
    let fields = Self.fields(of: line)
    if fields.count != columns.count {
      throw TableError(
        place: "\(file), line \(number)",
        problem: "\(counted(fields.count, "value")) for \(counted(columns.count, "column"))")
    }
    return try sources.map { source in
      switch source {
      case .constant(let value): return value
      case .column(let column):
        if let value = Double(fields[column]) { return value }
        throw TableError(
          place: "\(file), line \(number), column '\(short(columns[column]))'",
          problem: "'\(short(fields[column]))' is no number")
      }
    }
  }

  /// The text between the commas, without blanks and quotes around it.
  private static func fields(of line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { field in
      var field = field.drop { $0 == " " || $0 == "\t" }
      while let last = field.last, last == " " || last == "\t" { field.removeLast() }
      if field.count > 1, field.first == "\"", field.last == "\"" {
        field = field.dropFirst().dropLast()
      }
      return String(field)
    }
  }
}

/// What is wrong in a file of points, and where.
struct TableError: Error, CustomStringConvertible {
  let place: String
  let problem: String

  /// The place and the problem.
  var description: String { "\(place): \(problem)" }
}
