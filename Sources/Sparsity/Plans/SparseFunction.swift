public import ForwardMode
public import Scalars

/// A function whose sparse derivatives are computed again and again, whatever its type.
///
/// It holds closures and no object behind a protocol: they are made where the function's type is known, and so
/// have code of their own.
@usableFromInline
struct SparseFunction<T: LaneScalar> {
  /// The pattern at a point.
  @usableFromInline
  let pattern: (_ x: [T]) -> SparsityPattern

  /// Computes the entries of a matrix.
  ///
  /// - Parameters:
  ///   - x: The point.
  ///   - compression: How they are computed together.
  ///   - values: Receives the entries, or the products that they follow from.
  ///   - product: Receives J r, or rᵀ J if all rows are swept, with the fixed vector r; none if it is empty.
  @usableFromInline
  let evaluate:
    (_ x: [T], _ compression: Compression, _ values: inout [T], _ product: inout [T]) -> Void

  @inlinable
  init(
    pattern: @escaping (_ x: [T]) -> SparsityPattern,
    evaluate:
      @escaping (
        _ x: [T], _ compression: Compression, _ values: inout [T], _ product: inout [T]
      ) -> Void
  ) {
    self.pattern = pattern
    self.evaluate = evaluate
  }
}

/// The Jacobian of a function object: columns by tangents, rows by adjoints.
@usableFromInline
final class SparseJacobianFunction<L: TangentLanes, F: VectorFunction>
where L.Scalar: LaneScalar {
  @usableFromInline typealias Scalar = L.Scalar

  @usableFromInline
  let f: F

  @usableFromInline
  let scope: SparsityPattern.Scope

  @usableFromInline
  let driver: StaticString

  @usableFromInline @exclusivity(unchecked)
  var inputs: [VectorDual<L>] = []

  @inlinable
  init(_ f: F, _ scope: SparsityPattern.Scope, driver: StaticString) {
    self.f = f
    self.scope = scope
    self.driver = driver
  }

  /// The function behind closures.
  @inlinable
  var erased: SparseFunction<Scalar> {
    SparseFunction { [self] in
      SparsityPattern(jacobianOf: f, at: $0, scope: scope)
    } evaluate: { [self] in
      evaluate(at: $0, $1, into: &$2, product: &$3)
    }
  }

  @inlinable
  func evaluate(
    at x: [Scalar], _ compression: Compression, into values: inout [Scalar],
    product: inout [Scalar]
  ) {
    let sweepsProbe = compression.columnColorCount == 0 && compression.rowColorCount > 0
    if compression.rowColorCount > 0 {
      sweep(at: x, compression, into: &values, product: &product, isProbed: sweepsProbe)
    }
    if sweepsProbe { return }
    let count = compression.columnColorCount + (product.isEmpty ? 0 : 1)
    if inputs.count != x.count { inputs = x.map { VectorDual<L>($0) } }
    if count == 0 { return }
    for chunk in 0..<chunkCount(inputs: count, lanes: L.count) {
      let colors = chunkRange(chunk, lanes: L.count, inputs: count)
      if !push(colors, at: x, compression, into: &values, product: &product), colors.count > 1 {
        for color in colors {
          _ = push(color..<color + 1, at: x, compression, into: &values, product: &product)
        }
      }
    }
  }

  /// Pushes some columns' colors forward; false if one of them may have spoilt another with a NaN.
  @inlinable @inline(__always)
  func push(
    _ colors: Range<Int>, at x: [Scalar], _ compression: Compression,
    into values: inout [Scalar], product: inout [Scalar]
  ) -> Bool {
    let mark = PerturbationMark.fresh()
    seed(colors, at: x, compression, mark: mark)
    let outputs = f(inputs)
    requireCount(outputs.count, compression.pattern.rows, of: "the function's result", in: driver)
    let probe = compression.columnColorCount - colors.lowerBound
    let isProbed = colors.contains(compression.columnColorCount)
    outputs.withUnsafeBufferPointer { outputs in
      values.withUnsafeMutableBufferPointer { values in
        compression.pattern.rowOffsets.withUnsafeBufferPointer { offsets in
          compression.entryColors.withUnsafeBufferPointer { entryColors in
            for i in outputs.indices {
              mark.checkResult(outputs[i].mark, of: driver)
              if compression.rowColors[i] >= 0 { continue }
              let tangents = outputs[i].tangents
              for place in offsets[i]..<offsets[i + 1] {
                let lane = Int(entryColors[place]) &- colors.lowerBound
                if lane >= 0 && lane < colors.count { values[place] = tangents[lane] }
              }
            }
          }
        }
      }
      if isProbed { for i in outputs.indices { product[i] = outputs[i].tangents[probe] } }
    }
    return outputs.withUnsafeBufferPointer { !hasStrayNaN($0, lanes: colors.count) }
  }

  @inlinable @inline(__always)
  func seed(
    _ colors: Range<Int>, at x: [Scalar], _ compression: Compression, mark: PerturbationMark
  ) {
    let probe = compression.columnColorCount - colors.lowerBound
    let isProbed = colors.contains(compression.columnColorCount)
    inputs.withUnsafeMutableBufferPointer { inputs in
      compression.columnColors.withUnsafeBufferPointer { columnColors in
        for j in inputs.indices {
          var tangents = L(repeating: 0)
          let lane = Int(columnColors[j]) &- colors.lowerBound
          let isSeeded = lane >= 0 && lane < colors.count
          if isSeeded { tangents[lane] = 1 }
          if isProbed { tangents[probe] = Probe.element(j, of: Scalar.self) }
          inputs[j] =
            isSeeded || isProbed
            ? VectorDual(value: x[j], tangents: tangents, mark: mark) : VectorDual(x[j])
        }
      }
    }
  }
}
