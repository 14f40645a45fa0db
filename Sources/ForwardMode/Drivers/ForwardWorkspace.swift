/// The buffers that forward mode works in, to be kept from call to call.
///
/// The type of its numbers decides what it can be asked for: `VectorDual` for gradients and
/// Jacobians, with as many lanes, `Dual` for Jacobian-vector products, `HyperDualBlock` for Hessians.
/// The first call sizes the buffers; later calls of no larger size allocate nothing.
///
/// ```swift
/// let workspace = ForwardWorkspace<VectorDual<Lanes16<Double>>>()
/// var slope = [Double](repeating: 0, count: 3)
/// workspace.gradient(at: [1, 2, 3], into: &slope) { x in x[0] * x[1] * x[2] }
/// ```
///
/// A workspace serves one call at a time. It is not for sharing between threads, and a nested call
/// inside the closure it was handed to stops the program.
public final class ForwardWorkspace<Element: RealScalar> {
  @usableFromInline
  var inputs: [Element] = []

  @usableFromInline
  var outputs: [Element] = []

  @usableFromInline
  var isBusy = false

  /// Creates a workspace without buffers.
  public init() {}

  /// Makes room, until `end()` for no other call.
  @inlinable
  func begin(inputs n: Int, outputs m: Int = 0, in driver: StaticString) {
    if isBusy { stopForBusyWorkspace(driver) }
    isBusy = true
    let zero = Element(0.0)
    if inputs.count != n {
      inputs.removeAll(keepingCapacity: true)
      inputs.append(contentsOf: repeatElement(zero, count: n))
    }
    if outputs.count != m {
      outputs.removeAll(keepingCapacity: true)
      outputs.append(contentsOf: repeatElement(zero, count: m))
    }
  }

  @inlinable
  func end() { isBusy = false }
}

@usableFromInline @inline(never)
func stopForBusyWorkspace(_ driver: StaticString) -> Never {
  fatalError(
    """
    \(driver): the workspace is in use by another differentiation, which this call would overwrite. \
    Give the inner call a workspace of its own, or none.
    """)
}
