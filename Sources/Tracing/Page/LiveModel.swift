import Formatting
import Programs
package import Scalars

/// A recorded program as a page runs it: its steps, the rules as functions in JavaScript, and what its parts
/// are called.
///
/// A program with a step that cannot be done again elsewhere, such as a value with derivatives of the user's own,
/// has the numbers of the traced point instead and is only stepped through.
package struct LiveModel {
  /// The model as a JavaScript expression.
  let text: String

  /// Whether the program can be run at other points.
  package let isLive: Bool

  /// Whether the rules call functions beyond those of the C library that are usual.
  let callsSpecialFunctions: Bool

  /// The model of a trace.
  ///
  /// - Parameters:
  ///   - trace: The trace.
  ///   - mode: Which modes to run.
  package init<T: RealScalar>(of trace: Trace<T>, mode: TraceMode) {
    let rules = RuleScripts(of: trace)
    isLive = rules.isComplete
    callsSpecialFunctions = rules.callsSpecialFunctions
    var members: [(key: String, value: JSON)] = [
      (key: "mode", value: .string(mode.rawValue)),
      (key: "all", value: .bool(trace.showsAllInputs)),
      (key: "inputs", value: .integer(trace.inputNames.count)),
      (key: "nodes", value: .array(trace.nodes.indices.map { Self.node($0, of: trace, rules) })),
      (key: "outputs", value: .array(trace.outputs.map { .integer($0) })),
      (
        key: "point",
        value: .numbers(trace.nodes.prefix(trace.inputNames.count).map { Double($0.value.plain) })
      ),
      (key: "direction", value: .numbers(trace.direction.map { Double($0.plain) })),
      (key: "weights", value: .numbers(trace.weights.map { Double($0.plain) })),
      (key: "comparisons", value: .array(Self.comparisons(of: trace))),
    ]
    members += Self.names(of: trace)
    if trace.showsAllInputs {
      let moves = trace.inputTangents.map { row in
        JSON.array(row.indices.filter { row[$0] != nil }.map { .integer($0) })
      }
      members.append((key: "moves", value: .array(moves)))
      members.append(
        (key: "costs", value: .array(trace.nodes.indices.map { Self.costs($0, of: trace) })))
    } else {
      members.append((key: "moves", value: .array([])))
    }
    if !isLive { members.append((key: "fixed", value: Self.numbers(of: trace))) }
    let body = JSON.object(members).text.dropLast()
    text = "\(body),\"rules\":{\(isLive ? rules.text : "")}}"
  }

  private static func node<T: RealScalar>(
    _ position: Int, of trace: Trace<T>, _ rules: RuleScripts
  ) -> JSON {
    let node = trace.nodes[position]
    let operands = trace.operandsWithValues(of: position).map { parent, constant in
      parent.map { JSON.integer($0) } ?? .array([.number(constant ?? 0)])
    }
    var members: [(key: String, value: JSON)] = [
      (key: "f", value: .string(rules.name(of: trace.graph[node.place].operation, at: position))),
      (key: "x", value: .array(operands)),
    ]
    if node.operation == "constant" {
      members.append((key: "c", value: .number(Double(node.value.plain))))
    }
    let slopes = node.operands.indices.filter {
      node.operands[$0] != nil && !trace.hasPartialFormula(of: position, $0)
    }
    if !slopes.isEmpty {
      members.append((key: "s", value: .array(slopes.map { .integer($0) })))
    }
    return .object(members)
  }

  /// How a page calls what it talks about.
  private static func names<T: RealScalar>(of trace: Trace<T>) -> [(key: String, value: JSON)] {
    func html(_ names: some Sequence<String>) -> JSON { .strings(names.map { RichText.html($0) }) }
    let nodes = trace.nodes.indices
    let inputs = trace.inputNames.indices.map(trace.inputName)
    let outputs = trace.outputs.indices.map(trace.outputName)
    return [
      (key: "names", value: html(nodes.map(trace.name))),
      (key: "tangents", value: html(nodes.map(trace.tangentName))),
      (key: "adjoints", value: html(nodes.map(trace.adjointName))),
      (key: "inputNames", value: html(inputs)),
      (key: "inputTangents", value: html(inputs.map(Formula.dotted))),
      (key: "inputAdjoints", value: html(inputs.map(Formula.barred))),
      (key: "outputNames", value: html(outputs)),
      (key: "outputTangents", value: html(outputs.map(Formula.dotted))),
      (key: "outputAdjoints", value: html(outputs.map(Formula.barred))),
      (key: "anyInputTangent", value: .string(RichText.html(Formula.dotted("x")))),
      (key: "anyOutputAdjoint", value: .string(RichText.html(Formula.barred(trace.outputStem)))),
    ]
  }

  /// The comparisons of numbers that depend on inputs, each once.
  private static func comparisons<T: RealScalar>(of trace: Trace<T>) -> [JSON] {
    var seen: Set<String> = []
    return trace.comparisons.compactMap { comparison in
      let places = [comparison.first, comparison.second]
      let operands = places.map { place -> JSON in
        trace.positions[Int(place)].map { .integer($0) }
          ?? .array([.number(trace.graph.value(place) ?? .nan)])
      }
      let texts = places.map { place in
        trace.positions[Int(place)].map {
          $0 < trace.inputNames.count ? trace.inputName($0) : trace.name(of: $0)
        } ?? PaperNumber.text(trace.graph.value(place) ?? .nan)
      }
      let (sign, holding, failing) =
        switch comparison.relation {
        case .less: ("<", "<", "≥")
        case .lessOrEqual: ("<=", "≤", ">")
        case .equal: ("==", "=", "≠")
        }
      let member = JSON.object([
        (key: "relation", value: .string(sign)),
        (key: "a", value: operands[0]),
        (key: "b", value: operands[1]),
        (key: "holds", value: .bool(comparison.holds)),
        (key: "text", value: .string(RichText.html("\(texts[0]) \(holding) \(texts[1])"))),
        (key: "failing", value: .string(RichText.html("\(texts[0]) \(failing) \(texts[1])"))),
      ])
      return seen.insert(member.text).inserted ? member : nil
    }
  }

  /// The operations of a node: its value, its tangent, its tangents for all inputs, each share.
  private static func costs<T: RealScalar>(_ position: Int, of trace: Trace<T>) -> JSON {
    let step = trace.stepCosts(of: position)
    return .array(
      [step.primal, step.tangent, step.allTangents].map { .integer($0.total) }
        + [.array(step.shares.map { .integer($0.total) })])
  }

  /// The numbers of the traced point.
  private static func numbers<T: RealScalar>(of trace: Trace<T>) -> JSON {
    func list(_ numbers: some Sequence<T>) -> JSON { .numbers(numbers.map { Double($0.plain) }) }
    let columns =
      trace.showsAllInputs
      ? trace.inputNames.indices.map { j in list(trace.inputDerivatives.map { $0[j] }) }
      : [list(trace.tangents)]
    var totals: [Int: T] = [:]
    let seeds = trace.outputs.indices.reversed().map { output in
      let before = totals[trace.outputs[output]] ?? 0
      totals[trace.outputs[output]] = before + trace.weights[output]
      return (trace.weights[output], before, before + trace.weights[output])
    }
    let shares = trace.fullSweep.steps.map { ($0.share, $0.before ?? 0, $0.total) }
    return .object([
      (key: "values", value: list(trace.nodes.map(\.value))),
      (key: "partials", value: .array(trace.nodes.map { list($0.partials) })),
      (key: "columns", value: .array(columns)),
      (key: "adjoints", value: list(trace.adjoints)),
      (key: "shares", value: .array((seeds + shares).map { list([$0.0, $0.1, $0.2]) })),
    ])
  }
}

/// The rules of a trace as functions in JavaScript, each once.
struct RuleScripts {
  /// The functions as members of an object.
  private(set) var text = ""

  /// Whether every step can be done again.
  private(set) var isComplete = true

  /// Whether functions are called beyond those of the C library that are usual.
  var callsSpecialFunctions: Bool {
    ["erf", "gamma(", "bessel", "sinc("].contains { text.contains($0) }
  }

  private var names: [Int: String] = [:]

  init<T: RealScalar>(of trace: Trace<T>) {
    var known: [String: String] = [:]
    var members: [String] = []
    for (position, node) in trace.nodes.enumerated() {
      let operation = trace.graph[node.place].operation
      if Self.sign(of: operation) != nil { continue }
      guard operation.isRule else {
        isComplete = false
        continue
      }
      let constants = trace.operandsWithValues(of: position).map {
        $0.node == nil ? $0.constant : nil
      }
      let key = "\(operation) \(constants.map { $0.map { "\($0.bitPattern)" } ?? "x" })"
      if let name = known[key] {
        names[position] = name
        continue
      }
      let name = "r\(members.count + 1)"
      guard let script = StepScript(of: node.place, in: trace.graph, named: name).text else {
        isComplete = false
        continue
      }
      members.append("\(name): (() => {\n\(script)\nreturn \(name);\n})()")
      known[key] = name
      names[position] = name
    }
    text = members.joined(separator: ",\n")
  }

  /// What a page calls an operation.
  func name(of operation: NodeOperation, at position: Int) -> String {
    Self.sign(of: operation) ?? names[position] ?? "fixed"
  }

  private static func sign(of operation: NodeOperation) -> String? {
    switch operation {
    case .input: "input"
    case .constant: "constant"
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .negate: "negate"
    case .fusedMultiplyAdd: "fma"
    default: nil
    }
  }
}
