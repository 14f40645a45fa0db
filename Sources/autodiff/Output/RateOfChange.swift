import Formatting

/// What a derivative says of a function: by how much it moves with a small step h.
struct RateOfChange {
  /// The function's name.
  let function: String

  /// The derivative.
  let rate: Double

  /// Whether an infinite derivative is one, and not too large for the number type.
  var isAtPole = false

  /// What the function does.
  var sentence: String {
    if rate.isNaN { return "\(function) has no rate of change there" }
    if rate == 0 { return "\(function) does not change, to first order" }
    return "\(function) \(rate < 0 ? "falls" : "grows") \(amount)"
  }

  /// What the function does with rates of this size and both signs.
  var sentenceEitherWay: String { "\(function) grows or falls \(amount)" }

  private var amount: String {
    if rate.isInfinite {
      return isAtPole
        ? "infinitely fast" : "by more than 1.8e308 h, the largest number: the derivative overflows"
    }
    return "by about \(Self.shown(rate.magnitude)) h"
  }

  /// Four digits, with a power of ten where there would be many zeros.
  private static func shown(_ size: Double) -> String {
    let text = DecimalText(size).rounded(to: 4)
    return text.contains(".") || text.contains("e") ? text : text + ".0"
  }

  /// Whether a function whose derivative is infinite at a point has a pole there.
  ///
  /// Beside a pole, on one side at least, the derivative is a number of ordinary size; where it
  /// overflows, it is about as large on both sides.
  static func isPole(at x: Double, derivative: (Double) -> Double) -> Bool {
    let step = max(x.magnitude, 1) * 0x1p-20
    return [x - step, x + step].contains { derivative($0).magnitude < 0x1p512 }
  }
}
