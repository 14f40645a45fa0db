/// Names in a sentence: `a`, `a and b`, `a, b and c`.
package func enumeration(of names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
