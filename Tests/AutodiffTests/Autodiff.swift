import Foundation
import TestSupport
import Testing

/// One run of the built executable.
struct Autodiff {
  private let run: ToolRun

  var status: Int32 { run.status }
  var output: String { run.output }
  var errors: String { run.errors }

  /// Runs `autodiff` with arguments.
  init(_ arguments: String...) throws {
    try self.init(arguments)
  }

  /// Runs `autodiff` with arguments.
  init(_ arguments: [String]) throws {
    run = try ToolRun("autodiff", arguments)
  }

  /// Runs a shell command in which `$0` is the executable.
  init(shell command: String) throws {
    run = try ToolRun("autodiff", shell: command)
  }

  /// The JSON object on standard output.
  ///
  /// Not by `JSONSerialization`, which is off by a unit or two in the last place on Linux.
  func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try decoder.decode(type, from: Data(output.utf8))
  }

  /// The character of an error's text that the caret stands under, and the text.
  func pointed() throws -> (character: Character?, text: String) {
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(lines.firstIndex { $0.allSatisfy { " ^".contains($0) } && $0 != "" })
    let column = try #require(Array(lines[index]).firstIndex(of: "^"))
    let text = Array(lines[index - 1])
    let character = column < text.count ? text[column] : nil
    return (character, String(text.dropFirst(2)))
  }
}
