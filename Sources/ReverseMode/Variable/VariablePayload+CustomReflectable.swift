extension VariablePayload: CustomReflectable {
  /// The value, the node that it depends on, and how; without the tape.
  public var customMirror: Mirror {
    Mirror(
      self, children: ["value": value, "parent": shownNode, "partial": partial],
      displayStyle: .struct)
  }
}
