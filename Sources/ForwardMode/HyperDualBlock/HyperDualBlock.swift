/// A hyper-dual number of many directions: one evaluation yields a block of a Hessian.
///
/// Where a ``HyperDual`` has one ε₁ and one ε₂, this has four of the first and as many of the second
/// as its lanes: a value, four and `Columns.count` first derivatives, and the block of second
/// derivatives between them, all sharing one value, one call of each elementary function and one
/// pass through the program.
public typealias HyperDualBlock<Columns: TangentLanes> = Number<HyperDualBlockPayload<Columns>>

/// The parts of a ``HyperDualBlock``, and its arithmetic.
@frozen
public struct HyperDualBlockPayload<Columns: TangentLanes>: BlockPayload {
  /// The type of the value and of each derivative.
  public typealias Value = Columns.Scalar

  /// The number of first directions, the rows of a block.
  @inlinable @inline(__always)
  public static var rowCount: Int { Lanes4<Value>.count }

  /// The value.
  public var value: Value

  /// The mark, which drivers alone may set.
  @usableFromInline
  var ownMark: PerturbationMark

  /// The derivatives along the first directions, one for each row.
  public var first: Lanes4<Value>

  /// The derivatives along the second directions, one for each column.
  public var second: Columns

  /// The second derivatives, a row of them for each first direction.
  @usableFromInline
  var row0, row1, row2, row3: Columns

  @inlinable @inline(__always)
  init(
    value: Value, mark: PerturbationMark, first: Lanes4<Value>, second: Columns,
    _ row0: Columns, _ row1: Columns, _ row2: Columns, _ row3: Columns
  ) {
    self.value = value
    ownMark = mark
    self.first = first
    self.second = second
    self.row0 = row0
    self.row1 = row1
    self.row2 = row2
    self.row3 = row3
  }

  /// Which differentiation the derivatives belong to.
  @inlinable @inline(__always)
  public var mark: PerturbationMark { ownMark }

  /// Creates a constant.
  ///
  /// Inside a nested differentiation this lifts an outer number.
  @inlinable @inline(__always)
  public init(_ value: Value) {
    let zero = Columns(repeating: 0)
    self.init(
      value: value, mark: .none, first: Lanes4(repeating: 0), second: zero, zero, zero, zero, zero)
  }

  /// The second derivatives, a row of them for each first direction.
  var rows: [Columns] { (0..<Self.rowCount).map { mixed(row: $0) } }

  /// The second derivatives along one of the first directions, counted from 0.
  @inlinable
  public func mixed(row: Int) -> Columns {
    switch row {
    case 0: row0
    case 1: row1
    case 2: row2
    case 3: row3
    default: stopForLane(row, count: Self.rowCount)
    }
  }
}

extension HyperDualBlockPayload: Sendable where Columns: Sendable, Columns.Scalar: Sendable {}

/// A payload with a block of second derivatives.
public protocol BlockPayload: MarkedPayload {
  /// The type of a row of derivatives.
  associatedtype Columns: TangentLanes where Columns.Scalar == Value

  /// The derivatives along the first directions.
  var first: Lanes4<Value> { get }

  /// The derivatives along the second directions.
  var second: Columns { get }
}

extension Number where P: BlockPayload {
  /// The derivatives along the first directions, one for each row.
  @inlinable @inline(__always)
  public var first: Lanes4<P.Value> { payload.first }

  /// The derivatives along the second directions, one for each column.
  @inlinable @inline(__always)
  public var second: P.Columns { payload.second }
}
