/// Why a program could not be compiled while it runs.
///
/// Printed, it says in a sentence what is missing or went wrong; where a compiler failed, its messages
/// follow on further lines.
public enum CompilationError: Error, Hashable, Sendable {
  /// The platform lets no program start a compiler.
  case noProcesses

  /// The program cannot be printed as C, for this reason.
  case notPrintable(reason: String)

  /// There is no compiler: none of these was found.
  case noCompiler(soughtFor: [String])

  /// A file or a folder could not be made, for the system's reason.
  case notWritten(path: String, reason: String)

  /// The compiler could not be started, for the system's reason.
  case notStarted(compiler: String, reason: String)

  /// The compiler ended without a library. Its status is negative if a signal ended it.
  case failed(compiler: String, status: Int32, messages: String)

  /// The library could not be loaded, for the system's reason.
  case notLoaded(reason: String)
}

extension CompilationError: CustomStringConvertible {
  /// What went wrong, in a sentence, with the compiler's messages below if there are any.
  public var description: String {
    switch self {
    case .noProcesses:
      return "on this platform a program cannot start a compiler; run the program itself."
    case .notPrintable(let reason): return "the program cannot be compiled: \(reason)"
    case .noCompiler(let names):
      return "there is no C compiler: \(names.joined(separator: ", ")) "
        + "\(names.count == 1 ? "is" : "are") neither in a folder of PATH nor beside swift."
    case .notWritten(let path, let reason): return "cannot write \(path): \(reason)."
    case .notStarted(let compiler, let reason): return "cannot start \(compiler): \(reason)."
    case .failed(let compiler, let status, let messages):
      let end = status < 0 ? "was ended by signal \(-status)" : "ended with status \(status)"
      return "\(compiler) \(end)\(messages.isEmpty ? "." : ":\n\(messages)")"
    case .notLoaded(let reason):
      return "the compiled program cannot be loaded: \(reason)."
    }
  }
}
