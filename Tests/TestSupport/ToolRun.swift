import Foundation
import Testing

/// One run of an executable of this package.
public struct ToolRun {
  /// How it ended; −1 for a signal.
  public let status: Int32

  /// What it wrote to standard output.
  public let output: String

  /// What it wrote to standard error.
  public let errors: String

  /// Runs a tool with arguments.
  public init(_ tool: String, _ arguments: [String]) throws {
    try self.init(running: Self.executable(tool), arguments)
  }

  /// Runs a shell command in which `$0` is the tool.
  public init(_ tool: String, shell command: String) throws {
    let executable = try Self.executable(tool).path
    try self.init(running: URL(fileURLWithPath: "/bin/sh"), ["-c", command, executable])
  }

  /// Runs a program that is found where commands are.
  public init(command: String, _ arguments: [String]) throws {
    try self.init(running: URL(fileURLWithPath: "/usr/bin/env"), [command] + arguments)
  }

  private init(running executable: URL, _ arguments: [String]) throws {
    // Files and not pipes: no reader is needed while the process runs, however much it writes.
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tool-\(UUID().uuidString)")
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
  private static func executable(_ tool: String) throws -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent(tool)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return try #require(nil, "\(tool) was not found near \(CommandLine.arguments[0])")
  }
}
