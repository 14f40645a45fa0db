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

/// The machine and the program that took the measurements.
public struct Machine: Sendable, Equatable, Codable {
  /// The processor's name as the system gives it.
  public var processor: String
  /// The number of processors that were available.
  public var cores: Int
  /// The operating system.
  public var system: String
  /// The instruction set.
  public var architecture: String
  /// The Swift version that compiled the program.
  public var swift: String
  /// How the program was optimised.
  public var optimisation: String
  /// The load on the machine when the run began: programs that wanted a processor; nil if unknown.
  public var load: Double?

  /// Creates a description.
  public init(
    processor: String, cores: Int, system: String, architecture: String, swift: String,
    optimisation: String, load: Double?
  ) {
    self.processor = processor
    self.cores = cores
    self.system = system
    self.architecture = architecture
    self.swift = swift
    self.optimisation = optimisation
    self.load = load
  }
}

/// Programs that compute one thing, measured in turn.
public struct Case: Sendable, Equatable, Codable {
  /// The part of the run that a case belongs to.
  public enum Group: String, Sendable, Codable {
    /// A family of functions at one number of inputs and outputs.
    case sweep
    /// A family at one amount of work.
    case work
    /// A real kernel.
    case kernel
    /// A kernel's gradient at one number of lanes.
    case lanes
  }

  /// The part of the run.
  public var group: Group
  /// The family or kernel.
  public var name: String
  /// The number of inputs n.
  public var inputs: Int
  /// The number of outputs m.
  public var outputs: Int
  /// How many operations the function does, counted exactly.
  public var operations: Int
  /// The measurements; the first is of the plain function.
  public var results: [ProgramMeasurement]
  /// What was not measured, and why.
  public var omitted: [Omission]

  /// Creates a case.
  public init(
    group: Group, name: String, inputs: Int, outputs: Int, operations: Int,
    results: [ProgramMeasurement],
    omitted: [Omission] = []
  ) {
    self.group = group
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.operations = operations
    self.results = results
    self.omitted = omitted
  }

  /// What tells a case from the others of a run.
  public var id: String { "\(group.rawValue)/\(name)/n=\(inputs),m=\(outputs),W=\(operations)" }

  /// The measurement of one program.
  public subscript(_ program: Program) -> ProgramMeasurement? {
    results.first { $0.program == program }
  }

  /// The ratio of the least times of two programs, if both were measured.
  ///
  /// Other work on the machine only ever adds to a time, so of all estimates this one suffers least
  /// from it; ``ratio(_:to:seed:)`` tells how sure to be of it.
  public func factor(_ program: Program, to base: Program = .primal) -> Double? {
    guard let a = self[program], let b = self[base] else { return nil }
    return a.minimum / b.minimum
  }

  /// What one program cost in terms of another round by round, if both were measured.
  public func ratio(_ program: Program, to base: Program, seed: UInt64) -> Ratio? {
    guard let a = self[program], let b = self[base] else { return nil }
    return Ratio(of: a.seconds, to: b.seconds, seed: seed)
  }
}

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

/// The measurement of one program.
public struct ProgramMeasurement: Sendable, Equatable, Codable {
  /// The program.
  public var program: Program
  /// The time of one call, round by round; every round is kept.
  public var seconds: [Double]
  /// The least of the times.
  public var minimum: Double
  /// The time in the middle.
  public var median: Double
  /// The rounds, counted from 0, whose times lie farther out than noise explains.
  public var outliers: [Int]
  /// The time in terms of the plain function's.
  public var ratio: Ratio
  /// Heap blocks allocated by one call; nil where they cannot be counted.
  public var allocations: Double?
  /// Bytes of tape that one call recorded; nil for programs without a tape.
  public var tapeBytes: Int?
  /// The largest error in units in the last place of the largest element in the row, against the
  /// derivative written by hand; nil where there is none to compare with.
  public var ulps: Double?

  /// Creates a measurement, with the figures that follow from the times.
  public init(
    program: Program, seconds: [Double], base: [Double], seed: UInt64, allocations: Double? = nil,
    tapeBytes: Int? = nil, ulps: Double? = nil
  ) {
    let sample = Sample(seconds)
    // Six digits are more than any clock is good for.
    let seconds = seconds.map { Self.rounded($0) }
    self.program = program
    self.seconds = seconds
    minimum = sample.minimum
    median = sample.median
    outliers = sample.outliers
    ratio = Ratio(of: seconds, to: base.map { Self.rounded($0) }, seed: seed)
    self.allocations = allocations
    self.tapeBytes = tapeBytes
    self.ulps = ulps
  }

  private static func rounded(_ time: Double) -> Double {
    guard time > 0, time.isFinite else { return time }
    var scale = 1.0
    while time * scale < 1e5 { scale *= 10 }
    return (time * scale).rounded() / scale
  }
}
