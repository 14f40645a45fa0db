public import ForwardMode
import Scalars

/// What all first derivatives of one function at one point cost and how exact they are, by several
/// methods.
///
/// The module `Comparison` prints it as a table, and says in a sentence which method to use.
public struct ModeComparison: Sendable {
  /// One method's figures.
  public struct Entry: Sendable {
    /// The method.
    public let method: DerivativeMethod

    /// How often the function was evaluated, on whatever numbers: counted, those evaluations among
    /// them that are repeated at a pole.
    public let evaluations: Int

    /// The sweeps back over the recording, if there is one; counted too.
    public let sweeps: Int

    /// The arithmetic operations and functions, counted.
    public let operations: Int

    /// The bytes of the inputs in the method's numbers, and of the recording if there is one.
    public let bytes: Int

    /// The shortest time of several runs, in seconds.
    public let seconds: Double

    /// The times of all runs, in seconds; the methods took turns, so that the runs of one place belong
    /// together.
    package let rounds: [Double]

    /// The largest error of a derivative, in units in the last place; NaN if no derivative is a
    /// number, so that there is nothing to compare with.
    public let error: Double

    @usableFromInline
    package init(
      method: DerivativeMethod, evaluations: Int, sweeps: Int, operations: Int, bytes: Int,
      rounds: [Double], error: Double
    ) {
      self.method = method
      self.evaluations = evaluations
      self.sweeps = sweeps
      self.operations = operations
      self.bytes = bytes
      self.rounds = rounds
      seconds = rounds.min() ?? .nan
      self.error = error
    }
  }

  /// The number of inputs n.
  public let inputs: Int

  /// The number of outputs m.
  public let outputs: Int

  /// The operations of one evaluation on plain numbers.
  public let operations: Int

  /// The time of one evaluation on plain numbers, in seconds.
  public let seconds: Double

  /// The lanes that forward mode with several tangents took.
  public let lanes: LaneWidth

  /// The methods' figures.
  public let entries: [Entry]

  /// Whether every derivative is a number, be it infinite.
  package let isDefined: Bool

  /// Whether every coordinate of the point is a number.
  package let hasPoint: Bool

  /// Whether what was timed was compiled without optimisation.
  package let isDebugBuild: Bool

  @usableFromInline
  package init(
    inputs: Int, outputs: Int, operations: Int, seconds: Double, lanes: LaneWidth,
    entries: [Entry], isDefined: Bool, hasPoint: Bool, isDebugBuild: Bool
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.operations = operations
    self.seconds = seconds
    self.lanes = lanes
    self.entries = entries
    self.isDefined = isDefined
    self.hasPoint = hasPoint
    self.isDebugBuild = isDebugBuild
  }

  /// The figures of one method.
  ///
  /// - Parameter method: The method.
  /// - Returns: Its figures.
  public subscript(method: DerivativeMethod) -> Entry {
    guard let entry = entries.first(where: { $0.method == method }) else { failMissing(method) }
    return entry
  }
}

/// Stops the program: a comparison has an entry for every method.
@inline(never)
private func failMissing(_ method: DerivativeMethod) -> Never {
  fail("ModeComparison: there is no entry for \(method.rawValue).")
}
