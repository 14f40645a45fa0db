import Foundation
import Testing

/// One run of the built executable.
struct Autodiff {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `autodiff` with arguments.
  init(_ arguments: String...) throws {
    try self.init(arguments)
  }

  /// Runs `autodiff` with arguments.
  init(_ arguments: [String]) throws {
    try self.init(running: Self.executable(), arguments)
  }

  /// Runs a shell command in which `$0` is the executable.
  init(shell command: String) throws {
    try self.init(
      running: URL(fileURLWithPath: "/bin/sh"), ["-c", command, Self.executable().path])
  }

  private init(running executable: URL, _ arguments: [String]) throws {
    // Files and not pipes: no reader is needed while the process runs, however much it writes.
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("autodiff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["output", "errors"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -1
    output = try String(contentsOf: files[0], encoding: .utf8)
    errors = try String(contentsOf: files[1], encoding: .utf8)
  }

  /// The executable, which the build puts beside the tests or a few folders above them.
  private static func executable() throws -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent("autodiff")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return try #require(nil, "autodiff was not found near \(CommandLine.arguments[0])")
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
