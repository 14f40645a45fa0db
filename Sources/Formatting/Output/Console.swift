#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a program speaks: results on standard output, messages on standard error.
package struct Console: Sendable {
  private let program: String

  /// Creates the console of a program.
  package init(of program: String) { self.program = program }

  /// Has a reader that goes away, as `head` does, reported by `write` and not by a signal.
  package static func ignoreClosedPipes() {
    #if !os(WASI)
      signal(SIGPIPE, SIG_IGN)
    #endif
  }

  /// Writes a result, and says how the program is to end.
  ///
  /// Nobody reading any more is no failure.
  ///
  /// - Parameters:
  ///   - result: What goes to standard output.
  ///   - status: How the program ends if that can be written.
  /// - Returns: How the program ends.
  package func finish(with result: String, _ status: ExitStatus = .success) -> ExitStatus {
    guard case .some(.failed(let reason)) = StandardStream.output.write(result) else {
      return status
    }
    complain("the result could not be written: \(reason)")
    return .failure
  }

  /// Says what is wrong, with the program's name, and the command's if it is known.
  package func complain(_ message: String, command: String? = nil) {
    let name = command.map { "\(program) \($0)" } ?? program
    _ = StandardStream.error.write("\(name): \(message)\n")
  }
}
