import Foundation
import Programs
import Testing

/// Random functions with branches, recorded: the value has the function's bits, and derivative programs
/// agree with dual numbers.
///
/// `FLUXION_PROGRAMS=100000 swift test -c release --filter ProgramAgreementTests` records more of them, and
/// runs each at twenty points.
struct ProgramAgreementTests {
  private static let blocks = 10

  private static let wanted = ProcessInfo.processInfo.environment["FLUXION_PROGRAMS"].flatMap {
    Int($0)
  }

  @Test(arguments: 0..<blocks)
  func recordedProgramsAgree(block: Int) {
    let count = (Self.wanted ?? 400) / Self.blocks
    var (first, second) = (0.0, 0.0)
    var (compared, skipped, outOfRange, comparisons, bothWays) = (0, 0, 0, 0, 0)
    for seed in block * count..<(block + 1) * count {
      let agreement = ProgramAgreement(
        seed: UInt64(seed) + 1, points: Self.wanted == nil ? 8 : 20)
      let name = "seed \(seed): \(agreement.program)"
      #expect(agreement.changedValues.isEmpty, "\(name) at \(agreement.changedValues)")
      #expect(agreement.failures.isEmpty, "\(name)")
      (first, second) = (max(first, agreement.first), max(second, agreement.second))
      compared += agreement.compared
      skipped += agreement.skipped
      outOfRange += agreement.outOfRange
      comparisons += agreement.comparisons
      bothWays += agreement.bothWays
    }
    #expect(compared > 4 * skipped, "\(compared) compared, \(skipped) skipped")
    #expect(compared > 1000 * outOfRange, "\(outOfRange) out of range")
    // The others are mostly the programs' bounds, which hold at every point: where twenty points and sixty
    // candidates show 45 % both ways, a thousand candidates show 47 %.
    #expect(10 * bothWays > 3 * comparisons, "\(bothWays) of \(comparisons) comparisons both ways")
    if Self.wanted != nil {
      print(
        "block \(block): \(compared) compared, \(skipped) skipped, \(outOfRange) out of range, \(bothWays) of \(comparisons) "
          + "comparisons both ways; largest \(first), \(second)")
    }
  }
}
