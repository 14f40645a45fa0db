import Formatting
import Scalars

/// A number for each function, from an option such as `--weights 1,0` or `--weights f1=1`.
enum Weights {
  /// The weights for functions, in their order; where they are named, those not mentioned are 0.
  static func parse(_ text: String, for functions: [String]) throws -> [Double] {
    if text.allSatisfy(\.isWhitespace) {
      throw UsageError(
        "there are no weights: \(counted(functions.count, "number")) should be given")
    }
    if !Point.isPoint(text) {
      return try numbers(in: text, count: functions.count, of: "weight", forEach: "expression")
    }
    return try Direction.components(
      in: text, names: functions,
      example: functions.prefix(3).map { "\($0)=1" }.joined(separator: ",")
    ) { name in
      "there is no function '\(name)' to weigh: the functions are \(Wording.list(functions))"
    }
  }

  /// The numbers of a list, of which there must be so many.
  static func numbers(
    in text: String, count: Int, of kind: String, forEach noun: String
  ) throws -> [Double] {
    let parts = Direction.parts(of: text)
    let numbers = try parts.map { part in
      let piece = text.dropFirst(part.lowerBound).prefix(part.count)
      if piece.allSatisfy(\.isWhitespace) {
        throw UsageError("a number is missing", in: text, at: part.lowerBound)
      }
      return try Point.value(piece, in: text, from: part.lowerBound)
    }
    if numbers.count != count {
      throw UsageError(
        "\(counted(count, noun)) \(count == 1 ? "needs" : "need") "
          + "\(counted(count, kind)), not \(numbers.count)",
        in: text, at: numbers.count > count ? parts[count].lowerBound : text.count)
    }
    return numbers
  }
}
