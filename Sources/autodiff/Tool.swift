import Expressions
import Formatting

/// The program: from the bytes of the arguments to an exit status.
enum Tool {
  private static let console = Console(of: "autodiff")

  /// Runs a command; nothing reaches standard output unless it succeeds.
  static func run(_ arguments: [[UInt8]]) -> ExitStatus {
    var command: Command?
    do {
      switch try Request(CommandLineArguments.decode(arguments)) {
      case .print(let text):
        return console.finish(with: text)
      case .run(let chosen, let invocation):
        command = chosen
        let result = try chosen.run(invocation)
        return console.finish(with: result.text, result.status)
      }
    } catch let error as UsageError {
      console.complain(error.description, command: error.command ?? command?.name)
    } catch let error as ExpressionError {
      console.complain(error.description, command: command?.name)
    } catch {
      console.complain("\(error)", command: command?.name)
      return .failure
    }
    return .usage
  }
}
