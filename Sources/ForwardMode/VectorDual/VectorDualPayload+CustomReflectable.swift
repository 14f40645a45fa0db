extension VectorDualPayload: CustomReflectable {
  /// The value and the tangents, without the mark.
  public var customMirror: Mirror {
    Mirror(self, children: ["value": value, "tangents": tangents], displayStyle: .struct)
  }
}
