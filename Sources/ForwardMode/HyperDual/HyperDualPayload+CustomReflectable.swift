extension HyperDualPayload: CustomReflectable {
  /// The value and the derivatives, without the mark.
  public var customMirror: Mirror {
    Mirror(
      self, children: ["value": value, "first": first, "second": second, "mixed": mixed],
      displayStyle: .struct)
  }
}
