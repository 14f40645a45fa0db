/// What full Jacobians cost, in a model of three constants.
///
/// Forward mode evaluates the function once for each group of inputs that share an evaluation;
/// reverse mode records once and sweeps back once for each group of outputs that share a sweep:
///
/// ```
/// forward = ⌈n / lanes⌉ · c_f
/// reverse = c_record + ⌈m / adjoint lanes⌉ · c_sweep
/// ```
///
/// Where the two are equal lies the crossover: a line in (n, m), and not the diagonal n = m.
package struct CostModel: Sendable, Equatable, Codable {
  /// The cost of one forward evaluation with all its lanes.
  package let forward: Double
  /// The cost of recording.
  package let record: Double
  /// The cost of one sweep.
  package let sweep: Double
  /// How many inputs share an evaluation.
  package let lanes: Int
  /// How many outputs share a sweep.
  package let adjointLanes: Int

  /// Creates a model.
  package init(forward: Double, record: Double, sweep: Double, lanes: Int, adjointLanes: Int) {
    self.forward = forward
    self.record = record
    self.sweep = sweep
    self.lanes = lanes
    self.adjointLanes = adjointLanes
  }

  /// A measured pair of Jacobians.
  package struct Observation: Sendable {
    /// The number of inputs.
    package let inputs: Int
    /// The number of outputs.
    package let outputs: Int
    /// The cost in forward mode.
    package let forward: Double
    /// The cost in reverse mode.
    package let reverse: Double
    /// The cost of the plain function.
    package let plain: Double

    /// Creates an observation.
    package init(inputs: Int, outputs: Int, forward: Double, reverse: Double, plain: Double = 0) {
      self.inputs = inputs
      self.outputs = outputs
      self.forward = forward
      self.reverse = reverse
      self.plain = plain
    }
  }

  /// Fits the constants to measurements, each of which counts by its relative error.
  ///
  /// A recording does all that the plain function does, so it is taken to cost no less; and a sweep costs
  /// something.
  ///
  /// - Parameters:
  ///   - observations: Measurements at two numbers of outputs at least.
  ///   - lanes: How many inputs share an evaluation.
  ///   - adjointLanes: How many outputs share a sweep.
  /// - Returns: The model, or nil if the measurements do not determine it.
  package static func fitted(
    to observations: [Observation], lanes: Int, adjointLanes: Int
  ) -> CostModel? {
    let forward = Sample(
      observations.map { $0.forward / groups($0.inputs, lanes) }
    ).median
    // Weighted least squares for t ≈ c_record + k c_sweep with weights 1 / t².
    var (s, sk, skk, st, skt) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for observation in observations {
      let k = groups(observation.outputs, adjointLanes)
      let weight = 1 / (observation.reverse * observation.reverse)
      s += weight
      sk += weight * k
      skk += weight * k * k
      st += weight * observation.reverse
      skt += weight * k * observation.reverse
    }
    let determinant = s * skk - sk * sk
    guard observations.count >= 2, determinant > 1e-9 * s * skk else { return nil }
    var record = (skk * st - sk * skt) / determinant
    var sweep = (s * skt - sk * st) / determinant
    // At a bound for one of them the other is a weighted mean of what is left.
    let least = Sample(observations.map(\.plain)).median
    if record < least { (record, sweep) = (least, (skt - least * sk) / skk) }
    if sweep < 0 { (record, sweep) = (st / s, 0) }
    return CostModel(
      forward: forward, record: record, sweep: sweep, lanes: lanes, adjointLanes: adjointLanes)
  }

  /// The predicted cost in forward mode.
  package func forwardCost(inputs n: Int) -> Double { Self.groups(n, lanes) * forward }

  /// The predicted cost in reverse mode.
  package func reverseCost(outputs m: Int) -> Double {
    record + Self.groups(m, adjointLanes) * sweep
  }

  /// The largest number of outputs for which reverse mode is no dearer than forward mode.
  ///
  /// It goes up in steps of the adjoint lanes. Nil where forward mode is cheaper from one output
  /// on, infinite where sweeps cost nothing.
  package func crossover(inputs n: Int) -> Double? {
    let spare = forwardCost(inputs: n) - record
    if sweep == 0 { return spare >= 0 ? .infinity : nil }
    let sweeps = (spare / sweep).rounded(.down)
    return sweeps >= 1 ? sweeps * Double(adjointLanes) : nil
  }

  private static func groups(_ count: Int, _ width: Int) -> Double {
    Double((count + width - 1) / width)
  }
}
