/// Evaluates the function once for each block on and above the diagonal and stores the blocks.
@inlinable @inline(__always)
func storeHessian<C: TangentLanes, E>(
  at x: [C.Scalar], inputs: inout [HyperDualBlock<C>],
  gradient: UnsafeMutableBufferPointer<C.Scalar>,
  hessian: UnsafeMutableBufferPointer<C.Scalar>, driver: StaticString,
  of f: ([HyperDualBlock<C>]) throws(E) -> HyperDualBlock<C>
) throws(E) -> C.Scalar {
  let n = x.count
  let rowCount = HyperDualBlockPayload<C>.rowCount
  inputs.withUnsafeMutableBufferPointer { inputs in
    for i in x.indices { inputs[i] = HyperDualBlock(x[i]) }
  }
  if n == 0 { return try f(inputs).value }
  var value: C.Scalar = 0
  for columnChunk in 0..<chunkCount(inputs: n, lanes: C.count) {
    let columns = chunkRange(columnChunk, lanes: C.count, inputs: n)
    for rowChunk in 0..<chunkCount(inputs: columns.upperBound, lanes: rowCount) {
      let rows = chunkRange(rowChunk, lanes: rowCount, inputs: n)
      let mark = PerturbationMark.fresh()
      setSeeds(rows, columns, in: &inputs, to: 1, mark: mark)
      let result = try f(inputs)
      setSeeds(rows, columns, in: &inputs, to: 0, mark: .none)
      mark.checkResult(result.mark, of: driver)
      value = result.value
      if result.containsNaN && !result.value.isNotANumber {
        try storeEntriesAlone(
          rows, columns, inputs: &inputs, gradient: gradient, hessian: hessian, driver: driver,
          of: f)
        continue
      }
      for j in columns {
        gradient[j] = result.second[j - columns.lowerBound]
      }
      for i in rows {
        let mixed = result.payload.mixed(row: i - rows.lowerBound)
        for j in columns where j >= i {
          let element = mixed[j - columns.lowerBound]
          hessian[i * n + j] = element
          hessian[j * n + i] = element
        }
      }
    }
  }
  return value
}

/// Evaluates each entry of a block alone, with no inputs active but those of its row and its column.
///
/// At a pole of one input the zero derivatives of the others make NaN of entries that have nothing to
/// do with it: see `HyperDualBlock+Poles.swift`. Alone they are what they are.
@inlinable @inline(never)
func storeEntriesAlone<C: TangentLanes, E>(
  _ rows: Range<Int>, _ columns: Range<Int>, inputs: inout [HyperDualBlock<C>],
  gradient: UnsafeMutableBufferPointer<C.Scalar>, hessian: UnsafeMutableBufferPointer<C.Scalar>,
  driver: StaticString, of f: ([HyperDualBlock<C>]) throws(E) -> HyperDualBlock<C>
) throws(E) {
  let n = inputs.count
  for i in rows {
    for j in columns where j >= i {
      let mark = PerturbationMark.fresh()
      inputs[i].payload.seedAlone(asRow: true, asColumn: i == j, mark: mark)
      if i != j { inputs[j].payload.seedAlone(asRow: false, asColumn: true, mark: mark) }
      let result = try f(inputs)
      inputs[i] = HyperDualBlock(inputs[i].value)
      inputs[j] = HyperDualBlock(inputs[j].value)
      mark.checkResult(result.mark, of: driver)
      hessian[i * n + j] = result.payload.row0[0]
      hessian[j * n + i] = result.payload.row0[0]
      if i == j { gradient[j] = result.second[0] }
    }
  }
}

/// Sets the derivative of each row's and each column's input in its own lane, and their mark.
///
/// The other inputs are constants: what depends on them alone costs no derivatives.
@inlinable @inline(__always)
func setSeeds<C: TangentLanes>(
  _ rows: Range<Int>, _ columns: Range<Int>, in inputs: inout [HyperDualBlock<C>],
  to seed: C.Scalar, mark: PerturbationMark
) {
  inputs.withUnsafeMutableBufferPointer { inputs in
    for i in rows {
      inputs[i].payload.first[i - rows.lowerBound] = seed
      inputs[i].payload.ownMark = mark
    }
    for j in columns {
      inputs[j].payload.second[j - columns.lowerBound] = seed
      inputs[j].payload.ownMark = mark
    }
  }
}
