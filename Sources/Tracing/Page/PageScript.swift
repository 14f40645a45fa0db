import CPageScripts
import Formatting

/// The scripts of a page with traces.
enum PageScript {
  /// The script that plays programs, each on the stage of the same place.
  ///
  /// - Parameter models: What the stages play.
  /// - Returns: The script.
  static func text(playing models: [LiveModel]) -> String {
    let needsSpecial = models.contains(where: \.callsSpecialFunctions)
    let files =
      ["Twofold", "Library"] + (needsSpecial ? ["Special"] : [])
      + ["Interpreter", "Questions", "Player", "Start"]
    let list = "const models = [\n\(models.map(\.text).joined(separator: ",\n"))\n];"
    return ([list] + files.map(file)).joined(separator: "\n")
  }

  /// A script, without the lines by which it is a C++ string as well.
  private static func file(_ name: String) -> String {
    guard let text = fluxion_page_script(name) else {
      fatalError("PageScript: no script '\(name)' is embedded.")
    }
    let lines = String(cString: text).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(2).dropLast().joined(separator: "\n")
  }
}
