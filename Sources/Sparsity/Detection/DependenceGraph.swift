import Scalars

/// The steps of a computation, and which of them are its results.
///
/// What a step depends on is collected only where it is needed: for the results, and for steps that several
/// others are made of, so that nothing is collected twice. Where a step adds nothing to one of its operands,
/// both have one set.
@usableFromInline
struct DependenceGraph {
  let inputs: Int

  let steps: UnsafeBufferPointer<DependenceStep>

  let results: [UInt32]

  /// Which inputs each result depends on, as rows of a pattern.
  func jacobianPattern() -> SparsityPattern {
    let sets = InputSets(self, needed: results.map(Int.init))
    var builder = RowsBuilder(rows: results.count, columns: inputs)
    for (row, result) in results.enumerated() {
      builder.count(sets.elements(ofStep: Int(result)).count, inRow: row)
    }
    builder.endCounting()
    for (row, result) in results.enumerated() {
      for input in sets.elements(ofStep: Int(result)) { builder.insert(row, Int(input)) }
    }
    return withExtendedLifetime(sets) { builder.pattern() }
  }

  /// Which pairs of inputs the single result bends in.
  func hessianPattern() -> SparsityPattern {
    var pairs = InputPairs(inputs: inputs)
    guard let result = results.first.map(Int.init), result > inputs else { return pairs.pattern() }
    let isUsed = used(for: [result])
    let curved = (inputs + 1...result).filter { isUsed[$0] && steps[$0].links.hasCurvature }
    let sets = InputSets(
      self, needed: curved.flatMap { [Int(steps[$0].first), Int(steps[$0].second)] })
    for step in curved {
      let links = steps[step].links
      let a = sets.elements(ofStep: Int(steps[step].first))
      let b = sets.elements(ofStep: Int(steps[step].second))
      if links.contains(.firstTwice) { pairs.insert(a, a) }
      if links.contains(.secondTwice) { pairs.insert(b, b) }
      if links.contains(.both) { pairs.insert(a, b) }
    }
    return withExtendedLifetime(sets) { pairs.pattern() }
  }

  /// The steps whose derivatives results are made of.
  func used(for results: [Int]) -> [Bool] {
    var isUsed = [Bool](repeating: false, count: steps.count)
    for result in results { isUsed[result] = true }
    guard let last = results.max(), last > inputs else { return isUsed }
    for step in stride(from: last, to: inputs, by: -1) where isUsed[step] {
      if steps[step].links.contains(.first) { isUsed[Int(steps[step].first)] = true }
      if steps[step].links.contains(.second) { isUsed[Int(steps[step].second)] = true }
    }
    return isUsed
  }
}
