import CFluxion

/// The sources of the library's functions of eight numbers.
enum VectorSources {
  /// The texts by the names of their files, if the library was built with them.
  private static let texts: [String: String] = {
    var texts: [String: String] = [:]
    var index: Int32 = 0
    while let name = fluxion_vector_text_name(index), let text = fluxion_vector_text(name) {
      texts[String(cString: name)] = String(cString: text)
      index += 1
    }
    return texts
  }()

  /// The file of each function.
  private static let files: [String: String] = {
    var files = ["pow": "vector_power.c"]
    for (file, text) in texts {
      for line in text.split(separator: "\n") where line.hasPrefix("LANES_FUNCTION(") {
        let name = line.drop { $0 != "(" }.dropFirst().prefix { $0 != "," }
        files[String(name)] = file
      }
    }
    return files
  }()

  /// What the sources define: functions, types, tables and macros.
  static let definedNames: Set<String> = {
    func isPart(_ c: Character) -> Bool { c.isLetter || c.isNumber || c == "_" }
    var names: Set<String> = []
    for line in texts.values.joined().split(separator: "\n") {
      if line.hasPrefix("#define ") {
        names.insert(String(line.dropFirst(8).prefix(while: isPart)))
      } else if line.hasPrefix("LANES_INLINE ") || line.hasPrefix("LANES_SHARED ")
        || line.hasPrefix("static ")
      {
        let head = line.prefix { $0 != "(" && $0 != "[" && $0 != "=" }
        names.insert(String(head.split(whereSeparator: { !isPart($0) }).last ?? ""))
      } else if line.hasPrefix("} ") || line.hasPrefix("typedef ") {
        let words = line.prefix { $0 != ";" }.split(whereSeparator: { !isPart($0) })
        names.insert(String(words.prefix { $0 != "__attribute__" }.last ?? ""))
      }
    }
    return names
  }()

  /// Whether there are any.
  static var areThere: Bool { texts["vector_lanes.h"] != nil }

  /// The file of a function; nil if there is none.
  static func file(of function: String) -> String? {
    files[function].flatMap { texts[$0] == nil ? nil : $0 }
  }

  /// The lines that define numbers of eight lanes, and the functions of them that some lines call.
  static func lines(for callers: [String]) -> [String] {
    let text = callers.joined(separator: "\n")
    let called = files.filter { text.contains(LaneFunction.call($0.key)) }
    var included: Set<String> = []
    var lines = including("vector_lanes.h", &included)
    for file in Set(called.values).sorted() { lines += including(file, &included) }
    return lines
  }

  /// A file, with what it includes in place and once.
  private static func including(_ file: String, _ included: inout Set<String>) -> [String] {
    guard let text = texts[file], included.insert(file).inserted else { return [] }
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#include \"") {
        let name = line.split(separator: "\"")[1]
        lines += including(String(name), &included)
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }
}
