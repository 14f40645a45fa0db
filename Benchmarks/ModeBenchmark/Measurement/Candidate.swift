public import BenchmarkReporting

/// A program to be measured.
@usableFromInline
package struct Candidate {
  /// What the program is.
  package let program: Contender

  /// Runs the program this many times, with buffers that were made before.
  package let run: (_ repetitions: Int) -> Void

  /// The derivative that the program computes, to be compared with the truth; nil if it computes
  /// none, or only a part.
  package var derivative: (() -> [Double])?

  /// The bytes of tape that one call records.
  package var tapeBytes: (() -> Int)?

  @usableFromInline
  package init(
    _ program: Contender, derivative: (() -> [Double])? = nil, tapeBytes: (() -> Int)? = nil,
    run: @escaping (_ repetitions: Int) -> Void
  ) {
    self.program = program
    self.run = run
    self.derivative = derivative
    self.tapeBytes = tapeBytes
  }
}
