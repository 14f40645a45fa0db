/// A long chain of steps, recorded in memory that grows with the square root of its length.
///
/// A recording of n steps takes memory for n steps. This takes the state of every √n-th step only,
/// and in the sweep records the steps between two of them again, last stretch first: at most √n
/// steps are on a tape at a time, and each step is evaluated twice in all.
///
/// ```swift
/// // x ← sin x + p x / 2, a million times.
/// let slope = Reverse.gradient(at: [0.7, 1.0]) { x in
///   checkpointed([x[0]], parameters: [x[1]], steps: 1_000_000) { state, parameters, _ in
///     [sin(state[0]) + parameters[0] * state[0] / 2]
///   }[0]
/// }
/// ```
///
/// - Parameters:
///   - state: The state before the first step.
///   - parameters: Further numbers that the steps depend on. A step must not use any other variables
///     from outside: with one it stops the program.
///   - steps: The number of steps n, at least 0.
///   - stretch: How many steps to record at a time, at least 1; by default √n. Fewer fit into the processor's
///     cache where a step is long, and more states are kept.
///   - step: The state after step i, counted from 0, from the state before it. It must depend on
///     nothing else that changes, since it is run twice.
/// - Returns: The state after the last step: the gradient is that of the plain loop.
@inlinable
public func checkpointed<T: RealScalar>(
  _ state: [Variable<T>], parameters: [Variable<T>] = [], steps: Int, every stretch: Int? = nil,
  _ step:
    @escaping (_ state: [Variable<T>], _ parameters: [Variable<T>], _ index: Int) -> [Variable<T>]
) -> [Variable<T>] {
  if steps < 0 { stopForSteps(steps) }
  if let stretch, stretch < 1 { stopForStretch(stretch) }
  if steps == 0 { return state }
  let chain = CheckpointedChain(
    parameters: parameters.map { $0.value }, steps: steps, stretch: stretch, step: step)
  let values = chain.run(from: state.map { $0.value })
  return VariablePayload.recordPullback(
    values: values, of: state, parameters, name: "checkpointed(_:parameters:steps:every:_:)"
  ) { chain.pullBack($0) }
}

/// The states that were kept of a chain of steps, and what is needed to repeat the steps between.
@usableFromInline
final class CheckpointedChain<T: RealScalar> {
  @usableFromInline
  typealias Step = (
    _ state: [Variable<T>], _ parameters: [Variable<T>], _ index: Int
  ) -> [Variable<T>]

  @usableFromInline
  let parameters: [T]

  @usableFromInline
  let steps: Int

  /// The number of steps between two states that are kept: by default √n, rounded up.
  @usableFromInline
  let stretch: Int

  @usableFromInline
  let step: Step

  /// The states before steps 0, stretch, 2 · stretch and so on.
  @usableFromInline
  var states: [[T]] = []

  @inlinable
  init(parameters: [T], steps: Int, stretch: Int?, step: @escaping Step) {
    self.parameters = parameters
    self.steps = steps
    self.step = step
    self.stretch = stretch ?? Int(Double(steps).squareRoot().rounded(.up))
  }

  /// Runs all steps on constants, which records nothing, and keeps some of the states.
  @inlinable
  func run(from start: [T]) -> [T] {
    let constants = parameters.map { Variable($0) }
    var state = start.map { Variable($0) }
    for i in 0..<steps {
      if i % stretch == 0 { states.append(state.map { $0.value }) }
      state = step(state, constants, i)
      requireCount(
        state.count, start.count, of: "the step's result",
        in: "checkpointed(_:parameters:steps:every:_:)")
      if state.contains(where: { $0.isActive }) { stopForCapturedVariable() }
    }
    return state.map { $0.value }
  }

  /// Repeats the steps, a stretch at a time from the last, and sweeps back over each.
  @inlinable
  func pullBack(_ cotangent: [T]) -> [T] {
    let tape = Tape<T>()
    var stateAdjoints = cotangent
    var parameterAdjoints = [T](repeating: 0, count: parameters.count)
    for (k, state) in states.enumerated().reversed() {
      let indices = k * stretch..<min((k + 1) * stretch, steps)
      let adjoints = tape.vjp(at: state + parameters, along: stateAdjoints) { inputs in
        let parameters = Array(inputs[state.count...])
        var current = Array(inputs[..<state.count])
        for i in indices { current = step(current, parameters, i) }
        return current
      }.cotangent
      stateAdjoints = Array(adjoints[..<state.count])
      for i in parameterAdjoints.indices { parameterAdjoints[i] += adjoints[state.count + i] }
    }
    return stateAdjoints + parameterAdjoints
  }
}

@inline(never)
@usableFromInline
func stopForSteps(_ steps: Int) -> Never {
  fatalError("checkpointed(_:parameters:steps:every:_:): \(steps) is not a number of steps.")
}

@inline(never)
@usableFromInline
func stopForStretch(_ stretch: Int) -> Never {
  fatalError(
    "checkpointed(_:parameters:steps:every:_:): \(stretch) steps cannot be recorded at a time.")
}

@inline(never)
@usableFromInline
func stopForCapturedVariable() -> Never {
  fatalError(
    """
    checkpointed(_:parameters:steps:every:_:): a step uses a variable from outside, whose derivative \
    would be lost when the step is repeated. Hand it over among the parameters.
    """)
}
