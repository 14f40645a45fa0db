/// Which mode of differentiation a rendering shows.
public enum TraceMode: String, Sendable, CaseIterable {
  /// Values and tangents, from the inputs on.
  case forward

  /// Values, and adjoints from the outputs back.
  case reverse

  /// The two side by side.
  case both
}
