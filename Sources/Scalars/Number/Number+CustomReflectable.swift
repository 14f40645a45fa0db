extension Number: CustomReflectable {
  /// The payload's parts, as if they were the number's own.
  public var customMirror: Mirror {
    Mirror(self, children: Mirror(reflecting: payload).children, displayStyle: .struct)
  }
}
