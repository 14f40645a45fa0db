/// Stops the program with a message, in release builds too.
///
/// `precondition` drops its message under `-O`. Test the condition where it is hot and call this
/// where it fails; being out of line and cold, it costs the caller a compare and a branch.
///
/// - Parameter message: What was wrong, where, what was expected and what was found.
@inline(never)
@usableFromInline
package func fail(_ message: String) -> Never {
  fatalError(message)
}

/// Stops the program unless an argument has the expected number of elements.
@inlinable @inline(__always)
package func requireCount(
  _ found: Int, _ expected: Int, of argument: StaticString, in driver: StaticString
) {
  if found != expected { stopForCount(driver, argument, expected: expected, found: found) }
}

@inline(never)
@usableFromInline
func stopForCount(
  _ driver: StaticString, _ argument: StaticString, expected: Int, found: Int
) -> Never {
  fatalError("\(driver): \(argument) has \(counted(found, "element")), expected \(expected).")
}

/// A number of things in words: `1 element`, `2 elements`, `3 entries`.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
