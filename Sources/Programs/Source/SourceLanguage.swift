/// What a program can be printed as.
public enum SourceLanguage: String, Sendable, CaseIterable {
  /// A Swift function of two pointers.
  case swift

  /// A function in C99 of two pointers.
  case c

  /// A list of equations, for people.
  case math
}
