import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The elements of a document, which must be well-formed XML.
final class XMLElements: NSObject, XMLParserDelegate {
  /// The parser's objection to a document.
  struct Malformed: Error {
    let reason: String
  }

  private var elements: [(name: String, attributes: [String: String])] = []

  /// Reads a document.
  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() {
      let reason = parser.parserError.map { "\($0)" } ?? "unknown"
      throw Malformed(reason: "line \(parser.lineNumber): \(reason)")
    }
  }

  /// The attributes of all elements of a name.
  func all(_ name: String) -> [[String: String]] {
    elements.filter { $0.name == name }.map(\.attributes)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
  }
}
