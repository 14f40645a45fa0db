// The loops over chunks of inputs that every gradient and Jacobian driver shares.

/// Evaluates a scalar function once for each chunk of inputs and stores the gradient's chunks.
///
/// - Parameters:
///   - x: The point.
///   - inputs: As many numbers as the point has coordinates; overwritten.
///   - chunks: Which chunks to do; chunk c holds the inputs from c · lanes on.
///   - mark: This differentiation's mark.
///   - gradient: Receives the chunks' elements.
///   - driver: The public function's name, for messages.
///   - f: The function.
/// - Returns: The value, from the last chunk, or nil if there was none.
@inlinable @inline(__always)
func storeGradient<L: TangentLanes>(
  at x: UnsafeBufferPointer<L.Scalar>, inputs: inout [VectorDual<L>], chunks: Range<Int>,
  mark: PerturbationMark, into gradient: UnsafeMutableBufferPointer<L.Scalar>,
  driver: StaticString, of f: ([VectorDual<L>]) throws -> VectorDual<L>
) rethrows -> L.Scalar? {
  seedConstants(at: x, in: &inputs, mark: mark)
  var value: L.Scalar?
  for chunk in chunks {
    let active = chunkRange(chunk, lanes: L.count, inputs: x.count)
    setDiagonal(of: active, in: &inputs, to: 1)
    let result = try f(inputs)
    setDiagonal(of: active, in: &inputs, to: 0)
    mark.checkResult(result.mark, of: driver)
    if let target = gradient.baseAddress {
      result.tangents.copy(active.count, to: target + active.lowerBound)
    }
    value = result.value
    if active.count > 1, !result.value.isNotANumber {
      for i in active where gradient[i].isNotANumber {
        gradient[i] = try evaluateAlone(i, at: x, inputs: &inputs, mark: mark, of: f).tangents[0]
      }
    }
  }
  return value
}

/// Evaluates a function with one input active, in lane 0, and the others constant.
///
/// At a pole of one input, such as √x at 0, the infinite slope times the zero tangents of the other
/// inputs' lanes is NaN, though those inputs have nothing to do with it. With the first input a
/// constant, the other's derivative is what it is on its own.
@inlinable @inline(never)
func evaluateAlone<L: TangentLanes, Result>(
  _ i: Int, at x: UnsafeBufferPointer<L.Scalar>, inputs: inout [VectorDual<L>],
  mark: PerturbationMark, of f: ([VectorDual<L>]) throws -> Result
) rethrows -> Result {
  seedConstants(at: x, in: &inputs, mark: .none)
  inputs[i] = VectorDual(value: x[i], tangents: .unit(0), mark: mark)
  let result = try f(inputs)
  seedConstants(at: x, in: &inputs, mark: mark)
  return result
}

/// Gives the inputs their values and a mark, with no tangents yet.
@inlinable @inline(__always)
func seedConstants<L: TangentLanes>(
  at x: UnsafeBufferPointer<L.Scalar>, in inputs: inout [VectorDual<L>], mark: PerturbationMark
) {
  let zero = L(repeating: 0)
  inputs.withUnsafeMutableBufferPointer { inputs in
    for i in x.indices { inputs[i] = VectorDual(value: x[i], tangents: zero, mark: mark) }
  }
}

/// Sets the tangent of each active input in its own lane: to 1 before an evaluation, 0 after it.
@inlinable @inline(__always)
func setDiagonal<L: TangentLanes>(
  of active: Range<Int>, in inputs: inout [VectorDual<L>], to tangent: L.Scalar
) {
  inputs.withUnsafeMutableBufferPointer { inputs in
    for i in active { inputs[i].tangents[i - active.lowerBound] = tangent }
  }
}

/// The number of evaluations that n inputs take; a function of no inputs is evaluated once.
@inlinable @inline(__always)
package func chunkCount(inputs n: Int, lanes: Int) -> Int {
  max(1, (n + lanes - 1) / lanes)
}

/// The inputs that are active in a chunk.
@inlinable @inline(__always)
package func chunkRange(_ chunk: Int, lanes: Int, inputs n: Int) -> Range<Int> {
  chunk * lanes..<min(chunk * lanes + lanes, n)
}
