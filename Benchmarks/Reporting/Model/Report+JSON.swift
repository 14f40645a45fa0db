package import Foundation

/// A report that cannot be read.
package struct ReportError: Error, CustomStringConvertible, Sendable, Equatable {
  /// What is wrong, in a sentence.
  package let description: String

  init(_ description: String) { self.description = description }
}

extension Report {
  /// The report as JSON, with sorted keys and numbers in shortest round-trip form.
  package func json() throws -> Data {
    try Self.encoder(.sortedKeys).encode(self)
  }

  /// An encoder for which numbers that are not finite are words.
  static func encoder(_ formatting: JSONEncoder.OutputFormatting...) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = JSONEncoder.OutputFormatting(formatting)
    if #available(macOS 10.15, iOS 13, tvOS 13, watchOS 6, *) {
      encoder.outputFormatting.insert(.withoutEscapingSlashes)
    }
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return encoder
  }

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - data: What `json()` wrote.
  ///   - name: The file's name, for messages.
  /// - Throws: ``ReportError`` for anything that is not a report of this format.
  package init(json data: Data, named name: String) throws {
    struct Header: Decodable { var schema: String }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    if (try? JSONSerialization.jsonObject(with: data)) == nil {
      throw ReportError("\(name) is not JSON.")
    }
    guard let header = try? decoder.decode(Header.self, from: data) else {
      throw ReportError("\(name) is not a benchmark report: it has no member \"schema\".")
    }
    guard header.schema == Report.schemaName else {
      throw ReportError(
        "\(name) has the format \"\(header.schema)\"; this version reads "
          + "\"\(Report.schemaName)\".")
    }
    do {
      self = try decoder.decode(Report.self, from: data)
    } catch let error as DecodingError {
      throw ReportError("\(name) is damaged: \(Self.place(of: error)).")
    }
  }

  private static func place(of error: DecodingError) -> String {
    func path(_ keys: [any CodingKey]) -> String {
      let steps = keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
      return steps.isEmpty ? "the report" : String(steps.joined().drop { $0 == "." })
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(path(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      return "\(path(context.codingPath)) is not of the kind expected"
    @unknown default: return "it cannot be read"
    }
  }
}
