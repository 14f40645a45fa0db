/// What the sweep of a family says: the fitted cost model, and how well choices based on it do.
package struct Family: Sendable, Equatable, Codable {
  /// The family's name.
  package let name: String
  /// The fitted model; nil where the sweep does not determine it.
  package var model: CostModel?
  /// Where the modes cost the same, for each number of inputs.
  package let crossovers: [CrossoverRow]
  /// How the library's own choice of mode did; nil if it was not measured.
  package let choices: ChoiceRecord?

  /// Creates a summary.
  package init(
    name: String, model: CostModel?, crossovers: [CrossoverRow], choices: ChoiceRecord?
  ) {
    self.name = name
    self.model = model
    self.crossovers = crossovers
    self.choices = choices
  }
}

/// The number of outputs at which the modes cost the same, for one number of inputs.
package struct CrossoverRow: Sendable, Equatable, Codable {
  /// The number of inputs.
  package let inputs: Int
  /// The number of outputs by the model; nil if there is no crossing between 1 and the largest.
  package let predicted: Double?
  /// The number of outputs as measured; nil if there is no crossing between 1 and the largest.
  package let measured: Double?

  /// Creates a row.
  package init(inputs: Int, predicted: Double?, measured: Double?) {
    self.inputs = inputs
    self.predicted = predicted
    self.measured = measured
  }
}

/// How often a mode was chosen well.
package struct ChoiceRecord: Sendable, Equatable, Codable {
  /// The places judged: all but those too close to call.
  package var judged: Int
  /// The places at which the faster mode was chosen.
  package var right: Int
  /// The places at which the modes were too close to call.
  package var close: Int
  /// The largest cost of a wrong choice, as a factor of the faster mode's time; 1 without one.
  package var worstFactor: Double
  /// Where that was, as n and m; nil without a wrong choice.
  package var worstPlace: [Int]?

  /// Creates a record.
  package init(judged: Int, right: Int, close: Int, worstFactor: Double, worstPlace: [Int]?) {
    self.judged = judged
    self.right = right
    self.close = close
    self.worstFactor = worstFactor
    self.worstPlace = worstPlace
  }
}
