import Foundation

/// A table of true values of one function, computed with many digits by `make_tables.py`.
public struct ReferenceTable: Sendable {
  /// One argument, or pair of arguments, and the truths there.
  public struct Row: Sendable {
    /// The function's arguments.
    public let arguments: [Double]

    /// The function's value.
    public let value: Truth

    /// The derivative in each argument.
    public let derivatives: [Truth]
  }

  /// The function's name, as in the file's name.
  public let name: String

  /// The rows.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - name: The file's name without its ending.
  ///   - arity: How many arguments the function has.
  /// - Throws: An error that names the table, if it is missing or malformed.
  public init(_ name: String, arity: Int = 1) throws {
    self.name = name
    rows = try Self.lines(of: name).map { fields in
      guard fields.count == 2 * arity + 1 else {
        throw MalformedTable(name: name, line: fields.joined(separator: " "))
      }
      let truths = try fields[arity...].map { try Self.truth($0, in: name) }
      return Row(
        arguments: try fields[..<arity].map { try Self.number($0, in: name) },
        value: truths[0], derivatives: Array(truths[1...]))
    }
  }

  /// The arguments and truths of each row of a table with more columns than values and first derivatives.
  ///
  /// - Parameters:
  ///   - name: The file's name without its ending.
  ///   - arity: How many arguments the function has.
  /// - Returns: The rows.
  /// - Throws: An error that names the table, if it is missing or malformed.
  public static func rows(
    of name: String, arity: Int
  ) throws -> [(arguments: [Double], truths: [Truth])] {
    try lines(of: name).map { fields in
      (
        try fields[..<arity].map { try number($0, in: name) },
        try fields[arity...].map { try truth($0, in: name) }
      )
    }
  }

  /// The names of all tables.
  static let names: [String] = {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Reference")
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  /// The fields of each line of a section of a table's file.
  ///
  /// The first section begins with the file, another after a line `## NAME`.
  static func lines(of name: String, section: String = "first") throws -> [[Substring]] {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Reference")
    let text = try String(
      contentsOf: folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
    var (result, current): ([[Substring]], Substring) = ([], "first")
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        current = line.dropFirst(3)
      } else if current == section && !line.hasPrefix("#") {
        result.append(line.split(separator: " "))
      }
    }
    return result
  }

  /// A line that is not what its table's head says.
  public struct MalformedTable: Error {
    let name: String
    let line: String
  }

  static func number(_ field: Substring, in name: String) throws -> Double {
    guard let number = Double(field) else { throw MalformedTable(name: name, line: "\(field)") }
    return number
  }

  static func truth(_ field: Substring, in name: String) throws -> Truth {
    let parts = field.split(separator: ":")
    return Truth(
      nearest: try number(parts[0], in: name),
      fraction: parts.count > 1 ? try number(parts[1], in: name) : 0)
  }
}
