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

/// How many tangents one evaluation carries.
public enum LaneWidth: Int, CaseIterable, Sendable {
  /// `Lanes4`.
  case four = 4
  /// `Lanes8`.
  case eight = 8
  /// `Lanes16`.
  case sixteen = 16
  /// `Lanes32`.
  case thirtyTwo = 32

  /// The width a driver takes for a number of inputs where it may choose: four, eight or sixteen.
  ///
  /// It minimises the work as measured: each of the ⌈n / lanes⌉ evaluations costs what its lanes
  /// cost and, for the value and the elementary functions, as much as about four lanes more.
  /// Thirty-two lanes are for asking: they win only where elementary functions take most of the
  /// time, and lose up to a factor of three where numbers are many and operations few.
  @inlinable
  public init(forInputs n: Int) {
    func cost(_ width: LaneWidth) -> Int {
      let lanes = width.rawValue
      return chunkCount(inputs: n, lanes: lanes) * (lanes + 4)
    }
    var best = LaneWidth.four
    for width in [LaneWidth.eight, .sixteen] where cost(width) < cost(best) { best = width }
    self = best
  }
}
