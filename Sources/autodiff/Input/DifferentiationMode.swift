/// How a command is to differentiate, from an option such as `--mode reverse`.
enum DifferentiationMode: String, CaseIterable {
  /// Tangents, from the variables on.
  case forward

  /// Adjoints, from the results back.
  case reverse

  /// The one of the two that is likely cheaper.
  case auto
}
