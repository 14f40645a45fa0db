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
