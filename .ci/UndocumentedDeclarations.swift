// Reads symbol graphs and ends with status 1 if a public declaration has no comment of its own.
// Members that the compiler writes, and that stand in no file, are left out.

import Foundation

struct SymbolGraph: Decodable {
  struct Symbol: Decodable {
    struct Comment: Decodable {
      struct Line: Decodable { let text: String }
      let lines: [Line]
    }
    struct Location: Decodable {
      struct Position: Decodable { let line: Int }
      let uri: String
      let position: Position
    }
    let pathComponents: [String]
    let docComment: Comment?
    let location: Location?

    var isDocumented: Bool {
      docComment?.lines.contains { !$0.text.allSatisfy(\.isWhitespace) } ?? false
    }
  }
  let symbols: [Symbol]
}

let folder = URL(fileURLWithPath: CommandLine.arguments[1])
let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
var (count, undocumented) = (0, 0)
while let file = files?.nextObject() as? URL {
  guard file.lastPathComponent.hasSuffix(".symbols.json") else { continue }
  let graph = try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: file))
  for symbol in graph.symbols {
    guard let location = symbol.location else { continue }
    count += 1
    if symbol.isDocumented { continue }
    undocumented += 1
    let place = URL(string: location.uri)?.path ?? location.uri
    print("\(place):\(location.position.line + 1): \(symbol.pathComponents.joined(separator: "."))")
  }
}
print("\(count - undocumented) of \(count) public declarations are documented.")
exit(undocumented == 0 && count > 0 ? 0 : 1)
