// Lanes are shown as the list that they are, and not as the halves that they are made of.

extension Lanes4: CustomReflectable {
  /// The lanes one after another.
  public var customMirror: Mirror { listMirror }
}

extension Lanes2: CustomReflectable {
  /// The lanes one after another.
  public var customMirror: Mirror { listMirror }
}

extension Lanes6: CustomReflectable {
  /// The lanes one after another.
  public var customMirror: Mirror { listMirror }
}

extension Lanes8: CustomReflectable {
  /// The lanes one after another.
  public var customMirror: Mirror { listMirror }
}

extension Lanes16: CustomReflectable {
  /// The lanes one after another.
  public var customMirror: Mirror { listMirror }
}

extension Lanes32: CustomReflectable {
  /// The lanes one after another.
  public var customMirror: Mirror { listMirror }
}

extension TangentLanes {
  /// The tangents as an array.
  @inlinable
  package var elements: [Scalar] { (0..<Self.count).map { self[$0] } }

  fileprivate var listMirror: Mirror {
    Mirror(self, unlabeledChildren: elements, displayStyle: .collection)
  }
}
