public import MixedMode
import Scalars

extension ModeComparison {
  /// Which method to use here, and why, in a sentence.
  public var recommendation: String {
    if !isDefined {
      let reason =
        hasPoint ? "the point lies outside the domain of the function" : "the point is not one"
      return "Use none of them here: a derivative is not a number, since \(reason)."
    }
    let choice = choice
    let method = choice.best.method
    return
      "Use \(name(of: method)) here: \(reason(for: method)), \(comparison(choice)); \(accuracy)."
  }

  /// What is to be kept in mind with the times; nil for those of a release build.
  package var caution: String? {
    if !isDebugBuild || !isDefined { return nil }
    return "These are times of a debug build, which say little about a release build: build with "
      + "-c release."
  }

  private func name(of method: DerivativeMethod) -> String {
    method == .manyTangents
      ? "forward mode with \(lanes.rawValue) lanes"
      : method == .oneTangent ? "forward mode with one tangent" : method.rawValue
  }

  private func reason(for method: DerivativeMethod) -> String {
    let (n, m) = (counted(inputs, "input"), counted(outputs, "output"))
    switch method {
    case .reverse:
      let sweeps = counted(self[.reverse].sweeps, "sweep")
      return "one recording and \(sweeps) differentiate \(m) in \(n)"
    default:
      let passes = self[method].evaluations
      let verb = passes == 1 ? "differentiates" : "differentiate"
      return "\(counted(passes, "pass", plural: "passes")) \(verb) \(m) in \(n)"
    }
  }

  /// How much slower the other mode is, or else how many more operations it takes.
  private func comparison(_ choice: Choice) -> String {
    let other = choice.best.method == .reverse ? "forward mode" : "reverse mode"
    if let ratio = choice.ratio {
      let factor = ratio < 10 ? "\((ratio * 10).rounded() / 10)" : "\(Int(ratio.rounded()))"
      return "\(factor) times as fast as \(other)"
    }
    let counts = [self[.oneTangent], self[.manyTangents]].map(\.operations)
    let least = counts.min() ?? 0
    let (mine, others) =
      choice.best.method == .reverse
      ? (choice.best.operations, least) : (least, choice.other.operations)
    // Operations on lanes are done several at once, so it is those of one tangent that are compared.
    let isOfOneTangent =
      choice.best.method == .manyTangents && mine < choice.best.operations
    let unit = isOfOneTangent ? " with one tangent" : ""
    let figures =
      "\(counted(mine, "operation"))\(unit) \(mine == others ? "each" : "against \(others)")"
    return "by time too close to call against \(other), by count \(figures)"
  }

  /// What rounding and steps do to the digits.
  private var accuracy: String {
    let exact = Self.digitsLost(entries.filter(\.method.isExact).map(\.error).max() ?? 0)
    let differences = entries.filter { !$0.method.isExact }
    let errors = differences.map(\.error).filter(\.isFinite)
    guard let least = errors.min() else { return "no finite difference has this derivative" }
    let lost = Self.digitsLost(least)
    if exact >= 4 {
      return "rounding within the function costs the exact methods about \(exact) of 16 digits and "
        + "finite differences about \(lost), so write it in another way"
    }
    let right = differences.filter { $0.error <= 1 }.map(\.method.rawValue)
    if right.count == differences.count { return "finite differences happen to be exact here" }
    if oneSidedQuotientsDiffer {
      return "the one-sided quotients differ, as at a kink or a jump, where the exact methods give "
        + "the derivative of the branch taken"
    }
    if !right.isEmpty {
      return "\(right.joined(separator: " and ")) happen to be exact here, the others not"
    }
    if lost >= 15 {
      return "finite differences have no digit right, as at a kink or where their step is too wide"
    }
    return "the best finite differences lose about \(max(1, lost)) of 16 digits"
  }

  /// Whether the quotients from the two sides are of different quality, as those of a smooth function
  /// are not: one is good and the other off by a share of the derivative itself.
  private var oneSidedQuotientsDiffer: Bool {
    let (ahead, behind) = (self[.forwardDifferences].error, self[.backwardDifferences].error)
    guard ahead.isFinite, behind.isFinite else { return false }
    return max(ahead, behind) > 1e12 && min(ahead, behind) < 1e-4 * max(ahead, behind)
  }

  /// The decimal digits that an error in units of the last place costs, of 16.
  private static func digitsLost(_ error: Double) -> Int {
    // An ULP is a 16th digit, so each factor of ten in the error costs one.
    var digits = 0
    var size = error
    while size >= 10 && digits < 16 {
      size /= 10
      digits += 1
    }
    return digits
  }
}
