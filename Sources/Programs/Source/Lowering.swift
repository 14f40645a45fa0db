import Scalars

/// A program in the terms of a programming language: arithmetic, the C library's functions, and helper
/// functions for what has case distinctions.
struct LoweredProgram {
  let graph: Graph
  let results: [NodeID]

  /// The functions that steps call, in the order in which they were first needed.
  let helpers: [HelperFunction]

  /// What could not be written out, each once, in words.
  let refusals: [String]
}

/// A rule's own arithmetic, or that of its derivatives, as a separate function.
struct HelperFunction {
  /// A name that says what it computes, to which a program's name is prefixed.
  let name: String
  let graph: Graph
  let results: [NodeID]

  /// The number of arguments that are no constants.
  let arity: Int

  /// Whether the results are those of the rule; one that has no formula has none.
  let isWrittenOut: Bool

  /// The function of eight numbers that it is, instead of steps.
  var vector: LaneFunction?
}

/// Writes the rules of a program out in their own arithmetic.
struct Lowering {
  private let old: Graph
  private let usesVectorFunctions: Bool
  private let builder: GraphBuilder
  private let recording: Recording
  private var places: [NodeID]
  private var helpers: [HelperFunction] = []
  private var helperNumbers: [HelperKey: Int] = [:]
  private var refusals: [String] = []
  private var functions: [CallKey: [Order: NodeID]] = [:]
  private var orders: [CallKey: Set<Order>] = [:]

  /// A derivative's order in one or two arguments.
  private struct Order: Hashable, Comparable {
    let first: Int
    var second = 0

    static func < (a: Order, b: Order) -> Bool {
      (a.first + a.second, a.second) < (b.first + b.second, b.second)
    }
  }

  /// A rule at its arguments, for all derivatives that are needed there.
  private struct CallKey: Hashable {
    let rule: Int32
    let a: NodeID
    let b: NodeID
  }

  /// A rule with the constants among its arguments, and what of it is needed.
  private struct HelperKey: Hashable {
    let rule: Int32
    let constants: [UInt64?]
    let orders: [Order]
  }

  /// A program, with its rules written out.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - usesVectorFunctions: Whether functions are called that the library has for eight numbers.
  /// - Returns: The program in other terms.
  static func lower(_ program: Program, usesVectorFunctions: Bool = false) -> LoweredProgram {
    var lowering = Lowering(program, usesVectorFunctions)
    return lowering.lowered(program.results)
  }

  private init(_ program: Program, _ usesVectorFunctions: Bool) {
    old = program.graph
    self.usesVectorFunctions = usesVectorFunctions
    builder = GraphBuilder(isRelaxed: program.isRelaxed)
    builder.rules = old.rules
    recording = Recording(builder, isLowering: true)
    places = [NodeID](repeating: Node.none, count: old.nodes.count)
  }

  private mutating func lowered(_ results: [NodeID]) -> LoweredProgram {
    for node in old.nodes {
      guard let (key, order) = call(node) else { continue }
      orders[key, default: []].insert(order)
    }
    for (i, node) in old.nodes.enumerated() { places[i] = lowered(node) }
    let all = results.map { places[Int($0)] }
    let pruned = builder.graph.pruned(to: all)
    return LoweredProgram(
      graph: pruned.graph, results: pruned.outputs, helpers: helpers, refusals: refusals)
  }

  /// The function that a step calls, and which derivative of it.
  private mutating func call(_ node: Node) -> (CallKey, Order)? {
    switch node.operation {
    case .unary(let rule, let order):
      return unaryCall(rule, Int(order), node.a)
    case .binary(let rule, let first, let second):
      return (
        CallKey(rule: rule, a: node.a, b: node.b), Order(first: Int(first), second: Int(second))
      )
    default: return nil
    }
  }

  /// One function of eight numbers gives a sine and its derivatives, the cosine among them.
  private mutating func unaryCall(_ rule: Int32, _ order: Int, _ a: NodeID) -> (CallKey, Order) {
    if usesVectorFunctions, order < 2, case .unary(is Rules.Cos) = builder.rules[rule] {
      let sine = builder.rules.number(of: Rules.Sin())
      return (CallKey(rule: sine, a: a, b: Node.none), Order(first: order + 1))
    }
    return (CallKey(rule: rule, a: a, b: Node.none), Order(first: order))
  }

  private mutating func lowered(_ node: Node) -> NodeID {
    if let (key, order) = call(node) {
      if functions[key] == nil { functions[key] = results(of: key) }
      return functions[key]?[order] ?? builder.constant(.nan)
    }
    switch node.operation {
    case .detached: return places[Int(node.a)]
    case .sum:
      let list = old.lists[Int(node.a)].map { recording.symbol(places[Int($0)]) }
      return recording.perform {
        recording.place(of: list.withUnsafeBufferPointer { Symbol.sum(of: $0) })
      }
    default: return builder.replay(node, of: old) { places[Int($0)] }
    }
  }

  /// All derivatives that are needed of a rule at its arguments: inline if there are no cases to
  /// distinguish, else by the call of a helper function.
  private mutating func results(of call: CallKey) -> [Order: NodeID] {
    let arguments = [call.a, call.b].filter { $0 >= 0 }.map { places[Int($0)] }
    let needed = (orders[call] ?? []).sorted()
    let constants = arguments.map { builder.value($0) }
    let key = HelperKey(
      rule: call.rule, constants: constants.map { $0?.bitPattern }, orders: needed)
    let number: Int
    if let known = helperNumbers[key] {
      number = known
    } else {
      number = helpers.count
      helpers.append(helper(for: call.rule, constants, needed))
      helperNumbers[key] = number
    }
    let helper = helpers[number]
    let free = zip(arguments, constants).filter { $0.1 == nil }.map(\.0)
    if helper.isStraight {
      return Dictionary(uniqueKeysWithValues: zip(needed, inlined(helper, free)))
    }
    let place = builder.add(
      Node(.call(helper: Int32(number)), free[0], free.count > 1 ? free[1] : Node.none))
    let results = needed.indices.map { builder.add(Node(.result(Int32($0)), place)) }
    return Dictionary(uniqueKeysWithValues: zip(needed, results))
  }

  private func inlined(_ helper: HelperFunction, _ arguments: [NodeID]) -> [NodeID] {
    var inner: [NodeID] = []
    for node in helper.graph.nodes {
      if case .input(let k) = node.operation {
        inner.append(arguments[Int(k)])
      } else {
        inner.append(builder.replay(node, of: helper.graph) { inner[Int($0)] })
      }
    }
    return helper.results.map { inner[Int($0)] }
  }

  /// Runs a rule on symbols of its own.
  private mutating func helper(
    for rule: Int32, _ constants: [Double?], _ orders: [Order]
  ) -> HelperFunction {
    let inner = GraphBuilder(isRelaxed: builder.isRelaxed)
    let called = Self.identifier(builder.rules[rule].name, orders)
    if usesVectorFunctions,
      let vector = LaneFunction(
        builder.rules[rule], orders.map { ($0.first, $0.second) }, constants)
    {
      return HelperFunction(
        name: called, graph: inner.graph, results: orders.map { _ in Node.none },
        arity: constants.count { $0 == nil }, isWrittenOut: true, vector: vector)
    }
    let recording = Recording(inner, isLowering: true)
    let arity = constants.count { $0 == nil }
    // One after another: the paths of several add up, where together they would multiply.
    var results: [NodeID]? = []
    for order in orders where results != nil {
      let result = inner.explored(in: recording, limit: Recording.maximumPathsOfRules) {
        var next = inner.inputs(arity).map { recording.symbol($0) }.makeIterator()
        let x = constants.map { constant in constant.map { Symbol($0) } ?? next.next() ?? 0 }
        let result = Self.written(builder.rules[rule], order, x, constants)
        return [recording.place(of: result)]
      }
      results = result.flatMap { first in results.map { $0 + first } }
    }
    let name = builder.rules[rule].name
    let isWrittenOut = results != nil && !recording.needsValues
    if !isWrittenOut {
      let what =
        orders.contains(Order(first: 0)) && orders.count == 1 ? name : "\(name)'s derivative"
      let refusal = "\(what), which has no formula that can be written out"
      if !refusals.contains(refusal) { refusals.append(refusal) }
    }
    let nothing = orders.map { _ in inner.constant(.nan) }
    let pruned = inner.graph.pruned(to: results ?? nothing)
    return HelperFunction(
      name: called, graph: pruned.graph, results: pruned.outputs,
      arity: arity, isWrittenOut: isWrittenOut)
  }

  private static func written(
    _ rule: StoredRule, _ order: Order, _ x: [Symbol], _ constants: [Double?]
  ) -> Symbol {
    if case .binary(is Rules.Pow) = rule, order.second == 0, constants[0] == nil,
      let exponent = constants[1],
      let derivative = PowerDerivative(order: order.first, exponent: exponent)
    {
      return derivative(x[0])
    }
    return switch rule {
    case .unary(let rule): writtenOut(rule, order: order.first, at: x[0])
    case .binary(let rule): writtenOut(rule, orders: (order.first, order.second), at: x[0], x[1])
    case .reduction: fail("Program: a function of a list is no helper.")
    }
  }

  /// A name such as tanh_0_1 for a value and its derivative.
  private static func identifier(_ name: String, _ orders: [Order]) -> String {
    let letters = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let digits = orders.map { $0.second == 0 ? "\($0.first)" : "\($0.first)\($0.second)" }
    return ([letters] + digits).joined(separator: "_")
  }
}

extension HelperFunction {
  /// Whether there are no cases to distinguish.
  var isStraight: Bool {
    isWrittenOut && vector == nil && !graph.nodes.contains { $0.operation == .select }
  }
}
