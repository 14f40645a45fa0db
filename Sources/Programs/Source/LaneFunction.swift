import CFluxion
import Scalars

/// A rule's function of eight numbers, for printed programs, which bring its source along.
struct LaneFunction {
  /// What its source calls it.
  let name: String

  /// Its arguments: constants, or nil for what varies.
  let arguments: [Double?]

  /// Which derivatives of it are wanted, in order; 0 is the value.
  let orders: [Int]

  /// How a call of a function's source begins.
  static func call(_ name: String) -> String {
    name == "pow" ? "power_value(" : " \(name)_jet("
  }

  /// The function of a rule, if it has one for all derivatives that are wanted.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - orders: The derivatives' orders in the rule's arguments.
  ///   - arguments: The arguments, as far as they are constants.
  init?(_ rule: StoredRule, _ orders: [(first: Int, second: Int)], _ arguments: [Double?]) {
    self.arguments = arguments
    self.orders = orders.map(\.first)
    switch rule {
    case .unary(let rule):
      guard let name = rule.vectorForm?.sourceName, orders.allSatisfy({ $0.first <= 2 }) else {
        return nil
      }
      self.name = "\(name)"
    case .binary(let rule):
      guard let name = rule.vectorForm?.sourceName,
        orders.allSatisfy({ $0.first == 0 && $0.second == 0 })
      else { return nil }
      self.name = "\(name)"
    case .reduction: return nil
    }
    if VectorSources.file(of: name) == nil { return nil }
  }
}

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
