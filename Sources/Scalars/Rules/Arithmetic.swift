extension Rules {
  /// The arithmetic that a rule stands for which is no function of its own, for whoever counts
  /// operations.
  @frozen
  public struct Arithmetic: Sendable, Equatable {
    /// Additions and subtractions.
    public let additions: Int

    /// Multiplications.
    public let multiplications: Int

    /// Divisions.
    public let divisions: Int

    /// Creates a count.
    @inlinable
    public init(additions: Int = 0, multiplications: Int = 0, divisions: Int = 0) {
      self.additions = additions
      self.multiplications = multiplications
      self.divisions = divisions
    }
  }
}
