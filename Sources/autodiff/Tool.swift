import Expressions
import Formatting

/// The program: from the bytes of the arguments to an exit status.
enum Tool {
  /// How the program ends.
  enum Status {
    static let success: Int32 = 0
    static let failedComputation: Int32 = 1
    static let badUsage: Int32 = 2
  }

  /// Runs a command; nothing reaches standard output unless it succeeds.
  static func run(_ arguments: [[UInt8]]) -> Int32 {
    var command: Command?
    do {
      let words = try CommandLineArguments.decode(arguments)
      let request = try ArgumentParser.parse(words)
      switch request {
      case .print(let text):
        return emit(text)
      case .run(let chosen, let invocation):
        command = chosen
        return emit(try chosen.run(invocation))
      }
    } catch let error as UsageError {
      complain(error.description, command: error.command ?? command)
    } catch let error as ExpressionError {
      complain(error.description, command: command)
    } catch {
      complain("\(error)", command: command)
      return Status.failedComputation
    }
    return Status.badUsage
  }

  private static func emit(_ text: String) -> Int32 {
    switch StandardStream.output.write(text) {
    case nil, .some(.readerGone): break
    case .some(.failed(let reason)):
      complain("the result could not be written: \(reason)", command: nil)
      return Status.failedComputation
    }
    return Status.success
  }

  private static func complain(_ message: String, command: Command?) {
    let name = command.map { "autodiff \($0.name)" } ?? "autodiff"
    _ = StandardStream.error.write("\(name): \(message)\n")
  }
}
