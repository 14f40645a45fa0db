import Formatting

/// What is to be said where a point lies at kinks or jumps: the derivatives are not all there is.
enum BranchNote {
  /// Lines to follow what derivatives mean, none for a point that lies at no function's kink.
  static func lines(_ functions: [String]) -> [String] {
    if functions.isEmpty { return [] }
    return wrapped(
      "The point lies at \(place(functions)): the derivatives are those of the branch taken.")
  }

  /// What to say of derivatives that are all 0.
  static func stationary(_ functions: [String]) -> [String] {
    if functions.isEmpty {
      return ["To first order f changes in no direction: the point is stationary."]
    }
    return wrapped(
      "The derivatives are 0, but they are those of the branch taken: the point lies at "
        + "\(place(functions)) and need not be stationary.")
  }

  private static func place(_ functions: [String]) -> String {
    "a kink or a jump of \(enumeration(of: functions))"
  }
}
