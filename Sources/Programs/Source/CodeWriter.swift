import Scalars

/// Statements, and what they need around them.
struct WrittenCode {
  var lines: [String]

  /// What has no expression in the language.
  let refusals: [String]

  /// The inputs that are used by name.
  let usedInputs: Set<Int32>

  /// How many numbers there is to be memory for.
  let arrayCount: Int
}

/// Writes the steps of a graph as statements.
///
/// What only one side of a decision needs is computed on that side alone, in an `if`; where that would be
/// a few operations, the choice is an expression.
struct CodeWriter<Language: Dialect> {
  private let language: Language
  private let graph: Graph
  private let inputNames: [String]
  private let helperNames: [String]
  private let helpers: [HelperFunction]

  /// Whether both sides of all decisions are computed.
  private let isEager: Bool

  private var lines: [String] = []
  private var nextNumber = 1
  private var refusals: [String] = []
  private let loops: [NodeID: LoopFunction]

  /// The loops whose results are outputs as they stand, with the place of the first.
  private let inPlace: [NodeID: Int]
  private var usedInputs: Set<Int32> = []
  private var arrayCount = 0

  /// The other one of the sine and the cosine of one angle.
  private let partners: [NodeID: NodeID]

  /// What is known where statements stand.
  private struct Scope {
    var names: [NodeID: String] = [:]
    var answers: [NodeID: Bool] = [:]
    var indent = "  "
  }

  init(
    _ language: Language, _ graph: Graph, inputNames: [String], helpers: [HelperFunction] = [],
    helperNames: [String] = [], loops: [NodeID: LoopFunction] = [:],
    inPlace: [NodeID: Int] = [:], isEager: Bool = false
  ) {
    self.language = language
    self.graph = graph
    self.inputNames = inputNames
    self.helpers = helpers
    self.helperNames = helperNames
    self.loops = loops
    self.inPlace = inPlace
    self.isEager = isEager || language.isBranchFree
    var sines: [NodeID: NodeID] = [:]
    var partners: [NodeID: NodeID] = [:]
    for (i, node) in graph.nodes.enumerated() where node.operation == .library(.sin) {
      sines[node.a] = NodeID(i)
    }
    for (i, node) in graph.nodes.enumerated() where node.operation == .library(.cos) {
      guard let sine = sines[node.a] else { continue }
      partners[sine] = NodeID(i)
      partners[NodeID(i)] = sine
    }
    self.partners = partners
  }

  /// The statements that compute some steps, and those that make use of them.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - graph: The steps.
  ///   - inputNames: What the inputs are called.
  ///   - roots: The steps that are wanted.
  ///   - helpers: The helper functions that steps call.
  ///   - helperNames: What those are called.
  ///   - loops: The functions of loops.
  ///   - inPlace: The loops whose results are outputs as they stand, with the place of the first.
  ///   - isEager: Whether both sides of all decisions are computed.
  ///   - names: What some steps are called already.
  ///   - result: Makes the last statements of the expressions of the steps.
  /// - Returns: The statements, and what has no expression in the language.
  static func write(
    _ language: Language, _ graph: Graph, inputNames: [String], roots: [NodeID],
    helpers: [HelperFunction] = [], helperNames: [String] = [],
    loops: [NodeID: LoopFunction] = [:], inPlace: [NodeID: Int] = [:], isEager: Bool = false,
    known names: [NodeID: String] = [:], result: ([String]) -> [String]
  ) -> WrittenCode {
    var writer = CodeWriter(
      language, graph, inputNames: inputNames, helpers: helpers, helperNames: helperNames,
      loops: loops, inPlace: inPlace, isEager: isEager)
    var scope = Scope(names: names)
    let expressions = writer.write(roots, in: &scope)
    // Nested decisions may repeat what they share; where that gets out of hand, compute everything once.
    if !writer.isEager && writer.lines.count > 6 * graph.nodes.count + 200 {
      return write(
        language, graph, inputNames: inputNames, roots: roots, helpers: helpers,
        helperNames: helperNames, loops: loops, inPlace: inPlace,
        isEager: true, known: names, result: result)
    }
    return WrittenCode(
      lines: writer.lines + result(expressions).map { "  " + $0 }, refusals: writer.refusals,
      usedInputs: writer.usedInputs, arrayCount: writer.arrayCount)
  }

  /// What is to be computed at one place: the steps, in order, and those of them that are selections with
  /// work on one side that the other does not need.
  private struct Plan {
    var steps: [NodeID] = []
    var pending: Set<NodeID> = []
    var levels: [NodeID: Int] = [:]
  }

  /// Computes some steps in place.
  private mutating func write(_ roots: [NodeID], in scope: inout Scope) -> [String] {
    let roots = roots.map { resolved($0, scope) }
    let plan = plan(for: roots, scope)
    for level in 0...(plan.levels.values.max() ?? 0) {
      var done: Set<NodeID> = []
      for place in plan.steps where plan.levels[place] == level && plan.pending.contains(place) {
        if done.contains(place) { continue }
        let decision = graph[place].a
        let group = plan.steps.filter {
          plan.levels[$0] == level && plan.pending.contains($0) && graph[$0].a == decision
        }
        done.formUnion(group)
        choose(group, by: decision, in: &scope)
      }
      for place in plan.steps where plan.levels[place] == level && !plan.pending.contains(place) {
        define(place, in: &scope, plan)
      }
    }
    return roots.map { name(of: $0, scope) }
  }

  /// Which steps others need whatever is decided, and after how many decisions each can be computed.
  private func plan(for roots: [NodeID], _ scope: Scope) -> Plan {
    var plan = Plan()
    var found: Set<NodeID> = []
    var stack = roots
    while let place = stack.popLast() {
      if isAvailable(place, scope) || !found.insert(place).inserted { continue }
      if graph[place].operation == .select && !isCheap(place, scope) { plan.pending.insert(place) }
      stack += operands(place, plan, scope)
    }
    plan.steps = found.sorted()
    for place in plan.steps {
      let below = operands(place, plan, scope).reduce(0) { max($0, plan.levels[$1] ?? 0) }
      plan.levels[place] =
        plan.pending.contains(place) ? max(below, level(ofSidesOf: place, plan, scope)) + 1 : below
    }
    return plan
  }

  /// The step that a selection is known to choose where a statement stands.
  private func resolved(_ place: NodeID, _ scope: Scope) -> NodeID {
    var place = place
    while graph[place].operation == .select, scope.names[place] == nil,
      let answer = scope.answers[graph[place].a]
    {
      place = answer ? graph[place].b : graph[place].c
    }
    return place
  }

  private func isAvailable(_ place: NodeID, _ scope: Scope) -> Bool {
    scope.names[place] != nil || graph.value(place) != nil
  }

  /// Whether a selection's sides are so little work that both are done.
  private func isCheap(_ place: NodeID, _ scope: Scope) -> Bool {
    if isEager { return true }
    // What the decision compares is there anyway.
    var compared: Set<NodeID> = []
    graph.forEachOperand(of: graph[graph[place].a]) { compared.insert(resolved($0, scope)) }
    var budget = 4
    var stack = [graph[place].b, graph[place].c]
    var seen: Set<NodeID> = []
    while let next = stack.popLast() {
      let place = resolved(next, scope)
      if isAvailable(place, scope) || compared.contains(place) { continue }
      if !seen.insert(place).inserted { continue }
      switch graph[place].operation {
      case .input: continue
      case .add, .subtract, .multiply, .negate, .magnitude, .copySign, .fusedMultiplyAdd:
        budget -= 1
        if budget < 0 { return false }
        graph.forEachOperand(of: graph[place]) { stack.append($0) }
      default: return false
      }
    }
    return true
  }

  /// The operands that a step needs whatever is decided later.
  private func operands(_ place: NodeID, _ plan: Plan, _ scope: Scope) -> [NodeID] {
    let node = graph[place]
    var result: [NodeID] = []
    func add(_ operand: NodeID) {
      // A decision is no number with a name, but an expression of its operands.
      if graph[operand].operation.isDecision {
        graph.forEachOperand(of: graph[operand]) { result.append(resolved($0, scope)) }
      } else {
        result.append(resolved(operand, scope))
      }
    }
    if let loop = loops[place] {
      loop.layout.namedOperands.forEach(add)
    } else if plan.pending.contains(place) {
      add(node.a)
    } else {
      graph.forEachOperand(of: node, add)
    }
    return result
  }

  /// After how many decisions all is there that the sides of a selection use from outside.
  private func level(ofSidesOf place: NodeID, _ plan: Plan, _ scope: Scope) -> Int {
    var level = 0
    var seen: Set<NodeID> = []
    var stack = [graph[place].b, graph[place].c]
    while let next = stack.popLast() {
      if isAvailable(next, scope) || !seen.insert(next).inserted { continue }
      if let known = plan.levels[next] {
        level = max(level, known)
      } else {
        graph.forEachOperand(of: graph[next]) { stack.append($0) }
      }
    }
    return level
  }

  /// Gives selections by one decision their numbers.
  private mutating func choose(_ group: [NodeID], by decision: NodeID, in scope: inout Scope) {
    let names = group.map { _ in newName() }
    for name in names { add(language.declaration(of: name), scope) }
    let condition = language.expression(graph[decision], of: graph) {
      name(of: resolved($0, scope), scope)
    }
    add(language.branch(if: condition ?? ""), scope)
    for answer in [true, false] {
      var side = scope
      side.answers[decision] = answer
      side.indent += "  "
      let values = write(group.map { answer ? graph[$0].b : graph[$0].c }, in: &side)
      for (name, value) in zip(names, values) {
        add(language.assignment(to: name, value), side)
      }
      add(answer ? "} else {" : "}", scope)
    }
    for (place, name) in zip(group, names) { scope.names[place] = name }
  }

  /// Gives a step a name.
  private mutating func define(_ place: NodeID, in scope: inout Scope, _ plan: Plan) {
    let node = graph[place]
    if scope.names[place] != nil || node.operation.isDecision { return }
    func name(_ operand: NodeID) -> String { self.name(of: resolved(operand, scope), scope) }
    switch node.operation {
    case .constant: return
    case .input(let k):
      scope.names[place] = inputNames[Int(k)]
      usedInputs.insert(k)
      return
    case .loop:
      scope.names[place] = callLoop(at: place, in: scope)
      return
    case .result(let k) where loops[node.a] != nil:
      scope.names[place] = "\(scope.names[node.a] ?? "?")[\(k)]"
      return
    case .call(let helper):
      let names = helpers[Int(helper)].results.map { _ in newName() }
      let arguments = [node.a, node.b].filter { $0 >= 0 }.map(name)
      add(language.call(helperNames[Int(helper)], arguments, results: names), scope)
      scope.names[place] = names.joined(separator: " ")
      return
    case .result(let k):
      let names = scope.names[node.a]?.split(separator: " ") ?? []
      scope.names[place] = String(names[Int(k)])
      return
    case .select:
      let condition = decision(node.a, scope)
      let chosen = newName()
      add(
        language.definition(
          of: chosen, as: language.choice(condition, name(node.b), name(node.c))),
        scope)
      scope.names[place] = chosen
      return
    case .library(.sin), .library(.cos):
      guard let partner = partners[place], plan.levels[partner] != nil else { break }
      let (first, second) = (newName(), newName())
      let isSine = node.operation == .library(.sin)
      add(language.sineAndCosine(first, second, of: name(node.a)), scope)
      scope.names[place] = isSine ? first : second
      scope.names[partner] = isSine ? second : first
      return
    default: break
    }
    let text = language.expression(node, of: graph, name)
    if text == nil { refuse(node) }
    let defined = newName()
    add(language.definition(of: defined, as: text ?? language.literal(.nan)), scope)
    scope.names[place] = defined
  }

  /// Calls the function of a loop, and says what the array of its results is called.
  private mutating func callLoop(at place: NodeID, in scope: Scope) -> String {
    guard let function = loops[place] else { return "?" }
    func name(_ operand: NodeID) -> String { self.name(of: resolved(operand, scope), scope) }
    var arguments: [String] = []
    var hasInputs = false
    for column in function.layout.columns {
      switch column {
      case .shared(let place): arguments.append(name(place))
      case .results(let loop, _, _): arguments.append(name(loop))
      case .gathered(let places):
        let gathered = newArray(count: places.count, scope)
        for (i, place) in places.enumerated() {
          add(language.assignment(to: "\(gathered)[\(i)]", name(place)), scope)
        }
        arguments.append(gathered)
      case .inputs: hasInputs = true
      case .table: break
      }
    }
    let results: String
    if let first = inPlace[place] {
      results = newName()
      add(language.outputs(results, from: first), scope)
    } else {
      results = newArray(count: function.layout.loop.slotCount, scope)
    }
    let all = (hasInputs ? ["x"] : []) + arguments + [results]
    add(language.loopCall(function.name, all), scope)
    return results
  }

  private mutating func newArray(count: Int, _ scope: Scope) -> String {
    let name = newName()
    add(language.array(name, count: count, offset: arrayCount), scope)
    arrayCount += count
    return name
  }

  private mutating func refuse(_ node: Node) {
    let name: String
    switch node.operation {
    case .special(let function, let order): name = function.title(order: order)
    case .reduction(let rule): name = graph.rules[rule].name
    default: name = "\(node.operation)"
    }
    if !refusals.contains(name) { refusals.append(name) }
  }

  private func decision(_ place: NodeID, _ scope: Scope) -> String {
    language.expression(graph[place], of: graph) { name(of: resolved($0, scope), scope) } ?? ""
  }

  private func name(of place: NodeID, _ scope: Scope) -> String {
    if let value = graph.value(place) { return language.literal(value) }
    return scope.names[place] ?? "?"
  }

  private mutating func newName() -> String {
    defer { nextNumber += 1 }
    return "t\(nextNumber)"
  }

  private mutating func add(_ statement: String, _ scope: Scope) {
    lines.append(scope.indent + statement)
  }
}
