public import Testing

/// Expects that a process said certain things on standard error before it stopped.
public func expect(
  _ parts: [String], in result: ExitTest.Result?, sourceLocation: SourceLocation = #_sourceLocation
) {
  let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  for part in parts {
    #expect(message.contains(part), "\(message)", sourceLocation: sourceLocation)
  }
}

/// Expects that a computed number is within some units in the last place of the truth.
public func expect(
  _ computed: Double, near truth: Double, ulps: Double = 4,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let error = Truth(nearest: truth).error(of: computed)
  #expect(error <= ulps, "\(computed), not \(truth)", sourceLocation: sourceLocation)
}
