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
