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

  let results: [Int]

  /// Which inputs each result depends on, as rows of a pattern.
  func jacobianPattern() -> SparsityPattern {
    let sets = InputSets(self, needed: results, order: .first)
    return SparsityPattern(
      rows: results.count, columns: inputs, sortedRows: results.map { sets.sorted($0) })
  }

  /// Which pairs of inputs the single result bends in.
  func hessianPattern() -> SparsityPattern {
    var pairs = InputPairs(inputs: inputs)
    guard let result = results.first, result > inputs else { return pairs.pattern() }
    let isUsed = used(for: [result])
    let curved = (inputs + 1...result).filter { isUsed[$0] && steps[$0].links.hasCurvature }
    let operands = curved.flatMap { [Int(steps[$0].first), Int(steps[$0].second)] }
    let sets = InputSets(self, needed: operands, order: .second)
    for step in curved {
      let (links, first, second) = (steps[step].links, steps[step].first, steps[step].second)
      let (a, b) = (sets.number(Int(first)), sets.number(Int(second)))
      if links.contains(.firstTwice) { pairs.insert(a, a, sets) }
      if links.contains(.secondTwice) { pairs.insert(b, b, sets) }
      if links.contains(.both) { pairs.insert(a, b, sets) }
    }
    return pairs.pattern()
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
