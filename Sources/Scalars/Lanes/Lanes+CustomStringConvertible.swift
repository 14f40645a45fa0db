extension Lanes4: CustomStringConvertible {
  /// The tangents as a list, for example `[6.0, 1.0, 0.0, 2.0]`.
  public var description: String { "\(elements)" }
}

extension Lanes2: CustomStringConvertible {
  /// The tangents as a list.
  public var description: String { "\(elements)" }
}

extension Lanes6: CustomStringConvertible {
  /// The tangents as a list.
  public var description: String { "\(elements)" }
}

extension Lanes8: CustomStringConvertible {
  /// The tangents as a list.
  public var description: String { "\(elements)" }
}

extension Lanes16: CustomStringConvertible {
  /// The tangents as a list.
  public var description: String { "\(elements)" }
}

extension Lanes32: CustomStringConvertible {
  /// The tangents as a list.
  public var description: String { "\(elements)" }
}
