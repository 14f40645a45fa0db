import Scalars

/// Steps in the notation of mathematics, as expressions are written.
struct MathText {
  private let graph: Graph
  private let inputNames: [String]

  /// What steps are called; any other one is written out where it is used.
  private var names: [NodeID: String]

  init(_ graph: Graph, inputNames: [String], names: [NodeID: String] = [:]) {
    self.graph = graph
    self.inputNames = inputNames
    self.names = names
  }

  /// A comparison or test, with its operands written out up to a length.
  func decision(_ place: NodeID, expandedTo length: Int) -> String {
    let text = expression(graph[place], expandedTo: length)
    return text.count > length ? String(text.prefix(length)) + "…" : text
  }

  /// The steps of a program as a list of equations.
  ///
  /// Steps are v1, v2, …; the tangent of v1 is v1_dot, its adjoint v1_bar, and the adjoint's tangent
  /// v1_bar_dot.
  static func equations(of program: Program, named name: String) -> String {
    let graph = program.graph
    var text = MathText(graph, inputNames: program.inputNames)
    var lines: [String] = []
    let isOutput = Set(program.results)
    let uses = text.useCounts()
    var used = Set(program.inputNames)
    var next = 1
    for (i, node) in graph.nodes.enumerated() {
      let place = NodeID(i)
      switch node.operation {
      case .input, .constant, .comparison, .test: continue
      default: break
      }
      let role = program.roles[place]
      // A change of sign, or a product with a number, is not a separate step where it is used once.
      if uses[i] < 2 && !isOutput.contains(place) && role == nil && text.isShort(node) { continue }
      let equation = text.expression(node, expandedTo: .max)
      // The slope of the exponential is its value, which has a name.
      if role == nil && used.contains(equation) {
        text.names[place] = equation
        continue
      }
      var label: String
      if let role, let other = text.label(of: role.place) {
        label = "\(other)_\(role.kind.rawValue)"
        var number = 2
        while used.contains(label) {
          label = "\(other)_\(role.kind.rawValue)_\(number)"
          number += 1
        }
      } else {
        repeat {
          label = "v\(next)"
          next += 1
        } while used.contains(label)
      }
      used.insert(label)
      lines.append("\(label) = \(equation)")
      text.names[place] = label
    }
    lines.append("")
    for (place, label) in zip(program.results, program.outputNames) {
      let value = text.operand(place, expandedTo: .max)
      if value != label { lines.append("\(label) = \(value)") }
    }
    if lines.last == "" { lines.removeLast() }
    let inputs = program.inputNames.joined(separator: ", ")
    return "\(name)(\(inputs))\n\n" + lines.joined(separator: "\n") + "\n"
  }

  /// What a step is called, if it is called anything.
  private func label(of place: NodeID) -> String? {
    if let name = names[place] { return name }
    if case .input(let k) = graph[place].operation { return inputNames[Int(k)] }
    return nil
  }

  private func useCounts() -> [Int] {
    var uses = [Int](repeating: 0, count: graph.nodes.count)
    for node in graph.nodes { graph.forEachOperand(of: node) { uses[Int($0)] += 1 } }
    return uses
  }

  private func isShort(_ node: Node) -> Bool {
    switch node.operation {
    case .negate, .detached: true
    case .multiply: graph.value(node.a) != nil || graph.value(node.b) != nil
    default: false
    }
  }

  private func operand(_ place: NodeID, expandedTo length: Int) -> String {
    if let name = names[place] { return name }
    let node = graph[place]
    switch node.operation {
    case .input(let k): return inputNames[Int(k)]
    case .constant(let bits): return number(Double(bitPattern: bits))
    default:
      if length < 4 { return "…" }
      return expression(node, expandedTo: length / 2)
    }
  }

  private func number(_ x: Double) -> String {
    if x == x.rounded(), x.magnitude < 1e15 { return "\(Int(x))" }
    return "\(x)"
  }

  /// How strongly an operation binds: sums 1, products 2, all else 3.
  private func strength(_ place: NodeID) -> Int {
    if names[place] != nil { return 3 }
    switch graph[place].operation {
    case .add, .subtract, .negate: return 1
    case .multiply, .divide, .fusedMultiplyAdd: return 2
    case .constant(let bits): return Double(bitPattern: bits).sign == .minus ? 1 : 3
    default: return 3
    }
  }

  private func expression(_ node: Node, expandedTo length: Int) -> String {
    func plain(_ place: NodeID) -> String { operand(place, expandedTo: length) }
    func term(_ place: NodeID, _ minimum: Int) -> String {
      strength(place) < minimum ? "(\(plain(place)))" : plain(place)
    }
    switch node.operation {
    case .input(let k): return inputNames[Int(k)]
    case .constant(let bits): return number(Double(bitPattern: bits))
    case .add: return "\(plain(node.a)) + \(term(node.b, 2))"
    case .subtract: return "\(plain(node.a)) - \(term(node.b, 2))"
    case .multiply: return "\(term(node.a, 2))*\(term(node.b, 3))"
    case .divide: return "\(term(node.a, 2))/\(term(node.b, 3))"
    case .negate: return "-\(term(node.a, 2))"
    case .fusedMultiplyAdd:
      return "fma(\(plain(node.a)), \(plain(node.b)), \(plain(node.c)))"
    case .unary(let rule, let order):
      let marks = order < 4 ? String(repeating: "'", count: Int(order)) : "^(\(order))"
      let rule = graph.rules.unary(rule)
      if order == 0 { return substituted(rule.notation, ["x": term(node.a, 3)]) }
      if order == 1, let notation = rule.derivativeNotation, notation != rule.notation {
        return substituted(notation, ["x": term(node.a, 3), "v": term(node.b, 3)])
      }
      return "\(rule.name)\(marks)(\(plain(node.a)))"
    case .binary(let rule, let first, let second):
      let rule = graph.rules.binary(rule)
      if rule is Rules.Pow, second == 0, let exponent = graph.value(node.b),
        let derivative = PowerDerivative(order: Int(first), exponent: exponent)
      {
        return multiple(derivative, of: term(node.a, 3))
      }
      let parameters = rule.parameters
      var names = [
        parameters.first: term(node.a, 3), parameters.second: term(node.b, 3),
      ]
      if first + second == 1 { names["v"] = term(node.c, 3) }
      let notation: String? =
        switch (first, second) {
        case (0, 0): rule.notation
        case (1, 0): rule.firstPartialNotation
        case (0, 1): rule.secondPartialNotation
        default: nil
        }
      if let notation { return substituted(notation, names) }
      return "D[\(first), \(second)] \(rule.name)(\(plain(node.a)), \(plain(node.b)))"
    case .reduction(let rule):
      return
        "\(graph.rules[rule].name)(\(graph.lists[Int(node.a)].map(plain).joined(separator: ", ")))"
    case .sum: return graph.lists[Int(node.a)].map { term($0, 2) }.joined(separator: " + ")
    case .chain: return "chain(\(graph.operands(of: node).map(plain).joined(separator: ", ")))"
    case .detached: return plain(node.a)
    case .comparison(let relation): return "\(plain(node.a)) \(relation.sign) \(plain(node.b))"
    case .test(let test): return "\(test)(\(plain(node.a)))"
    case .select:
      if let extreme = graph.extreme(node) {
        return "\(extreme.name)(\(plain(extreme.first)), \(plain(extreme.second)))"
      }
      return "(\(term(node.b, 2)) if \(plain(node.a)) else \(term(node.c, 2)))"
    case .loop(let number):
      let loop = graph.loops[Int(number)]
      return "\(counted(loop.count, "term")) of \(loop.body.nodeCount) steps"
    case .result(let slot): return "\(plain(node.a))[\(slot)]"
    case .library, .libraryOfTwo, .remainder, .squareRoot, .magnitude, .copySign, .rounded,
      .special, .call:
      return "\(node.operation)"
    }
  }

  /// A multiple of a power, as short as it can be.
  private func multiple(_ derivative: PowerDerivative, of base: String) -> String {
    let (c, m) = (derivative.factor, derivative.reduced)
    if c == 0 || m == 0 { return number(c) }
    let power = m == 1 ? base : m < 0 ? "\(base)^(\(number(m)))" : "\(base)^\(number(m))"
    return c == 1 ? power : c == -1 ? "-\(power)" : "\(number(c))*\(power)"
  }

  /// A formula with operands in the place of its letters.
  private func substituted(_ formula: String, _ names: [String: String]) -> String {
    var result = ""
    var word = ""
    for character in formula + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      result += names[word] ?? word
      word = ""
      result.append(character)
    }
    result.removeLast()
    return result
  }
}
