/// A value together with several tangents: forward mode along many directions at once.
///
/// Where a ``Dual`` carries one directional derivative, a vector dual carries as many as its
/// `Lanes` have, and computes the value, its elementary functions and the program's control flow
/// only once for all of them. A gradient of n inputs takes ⌈n / lanes⌉ evaluations.
///
/// Each lane has the bits that a ``Dual`` seeded with the same direction would have, but for the
/// sign of a zero, and for the order in which `sum`, `dot` and matrix products add tangents.
///
/// In each of a gradient's evaluations the inputs whose turn it is not are constants, and operations
/// on constants skip the lanes: a sum of many terms costs tangents only in the terms that the active
/// inputs reach.
public typealias VectorDual<Lanes: TangentLanes> = Number<VectorDualPayload<Lanes>>

/// The parts of a ``VectorDual``, and its arithmetic.
@frozen
public struct VectorDualPayload<Lanes: TangentLanes>: TangentsPayload, FirstOrderPayload {
  /// The type of the value and of each tangent.
  public typealias Value = Lanes.Scalar

  /// The value.
  public let value: Value

  /// The mark, which drivers alone may set.
  @usableFromInline
  var ownMark: PerturbationMark

  /// The derivatives along the directions that were seeded.
  public var tangents: Lanes

  /// Which differentiation the tangents belong to.
  @inlinable @inline(__always)
  public var mark: PerturbationMark { ownMark }

  /// Creates a number of one differentiation.
  @inlinable @inline(__always)
  package init(value: Value, tangents: Lanes, mark: PerturbationMark) {
    self.value = value
    ownMark = mark
    self.tangents = tangents
  }

  /// Creates a constant.
  ///
  /// Inside a nested differentiation this lifts an outer number.
  @inlinable @inline(__always)
  public init(_ value: Value) {
    self.init(value: value, tangents: Lanes(repeating: 0), mark: .none)
  }
}

extension VectorDualPayload: Sendable where Lanes: Sendable, Lanes.Scalar: Sendable {}

extension Number {
  /// Creates a number of one differentiation.
  @inlinable @inline(__always)
  package init<L>(value: L.Scalar, tangents: L, mark: PerturbationMark)
  where P == VectorDualPayload<L> {
    self.init(payload: VectorDualPayload(value: value, tangents: tangents, mark: mark))
  }

  /// Creates a number seeded by hand, for use without a driver.
  @inlinable @inline(__always)
  public init<L>(value: L.Scalar, tangents: L) where P == VectorDualPayload<L> {
    self.init(value: value, tangents: tangents, mark: .seededByHand)
  }
}

/// A payload with several tangents.
public protocol TangentsPayload: MarkedPayload {
  /// The type of all tangents together.
  associatedtype Lanes: TangentLanes where Lanes.Scalar == Value

  /// The derivatives along the directions that were seeded.
  var tangents: Lanes { get }
}

extension Number where P: TangentsPayload {
  /// The derivatives along the directions that were seeded.
  @inlinable @inline(__always)
  public var tangents: P.Lanes { payload.tangents }
}
