// Jacobians at plain values, by the derivatives that a function's own numbers carry.
//
// The function may have captured numbers that carry derivatives along with the ones that are seeded here. To
// first order both add up, so that what comes out without seeds is taken away.

/// The Jacobian of a function, some columns from each evaluation.
///
/// - Parameters:
///   - x: The point.
///   - width: How many columns one evaluation yields.
///   - seeded: The number with a value and, if that is not nil, the seed of one of the directions.
///   - parts: The derivatives of a number along several directions.
///   - f: The function.
/// - Returns: The Jacobian.
/// - Throws: What `f` throws.
@inlinable @inline(__always)
func plainJacobian<P: Payload, E>(
  at x: [P.Value.Plain], width: Int,
  seeded: (_ value: P.Value, _ direction: Int?) -> Number<P>,
  parts: (Number<P>, _ direction: Int) -> P.Value, of f: ([Number<P>]) throws(E) -> [Number<P>]
) throws(E) -> Matrix<P.Value.Plain> {
  let unseeded = try f(x.map { Number(P.Value(plain: $0)) })
  let (rows, columns) = (unseeded.count, x.count)
  var jacobian = Matrix<P.Value.Plain>(repeating: 0, rows: rows, columns: columns)
  for first in stride(from: 0, to: columns, by: width) {
    let result = try f(
      x.indices.map { i in
        let isSeeded = i >= first && i < first + width
        return seeded(P.Value(plain: x[i]), isSeeded ? i - first : nil)
      })
    requireCount(result.count, rows, of: "the function's result", in: "plainJacobian(at:of:)")
    for i in 0..<rows {
      for j in first..<min(first + width, columns) where result[i].isActive {
        let own = parts(result[i], j - first)
        let other = unseeded[i].isActive ? parts(unseeded[i], j - first) : 0
        jacobian[i, j] = (own - other).plain
      }
    }
  }
  return jacobian
}

extension DualPayload {
  /// A column from each evaluation.
  @inlinable
  public static func plainJacobian<E>(
    at x: [T.Plain], of f: ([Dual<T>]) throws(E) -> [Dual<T>]
  ) throws(E) -> Matrix<T.Plain>? {
    let mark = PerturbationMark.fresh()
    return try ForwardMode.plainJacobian(
      at: x, width: 1,
      seeded: { $1 == nil ? Dual($0) : Dual(value: $0, tangent: 1, mark: mark) },
      parts: { number, _ in number.tangent }, of: f)
  }
}

extension VectorDualPayload {
  /// As many columns as there are lanes from each evaluation.
  @inlinable
  public static func plainJacobian<E>(
    at x: [Value.Plain], of f: ([VectorDual<Lanes>]) throws(E) -> [VectorDual<Lanes>]
  ) throws(E) -> Matrix<Value.Plain>? {
    let mark = PerturbationMark.fresh()
    return try ForwardMode.plainJacobian(
      at: x, width: Lanes.count,
      seeded: { value, lane in
        guard let lane else { return VectorDual<Lanes>(value) }
        return VectorDual<Lanes>(value: value, tangents: .unit(lane), mark: mark)
      }, parts: { number, lane in number.tangents[lane] }, of: f)
  }
}

extension HyperDualPayload {
  /// Two columns from each evaluation.
  @inlinable
  public static func plainJacobian<E>(
    at x: [T.Plain], of f: ([HyperDual<T>]) throws(E) -> [HyperDual<T>]
  ) throws(E) -> Matrix<T.Plain>? {
    let mark = PerturbationMark.fresh()
    return try ForwardMode.plainJacobian(
      at: x, width: 2,
      seeded: { value, direction in
        guard let direction else { return HyperDual(value) }
        return HyperDual(
          value: value, first: direction == 0 ? 1 : 0, second: direction == 1 ? 1 : 0, mixed: 0,
          mark: mark)
      }, parts: { number, direction in direction == 0 ? number.first : number.second }, of: f)
  }
}

extension HyperDualBlockPayload {
  /// As many columns as a block has from each evaluation.
  @inlinable
  public static func plainJacobian<E>(
    at x: [Value.Plain], of f: ([HyperDualBlock<Columns>]) throws(E) -> [HyperDualBlock<Columns>]
  ) throws(E) -> Matrix<Value.Plain>? {
    let (mark, zero) = (PerturbationMark.fresh(), Columns(repeating: 0))
    return try ForwardMode.plainJacobian(
      at: x, width: Columns.count,
      seeded: { value, column in
        guard let column else { return HyperDualBlock<Columns>(value) }
        return HyperDualBlock<Columns>(
          payload: Self(
            value: value, mark: mark, first: Lanes4(repeating: 0), second: .unit(column), zero,
            zero, zero, zero))
      }, parts: { number, column in number.second[column] }, of: f)
  }
}

extension TaylorSeriesPayload {
  /// A column from each evaluation, of series of first order.
  @inlinable
  public static func plainJacobian<E>(
    at x: [T.Plain], of f: ([TaylorSeries<T>]) throws(E) -> [TaylorSeries<T>]
  ) throws(E) -> Matrix<T.Plain>? {
    let mark = PerturbationMark.fresh()
    return try ForwardMode.plainJacobian(
      at: x, width: 1,
      seeded: { value, direction in
        direction == nil
          ? TaylorSeries(value) : TaylorSeries(variableAt: value, order: 1, mark: mark)
      }, parts: { number, _ in number.limit == 0 ? 0 : number.coefficient(1) }, of: f)
  }
}
