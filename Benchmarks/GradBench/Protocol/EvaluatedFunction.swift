/// A function of an evaluation, prepared from its input and computed as often as asked.
protocol EvaluatedFunction {
  /// The input in the form of the evaluation's page.
  associatedtype Input: Decodable

  /// The output in that form.
  associatedtype Output: Encodable

  /// Prepares the function; nothing of it is timed as an evaluation.
  ///
  /// - Throws: An `InputError` if the input does not hold together.
  init(_ input: Input) throws

  /// Computes the function once and keeps the result. This is what is timed.
  mutating func compute()

  /// What was computed, in the form to send.
  var output: Output { get }
}

extension EvaluatedFunction {
  /// Computes the function as often as is asked, timing each run.
  mutating func timings(_ repetition: Repetition) -> [Timing] {
    let clock = ContinuousClock()
    var timings: [Timing] = []
    var total = 0
    while timings.count < repetition.minRuns
      || Double(total) < repetition.minSeconds * 1e9
    {
      let start = clock.now
      compute()
      let nanoseconds = nanoseconds(clock.now - start)
      timings.append(Timing(name: "evaluate", nanoseconds: nanoseconds))
      total += nanoseconds
    }
    return timings
  }
}

/// A duration in whole nanoseconds.
func nanoseconds(_ duration: Duration) -> Int {
  let (seconds, attoseconds) = duration.components
  return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
}
