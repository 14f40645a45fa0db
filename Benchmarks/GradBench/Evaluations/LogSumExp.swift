import Fluxion

extension Evaluation {
  /// The logarithm of a sum of exponentials.
  static var lse: Evaluation {
    Evaluation(
      name: "lse",
      functions: [
        "primal": function(LogSumExpValue.self), "gradient": function(LogSumExpGradient.self),
      ])
  }
}

/// log Σ exp xᵢ relative to the largest xᵢ, in its elementary steps as the evaluation asks.
///
/// The largest is a mere scale, which cancels out: the result does not change with it, so it is taken as a
/// constant.
private func logSumOfExponentials<T: RealScalar>(_ x: [T]) -> T {
  var largest = -T.Plain.infinity
  for element in x { largest = max(largest, element.plain) }
  let scale = T(plain: largest)
  var total: T = 0
  for element in x { total += exp(element - scale) }
  return log(total) + scale
}

private struct LogSumExpInput: Decodable {
  let x: [Double]
}

private struct LogSumExpValue: EvaluatedFunction {
  let x: [Double]
  private(set) var output = 0.0

  init(_ input: LogSumExpInput) { x = input.x }

  mutating func compute() { output = logSumOfExponentials(x) }
}

private struct LogSumExpGradient: EvaluatedFunction {
  let x: [Double]
  let tape = Tape<Double>()
  private(set) var output: [Double]

  init(_ input: LogSumExpInput) {
    x = input.x
    output = x
  }

  mutating func compute() {
    tape.gradient(at: x, into: &output) { x in logSumOfExponentials(x) }
  }
}
