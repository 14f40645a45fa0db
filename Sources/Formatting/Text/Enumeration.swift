/// Names with commas between them, shortened where there are more than so many.
package func listed(_ names: [String], atMost most: Int) -> String {
  if names.count <= most { return names.joined(separator: ", ") }
  return names.prefix(most - 1).joined(separator: ", ") + ", …"
}

/// Names in a sentence: `a`, `a and b`, `a, b and c`.
package func enumeration(of names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
