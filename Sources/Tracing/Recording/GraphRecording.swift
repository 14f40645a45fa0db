import CFluxion
import ForwardMode
import Programs
import Scalars

/// The steps of one trace while its function runs.
final class Recording<T: RealScalar> {
  /// The program so far.
  private(set) var builder = GraphBuilder(sharesSteps: false)

  private let thread = fluxion_current_thread()
  private var numbers: [Dual<T>]
  private var partials: [[T]] = []
  private var names: [NodeID: String] = [:]
  private var comparisons: [RecordedComparison] = []
  private var isOpen = true

  /// Begins a recording with the inputs, moving as they are differentiated.
  init(inputs: [Dual<T>]) {
    numbers = inputs
    for i in inputs.indices { _ = builder.append(Node(.input(Int32(i)))) }
  }

  /// Adds a step.
  ///
  /// - Parameters:
  ///   - operands: The places of what it is computed from.
  ///   - number: What it came to.
  ///   - operation: What is computed.
  /// - Returns: The step's place.
  func append(
    _ operands: [NodeID], _ number: Dual<T>, as operation: (Recording) -> NodeOperation
  ) -> NodeID {
    check()
    numbers.append(number)
    let operation = operation(self)
    if operation.takesList { return builder.add(operation, list: operands) }
    let all = operands + [Node.none, Node.none, Node.none]
    return builder.append(Node(operation, all[0], all[1], all[2]))
  }

  /// Adds a constant, also one that is there: what it carries beside the bits may differ.
  func append(constant number: Dual<T>) -> NodeID {
    append([], number) { _ in .constant(Double(number.value.plain).bitPattern) }
  }

  /// The operation of a step whose derivatives are the caller's.
  func chain(_ given: [T]) -> NodeOperation {
    partials.append(given)
    return .chain(number: Int32(partials.count - 1))
  }

  /// Gives a step a name, unless it has one.
  func name(_ place: NodeID, _ name: String) {
    check()
    if names[place] == nil { names[place] = name }
  }

  /// Notes down how two numbers compared.
  func note(_ comparison: RecordedComparison) { comparisons.append(comparison) }

  /// Ends the recording: from now on its numbers can no longer be calculated with.
  func close() -> EvaluatedGraph<T> {
    isOpen = false
    defer {
      (builder, numbers, partials) = (GraphBuilder(), [], [])
      (names, comparisons) = ([:], [])
    }
    return EvaluatedGraph(
      graph: builder.graph, numbers: numbers, givenPartials: partials, names: names,
      comparisons: comparisons)
  }

  /// Whether the function is still running, on the thread it was started on.
  var isRunning: Bool { isOpen && thread == fluxion_current_thread() }

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
