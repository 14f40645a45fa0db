/// A payload whose derivatives belong to one differentiation, which its mark tells.
public protocol MarkedPayload: Payload {
  /// Which differentiation the derivatives belong to.
  var mark: PerturbationMark { get }
}

extension MarkedPayload {
  /// Whether the number takes part in a differentiation at this level.
  @inlinable @inline(__always)
  public var isActive: Bool { !mark.isNone }
}

extension Number where P: MarkedPayload {
  /// Which differentiation the derivatives belong to.
  @inlinable @inline(__always)
  public var mark: PerturbationMark { payload.mark }
}
