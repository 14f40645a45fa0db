/// What the sweep of a family says: the fitted cost model, and how well choices based on it do.
public struct Family: Sendable, Equatable, Codable {
  /// The family's name.
  public var name: String
  /// The fitted model; nil where the sweep does not determine it.
  public var model: CostModel?
  /// Where the modes cost the same, for each number of inputs.
  public var crossovers: [CrossoverRow]
  /// How the library's own choice of mode did; nil if it was not measured.
  public var choices: ChoiceRecord?

  /// Creates a summary.
  public init(
    name: String, model: CostModel?, crossovers: [CrossoverRow], choices: ChoiceRecord?
  ) {
    self.name = name
    self.model = model
    self.crossovers = crossovers
    self.choices = choices
  }
}

/// The number of outputs at which the modes cost the same, for one number of inputs.
public struct CrossoverRow: Sendable, Equatable, Codable {
  /// The number of inputs.
  public var inputs: Int
  /// The number of outputs by the model; nil if there is no crossing between 1 and the largest.
  public var predicted: Double?
  /// The number of outputs as measured; nil if there is no crossing between 1 and the largest.
  public var measured: Double?

  /// Creates a row.
  public init(inputs: Int, predicted: Double?, measured: Double?) {
    self.inputs = inputs
    self.predicted = predicted
    self.measured = measured
  }
}

/// How often a mode was chosen well.
public struct ChoiceRecord: Sendable, Equatable, Codable {
  /// The places judged: all but those too close to call.
  public var judged: Int
  /// The places at which the faster mode was chosen.
  public var right: Int
  /// The places at which the modes were too close to call.
  public var close: Int
  /// The largest cost of a wrong choice, as a factor of the faster mode's time; 1 without one.
  public var worstFactor: Double
  /// Where that was, as n and m; nil without a wrong choice.
  public var worstPlace: [Int]?

  /// Creates a record.
  public init(judged: Int, right: Int, close: Int, worstFactor: Double, worstPlace: [Int]?) {
    self.judged = judged
    self.right = right
    self.close = close
    self.worstFactor = worstFactor
    self.worstPlace = worstPlace
  }
}
