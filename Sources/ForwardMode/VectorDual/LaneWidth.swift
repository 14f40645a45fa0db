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
  ///
  /// - Parameter n: The number of inputs; a negative one stops the program.
  @inlinable
  public init(forInputs n: Int) {
    if n < 0 {
      fail("LaneWidth(forInputs:): the number of inputs is \(n); it must not be negative.")
    }
    // Beyond, the choice is always the same, and the cost could overflow.
    let n = min(n, 1_000_000)
    func cost(_ width: LaneWidth) -> Int {
      let lanes = width.rawValue
      return chunkCount(inputs: n, lanes: lanes) * (lanes + 4)
    }
    var best = LaneWidth.four
    for width in [LaneWidth.eight, .sixteen] where cost(width) < cost(best) { best = width }
    self = best
  }
}

/// Something to do with lanes of a type, where their number is chosen at run time.
@usableFromInline
package protocol LaneOperation {
  /// The type of one tangent.
  associatedtype Scalar: RealScalar & Sendable

  /// What comes of it.
  associatedtype Result

  /// What it throws.
  associatedtype Failure: Error

  /// Does it with lanes of that type.
  func callAsFunction<L: TangentLanes & Sendable>(_ lanes: L.Type) throws(Failure) -> Result
  where L.Scalar == Scalar
}

extension LaneWidth {
  /// Does something with lanes of this width.
  @inlinable @inline(__always)
  package func perform<O: LaneOperation>(_ operation: O) throws(O.Failure) -> O.Result {
    switch self {
    case .four: try operation(Lanes4<O.Scalar>.self)
    case .eight: try operation(Lanes8<O.Scalar>.self)
    case .sixteen: try operation(Lanes16<O.Scalar>.self)
    case .thirtyTwo: try operation(Lanes32<O.Scalar>.self)
    }
  }

  /// Does something with lanes of this width, which the library has chosen.
  ///
  /// Code for thirty-two lanes, which are for asking, is not made: they are more than all the others together.
  @inlinable @inline(__always)
  package func performChosen<O: LaneOperation>(_ operation: O) throws(O.Failure) -> O.Result {
    switch self {
    case .four: try operation(Lanes4<O.Scalar>.self)
    case .eight: try operation(Lanes8<O.Scalar>.self)
    case .sixteen, .thirtyTwo: try operation(Lanes16<O.Scalar>.self)
    }
  }

  /// Does something with lanes of the width that is best for a number of inputs.
  @inlinable @inline(__always)
  package static func performBest<O: LaneOperation>(
    forInputs n: Int, _ operation: O
  ) throws(O.Failure) -> O.Result {
    try LaneWidth(forInputs: n).performChosen(operation)
  }

  /// Does something with lanes of the width that is best for more than four inputs.
  ///
  /// Four lanes never are, so that code for them is not made either.
  @inlinable @inline(__always)
  package static func performBest<O: LaneOperation>(
    forMoreThanFourInputs n: Int, _ operation: O
  ) throws(O.Failure) -> O.Result {
    switch LaneWidth(forInputs: n) {
    case .four, .eight: try operation(Lanes8<O.Scalar>.self)
    case .sixteen, .thirtyTwo: try operation(Lanes16<O.Scalar>.self)
    }
  }
}
