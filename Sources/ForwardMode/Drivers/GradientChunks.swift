// The loops over chunks of inputs that every gradient and Jacobian driver shares.

/// Evaluates a scalar function once for each chunk of inputs and stores the gradient's chunks.
///
/// - Parameters:
///   - x: The point.
///   - inputs: As many numbers as the point has coordinates; overwritten.
///   - chunks: Which chunks to do; chunk c holds the inputs from c · lanes on.
///   - mark: This differentiation's mark.
///   - gradient: Receives the chunks' elements.
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
    let active = chunk * L.count..<min(chunk * L.count + L.count, x.count)
    setDiagonal(of: active, in: &inputs, to: 1)
    let result = try f(inputs)
    setDiagonal(of: active, in: &inputs, to: 0)
    mark.checkResult(result.mark, of: driver)
    if let target = gradient.baseAddress {
      result.tangents.copy(active.count, to: target + active.lowerBound)
    }
    value = result.value
  }
  return value
}

/// Gives the inputs their values and this differentiation's mark, with no tangents yet.
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
func chunkCount(inputs n: Int, lanes: Int) -> Int {
  max(1, (n + lanes - 1) / lanes)
}
