public import ForwardMode
import ReverseMode
internal import Scalars

/// Which mode takes a Jacobian, and what the choice rests on.
///
/// Forward mode evaluates the function ⌈n / lanes⌉ times, each time on numbers that carry some
/// columns' tangents. Reverse mode records it once and sweeps back ⌈m / lanes⌉ times, each time with
/// some rows' adjoints. In units of one plain evaluation,
///
/// ```
/// forward  ⌈n / ℓ⌉ (a + b ℓ)
/// reverse  c + ⌈m / 8⌉ d
/// ```
///
/// with constants measured on networks of multiplications and tanh; they vary by a factor of
/// two between functions and machines, so near the crossover either mode is about as good.
public struct JacobianPlan: Sendable, Equatable {
  /// The modes to choose from.
  public enum Mode: String, Sendable {
    /// Columns, by numbers with several tangents.
    case forward
    /// Rows, by a recording and sweeps with several adjoints.
    case reverse
  }

  /// The number of inputs n.
  public let inputs: Int

  /// The number of outputs m.
  public let outputs: Int

  /// The mode with the smaller predicted cost.
  public let mode: Mode

  /// The lanes of forward mode.
  public let lanes: LaneWidth

  /// The predicted cost of forward mode, in plain evaluations.
  public let forwardCost: Double

  /// The predicted cost of reverse mode, in plain evaluations.
  public let reverseCost: Double

  /// Predicts both costs and chooses.
  ///
  /// - Parameters:
  ///   - n: The number of inputs; a negative one stops the program.
  ///   - m: The number of outputs, likewise.
  public init(inputs n: Int, outputs m: Int) {
    if n < 0 || m < 0 {
      fail("JacobianPlan(inputs:outputs:): \(n) inputs and \(m) outputs; neither may be negative.")
    }
    inputs = n
    outputs = m
    lanes = LaneWidth(forInputs: n)
    let passes = Double(chunkCount(inputs: n, lanes: lanes.rawValue))
    let width = Double(lanes.rawValue)
    forwardCost = passes * (Cost.forwardValue + Cost.forwardLane * width)
    let wholeSweeps = Double(m / rowsPerSweep)
    let rest = m % rowsPerSweep
    let lastSweep =
      rest == 0 ? 0 : rest == 1 ? Cost.sweepOne : rest <= 4 ? Cost.sweepFour : Cost.sweepEight
    reverseCost = Cost.record + wholeSweeps * Cost.sweepEight + lastSweep
    mode = forwardCost <= reverseCost ? .forward : .reverse
  }

  /// Measured costs, in plain evaluations.
  enum Cost {
    static let forwardValue = 1.0
    static let forwardLane = 0.2
    static let record = 3.5
    static let sweepOne = 1.2
    static let sweepFour = 3.0
    static let sweepEight = 5.5
  }
}

extension JacobianPlan: CustomStringConvertible {
  /// The choice in a sentence.
  public var description: String {
    let passes = chunkCount(inputs: inputs, lanes: lanes.rawValue)
    let sweeps = sweepCount(outputs: outputs)
    let forward = "\(counted(passes, "pass", plural: "passes")) of \(lanes.rawValue) lanes"
    let reverse = "one recording and \(counted(sweeps, "sweep"))"
    let (f, r) = (rounded(forwardCost), rounded(reverseCost))
    return switch mode {
    case .forward: "forward mode: \(forward), about \(f) evaluations, against \(r) for \(reverse)"
    case .reverse: "reverse mode: \(reverse), about \(r) evaluations, against \(f) for \(forward)"
    }
  }

  private func rounded(_ cost: Double) -> String {
    cost < 10 ? "\((cost * 10).rounded() / 10)" : "\(Int(cost.rounded()))"
  }
}
