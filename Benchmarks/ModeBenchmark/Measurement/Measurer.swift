package import BenchmarkReporting
import CAllocationCounter
import Fluxion

/// Times programs side by side.
package struct Measurer {
  /// How many rounds: each program is timed once in each.
  package var rounds: Int

  /// How long all rounds of all programs of a case should take together, in seconds.
  package var timePerCase: Double

  /// The seed of the bootstrap.
  package var seed: UInt64

  private static let longestBatch = 2e-3

  package init(rounds: Int, timePerCase: Double, seed: UInt64) {
    self.rounds = rounds
    self.timePerCase = timePerCase
    self.seed = seed
  }

  /// Times programs in turn, A B C A B C …, so that all see the same state of the machine.
  ///
  /// Each timing is of a batch of calls: long enough for the clock, and short enough that most of
  /// them come and go between two interruptions by other work. A program of which one call takes
  /// longer than all of them should is timed in the first three rounds only.
  ///
  /// - Parameters:
  ///   - candidates: The programs, the plain function first.
  ///   - truth: The derivative, against which errors are told; nil if it is not known.
  ///   - rowLength: How many elements of the derivative make a row.
  /// - Returns: A measurement for each program; none if the run was interrupted.
  package func measure(_ candidates: [Candidate], truth: [Double]?, rowLength: Int)
    -> [ProgramMeasurement]
  {
    let share = timePerCase / Double(rounds * max(1, candidates.count))
    let batch = min(share, Self.longestBatch)
    var repetitions: [Int] = []
    var limits: [Int] = []
    for candidate in candidates {
      let (count, time) = calibrate(candidate, batch: batch)
      repetitions.append(count)
      limits.append(time > timePerCase / 3 ? min(3, rounds) : rounds)
    }
    var times = candidates.map { _ in [Double]() }
    for round in 0..<rounds {
      for (i, candidate) in candidates.enumerated() where round < limits[i] {
        if Interruption.isRequested { return [] }
        times[i].append(seconds(candidate, repetitions[i]) / Double(repetitions[i]))
      }
    }
    return candidates.enumerated().map { i, candidate in
      let error = truth.flatMap { truth in
        candidate.derivative.map { Accuracy.ulps($0(), truth: truth, rowLength: rowLength) }
      }
      return ProgramMeasurement(
        program: candidate.program, seconds: times[i], base: times[0], seed: seed,
        allocations: allocations(candidate), tapeBytes: candidate.tapeBytes?(), ulps: error)
    }
  }

  /// How many calls fill a batch, and how long one call takes, once it is warm.
  private func calibrate(_ candidate: Candidate, batch: Double) -> (count: Int, time: Double) {
    var count = 1
    var time = seconds(candidate, 1)
    if time < batch { time = seconds(candidate, 1) }
    while time < batch / 4 && count < 1 << 30 {
      let growth = min(max(batch / 2 / max(time, 1e-9), 2), 64)
      count = Int(Double(count) * growth)
      time = seconds(candidate, count)
    }
    let perCall = time / Double(count)
    return (max(1, Int(batch / max(perCall, 1e-10))), perCall)
  }

  private func seconds(_ candidate: Candidate, _ repetitions: Int) -> Double {
    let start = monotonicSeconds()
    candidate.run(repetitions)
    return monotonicSeconds() - start
  }

  /// Heap blocks a call allocates, once everything is warm.
  private func allocations(_ candidate: Candidate) -> Double? {
    guard allocation_counter_is_available() != 0 else { return nil }
    func count(_ repetitions: Int) -> Double {
      let before = allocation_count()
      candidate.run(repetitions)
      return Double(allocation_count() - before)
    }
    let once = count(1)
    return (count(3) - once) / 2
  }
}
