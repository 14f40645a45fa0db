extension Family {
  /// Draws the conclusions from a family's cases.
  ///
  /// - Parameters:
  ///   - name: The family's name.
  ///   - cases: Its cases at all measured numbers of inputs and outputs, at one amount of work.
  ///   - seed: The seed of the bootstrap.
  ///   - forward: The forward program that stands for its mode.
  ///   - chosen: The mode the library chose for n inputs and m outputs, or nil if it does not say.
  package init(
    name: String, cases: [Case], seed: UInt64, forward: Contender = .forward16,
    chosen: ((_ inputs: Int, _ outputs: Int) -> Contender?)? = nil
  ) {
    let lanes = forward.lanes ?? 1
    let observations = cases.compactMap { item -> CostModel.Observation? in
      guard let a = item[forward], let b = item[.reverse] else { return nil }
      return CostModel.Observation(
        inputs: item.inputs, outputs: item.outputs, forward: a.minimum, reverse: b.minimum,
        plain: item[.primal]?.minimum ?? 0)
    }
    // All that depends on one input has one parent, which a lazy tape merges and never records.
    let several = observations.filter { $0.inputs > 1 }
    let model = CostModel.fitted(to: several, lanes: lanes, adjointLanes: Self.adjointLanes)
    self.init(
      name: name, model: model, crossovers: Self.crossovers(observations, model: model),
      choices: chosen.map { Self.judge(cases, seed: seed, chosen: $0) })
  }

  /// How many outputs share a sweep of the reverse driver.
  package static let adjointLanes = 8

  private static func crossovers(
    _ observations: [CostModel.Observation], model: CostModel?
  ) -> [CrossoverRow] {
    Set(observations.map(\.inputs)).sorted().compactMap { n in
      let column = observations.filter { $0.inputs == n }.sorted { $0.outputs < $1.outputs }
      guard let most = column.last?.outputs, column.count > 1 else { return nil }
      let points = column.map { (x: Double($0.outputs), ratio: $0.forward / $0.reverse) }
      let predicted = n > 1 ? model?.crossover(inputs: n) : nil
      let isInside = predicted.map { $0 >= 1 && $0 <= Double(most) } ?? false
      return CrossoverRow(
        inputs: n, predicted: isInside ? predicted : nil, measured: Crossover.falling(points))
    }
  }

  private static func judge(
    _ cases: [Case], seed: UInt64,
    chosen: (_ inputs: Int, _ outputs: Int) -> Contender?
  ) -> ChoiceRecord {
    var record = ChoiceRecord(judged: 0, right: 0, close: 0, worstFactor: 1, worstPlace: nil)
    for item in cases {
      guard let pick = chosen(item.inputs, item.outputs),
        let ratio = item.ratio(.forward, to: .reverse, seed: seed)
      else { continue }
      if ratio.verdict == .tooCloseToCall {
        record.close += 1
        continue
      }
      record.judged += 1
      let isForwardFaster = ratio.verdict == .less
      if (pick == .reverse) != isForwardFaster {
        record.right += 1
        continue
      }
      let quotient = item.factor(.forward, to: .reverse) ?? ratio.median
      let factor = isForwardFaster ? 1 / quotient : quotient
      if factor > record.worstFactor {
        record.worstFactor = factor
        record.worstPlace = [item.inputs, item.outputs]
      }
    }
    return record
  }
}
