public import ReverseMode
public import Scalars

extension SparseJacobianFunction {
  /// Sweeps the rows' colors back.
  @inlinable @inline(__always)
  func sweep(_ request: SparseRequest<Scalar>) {
    let (x, compression) = (request.x, request.compression)
    let (values, product) = (request.values, request.product)
    let isProbed = request.sweepsProduct && !product.isEmpty
    let colorCount = compression.rowColorCount
    let outputs = Tape<Scalar>().withCombinations(
      at: x, count: colorCount + (isProbed ? 1 : 0), driver: driver, of: { f($0) }
    ) { result, colors, weights in
      let lane = Int(compression.rowColors[result]) - colors.lowerBound
      if lane >= 0 && lane < colors.count { weights[lane] = 1 }
      if isProbed && colors.contains(colorCount) {
        weights[colorCount - colors.lowerBound] = Probe.element(result, of: Scalar.self)
      }
    } store: { input, colors, derivatives in
      for k in compression.columnOffsets[input]..<compression.columnOffsets[input + 1] {
        let lane = Int(compression.entryRowColors[k]) - colors.lowerBound
        if lane >= 0 && lane < colors.count {
          values[compression.entryPlaces[k]] = derivatives[lane]
        }
      }
      if isProbed && colors.contains(colorCount) {
        product[input] = derivatives[colorCount - colors.lowerBound]
      }
    }
    requireCount(outputs.count, compression.pattern.rows, of: "the function's result", in: driver)
  }
}
