import Formatting

/// The vector of a Jacobian-vector product, from an option `--along x=1,y=0` or `--along 1,0`.
enum Direction {
  /// The components for points, in their order; where they are named, those not mentioned are 0.
  static func parse(_ text: String, for points: [Point]) throws -> [Double] {
    if text.allSatisfy(\.isWhitespace) {
      throw UsageError("the direction of --along is empty")
    }
    let names = points.map(\.name)
    if !Point.isPoint(text) {
      return try Weights.numbers(
        in: text, count: names.count, of: "component", forEach: "variable")
    }
    return try components(
      in: text, names: names, example: "--along \(example(for: points))"
    ) { name in
      "the direction names '\(name)', which has no value: the variables are \(Wording.list(names))"
    }
  }

  /// The numbers of a list `name=value,…` in the order of the names; those not mentioned are 0.
  static func components(
    in text: String, names: [String], example: String, unknown: (String) -> String
  ) throws -> [Double] {
    let components = try Point.distinct(
      parts(of: text).map {
        try Point(in: text, from: $0.lowerBound, to: $0.upperBound, example: example)
      })
    var result = [Double](repeating: 0, count: names.count)
    for component in components {
      guard let index = names.firstIndex(of: component.name) else {
        throw UsageError(
          unknown(component.name), in: text, at: component.position,
          suggestion: nearestSpelling(of: component.name, among: names))
      }
      result[index] = component.value
    }
    return result
  }

  /// A direction as it can be given: along the first variables.
  static func example(for points: [Point]) -> String {
    points.map { "\($0.name)=1" }.prefix(3).joined(separator: ",")
  }

  /// The parts between commas, in characters; commas within parentheses separate nothing.
  static func parts(of text: String) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var depth = 0
    var start = 0
    var end = 0
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth == 0:
        parts.append(start..<end)
        start = end + 1
      default: break
      }
      end += 1
    }
    return parts + [start..<end]
  }
}
