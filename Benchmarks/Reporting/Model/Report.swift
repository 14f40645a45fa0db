/// Everything one run measured, as it is written to JSON and read back.
///
/// `Docs/Benchmarks/report.schema.json` documents the format. Times are in seconds for one call.
public struct Report: Sendable, Equatable, Codable {
  /// The format's name and version, the value of ``schema`` in every report.
  public static let schemaName = "fluxion-benchmarks/1"

  /// The format's name and version.
  public var schema = Report.schemaName
  /// Which part was run: `sweep`, `kernels`, `counts` or `all`.
  public var command: String
  /// When the run began, in ISO 8601.
  public var started: String
  /// How long the run took.
  public var duration: Double
  /// Whether the run came to its end; false if it was interrupted.
  public var isComplete: Bool
  /// Whether the short form was run.
  public var isQuick: Bool
  /// The seed of the bootstrap and of the kernels' data.
  public var seed: UInt64
  /// Where the run took place.
  public var machine: Machine
  /// What was measured, in order.
  public var cases: [Case]
  /// What the sweeps say about each family.
  public var families: [Family]
  /// Exact operation counts.
  public var counts: [CountRow]

  /// Creates a report.
  public init(
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
