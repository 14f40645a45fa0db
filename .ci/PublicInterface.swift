// Leaves only what is public in the descriptions of interfaces in a folder, which list what inlined code
// may use as well.

import Foundation

func isPublic(_ node: Any) -> Bool {
  (node as? [String: Any])?["isInternal"] as? Bool != true
}

func onlyPublic(_ node: Any) -> Any {
  guard var node = node as? [String: Any] else { return node }
  if let children = node["children"] as? [Any] {
    node["children"] = children.filter(isPublic).map(onlyPublic)
  }
  if let accessors = node["accessors"] as? [Any] {
    node["accessors"] = accessors.map(onlyPublic)
  }
  return node
}

let folder = URL(fileURLWithPath: CommandLine.arguments[1])
let files = FileManager.default
for file in try files.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
  guard var dump = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any],
    let root = dump["ABIRoot"]
  else { fatalError("\(file.path) describes no interface") }
  dump["ABIRoot"] = onlyPublic(root)
  try JSONSerialization.data(withJSONObject: dump).write(to: file)
}
