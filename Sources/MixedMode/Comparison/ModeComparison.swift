public import Counting
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

  /// The operations of a function that was recorded, and of the programs of its derivatives.
  ///
  /// A recorded program has every operation written out, those of both branches of a choice too, and so
  /// its count is that of no point.
  public struct ProgramCounts: Equatable, Sendable {
    /// The operations of the function.
    public let function: OperationCount

    /// The operations of a Jacobian-vector product: one column of the Jacobian.
    public let jvp: OperationCount

    /// The operations of a vector-Jacobian product: one row of the Jacobian.
    public let vjp: OperationCount

    /// Creates the counts.
    ///
    /// - Parameters:
    ///   - function: The operations of the function.
    ///   - jvp: The operations of a Jacobian-vector product.
    ///   - vjp: The operations of a vector-Jacobian product.
    public init(function: OperationCount, jvp: OperationCount, vjp: OperationCount) {
      self.function = function
      self.jvp = jvp
      self.vjp = vjp
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

  /// What the function and its products with the Jacobian take as recorded programs, if they were
  /// recorded.
  public var programs: ProgramCounts?

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
