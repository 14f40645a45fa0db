import CFluxion
import Scalars

/// The nodes of one trace while its function runs.
final class Recording<T: RealScalar> {
  typealias Node = ComputationGraph<T>.Node

  private let thread = fluxion_current_thread()
  private var nodes: [Node]
  private var isOpen = true

  /// Begins a recording with the values of the inputs.
  init(inputs: [T]) {
    nodes = inputs.map {
      Node(
        operation: Operation(kind: .input), operands: [], value: $0, partials: [],
        constantTangents: [])
    }
  }

  /// Adds a node and returns its position.
  func append(_ node: Node) -> Int {
    check()
    nodes.append(node)
    return nodes.count - 1
  }

  /// Ends the recording: from now on its numbers can no longer be calculated with.
  func close() -> [Node] {
    isOpen = false
    defer { nodes = [] }
    return nodes
  }

  /// Stops the program unless the function is still running, on the thread it was started on.
  private func check() {
    if thread != fluxion_current_thread() { failThread() }
    if !isOpen { failClosed() }
  }
}

@inline(never)
private func failThread() -> Never {
  fail(
    "Tracing: a traced number was used on another thread than the one its trace runs on. "
      + "A trace records one sequence of operations: trace the work of each thread on its own.")
}

@inline(never)
private func failClosed() -> Never {
  fail(
    "Tracing: a traced number was used after its trace had ended. Do not keep such numbers outside "
      + "the traced function: return what is needed from it, or keep plain values (x.value).")
}

/// Stops the program: two traces are mixed.
@inline(never)
func failMixedTraces() -> Never {
  fail(
    "Tracing: one operation has operands of two traces, as happens when a traced function traces "
      + "another and uses its own numbers in there. Lift the outer number to a constant of the inner "
      + "trace, Traced(x), with the inner point over Traced as well.")
}
