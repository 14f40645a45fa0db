/// Exact operation counts of one function's derivatives.
package struct CountRow: Sendable, Equatable, Codable {
  /// A derivative's count.
  package struct Entry: Sendable, Equatable, Codable {
    /// The program that was counted.
    package let program: Contender
    /// All operations.
    package let operations: Int
    /// Operations in terms of the plain function's.
    package let ratio: Double
    /// The cost under the textbook's weights, moves included, in terms of the plain function's;
    /// nil where the textbook states no bound.
    package let weighted: Double?
    /// The textbook's bound on that; nil where it states none.
    package let bound: Double?

    /// Creates an entry.
    package init(
      program: Contender, operations: Int, ratio: Double, weighted: Double?, bound: Double?
    ) {
      self.program = program
      self.operations = operations
      self.ratio = ratio
      self.weighted = weighted
      self.bound = bound
    }
  }

  /// The function.
  package let name: String
  /// The number of inputs.
  package let inputs: Int
  /// The number of outputs.
  package let outputs: Int
  /// The plain function's operations.
  package let operations: Int
  /// The plain function's operations by kind, in words.
  package let kinds: String
  /// The derivatives' counts.
  package let entries: [Entry]

  /// Creates a row.
  package init(
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
