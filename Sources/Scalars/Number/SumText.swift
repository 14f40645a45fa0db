// Numbers as sums, for their descriptions.

/// A number as a part of another: in parentheses where it is a sum itself, as nested numbers are.
package func summand(_ x: some RealScalar) -> String {
  let text = "\(x)"
  // Which sign what is not a number has depends on how it was computed.
  if text == "-nan" { return "nan" }
  return text.contains(" ") ? "(\(text))" : text
}

/// A further term of a sum with its sign, for example ` - 2.0 ε`.
package func term(_ coefficient: some RealScalar, _ unit: String) -> String {
  let text = summand(coefficient)
  return text.hasPrefix("-") ? " - \(text.dropFirst()) \(unit)" : " + \(text) \(unit)"
}

/// Numbers in brackets, with the zeros at the end left out where there are several.
package func list<T: RealScalar>(_ elements: [T]) -> String {
  bracketed(elements.map(summand), spared: elements.reversed().prefix { $0 == 0 }.count)
}

/// Texts in brackets, but for the last ones if there are several to be spared.
package func bracketed(_ texts: [String], spared: Int) -> String {
  let shown = spared > 1 ? texts.dropLast(spared) + ["…"] : texts[...]
  return "[\(shown.joined(separator: ", "))]"
}
