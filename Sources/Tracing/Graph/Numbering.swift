/// In which order the steps of a computation are numbered.
public enum Numbering: Sendable {
  /// As they were computed: v₁ is the first operation of the program.
  case asComputed

  /// By their distance from the inputs, the longest way counted, and those of one distance as they were
  /// computed.
  ///
  /// A formula, unlike a program, has no order of its own; this is how the literature numbers it.
  case byLevel
}
