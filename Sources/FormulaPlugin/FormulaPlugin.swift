import Foundation
import PackagePlugin

/// Writes the formulas of a target as Swift, which is compiled with the target.
@main
struct FormulaPlugin: BuildToolPlugin {
  /// The commands that write a Swift file for each file of formulas.
  ///
  /// - Parameters:
  ///   - context: Where the tool is, and where files may be written.
  ///   - target: The target that asked for the plugin.
  /// - Returns: The commands, none for a target that has no source files.
  /// - Throws: An error where the tool is missing.
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let tool = try context.tool(named: "FormulaCompiler").url
    let files = target.sourceFiles(withSuffix: ".formula").map(\.url).sorted { $0.path < $1.path }
    var count: [String: Int] = [:]
    return files.map { file in
      var name = file.deletingPathExtension().lastPathComponent
      // Two folders may have files of one name, and a module may not.
      count[name, default: 0] += 1
      if let number = count[name], number > 1 { name += "-\(number)" }
      let output = context.pluginWorkDirectoryURL.appending(path: "\(name)+Formulas.swift")
      return .buildCommand(
        displayName: "Writing the formulas of \(file.lastPathComponent) as Swift",
        executable: tool, arguments: [file.path, output.path], inputFiles: [file],
        outputFiles: [output])
    }
  }
}
