/// The buffers that an in-place driver works in, to be kept from call to call.
///
/// The first call sizes the buffers; later calls of no larger size allocate nothing.
///
/// ```swift
/// let workspace = ForwardWorkspace<VectorDual<Lanes16<Double>>>()
/// var slope = [Double](repeating: 0, count: 3)
/// gradient(at: [1, 2, 3], into: &slope, using: workspace) { x in x[0] * x[1] * x[2] }
/// ```
///
/// A workspace serves one call at a time. It is not for sharing between threads, nor for a nested
/// call inside the closure it was handed to.
public final class ForwardWorkspace<Number: RealScalar> {
  @usableFromInline
  var inputs: [Number] = []

  @usableFromInline
  var outputs: [Number] = []

  /// Creates a workspace without buffers.
  public init() {}

  @inlinable
  func prepare(inputs n: Int, outputs m: Int) {
    let zero = Number(0.0)
    if inputs.count != n {
      inputs.removeAll(keepingCapacity: true)
      inputs.append(contentsOf: repeatElement(zero, count: n))
    }
    if outputs.count != m {
      outputs.removeAll(keepingCapacity: true)
      outputs.append(contentsOf: repeatElement(zero, count: m))
    }
  }
}
