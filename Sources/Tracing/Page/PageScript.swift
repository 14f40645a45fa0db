import CPageScripts
import Formatting

/// The scripts of a page with traces.
package enum PageScript {
  /// The script that plays programs, each on the stage of the same place.
  ///
  /// - Parameter models: What the stages play.
  /// - Returns: The script.
  static func text(playing models: [LiveModel]) -> String {
    text(running: models, then: "Questions", "Player", "Start")
  }

  /// The script of programs and what runs them, then others that make use of it.
  ///
  /// - Parameters:
  ///   - models: The programs, which are `models` there.
  ///   - names: The scripts that follow.
  /// - Returns: The script.
  package static func text(running models: [LiveModel], then names: String...) -> String {
    let needsSpecial = models.contains(where: \.callsSpecialFunctions)
    let files =
      ["Twofold", "Library"] + (needsSpecial ? ["Special"] : []) + ["Interpreter"] + names
    let list = "const models = [\n\(models.map(\.text).joined(separator: ",\n"))\n];"
    return ([list] + files.map(file)).joined(separator: "\n")
  }

  /// A script, without the lines by which it is a C++ string as well.
  ///
  /// - Parameter name: The script's file, without its ending; one that is not embedded stops the program.
  /// - Returns: The script.
  package static func file(_ name: String) -> String {
    guard let text = fluxion_page_script(name) else {
      fatalError("PageScript: no script '\(name)' is embedded.")
    }
    let lines = String(cString: text).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(2).dropLast().joined(separator: "\n")
  }
}
