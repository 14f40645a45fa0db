/// Programs that compute one thing, measured in turn.
package struct Case: Sendable, Equatable, Codable {
  /// The part of the run that a case belongs to.
  package enum Group: String, Sendable, Codable {
    /// A family of functions at one number of inputs and outputs.
    case sweep
    /// A family at one amount of work.
    case work
    /// A real kernel.
    case kernel
    /// A kernel's gradient at one number of lanes.
    case lanes
    /// A family with sparse Jacobians at one size and width.
    case sparse
    /// A function's derivatives at many points.
    case points
  }

  /// The part of the run.
  package let group: Group
  /// The family or kernel.
  package let name: String
  /// The number of inputs n.
  package let inputs: Int
  /// The number of outputs m.
  package let outputs: Int
  /// How many inputs each output depends on, in a family with sparse Jacobians; nil elsewhere.
  package let width: Int?
  /// How many operations the function does, counted exactly.
  package let operations: Int
  /// The measurements; the first is of the plain function.
  package var results: [ProgramMeasurement]
  /// What was not measured, and why.
  package var omitted: [Omission]

  /// Creates a case.
  package init(
    group: Group, name: String, inputs: Int, outputs: Int, width: Int? = nil,
    operations: Int, results: [ProgramMeasurement], omitted: [Omission] = []
  ) {
    self.group = group
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.width = width
    self.operations = operations
    self.results = results
    self.omitted = omitted
  }

  /// What tells a case from the others of a run.
  package var id: String {
    let size = "n=\(inputs),m=\(outputs)" + (width.map { ",w=\($0)" } ?? "")
    return "\(group.rawValue)/\(name)/\(size),W=\(operations)"
  }

  /// The measurement of one program.
  package subscript(_ program: Contender) -> ProgramMeasurement? {
    results.first { $0.program == program }
  }

  /// The ratio of the least times of two programs, if both were measured.
  ///
  /// Other work on the machine only ever adds to a time, so of all estimates this one suffers least
  /// from it; ``ratio(_:to:seed:)`` tells how sure to be of it.
  package func factor(_ program: Contender, to base: Contender = .primal) -> Double? {
    guard let a = self[program], let b = self[base] else { return nil }
    return a.minimum / b.minimum
  }

  /// What one program cost in terms of another round by round, if both were measured.
  package func ratio(_ program: Contender, to base: Contender, seed: UInt64) -> Ratio? {
    guard let a = self[program], let b = self[base] else { return nil }
    return Ratio(of: a.seconds, to: b.seconds, seed: seed)
  }
}
