/// A program that was left out of a case.
@usableFromInline
package struct Omission: Sendable, Equatable, Codable {
  /// The program.
  package let program: Contender
  /// Why it was left out.
  package let reason: String

  /// Creates an omission.
  @usableFromInline
  package init(_ program: Contender, because reason: String) {
    self.program = program
    self.reason = reason
  }
}
