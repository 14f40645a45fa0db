import Formatting
import Scalars

/// Numbers in the order of the functions, from an option such as `--weights 1,0`.
enum Weights {
  /// Reads as many numbers as there are functions.
  static func parse(_ text: String, count: Int) throws -> [Double] {
    if text.allSatisfy(\.isWhitespace) {
      throw UsageError("there are no weights: \(counted(count, "number")) should be given")
    }
    let parts = Direction.parts(of: text)
    let weights = try parts.map { part in
      let piece = text.dropFirst(part.lowerBound).prefix(part.count)
      if piece.allSatisfy(\.isWhitespace) {
        throw UsageError("a number is missing", in: text, at: part.lowerBound)
      }
      if let sign = piece.firstIndex(of: "=") {
        throw UsageError(
          "weights have no names: they are numbers, one for each expression, in the same order",
          in: text, at: text.distance(from: text.startIndex, to: sign))
      }
      return try Point.value(piece, in: text, from: part.lowerBound)
    }
    if weights.count != count {
      throw UsageError(
        "\(counted(count, "expression")) \(count == 1 ? "needs" : "need") "
          + "\(counted(count, "weight")), not \(weights.count)",
        in: text, at: weights.count > count ? parts[count].lowerBound : text.count)
    }
    return weights
  }
}
