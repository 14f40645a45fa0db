public import ForwardMode
public import MixedMode
public import ReverseMode
public import Scalars

/// The Hessian of a function object: Hessian-vector products, forward over reverse, several at a time.
@usableFromInline
final class SparseHessianFunction<L: TangentLanes, F: ScalarFunction>
where L.Scalar: LaneScalar {
  @usableFromInline typealias Scalar = L.Scalar

  @usableFromInline
  let f: F

  @usableFromInline
  let scope: SparsityPattern.Scope

  @usableFromInline
  let driver: StaticString

  @usableFromInline
  let tape = Tape<VectorDual<L>>()

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
      SparsityPattern(hessianOf: f, at: $0, scope: scope)
    } evaluate: { [self] in
      evaluate($0)
    }
  }

  /// Stores the products with the colors' vectors: the values are n rows of one product for each color.
  @inlinable
  func evaluate(_ request: SparseRequest<Scalar>) {
    for chunk in request.chunks {
      let colors = request.colors(of: chunk, lanes: L.count)
      if !sweep(colors, request), colors.count > 1 {
        for color in colors { _ = sweep(color..<color + 1, request) }
      }
    }
  }

  /// Computes some colors' products; false if one of them may have spoilt another with a NaN.
  @inlinable @inline(__always)
  func sweep(_ colors: Range<Int>, _ request: SparseRequest<Scalar>) -> Bool {
    let (x, compression) = (request.x, request.compression)
    let (values, product) = (request.values, request.product)
    let mark = PerturbationMark.fresh()
    let colorCount = compression.columnColorCount
    let isProbed = colors.contains(colorCount)
    return tape.withNestedGradient(
      inputs: x.count, driver: driver,
      seed: { j in
        var tangents = L(repeating: 0)
        let lane = Int(compression.columnColors[j]) &- colors.lowerBound
        let isSeeded = lane >= 0 && lane < colors.count
        if isSeeded { tangents[lane] = 1 }
        if isProbed {
          tangents[colorCount - colors.lowerBound] = Probe.element(j, of: Scalar.self)
        }
        return isSeeded || isProbed
          ? VectorDual(value: x[j], tangents: tangents, mark: mark) : VectorDual(x[j])
      }, of: { f($0) }
    ) { value, adjoints in
      mark.checkResult(value.mark, of: driver)
      let stored = min(colors.upperBound, colorCount) - colors.lowerBound
      for j in adjoints.indices {
        mark.checkResult(adjoints[j].mark, of: driver)
        let tangents = adjoints[j].tangents
        for lane in 0..<max(0, stored) {
          values[j * colorCount + colors.lowerBound + lane] = tangents[lane]
        }
        if isProbed { product[j] = tangents[colorCount - colors.lowerBound] }
      }
      return !hasStrayNaN(adjoints, lanes: colors.count)
    }
  }
}
