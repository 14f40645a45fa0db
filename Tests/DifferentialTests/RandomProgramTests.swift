import Foundation
import Testing

/// Random programs: all modes compute one derivative, and none changes a bit of the value.
///
/// `FLUXION_PROGRAMS=100000 swift test -c release --filter DifferentialTests` runs more of them,
/// and prints the largest differences.
struct RandomProgramTests {
  private static let blocks = 20

  /// How many programs each block runs.
  private static let count: Int = {
    let text = ProcessInfo.processInfo.environment["FLUXION_PROGRAMS"]
    return (text.flatMap(Int.init) ?? 2000) / blocks
  }()

  /// Twice: with ordinary arguments of functions, and with arguments from 10⁻³⁰⁰ to 10³⁰⁰.
  @Test(arguments: 0..<blocks, PathSum.hasWiderRange ? [false, true] : [false])
  func modesAgree(block: Int, isFarFromOne: Bool) {
    var largest: [Agreement.Mode: Double] = [:]
    var (compared, skipped) = (0, 0)
    for seed in block * Self.count..<(block + 1) * Self.count {
      let agreement = Agreement(seed: UInt64(seed) + 1, isFarFromOne: isFarFromOne)
      compared += agreement.compared
      skipped += agreement.skipped
      #expect(
        agreement.changedValues.isEmpty, "seed \(seed): \(agreement.program), \(agreement.point)")
      for (mode, error) in agreement.errors {
        largest[mode] = max(largest[mode] ?? 0, error)
        #expect(
          error <= mode.bound,
          "seed \(seed), far \(isFarFromOne), \(mode.rawValue): \(error) units: \(agreement.program)"
        )
      }
    }
    #expect(compared > 5 * skipped, "\(compared), \(skipped)")
    if ProcessInfo.processInfo.environment["FLUXION_PROGRAMS"] != nil {
      let figures = Agreement.Mode.allCases.map { "\($0.rawValue) \(largest[$0] ?? 0)" }
      print(
        "block \(block), far \(isFarFromOne): \(compared) compared, \(skipped) skipped;", figures)
    }
  }

  /// A program in which a slope in units is subnormal, but the slope itself 0.
  @Test(.enabled(if: PathSum.hasWiderRange), arguments: [2561])
  func slopesThatUnderflowInUnitsToo(seed: Int) {
    for (mode, error) in Agreement(seed: UInt64(seed) + 1, isFarFromOne: true).errors {
      #expect(error <= mode.bound, "\(mode.rawValue): \(error) units")
    }
  }

  /// Programs in which what a mode carries on the way is out of range, or loses digits to underflow.
  @Test(
    .enabled(if: PathSum.hasWiderRange),
    arguments: [
      // An adjoint overflows: of the remainder's second argument, and of a square.
      (33884, false), (60949, false),
      // A local slope overflows, which a trace has by itself.
      (98756, false),
      // Tangents are subnormal.
      (59903, true), (74910, true), (86928, true),
      // The slope of one intermediate result in another is subnormal.
      (98955, true),
    ])
  func numbersOutOfRangeOnTheWay(seed: Int, isFarFromOne: Bool) {
    let agreement = Agreement(seed: UInt64(seed) + 1, isFarFromOne: isFarFromOne)
    for (mode, error) in agreement.errors {
      #expect(error <= mode.bound, "\(mode.rawValue): \(error) units")
    }
  }

  /// Programs in which digits were lost without need.
  @Test(
    .enabled(if: PathSum.hasWiderRange),
    arguments: [
      // The curvature of logit x next to ½.
      (41039, false),
      // The slope of logit x at subnormal x.
      (68459, true),
      // A curvature made of a slope that underflows.
      (25987, true), (53754, true), (64788, true), (71832, true),
      // The series of a power whose base hardly changes, of a logarithm whose argument changes fast, and
      // of a Bessel function next to an extremum.
      (27773, true), (10964, true), (38705, true),
      // The slope of a power in both its arguments.
      (98993, true),
    ])
  func digitsThatNeedNotBeLost(seed: Int, isFarFromOne: Bool) {
    let agreement = Agreement(seed: UInt64(seed) + 1, isFarFromOne: isFarFromOne)
    for (mode, error) in agreement.errors {
      #expect(error <= mode.bound, "\(mode.rawValue): \(error) units")
    }
  }

  /// Programs in which small numbers beside large ones, or underflow, once made or passed for
  /// differences.
  @Test(arguments: [1342, 5304, 70213, 26412, 34676])
  func smallNumbersAreNoDifferences(seed: Int) {
    for (mode, error) in Agreement(seed: UInt64(seed) + 1).errors {
      #expect(error <= mode.bound, "\(mode.rawValue): \(error) units")
    }
  }
}
