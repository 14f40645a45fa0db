/// A plain number that has tangent lanes of its own: the element type of gradients and Jacobians.
public protocol LaneScalar: FloatingPointScalar {
  /// The lanes that closures are given where the call does not say otherwise.
  associatedtype DefaultLanes: TangentLanes & Sendable where DefaultLanes.Scalar == Self
}

extension Double: LaneScalar {
  /// Sixteen lanes: never far from the fastest width from about ten inputs on.
  public typealias DefaultLanes = Lanes16<Double>
}

extension Float: LaneScalar {
  /// Sixteen lanes: never far from the fastest width from about ten inputs on.
  public typealias DefaultLanes = Lanes16<Float>
}

#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  extension Float80: LaneScalar {
    /// Four lanes: there are no vector instructions for 80-bit numbers.
    public typealias DefaultLanes = Lanes4<Float80>
  }
#endif
