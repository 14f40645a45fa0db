import Foundation
import Fluxion
import TestSupport
import Testing

@testable import Scalars

/// As many shares of the work as workers were asked for, and each chunk in one of them.
struct WorkersTests {
  /// The shares that work is split into, in the order of their chunks.
  private func shares(_ chunks: Int, among workers: Int?) -> [Range<Int>] {
    final class Seen: @unchecked Sendable {
      private let lock = NSLock()
      private var ranges: [Range<Int>] = []
      func append(_ range: Range<Int>) { lock.withLock { ranges.append(range) } }
      var sorted: [Range<Int>] {
        lock.withLock {
          ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        }
      }
    }
    let seen = Seen()
    shareChunks(chunks, among: workers, driver: "shares") { seen.append($0) }
    return seen.sorted
  }

  @Test func theSharesAreAsManyAsTheWorkers() {
    #expect(shares(7, among: 1) == [0..<7])
    #expect(shares(7, among: 2) == [0..<3, 3..<7])
    #expect(shares(7, among: 3) == [0..<2, 2..<4, 4..<7])
    #expect(shares(7, among: 6) == [0..<1, 1..<2, 2..<3, 3..<4, 4..<5, 5..<7])
    #expect(shares(6, among: 3) == [0..<2, 2..<4, 4..<6])
  }

  /// More workers than chunks have nothing to do.
  @Test func noShareIsEmpty() {
    #expect(shares(7, among: 7) == (0..<7).map { $0..<$0 + 1 })
    #expect(shares(7, among: 8) == (0..<7).map { $0..<$0 + 1 })
    #expect(shares(1, among: 100) == [0..<1])
  }

  @Test func withoutANumberThereIsOneForEachCore() {
    let cores = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    #expect(shares(10 * cores, among: nil) == (0..<cores).map { 10 * $0..<10 * $0 + 10 })
  }

  @Test(arguments: 1...20, 1...20)
  func eachChunkIsInOneShare(chunks: Int, workers: Int) {
    let shares = shares(chunks, among: workers)
    #expect(shares.flatMap { $0 } == Array(0..<chunks))
    let sizes = shares.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  /// The number reaches the workers from every driver: one that ignored it would not mind this one.
  @Test func everyDriverHandsTheNumberOn() async {
    let gradient = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Forward.concurrentGradient(at: [1.0, 2], workers: 0) { x in x[0] * x[1] }
    }
    expect(["Forward.concurrentGradient(at:of:): workers is 0"], in: gradient)
    let lanes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Forward.concurrentGradient(at: [1.0, 2], lanes: Lanes4<Double>.self, workers: -1) { x in
        x[0] * x[1]
      }
    }
    expect(["Forward.concurrentGradient(at:lanes:of:): workers is -1"], in: lanes)
    let object = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Forward.concurrentGradient(at: [1.0, 2], workers: 0, of: Rosenbrock())
    }
    expect(["Forward.concurrentGradient(at:of:): workers is 0"], in: object)
    let jacobian = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Forward.concurrentJacobian(at: [1.0, 2], workers: 0) { x in [x[0] * x[1]] }
    }
    expect(["Forward.concurrentJacobian(at:of:): workers is 0"], in: jacobian)
    let columns = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Forward.concurrentJacobian(at: [1.0, 2], lanes: Lanes4<Double>.self, workers: 0) { x in
        [x[0] * x[1]]
      }
    }
    expect(["Forward.concurrentJacobian(at:lanes:of:): workers is 0"], in: columns)
    let matrix = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Forward.concurrentJacobian(at: [1.0, 2], workers: 0, of: Bands(outputs: 2))
    }
    expect(["Forward.concurrentJacobian(at:of:): workers is 0"], in: matrix)
  }
}
