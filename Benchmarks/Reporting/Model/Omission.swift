/// A program that was left out of a case.
public struct Omission: Sendable, Equatable, Codable {
  /// The program.
  public var program: Program
  /// Why it was left out.
  public var reason: String

  /// Creates an omission.
  public init(_ program: Program, because reason: String) {
    self.program = program
    self.reason = reason
  }
}
