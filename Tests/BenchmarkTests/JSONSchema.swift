import Foundation

/// Enough of JSON Schema to hold a document to the schema of reports.
struct JSONSchema {
  private let root: [String: Any]

  /// The keywords understood; any other that constrains would be passed over in silence.
  private static let keywords: Set<String> = [
    "$schema", "title", "description", "$defs", "$ref", "type", "required", "properties",
    "additionalProperties", "items", "enum", "const", "anyOf",
  ]

  struct Unreadable: Error {}

  init(_ data: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Unreadable()
    }
    self.root = root
  }

  /// What in a document does not fit, each with its place; empty if all of it does.
  func problems(in document: Data) throws -> [String] {
    problems(try JSONSerialization.jsonObject(with: document), root, "report")
  }

  private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var found: [String] = []
    for keyword in schema.keys where !Self.keywords.contains(keyword) {
      found.append("\(place): the schema uses \(keyword), which is not understood")
    }
    if let reference = schema["$ref"] as? String {
      found += problems(value, definition(reference), place)
    }
    if let type = schema["type"] as? String, !isOf(type, value) {
      return found + ["\(place) is not of type \(type)"]
    }
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
      found.append("\(place) is none of the values allowed")
    }
    if let constant = schema["const"] as? String, constant != value as? String {
      found.append("\(place) is not \(constant)")
    }
    if let choices = schema["anyOf"] as? [[String: Any]],
      !choices.contains(where: { problems(value, $0, place).isEmpty })
    {
      found.append("\(place) fits none of the alternatives")
    }
    if let object = value as? [String: Any] { found += problems(object: object, schema, place) }
    if let items = schema["items"] as? [String: Any], let array = value as? [Any] {
      for (i, item) in array.enumerated() { found += problems(item, items, "\(place)[\(i)]") }
    }
    return found
  }

  private func problems(
    object: [String: Any], _ schema: [String: Any], _ place: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found: [String] = []
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      found.append("\(place).\(name) is missing")
    }
    for (name, value) in object {
      if let property = properties[name] {
        found += problems(value, property, "\(place).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(place).\(name) is not documented")
      }
    }
    return found
  }

  private func definition(_ reference: String) -> [String: Any] {
    let name = String(reference.dropFirst("#/$defs/".count))
    let definitions = root["$defs"] as? [String: [String: Any]] ?? [:]
    return definitions[name] ?? ["undefined \(name)": true]
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "boolean": return isBoolean(value)
    case "number": return value is NSNumber && !isBoolean(value)
    case "integer":
      guard let number = value as? NSNumber, !isBoolean(value) else { return false }
      return number.doubleValue == number.doubleValue.rounded()
    default: return false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
  }
}
