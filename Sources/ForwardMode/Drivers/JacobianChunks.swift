/// Makes outputs what a function that adds to them expects to find, whatever was there before.
@inlinable @inline(__always)
func setZero<T: RealScalar>(_ outputs: inout [T]) {
  for i in outputs.indices { outputs[i] = 0 }
}

/// Evaluates the function once for each chunk of inputs and hands over its outputs.
///
/// - Parameters:
///   - x: The point.
///   - inputs: The point's coordinates as constants, which they are again afterwards.
///   - chunks: Which chunks to do.
///   - outputs: What the function writes its outputs into.
///   - driver: The public function's name, for messages.
///   - f: The function.
///   - store: Stores columns of the Jacobian, from lane 0 on.
/// - Throws: What `f` throws.
@inlinable @inline(__always)
func forEachJacobianChunk<L: TangentLanes, E>(
  at x: [L.Scalar], inputs: inout [VectorDual<L>], chunks: Range<Int>,
  outputs: inout [VectorDual<L>], driver: StaticString,
  of f: ([VectorDual<L>], inout [VectorDual<L>]) throws(E) -> Void,
  store: (_ outputs: UnsafeBufferPointer<VectorDual<L>>, _ columns: Range<Int>) -> Void
) throws(E) {
  for chunk in chunks {
    let active = chunkRange(chunk, lanes: L.count, inputs: x.count)
    try evaluate(active, of: &inputs) { (inputs) throws(E) in
      try f(inputs, &outputs)
    } check: { _, mark in
      checkResults(outputs, mark, of: driver)
    }
    let mustRepeat = outputs.withUnsafeBufferPointer { outputs in
      store(outputs, active)
      return active.count > 1 && hasStrayNaN(outputs, lanes: active.count)
    }
    if mustRepeat {
      for i in active {
        try evaluateAlone(i, of: &inputs) { (inputs) throws(E) in
          try f(inputs, &outputs)
        } check: { _, mark in
          checkResults(outputs, mark, of: driver)
        }
        outputs.withUnsafeBufferPointer { store($0, i..<i + 1) }
      }
    }
  }
}

/// Stops the program if an output bears another mark.
@inlinable @inline(__always)
func checkResults<L: TangentLanes>(
  _ outputs: [VectorDual<L>], _ mark: PerturbationMark, of driver: StaticString
) {
  for i in outputs.indices { mark.checkResult(outputs[i].mark, of: driver) }
}

/// Whether an output has a value but lacks the tangent in one of the first lanes.
@inlinable @inline(__always)
package func hasStrayNaN<L: TangentLanes>(
  _ outputs: UnsafeBufferPointer<VectorDual<L>>, lanes: Int
) -> Bool {
  for i in outputs.indices
  where !outputs[i].value.isNotANumber && outputs[i].tangents.containsNaN {
    for lane in 0..<lanes where outputs[i].tangents[lane].isNotANumber { return true }
  }
  return false
}

@inlinable @inline(__always)
func storeColumns<L: TangentLanes>(
  _ columns: Range<Int>, of outputs: UnsafeBufferPointer<VectorDual<L>>,
  into elements: UnsafeMutableBufferPointer<L.Scalar>, columnCount: Int
) {
  guard let base = elements.baseAddress else { return }
  for i in outputs.indices {
    outputs[i].tangents.copy(columns.count, to: base + i * columnCount + columns.lowerBound)
  }
}
