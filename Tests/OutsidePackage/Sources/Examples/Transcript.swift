/// What the documentation's examples have printed, line by line.
///
/// The examples run one after the other, on one thread.
nonisolated(unsafe) var transcript: [String] = []

/// Takes the place of the standard library's `print` in the examples, and notes what they print.
///
/// The parameters are the same, so that this one shadows the other.
func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
  let text = items.map { "\($0)" }.joined(separator: separator)
  transcript += (text + terminator).split(separator: "\n").map(String.init)
}
