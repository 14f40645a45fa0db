public import ForwardMode
public import Scalars

/// A function whose sparse derivatives are computed again and again, whatever its type.
///
/// It holds closures and no object behind a protocol: they are made where the function's type is known, and so
/// have specialized code.
@usableFromInline
struct SparseFunction<T: LaneScalar> {
  /// The pattern at a point.
  @usableFromInline
  let pattern: (_ x: [T]) -> SparsityPattern

  /// How many colors are evaluated at a time.
  @usableFromInline
  let lanes: Int

  /// Computes some of the entries of a matrix.
  @usableFromInline
  let evaluate: (_ request: SparseRequest<T>) -> Void

  @inlinable
  init(
    lanes: Int, pattern: @escaping (_ x: [T]) -> SparsityPattern,
    evaluate: @escaping (_ request: SparseRequest<T>) -> Void
  ) {
    self.lanes = lanes
    self.pattern = pattern
    self.evaluate = evaluate
  }
}

/// What is to be computed of a matrix: several workers have a share each.
@usableFromInline
struct SparseRequest<T> {
  /// The point.
  @usableFromInline
  let x: [T]

  /// How the entries are computed together.
  @usableFromInline
  let compression: Compression

  /// Which of the evaluations are done; none where columns have no colors.
  @usableFromInline
  let chunks: Range<Int>

  /// Whether the rows that have colors are swept.
  @usableFromInline
  let sweepsRows: Bool

  /// Receives the entries, or the products that they follow from.
  @usableFromInline
  let values: UnsafeMutableBufferPointer<T>

  /// Receives J r, or rᵀ J if all rows are swept, with the fixed vector r; none if it is empty.
  @usableFromInline
  let product: UnsafeMutableBufferPointer<T>

  init(
    x: [T], compression: Compression, chunks: Range<Int>, sweepsRows: Bool,
    values: UnsafeMutableBufferPointer<T>, product: UnsafeMutableBufferPointer<T>
  ) {
    self.x = x
    self.compression = compression
    self.chunks = chunks
    self.sweepsRows = sweepsRows
    self.values = values
    self.product = product
  }

  /// Whether the product is computed by a sweep.
  @inlinable
  var sweepsProduct: Bool { compression.columnColorCount == 0 && compression.rowColorCount > 0 }

  /// The colors that an evaluation has, the product as one more.
  @inlinable
  func colors(of chunk: Int, lanes: Int) -> Range<Int> {
    let count = compression.columnColorCount + (product.isEmpty || sweepsProduct ? 0 : 1)
    return chunkRange(chunk, lanes: lanes, inputs: count)
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

  /// The numbers for the fixed vector, where it has an evaluation to itself.
  @usableFromInline @exclusivity(unchecked)
  var probedInputs: [Dual<Scalar>] = []

  @inlinable
  init(_ f: F, _ scope: SparsityPattern.Scope, driver: StaticString) {
    self.f = f
    self.scope = scope
    self.driver = driver
  }

  /// The function behind closures.
  @inlinable
  var erased: SparseFunction<Scalar> {
    SparseFunction(lanes: L.count) { [self] in
      SparsityPattern(jacobianOf: f, at: $0, scope: scope)
    } evaluate: { [self] in
      evaluate($0)
    }
  }

  @inlinable
  func evaluate(_ request: SparseRequest<Scalar>) {
    if request.sweepsRows { sweep(request) }
    if request.chunks.isEmpty { return }
    if inputs.count != request.x.count { inputs = request.x.map { VectorDual<L>($0) } }
    for chunk in request.chunks {
      let colors = request.colors(of: chunk, lanes: L.count)
      if colors.lowerBound == request.compression.columnColorCount {
        pushProbe(request)
      } else if !push(colors, request), colors.count > 1 {
        for color in colors { _ = push(color..<color + 1, request) }
      }
    }
  }

  /// Pushes some columns' colors forward; false if one of them may have spoilt another with a NaN.
  @inlinable @inline(__always)
  func push(_ colors: Range<Int>, _ request: SparseRequest<Scalar>) -> Bool {
    let (compression, values) = (request.compression, request.values)
    let mark = PerturbationMark.fresh()
    seed(colors, at: request.x, compression, mark: mark)
    let outputs = f(inputs)
    requireCount(outputs.count, compression.pattern.rows, of: "the function's result", in: driver)
    let probe = compression.columnColorCount - colors.lowerBound
    let isProbed = colors.contains(compression.columnColorCount)
    outputs.withUnsafeBufferPointer { outputs in
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
      if isProbed { for i in outputs.indices { request.product[i] = outputs[i].tangents[probe] } }
    }
    return outputs.withUnsafeBufferPointer { !hasStrayNaN($0, lanes: colors.count) }
  }

  /// Pushes the fixed vector forward by itself, with one tangent.
  @inlinable @inline(__always)
  func pushProbe(_ request: SparseRequest<Scalar>) {
    let mark = PerturbationMark.fresh()
    let (x, product) = (request.x, request.product)
    if probedInputs.count != x.count { probedInputs = x.map { Dual($0) } }
    probedInputs.withUnsafeMutableBufferPointer { inputs in
      for j in inputs.indices {
        inputs[j] = Dual(value: x[j], tangent: Probe.element(j, of: Scalar.self), mark: mark)
      }
    }
    let outputs = f(probedInputs)
    requireCount(
      outputs.count, request.compression.pattern.rows, of: "the function's result", in: driver)
    outputs.withUnsafeBufferPointer { outputs in
      for i in outputs.indices {
        mark.checkResult(outputs[i].mark, of: driver)
        product[i] = outputs[i].tangent
      }
    }
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
