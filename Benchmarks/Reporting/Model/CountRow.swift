/// Exact operation counts of one function's derivatives.
public struct CountRow: Sendable, Equatable, Codable {
  /// A derivative's count.
  public struct Entry: Sendable, Equatable, Codable {
    /// The program that was counted.
    public var program: Program
    /// All operations.
    public var operations: Int
    /// Operations in terms of the plain function's.
    public var ratio: Double
    /// The cost under the textbook's weights, moves included, in terms of the plain function's;
    /// nil where the textbook states no bound.
    public var weighted: Double?
    /// The textbook's bound on that; nil where it states none.
    public var bound: Double?

    /// Creates an entry.
    public init(
      program: Program, operations: Int, ratio: Double, weighted: Double?, bound: Double?
    ) {
      self.program = program
      self.operations = operations
      self.ratio = ratio
      self.weighted = weighted
      self.bound = bound
    }
  }

  /// The function.
  public var name: String
  /// The number of inputs.
  public var inputs: Int
  /// The number of outputs.
  public var outputs: Int
  /// The plain function's operations.
  public var operations: Int
  /// The plain function's operations by kind, in words.
  public var kinds: String
  /// The derivatives' counts.
  public var entries: [Entry]

  /// Creates a row.
  public init(
    name: String, inputs: Int, outputs: Int, operations: Int, kinds: String, entries: [Entry]
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.operations = operations
    self.kinds = kinds
    self.entries = entries
  }
}
