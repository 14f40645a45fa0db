/// Which of a few arguments are variables in one evaluation.
@frozen @usableFromInline
struct ArgumentSeed<L: TangentLanes> {
  @usableFromInline let mark: PerturbationMark

  /// The only argument that is a variable; nil if all are.
  @usableFromInline let only: Int?

  @inlinable @inline(__always)
  init(_ mark: PerturbationMark, only: Int?) { (self.mark, self.only) = (mark, only) }

  /// An argument as the function is handed it: a variable of the lane of its place, or a constant.
  @inlinable @inline(__always)
  func callAsFunction(_ x: L.Scalar, _ place: Int) -> VectorDual<L> {
    if let only, only != place { return VectorDual(x) }
    return VectorDual(value: x, tangents: .unit(place), mark: mark)
  }
}

/// The result of a function of a few arguments, with its derivative in each.
///
/// Where a derivative is no number though the value is one, it is computed again with no other argument
/// a variable: at a pole of one argument, the infinite slope times the zero tangents of the others says nothing.
@inlinable @inline(__always)
func partials<L: TangentLanes, E>(
  of count: Int, in driver: StaticString,
  _ f: (ArgumentSeed<L>) throws(E) -> VectorDual<L>
) throws(E) -> VectorDual<L> {
  let mark = PerturbationMark.fresh()
  let result = try f(ArgumentSeed(mark, only: nil))
  mark.checkResult(result.mark, of: driver)
  if !result.tangents.containsNaN || result.value.isNotANumber { return result }
  return try partialsAlone(of: result, count, in: driver, f)
}

@inlinable @inline(never)
func partialsAlone<L: TangentLanes, E>(
  of result: VectorDual<L>, _ count: Int, in driver: StaticString,
  _ f: (ArgumentSeed<L>) throws(E) -> VectorDual<L>
) throws(E) -> VectorDual<L> {
  var result = result
  for place in 0..<count where result.tangents[place].isNotANumber {
    let mark = PerturbationMark.fresh()
    let alone = try f(ArgumentSeed(mark, only: place))
    mark.checkResult(alone.mark, of: driver)
    result.payload.tangents[place] = alone.tangents[place]
  }
  return result
}
