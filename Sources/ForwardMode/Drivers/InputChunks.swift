// The chunks of inputs that gradient and Jacobian drivers work through.

/// Evaluates a function with some inputs active, under a mark of this evaluation's own.
///
/// A number that the function kept from another evaluation, of this call or another, bears another
/// mark; `check` is handed this one's to compare.
@inlinable @inline(__always)
func evaluate<L: TangentLanes, Result, E>(
  _ active: Range<Int>, of inputs: inout [VectorDual<L>],
  _ f: ([VectorDual<L>]) throws(E) -> Result, check: (Result, PerturbationMark) -> Void
) throws(E) -> Result {
  let mark = PerturbationMark.fresh()
  seed(active, in: &inputs, mark: mark)
  let result = try f(inputs)
  unseed(active, in: &inputs)
  check(result, mark)
  return result
}

/// Evaluates a function with one input active, in lane 0, and the others constant.
///
/// At a pole of one input, such as √x at 0, the infinite slope times the zero tangents of the other
/// inputs' lanes is NaN, though those inputs have nothing to do with it. With the first input a
/// constant, the other's derivative is what it is on its own.
@inlinable @inline(never)
func evaluateAlone<L: TangentLanes, Result, E>(
  _ i: Int, of inputs: inout [VectorDual<L>], _ f: ([VectorDual<L>]) throws(E) -> Result,
  check: (Result, PerturbationMark) -> Void
) throws(E) -> Result {
  try evaluate(i..<i + 1, of: &inputs, f, check: check)
}

/// Evaluates a scalar function once for each chunk of inputs and hands over the tangents.
///
/// - Parameters:
///   - x: The point.
///   - inputs: The point's coordinates as constants, which they are again afterwards.
///   - chunks: Which chunks to do; chunk c holds the inputs from c · lanes on.
///   - driver: The public function's name, for messages.
///   - f: The function.
///   - store: Stores elements of the gradient, from lane 0 on.
/// - Returns: The value, from the last chunk, or nil if there was none.
/// - Throws: What `f` throws.
@inlinable @inline(__always)
func forEachGradientChunk<L: TangentLanes, E>(
  at x: [L.Scalar], inputs: inout [VectorDual<L>], chunks: Range<Int>, driver: StaticString,
  of f: ([VectorDual<L>]) throws(E) -> VectorDual<L>,
  store: (_ tangents: L, _ elements: Range<Int>) -> Void
) throws(E) -> L.Scalar? {
  var value: L.Scalar?
  for chunk in chunks {
    let active = chunkRange(chunk, lanes: L.count, inputs: x.count)
    let result = try evaluate(active, of: &inputs, f) { $1.checkResult($0.mark, of: driver) }
    store(result.tangents, active)
    value = result.value
    if active.count > 1, result.tangents.containsNaN, !result.value.isNotANumber {
      for i in active where result.tangents[i - active.lowerBound].isNotANumber {
        let alone = try evaluateAlone(i, of: &inputs, f) { $1.checkResult($0.mark, of: driver) }
        store(alone.tangents, i..<i + 1)
      }
    }
  }
  return value
}

/// Makes the inputs constants, whatever an interrupted call has left there.
///
/// Those outside the chunk of an evaluation stay so: a function of such an input costs no
/// derivative, and is at no pole.
@inlinable @inline(__always)
func setConstants<L: TangentLanes>(at x: [L.Scalar], in inputs: inout [VectorDual<L>]) {
  inputs.withUnsafeMutableBufferPointer { inputs in
    for i in x.indices { inputs[i] = VectorDual(x[i]) }
  }
}

/// Makes inputs active, the tangent of each 1 in a separate lane.
@inlinable @inline(__always)
func seed<L: TangentLanes>(
  _ active: Range<Int>, in inputs: inout [VectorDual<L>], mark: PerturbationMark
) {
  inputs.withUnsafeMutableBufferPointer { inputs in
    for i in active {
      inputs[i].payload.tangents[i - active.lowerBound] = 1
      inputs[i].payload.ownMark = mark
    }
  }
}

/// Makes active inputs constants again.
@inlinable @inline(__always)
func unseed<L: TangentLanes>(_ active: Range<Int>, in inputs: inout [VectorDual<L>]) {
  inputs.withUnsafeMutableBufferPointer { inputs in
    for i in active {
      inputs[i].payload.tangents[i - active.lowerBound] = 0
      inputs[i].payload.ownMark = .none
    }
  }
}

/// The number of evaluations that n inputs take; a function of no inputs is evaluated once.
@inlinable @inline(__always)
package func chunkCount(inputs n: Int, lanes: Int) -> Int {
  max(1, n / lanes + (n % lanes > 0 ? 1 : 0))
}

/// The inputs that are active in a chunk.
@inlinable @inline(__always)
package func chunkRange(_ chunk: Int, lanes: Int, inputs n: Int) -> Range<Int> {
  chunk * lanes..<min(chunk * lanes + lanes, n)
}
