extension TaylorSeriesPayload: CustomReflectable {
  /// The coefficients, without the mark and the memory that they lie in.
  public var customMirror: Mirror {
    Mirror(self, children: ["coefficients": coefficients], displayStyle: .struct)
  }
}
