extension DualPayload: CustomReflectable {
  /// The value and the tangent, without the mark.
  public var customMirror: Mirror {
    Mirror(self, children: ["value": value, "tangent": tangent], displayStyle: .struct)
  }
}
