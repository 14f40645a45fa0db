import Expressions
import Formatting

/// A variable with its value, from an argument `name=value`.
struct Point {
  /// The variable.
  let name: String

  /// Its value.
  let value: Double

  /// The argument it was read from, and where in that argument the name begins.
  let argument: String
  let position: Int

  /// Whether an argument is meant to be a point: expressions have no `=`.
  static func isPoint(_ argument: String) -> Bool { argument.contains("=") }

  /// Reads points of which each must have a name of its own.
  ///
  /// One argument may hold several, as an option does that takes such a list.
  static func parse(_ arguments: [String]) throws -> [Point] {
    try distinct(
      arguments.flatMap { argument in
        try parts(of: argument).map {
          try Point(in: argument, from: $0.lowerBound, to: $0.upperBound)
        }
      })
  }

  /// The parts of an argument that are points each; a comma that ends none is left in its place,
  /// where it is a mistake in the value.
  private static func parts(of argument: String) -> [Range<Int>] {
    let parts = Direction.parts(of: argument)
    let arePoints = parts.allSatisfy {
      isPoint(String(argument.dropFirst($0.lowerBound).prefix($0.count)))
    }
    return arePoints ? parts : [0..<argument.count]
  }

  /// Reads `name=value` from the part of an argument between two characters.
  ///
  /// Where `=` is missing, an example of the whole argument says what is expected.
  init(in argument: String, from start: Int, to end: Int, example: String? = nil) throws {
    let part = argument.dropFirst(start).prefix(end - start)
    guard let sign = part.firstIndex(of: "=") else {
      throw UsageError(
        "name=value is expected, and '=' is missing", in: argument, at: end,
        advice: example.map { "such as \($0)" })
    }
    if let semicolon = part.firstIndex(of: ";"), part[semicolon...].contains("=") {
      throw UsageError(
        "';' does not separate points: write each as an argument of its own, such as x=1 y=2",
        in: argument, at: start + part.distance(from: part.startIndex, to: semicolon))
    }
    let lead = part.prefix { $0.isWhitespace }.count
    let name = Self.trimmed(part[..<sign])
    let signPosition = start + part.distance(from: part.startIndex, to: sign)
    if name.isEmpty {
      throw UsageError("a variable's name is missing before '='", in: argument, at: signPosition)
    }
    do throws(ExpressionError) {
      try Expression.checkVariableName(name)
    } catch {
      throw error.moved(into: argument, by: start + lead)
    }
    self.name = name
    self.argument = argument
    position = start + lead
    value = try Self.value(part[part.index(after: sign)...], in: argument, from: signPosition + 1)
  }

  /// Reads a value: a number, a constant expression such as `pi/2`, or `inf`, `-inf`, `nan`.
  static func value(_ text: Substring, in argument: String, from start: Int) throws -> Double {
    let word = trimmed(text)
    if word.isEmpty {
      throw UsageError(
        "a value is missing after '='", in: argument, at: start)
    }
    if word.first == "=" {
      let lead = text.prefix { $0.isWhitespace }.count
      throw UsageError("one '=' is enough: write name=value", in: argument, at: start + lead)
    }
    switch word.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan", "+nan", "-nan": return .nan
    default: break
    }
    do throws(ExpressionError) {
      return try Expression(String(text), variables: [])([])
    } catch {
      throw error.moved(into: argument, by: start)
    }
  }

  /// The points, if no two have the same name.
  static func distinct(_ points: [Point]) throws -> [Point] {
    var first: [String: Point] = [:]
    for point in points {
      if let earlier = first[point.name] {
        throw UsageError(
          "'\(point.name)' has a value already: \(earlier.value)",
          in: point.argument, at: point.position)
      }
      first[point.name] = point
    }
    return points
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
