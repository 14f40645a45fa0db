import Formatting
import Scalars

/// The rows of an evaluation trace, as every rendering shows them.
struct EvaluationTable {
  /// An equation with the value of its left side.
  struct Entry {
    /// What is computed: `v₃`, `v̇₃`, `v̄₀`.
    let name: String

    /// How: `=`, or `+=` for an addition to an adjoint.
    let sign: String

    /// From what.
    let formula: String

    /// What that is.
    let value: String

    /// What an adjoint is after an addition; nil where nothing was there before.
    var total: Total?

    /// The derivatives with respect to all inputs, where these are shown instead of one value.
    var derivatives: [Derivative] = []
  }

  /// A derivative with respect to one input.
  struct Derivative {
    /// Which input it is with respect to.
    let input: Int

    /// What it is: `∂v₃/∂x1`.
    let name: String

    /// Its value.
    let value: String

    init<T: RealScalar>(of name: String, _ input: Int, _ trace: Trace<T>, _ value: String) {
      self.input = input
      self.name = "∂\(name)/∂\(trace.inputName(input))"
      self.value = value
    }
  }

  /// A sum of what was there and what is added.
  struct Total {
    /// The two, with few digits: `−0.283662 + 2`.
    let formula: String

    /// The sum.
    let value: String

    init<T: RealScalar>(_ before: T, _ share: T, _ sum: T) {
      let added = PaperNumber.text(Double(share.plain)).filter { !"()".contains($0) }
      let sign = added.hasPrefix("−") ? "− \(added.dropFirst())" : "+ \(added)"
      formula = PaperNumber.text(Double(before.plain)).filter { !"()".contains($0) } + " " + sign
      value = sum.plain.spelling
    }
  }

  /// What a row is about.
  enum Kind {
    case input, step, output
  }

  /// One row: a value, its tangent, and what its adjoint does, from the bottom up.
  struct Row {
    let kind: Kind
    let primal: Entry
    let tangent: Entry
    let adjoints: [Entry]
  }

  let rows: [Row]

  /// The rows of a trace: the inputs, the steps, the outputs.
  ///
  /// - Parameters:
  ///   - trace: The trace.
  ///   - sweep: Its sweep, or one that takes outputs of weight 0 along as well.
  init<T: RealScalar>(of trace: Trace<T>, sweep: AdjointSweep<T>? = nil) {
    var additions: [Int: [Entry]] = [:]
    for step in (sweep ?? trace.sweep).steps {
      additions[step.node, default: []].append(
        Entry(
          name: trace.adjointName(of: step.parent), sign: "+=",
          formula: trace.adjointFormula(of: step.node, toOperand: step.operand),
          value: step.share.plain.spelling,
          total: step.before.map { Total($0, step.share, step.total) }))
    }
    let derivatives = Self.derivatives(of: trace)
    var rows: [Row] = []
    for (position, node) in trace.nodes.enumerated() {
      let isInput = position < trace.inputNames.count
      let gathered = [
        Entry(
          name: Formula.barred(isInput ? trace.inputName(position) : ""), sign: "=",
          formula: trace.hasNames ? "" : trace.adjointName(of: position),
          value: trace.adjoints[position].plain.spelling)
      ]
      // The sweep comes from below, so its first addition stands lowest.
      let passedOn = Array((additions[position] ?? []).reversed())
      rows.append(
        Row(
          kind: isInput ? .input : .step,
          primal: Entry(
            name: trace.name(of: position), sign: "=",
            formula: isInput && trace.hasNames ? "" : trace.expression(of: position),
            value: node.value.plain.spelling),
          tangent: Entry(
            name: trace.tangentName(of: position), sign: "=",
            formula: isInput && trace.hasNames ? "" : trace.tangentFormula(of: position),
            value: trace.showsAllInputs ? "" : trace.tangents[position].plain.spelling,
            derivatives: derivatives[position]),
          adjoints: isInput ? gathered : passedOn))
    }
    self.rows = rows + Self.outputRows(of: trace, derivatives)
  }

  /// The derivatives of all nodes with respect to all inputs, if these are shown.
  private static func derivatives<T: RealScalar>(of trace: Trace<T>) -> [[Derivative]] {
    if !trace.showsAllInputs || trace.inputNames.isEmpty { return trace.nodes.map { _ in [] } }
    return trace.inputTangents.enumerated().map { position, row in
      row.enumerated().compactMap { input, value in
        value.map { Derivative(of: trace.name(of: position), input, trace, $0.plain.spelling) }
      }
    }
  }

  private static func outputRows<T: RealScalar>(
    of trace: Trace<T>, _ derivatives: [[Derivative]]
  ) -> [Row] {
    var totals: [Int: T] = [:]
    var rows: [Row] = []
    for (i, output) in trace.outputs.enumerated().reversed() {
      let name = trace.outputName(i)
      let isNamed = trace.isNamed(output: i)
      let before = totals[output]
      let total = (before ?? 0) + trace.weights[i]
      totals[output] = total
      rows.append(
        Row(
          kind: .output,
          primal: Entry(
            name: name, sign: "=", formula: isNamed ? "" : trace.name(of: output),
            value: trace.nodes[output].value.plain.spelling),
          tangent: Entry(
            name: Formula.dotted(name), sign: "=",
            formula: isNamed ? "" : trace.tangentName(of: output),
            value: trace.showsAllInputs ? "" : trace.tangents[output].plain.spelling,
            derivatives: derivatives[output].map { derivative in
              Derivative(of: name, derivative.input, trace, derivative.value)
            }),
          adjoints: [
            Entry(
              name: trace.adjointName(of: output), sign: before == nil ? "=" : "+=",
              formula: isNamed ? "" : Formula.barred(name), value: trace.weights[i].plain.spelling,
              total: before.map { Total($0, trace.weights[i], total) })
          ]))
    }
    return rows.reversed()
  }
}
