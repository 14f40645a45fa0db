import ForwardMode
import ReverseMode
public import Scalars

extension Program: VectorFunction {
  /// The outputs at a point, in any number.
  ///
  /// - Parameter x: The inputs; any other number of them stops the program.
  /// - Returns: The outputs.
  @inlinable
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    if x.count != inputs { failInputCount(x.count) }
    return withResults(at: x) { registers in
      [T](unsafeUninitializedCapacity: outputs) { y, count in
        count = outputs
        for i in 0..<count {
          y.initializeElement(at: i, to: registers[Int(parts.resultRegisters[i])])
        }
      }
    }
  }

  /// The outputs at a point, into arrays of the caller's.
  ///
  /// In steady state, with both arrays kept, nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The inputs; any other number of them stops the program.
  ///   - y: Receives the outputs; it is resized where its size differs.
  ///   - scratch: The array to work in; it is enlarged where it is too small.
  @inlinable
  public func evaluate<T: RealScalar>(_ x: [T], into y: inout [T], scratch: inout [T]) {
    if x.count != inputs { failInputCount(x.count) }
    if y.count != outputs { y = Array(repeating: T(0.0), count: outputs) }
    withResults(at: x, scratch: &scratch) { registers in
      for i in y.indices { y[i] = registers[Int(parts.resultRegisters[i])] }
    }
  }

  /// The first output at a point, without an array for all.
  @inlinable
  package func firstOutput<T: RealScalar>(at x: [T]) -> T {
    withResults(at: x) { $0[Int(parts.resultRegisters[0])] }
  }

  /// The first output at a point, computed in an array of the caller's.
  @inlinable
  package func firstOutput<T: RealScalar>(at x: [T], scratch: inout [T]) -> T {
    withResults(at: x, scratch: &scratch) { $0[Int(parts.resultRegisters[0])] }
  }

  /// Runs the steps in temporary memory, and hands over the registers that the outputs are in.
  @inlinable
  func withResults<T: RealScalar, Result>(
    at x: [T], _ body: (UnsafeMutablePointer<T>) -> Result
  ) -> Result {
    let count = parts.registerCount
    return withUnsafeTemporaryAllocation(of: T.self, capacity: count) { buffer in
      guard let registers = buffer.baseAddress else { fail("Program: no registers.") }
      for i in x.indices { (registers + i).initialize(to: x[i]) }
      (registers + x.count).initialize(repeating: T(0.0), count: count - x.count)
      defer { registers.deinitialize(count: count) }
      run(registers)
      return body(registers)
    }
  }

  /// Runs the steps, and hands over the registers that the outputs are in.
  @inlinable
  func withResults<T: RealScalar, Result>(
    at x: [T], scratch: inout [T], _ body: (UnsafeMutablePointer<T>) -> Result
  ) -> Result {
    let count = parts.registerCount
    if scratch.count < count { scratch = Array(repeating: T(0.0), count: count) }
    return scratch.withUnsafeMutableBufferPointer { buffer in
      guard let registers = buffer.baseAddress else { fail("Program: no registers.") }
      for i in x.indices { registers[i] = x[i] }
      run(registers)
      return body(registers)
    }
  }

  /// Stops the program: the point has the wrong number of coordinates.
  @inline(never) @usableFromInline
  func failInputCount(_ found: Int) -> Never {
    let names = inputNames.count > 8 ? inputNames.prefix(8) + ["…"] : inputNames[...]
    fail(
      "Program: the point has \(found) coordinates; it needs \(inputs), for "
        + "\(names.isEmpty ? "no inputs" : names.joined(separator: ", ")).")
  }
}

// The steps are run out of line: inlined into every caller for every number, the functions would make
// for most of a build. The numbers of gradients and Hessians have specialized code here, in which functions
// of the table are rules that `TableFunction.serves` these numbers with. Any other number is served by code
// that looks its operations up, which takes up to ten times as long; for series, the specialized code would
// take as long to compile as all that of the others.

extension Program {
  /// Runs the steps on registers that hold the inputs.
  @_specialize(where T == Double)
  @_specialize(where T == Dual<Double>)
  @_specialize(where T == VectorDual<Lanes4<Double>>)
  @_specialize(where T == VectorDual<Lanes8<Double>>)
  @_specialize(where T == VectorDual<Lanes16<Double>>)
  @_specialize(where T == HyperDualBlock<Lanes4<Double>>)
  @_specialize(where T == Variable<Double>)
  @_specialize(where T == Variable<VectorDual<Lanes4<Double>>>)
  @_specialize(where T == Variable<VectorDual<Lanes8<Double>>>)
  @_specialize(where T == Variable<VectorDual<Lanes16<Double>>>)
  @inline(never) @usableFromInline
  func run<T: RealScalar>(_ registers: UnsafeMutablePointer<T>) {
    let schedule = parts.schedule
    load(schedule, registers)
    for instruction in schedule.instructions { perform(instruction, of: schedule, on: registers) }
  }

  /// Puts the constants into their registers.
  @inline(__always)
  private func load<T: RealScalar>(_ schedule: Schedule, _ registers: UnsafeMutablePointer<T>) {
    let constants = schedule.constants
    for i in constants.indices { registers[schedule.inputCount + i] = T(constants[i]) }
  }

  /// Does one step.
  @inline(__always)
  private func perform<T: RealScalar>(
    _ instruction: Instruction, of schedule: Schedule, on registers: UnsafeMutablePointer<T>
  ) {
    let x = registers + Int(instruction.first)
    let result = registers + Int(instruction.destination)
    let second = Int(instruction.second)
    switch instruction.opcode {
    case .copy: result.pointee = x.pointee
    case .negate: result.pointee = -x.pointee
    case .add: result.pointee = x.pointee + registers[second]
    case .subtract: result.pointee = x.pointee - registers[second]
    case .multiply: result.pointee = x.pointee * registers[second]
    case .divide: result.pointee = x.pointee / registers[second]
    case .fused:
      result.pointee = registers[Int(instruction.third)].addingProduct(
        x.pointee, registers[second])
    case .scale:
      result.pointee = T.apply(ScaledBy(schedule.constants[second]), to: x.pointee)
    case .divideByConstant: result.pointee = quotient(x.pointee, schedule.constants[second])
    case .unary, .binary, .family: performFunction(instruction, on: registers)
    case .slope, .firstPartial, .secondPartial, .familySlope:
      performDerivative(instruction, on: registers)
    case .sum: result.pointee = T.sum(of: UnsafeBufferPointer(start: x, count: second))
    case .norm:
      result.pointee = T.apply(
        Rules.Norm(), to: UnsafeBufferPointer(start: x, count: second))
    case .logSumExp:
      result.pointee = T.apply(
        Rules.LogSumExp(), to: UnsafeBufferPointer(start: x, count: second))
    case .step: performStep(instruction, on: registers)
    case .loop: perform(schedule.loops[Int(instruction.function)], on: registers, into: result)
    case .less: result.pointee = answer(x.pointee, .less, registers[second])
    case .lessOrEqual: result.pointee = answer(x.pointee, .lessOrEqual, registers[second])
    case .equal: result.pointee = answer(x.pointee, .equal, registers[second])
    case .isFinite: result.pointee = x.pointee.plain.isFinite ? 1 : 0
    case .isNormal: result.pointee = x.pointee.plain.isNormal ? 1 : 0
    case .isSubnormal: result.pointee = x.pointee.plain.isSubnormal ? 1 : 0
    case .isNegative: result.pointee = x.pointee.plain.sign == .minus ? 1 : 0
    case .select:
      result.pointee = T.choice(
        x.pointee, .equal, 1, then: { registers[second] },
        else: { registers[Int(instruction.third)] })
    case .detach: result.pointee = x.pointee.detached
    }
  }

  /// Whether a comparison holds, as 1 or 0; eight points at once have an answer each.
  @inline(__always)
  private func answer<T: RealScalar>(_ x: T, _ relation: Relation, _ y: T) -> T {
    T.choice(x, relation, y, then: { 1 }, else: { 0 })
  }

  /// The quotient by a constant: rounded once, and by the rule where the value is infinite.
  private func quotient<T: RealScalar>(_ x: T, _ divisor: Double) -> T {
    let quotient = x / T(divisor)
    return quotient.plain.isFinite ? quotient : T.apply(DividedBy(divisor), to: x)
  }

  /// A function of the table.
  @inline(__always)
  private func performFunction<T: RealScalar>(
    _ instruction: Instruction, on registers: UnsafeMutablePointer<T>
  ) {
    let x = registers + Int(instruction.first)
    let result = registers + Int(instruction.destination)
    let y = registers + (instruction.opcode == .binary ? Int(instruction.second) : 0)
    if T.self == Double.self {
      TableFunction(instruction).compute(RuleParts.Value.self, x, y, value: x, into: result)
    } else if !TableFunction.serves(T.self) {
      performLookedUp(instruction, on: registers)
    } else if instruction.opcode == .binary {
      result.pointee = T.apply(BinaryTableRule(instruction), to: x.pointee, y.pointee)
    } else {
      result.pointee = T.apply(UnaryTableRule(instruction), to: x.pointee)
    }
  }

  /// The derivative of a function of the table: by specialized code on plain numbers, which is what
  /// derivative programs are mostly run on.
  @inline(__always)
  private func performDerivative<T: RealScalar>(
    _ instruction: Instruction, on registers: UnsafeMutablePointer<T>
  ) {
    if T.self != Double.self { return performLookedUp(instruction, on: registers) }
    let x = registers + Int(instruction.first)
    let (y, z) = (registers + Int(instruction.second), registers + Int(instruction.third))
    let result = registers + Int(instruction.destination)
    let function = TableFunction(instruction)
    switch instruction.opcode {
    case .slope: function.compute(RuleParts.Derivative.self, x, x, value: y, into: result)
    case .familySlope: function.compute(RuleParts.Derivative.self, x, x, value: z, into: result)
    case .firstPartial: function.compute(RuleParts.FirstPartial.self, x, y, value: z, into: result)
    default: function.compute(RuleParts.SecondPartial.self, x, y, value: z, into: result)
    }
  }

  /// A loop: the body is run on separate registers, and its results are added up.
  ///
  /// The body has specialized code for each number; adding up is little beside it.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func perform<T: RealScalar>(
    _ scheduled: ScheduledLoop, on registers: UnsafeMutablePointer<T>,
    into slots: UnsafeMutablePointer<T>
  ) {
    let loop = scheduled.loop
    let m = loop.body.outputs
    let inner = registers + schedule.loopRegisters
    if loop.isInterleaved {
      let place = Int(loop.body.schedule.results[0])
      slots.pointee = accumulated(loop.count) { i in
        runTerm(i, of: scheduled, on: registers, inner)
        return inner[place]
      }
      return
    }
    for slot in 0..<loop.slotCount { slots[slot] = T(0.0) }
    for i in 0..<loop.count {
      runTerm(i, of: scheduled, on: registers, inner)
      for k in 0..<m where loop.targets[i * m + k] >= 0 {
        slots[Int(loop.targets[i * m + k])] += inner[Int(loop.body.schedule.results[k])]
      }
    }
  }

  /// One term of a loop, on separate registers.
  @inline(__always)
  private func runTerm<T: RealScalar>(
    _ i: Int, of scheduled: ScheduledLoop, on registers: UnsafeMutablePointer<T>,
    _ inner: UnsafeMutablePointer<T>
  ) {
    let n = scheduled.loop.body.inputs
    for k in 0..<n { inner[k] = registers[Int(scheduled.arguments[i * n + k])] }
    scheduled.loop.body.run(inner)
  }

  /// A step that is looked up in the table, on any number.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func performLookedUp<T: RealScalar>(
    _ instruction: Instruction, on registers: UnsafeMutablePointer<T>
  ) {
    let rule = TableFunction(instruction).rule
    let (x, second, third) = (
      registers[Int(instruction.first)], registers + Int(instruction.second),
      registers + Int(instruction.third)
    )
    let result = registers + Int(instruction.destination)
    switch (instruction.opcode, rule.unary, rule.binary) {
    case (.unary, let rule?, _), (.family, let rule?, _):
      result.pointee = apply(rule, to: x)
    case (.binary, _, let rule?): result.pointee = apply(rule, to: x, second.pointee)
    case (.slope, let rule?, _): result.pointee = rule.derivative(at: x, value: second.pointee)
    case (.familySlope, let rule?, _):
      result.pointee = rule.derivative(at: x, value: third.pointee)
    case (.firstPartial, _, let rule?):
      result.pointee = rule.firstPartial(at: x, second.pointee, value: third.pointee)
    case (.secondPartial, _, let rule?):
      result.pointee = rule.secondPartial(at: x, second.pointee, value: third.pointee)
    default: fail("Program: a function that the table does not have.")
    }
  }

  /// A step that the table does not have.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func performStep<T: RealScalar>(
    _ instruction: Instruction, on registers: UnsafeMutablePointer<T>
  ) {
    let x = registers + Int(instruction.first)
    let y = registers + Int(instruction.second)
    let result = registers + Int(instruction.destination)
    switch graph[instruction.function].operation {
    case .unary(let rule, let order):
      let rule = graph.rules.unary(rule)
      // The function's value is there, and may share work with the derivative.
      result.pointee =
        order == 1
        ? rule.derivative(at: x.pointee, value: y.pointee)
        : derivative(of: rule, order: Int(order), at: x.pointee)
    case .binary(let rule, let first, let second):
      result.pointee = derivative(
        of: graph.rules.binary(rule), orders: (Int(first), Int(second)), at: x.pointee, y.pointee)
    case .reduction(let rule):
      let list = UnsafeBufferPointer(start: x, count: Int(instruction.second))
      result.pointee = apply(graph.rules.reduction(rule), to: list)
    case .chain: fail("Program: \(NodeOperation.refusal)")
    default: fail("Program: a step that cannot be looked up.")
    }
  }

  private func apply<T: RealScalar>(_ rule: some UnaryRule, to x: T) -> T {
    T.apply(rule, to: x)
  }

  private func apply<T: RealScalar>(_ rule: some BinaryRule, to x: T, _ y: T) -> T {
    T.apply(rule, to: x, y)
  }

  private func apply<T: RealScalar>(
    _ rule: some ReductionRule, to x: UnsafeBufferPointer<T>
  ) -> T { T.apply(rule, to: x) }
}
