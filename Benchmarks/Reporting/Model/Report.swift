/// Everything one run measured, as it is written to JSON and read back.
///
/// `Docs/Benchmarks/report.schema.json` documents the format. Times are in seconds for one call.
package struct Report: Sendable, Equatable, Codable {
  /// The format's name and version, the value of ``schema`` in every report.
  package static let schemaName = "fluxion-benchmarks/1"

  /// The format's name and version.
  package var schema = Report.schemaName
  /// Which part was run: `sweep`, `kernels`, `counts` or `all`.
  package let command: String
  /// When the run began, in ISO 8601.
  package let started: String
  /// How long the run took.
  package let duration: Double
  /// Whether the run came to its end; false if it was interrupted.
  package var isComplete: Bool
  /// Whether the short form was run.
  package let isQuick: Bool
  /// The seed of the bootstrap and of the kernels' data.
  package var seed: UInt64
  /// Where the run took place.
  package var machine: Machine
  /// What was measured, in order.
  package var cases: [Case]
  /// What the sweeps say about each family.
  package var families: [Family]
  /// Exact operation counts.
  package let counts: [CountRow]

  /// Creates a report.
  package init(
    command: String, started: String, duration: Double, isComplete: Bool, isQuick: Bool,
    seed: UInt64, machine: Machine, cases: [Case], families: [Family], counts: [CountRow]
  ) {
    self.command = command
    self.started = started
    self.duration = duration
    self.isComplete = isComplete
    self.isQuick = isQuick
    self.seed = seed
    self.machine = machine
    self.cases = cases
    self.families = families
    self.counts = counts
  }
}
