import Foundation

/// One evaluation of the suite: its name and its functions by theirs.
struct Evaluation {
  /// Answers an `evaluate` message, whose text is given.
  typealias Function = (_ id: Int, _ message: Data) throws -> Data

  let name: String
  let functions: [String: Function]

  /// A function that is prepared from the message's input, run, and timed.
  static func function<F: EvaluatedFunction>(_ type: F.Type) -> Function {
    { id, message in
      let message = try decoder().decode(EvaluateMessage<F.Input>.self, from: message)
      let clock = ContinuousClock()
      let start = clock.now
      var function = try F(message.input)
      let preparation = Timing(name: "prepare", nanoseconds: nanoseconds(clock.now - start))
      let runs = function.timings(message.repetition)
      return try encoder().encode(
        EvaluateResponse(id: id, output: function.output, timings: [preparation] + runs))
    }
  }
}
