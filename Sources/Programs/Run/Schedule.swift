import Scalars

/// A program made ready to be run: instructions over an array of registers.
///
/// The registers hold the inputs, then the constants, then intermediate results, each of which takes the
/// place of one that is needed no more, and last the lists that functions of lists are given.
struct Schedule: Sendable {
  /// The steps, in order.
  private(set) var instructions: [Instruction] = []

  /// The constants, which stand in the registers after the inputs.
  private(set) var constants: [Double] = []

  /// The number of inputs.
  let inputCount: Int

  /// The number of registers in all.
  private(set) var registerCount = 0

  /// The registers of the outputs.
  private(set) var results: [Int32] = []

  /// The loops that are run.
  private(set) var loops: [ScheduledLoop] = []

  /// The first of the registers in which the bodies of loops are run.
  private(set) var loopRegisters = 0

  init(_ graph: Graph, results outputs: [NodeID], inputs: Int) {
    inputCount = inputs
    var places = [Int32](repeating: -1, count: graph.nodes.count)
    for i in graph.nodes.indices {
      switch graph.nodes[i].operation {
      case .input(let k): places[i] = k
      case .constant(let bits):
        places[i] = Int32(inputs + constants.count)
        constants.append(Double(bitPattern: bits))
      default: break
      }
    }
    let firstTemporary = Int32(inputs + constants.count)
    let entries = graph.rules.rules.map { TableEntry($0) }
    var allocator = RegisterAllocator(graph, outputs: outputs)
    var lists: [(instruction: Int, operands: [Int32])] = []
    for i in graph.nodes.indices where places[i] < 0 {
      let node = graph.nodes[i]
      let operands = graph.operands(of: node).map { places[Int($0)] }
      if case .result(let slot) = node.operation {
        places[i] = places[Int(node.a)] + slot
        continue
      }
      if case .loop(let number) = node.operation {
        let loop = graph.loops[Int(number)]
        places[i] = firstTemporary + allocator.allocate(count: loop.slotCount)
        instructions.append(
          Instruction(.loop, function: Int32(loops.count), destination: places[i]))
        loops.append(ScheduledLoop(loop: loop, arguments: operands))
        continue
      }
      let place = firstTemporary + allocator.allocate(for: NodeID(i), in: graph)
      places[i] = place
      if node.operation.takesList { lists.append((instructions.count, operands)) }
      instructions.append(
        instruction(node, number: Int32(i), operands, destination: place, in: graph, entries))
    }
    registerCount = Int(firstTemporary) + allocator.count
    loopRegisters = registerCount
    registerCount += loops.map(\.loop.body.parts.registerCount).max() ?? 0
    gather(lists)
    results = outputs.map { places[Int($0)] }
  }

  /// Puts copies before the functions of lists, which work on adjacent registers.
  private mutating func gather(_ lists: [(instruction: Int, operands: [Int32])]) {
    if lists.isEmpty { return }
    let start = Int32(registerCount)
    registerCount += lists.map(\.operands.count).max() ?? 0
    var gathered: [Instruction] = []
    var next = 0
    for (i, instruction) in instructions.enumerated() {
      if next < lists.count, lists[next].instruction == i {
        for (k, operand) in lists[next].operands.enumerated() {
          gathered.append(Instruction(.copy, destination: start + Int32(k), first: operand))
        }
        gathered.append(
          Instruction(
            instruction.opcode, function: instruction.function,
            destination: instruction.destination, first: start, second: instruction.second))
        next += 1
      } else {
        gathered.append(instruction)
      }
    }
    instructions = gathered
  }

  private func instruction(
    _ node: Node, number: Int32, _ operands: [Int32], destination: Int32, in graph: Graph,
    _ entries: [TableEntry?]
  ) -> Instruction {
    func operand(_ i: Int) -> Int32 { i < operands.count ? operands[i] : 0 }
    func make(
      _ opcode: Instruction.Opcode, function: Int32 = 0, second: Int32? = nil
    ) -> Instruction {
      Instruction(
        opcode, function: function, destination: destination, first: operand(0),
        second: second ?? operand(1), third: operand(2))
    }
    /// The index of a constant, which its register tells.
    func constantIndex(_ place: NodeID, _ register: Int32) -> Int32? {
      graph.value(place) == nil ? nil : register - Int32(inputCount)
    }
    switch node.operation {
    case .add: return make(.add)
    case .subtract: return make(.subtract)
    case .negate: return make(.negate)
    case .fusedMultiplyAdd: return make(.fused)
    case .multiply:
      if let index = constantIndex(node.b, operand(1)) { return make(.scale, second: index) }
      if let index = constantIndex(node.a, operand(0)) {
        return Instruction(
          .scale, destination: destination, first: operand(1), second: index)
      }
      return make(.multiply)
    case .divide:
      if let index = constantIndex(node.b, operand(1)) {
        return make(.divideByConstant, second: index)
      }
      return make(.divide)
    case .unary(let rule, let order):
      guard order < 2, let entry = entries[Int(rule)] else {
        return make(.step, function: number)
      }
      if let parameter = entry.parameter {
        return Instruction(
          order == 0 ? .family : .familySlope, function: entry.place, destination: destination,
          first: operand(0), second: parameter, third: operand(1))
      }
      return make(order == 0 ? .unary : .slope, function: entry.place)
    case .binary(let rule, let first, let second):
      guard first + second < 2, let entry = entries[Int(rule)] else {
        return make(.step, function: number)
      }
      let opcode: Instruction.Opcode =
        first + second == 0 ? .binary : first == 1 ? .firstPartial : .secondPartial
      return make(opcode, function: entry.place)
    case .sum: return make(.sum, second: Int32(operands.count))
    case .reduction(let rule):
      let count = Int32(operands.count)
      switch graph.rules[rule] {
      case .reduction(is Rules.Norm): return make(.norm, second: count)
      case .reduction(is Rules.LogSumExp): return make(.logSumExp, second: count)
      default: return make(.step, function: number, second: count)
      }
    case .comparison(let relation):
      switch relation {
      case .less: return make(.less)
      case .lessOrEqual: return make(.lessOrEqual)
      case .equal: return make(.equal)
      }
    case .test(let test):
      switch test {
      case .isFinite: return make(.isFinite)
      case .isNormal: return make(.isNormal)
      case .isSubnormal: return make(.isSubnormal)
      case .isNegative: return make(.isNegative)
      }
    case .select: return make(.select)
    case .detached: return make(.detach)
    // It is refused where it is run, so that there can be a program all the same.
    case .chain: return make(.step, function: number)
    case .input, .constant, .library, .libraryOfTwo, .remainder, .squareRoot, .magnitude,
      .copySign, .rounded, .special, .call, .loop, .result:
      fail("Program: a step of printed code is run.")
    }
  }
}

/// A loop, and the registers of its arguments, term by term.
struct ScheduledLoop: Sendable {
  let loop: Loop
  let arguments: [Int32]
}

/// Gives intermediate results their places, each until its last use.
private struct RegisterAllocator {
  /// The number of places so far.
  private(set) var count = 0

  private var lastUse: [Int32]
  private var places: [Int32]
  private var free: [Int32] = []

  init(_ graph: Graph, outputs: [NodeID]) {
    var lastUse = (0..<Int32(graph.nodes.count)).map { $0 }
    for i in graph.nodes.indices {
      graph.forEachOperand(of: graph.nodes[i]) { lastUse[Int($0)] = Int32(i) }
    }
    for output in outputs { lastUse[Int(output)] = .max }
    self.lastUse = lastUse
    places = [Int32](repeating: -1, count: graph.nodes.count)
  }

  /// The first of adjacent places that are kept to the end.
  mutating func allocate(count more: Int) -> Int32 {
    defer { count += more }
    return Int32(count)
  }

  /// The place of a step's result, which may be that of an operand used here for the last time.
  mutating func allocate(for node: NodeID, in graph: Graph) -> Int32 {
    graph.forEachOperand(of: graph[node]) { operand in
      let i = Int(operand)
      if lastUse[i] == node, places[i] >= 0 {
        free.append(places[i])
        places[i] = -1
      }
    }
    let place: Int32
    if let last = free.popLast() {
      place = last
    } else {
      place = Int32(count)
      count += 1
    }
    // A result that is never used, which a pruned graph does not have, would keep its place.
    places[Int(node)] = place
    return place
  }
}
