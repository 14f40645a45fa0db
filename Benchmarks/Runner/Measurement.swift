/// One thing to time, named for the table.
struct Candidate {
  let name: String
  /// Runs the candidate so many times.
  let run: (_ repetitions: Int) -> Void
}

/// The times of a candidate, in nanoseconds a call, one for each round.
struct Timing {
  let name: String
  let rounds: [Double]

  var minimum: Double { rounds.min() ?? .nan }

  /// The ratio to another candidate: of the minima, and the median of the ratios within a round.
  func ratio(to base: Timing) -> (ofMinima: Double, median: Double) {
    let ratios = zip(rounds, base.rounds).map { $0 / $1 }.sorted()
    let middle = ratios.count / 2
    let median = ratios.count % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2
    return (minimum / base.minimum, median)
  }
}

/// Times candidates in turn, A B C A B C …, so that all see the same state of the machine.
///
/// - Parameters:
///   - candidates: What to time.
///   - rounds: How many times each is timed.
///   - batch: How long one timing should take, in nanoseconds.
/// - Returns: One timing for each candidate, in their order.
func measure(_ candidates: [Candidate], rounds: Int, batch: Double) -> [Timing] {
  let clock = ContinuousClock()
  func nanoseconds(_ candidate: Candidate, _ repetitions: Int) -> Double {
    let duration = clock.measure { candidate.run(repetitions) }
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1e9 + Double(attoseconds) * 1e-9
  }
  let repetitions = candidates.map { candidate in
    var count = 1
    while true {
      let time = nanoseconds(candidate, count)
      if time > batch / 2 || count > 1 << 30 { return count }
      count = time < batch / 20 ? count * 8 : count * 2
    }
  }
  var times = candidates.map { _ in [Double]() }
  for _ in 0..<rounds {
    for (i, candidate) in candidates.enumerated() {
      times[i].append(nanoseconds(candidate, repetitions[i]) / Double(repetitions[i]))
    }
  }
  return zip(candidates, times).map { Timing(name: $0.name, rounds: $1) }
}
