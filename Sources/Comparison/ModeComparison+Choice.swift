import MixedMode

extension ModeComparison {
  /// A mode, and how sure it is that it is the one to take.
  struct Choice {
    /// The mode to take.
    let best: Entry

    /// The other mode's entry: reverse mode's for either kind of forward mode, and the other way
    /// round.
    let other: Entry

    /// How many times as long the other mode takes, as the median of all rounds; nil where the times
    /// do not decide between the two, so that the operations have to.
    let ratio: Double?
  }

  /// The mode to take here.
  ///
  /// Times scatter, so the two modes are compared within each round, in which both were timed one
  /// right after the other, and the times decide only where three rounds in four agree. Operations
  /// do not scatter. Where they speak for the other mode, the times must be far apart: what is left
  /// is more likely to lie in what surrounds the operations, as in calls and memory.
  var choice: Choice {
    let (reverse, forward) = (self[.reverse], cheaperForward)
    let operations = min(self[.oneTangent].operations, self[.manyTangents].operations)
    let savesOperations = operations <= reverse.operations
    let (slowness, speed) = (Self.ratios(reverse, forward), Self.ratios(forward, reverse))
    if Self.isClear(slowness, by: savesOperations ? Self.notable : Self.large) {
      return Choice(best: forward, other: reverse, ratio: Self.median(slowness))
    }
    if Self.isClear(speed, by: savesOperations ? Self.large : Self.notable) {
      return Choice(best: reverse, other: forward, ratio: Self.median(speed))
    }
    return savesOperations
      ? Choice(best: forward, other: reverse, ratio: nil)
      : Choice(best: reverse, other: forward, ratio: nil)
  }

  /// Forward mode with several tangents where that is clearly faster than with one, else that which
  /// takes fewer operations: the operations on lanes are done several at once.
  private var cheaperForward: Entry {
    let (one, many) = (self[.oneTangent], self[.manyTangents])
    if Self.isClear(Self.ratios(one, many), by: Self.notable) { return many }
    if Self.isClear(Self.ratios(many, one), by: Self.notable) { return one }
    return one.operations <= many.operations ? one : many
  }

  /// The factor that is worth a word.
  private static let notable = 1.15

  /// The factor that surroundings do not explain.
  private static let large = 1.5

  /// How many times as long one method took as another, round by round, in ascending order.
  private static func ratios(_ a: Entry, _ b: Entry) -> [Double] {
    zip(a.rounds, b.rounds).map { $0 / $1 }.filter { !$0.isNaN }.sorted()
  }

  /// Whether three rounds in four show at least a factor.
  private static func isClear(_ ratios: [Double], by factor: Double) -> Bool {
    !ratios.isEmpty && ratios[ratios.count / 4] >= factor
  }

  private static func median(_ ratios: [Double]) -> Double { ratios[ratios.count / 2] }
}
