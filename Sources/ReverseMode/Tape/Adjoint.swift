/// What a sweep gathers at each node: one adjoint, or several for as many outputs at once.
@usableFromInline
protocol Adjoint {
  associatedtype Scalar: RealScalar

  init()

  /// Whether any part is not a number.
  var containsNaN: Bool { get }

  /// Adds another node's adjoint.
  mutating func add(_ other: Self)

  /// Adds a partial times another node's adjoint.
  mutating func add(_ partial: Scalar, times other: Self)

  /// How many outputs' adjoints there are.
  static var laneCount: Int { get }

  /// The adjoint of one output.
  func part(_ lane: Int) -> Scalar

  /// Adds to the adjoint of one output.
  mutating func add(_ value: Scalar, toPart lane: Int)
}

/// The adjoint of one output.
@frozen
@usableFromInline
struct SingleAdjoint<Scalar: RealScalar>: Adjoint {
  @usableFromInline
  var value: Scalar

  @inlinable @inline(__always)
  init(_ value: Scalar) { self.value = value }

  @inlinable @inline(__always)
  init() { value = 0 }

  @inlinable @inline(__always)
  var containsNaN: Bool { value.containsNaN }

  @inlinable @inline(__always)
  mutating func add(_ other: Self) { value += other.value }

  @inlinable @inline(__always)
  mutating func add(_ partial: Scalar, times other: Self) { value += partial * other.value }

  @inlinable @inline(__always)
  static var laneCount: Int { 1 }

  @inlinable @inline(__always)
  func part(_ lane: Int) -> Scalar { value }

  @inlinable @inline(__always)
  mutating func add(_ other: Scalar, toPart lane: Int) { value += other }
}

/// The adjoints of several outputs, one in each lane.
@frozen
@usableFromInline
struct LaneAdjoint<Lanes: TangentLanes>: Adjoint {
  @usableFromInline
  var lanes: Lanes

  @inlinable @inline(__always)
  init() { lanes = Lanes(repeating: 0) }

  @inlinable @inline(__always)
  var containsNaN: Bool { lanes.containsNaN }

  @inlinable @inline(__always)
  mutating func add(_ other: Self) { lanes = .sum(lanes, other.lanes) }

  @inlinable @inline(__always)
  mutating func add(_ partial: Lanes.Scalar, times other: Self) {
    lanes = .sum(lanes, other.lanes.scaled(by: partial))
  }

  @inlinable @inline(__always)
  static var laneCount: Int { Lanes.count }

  @inlinable @inline(__always)
  func part(_ lane: Int) -> Lanes.Scalar { lanes[lane] }

  @inlinable @inline(__always)
  mutating func add(_ value: Lanes.Scalar, toPart lane: Int) { lanes[lane] += value }
}
