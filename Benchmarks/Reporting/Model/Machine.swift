/// The machine and the program that took the measurements.
package struct Machine: Sendable, Equatable, Codable {
  /// The processor's name as the system gives it.
  package let processor: String
  /// The number of processors that were available.
  package let cores: Int
  /// The operating system.
  package let system: String
  /// The instruction set.
  package let architecture: String
  /// The Swift version that compiled the program.
  package let swift: String
  /// How the program was optimised.
  package let optimisation: String
  /// The load on the machine when the run began: programs that wanted a processor; nil if unknown.
  package var load: Double?

  /// Creates a description.
  package init(
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
