import Testing

/// Expects that the executable refuses arguments with a message, all of it, and prints no result.
func expectRefusal(
  of arguments: [String], saying expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let run = try Autodiff(arguments)
  #expect(run.status == 2, sourceLocation: sourceLocation)
  #expect(run.output.isEmpty, sourceLocation: sourceLocation)
  #expect(run.errors == expected + "\n", sourceLocation: sourceLocation)
}
