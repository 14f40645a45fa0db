import Formatting
import Scalars

extension Trace {
  /// The trace as one JSON object, on one line.
  ///
  /// A trace of any size is written in full. Numbers have the shortest digits that read back as the
  /// same; those that are not finite are the strings "NaN", "Infinity" and "-Infinity".
  ///
  /// ```
  /// {"nodes": [{"id", "operation", "parents", "value", "tangent", "adjoint", "name",
  ///             "expression", "operands", "partials", "tangentRule", "adjointRules"}, …],
  ///  "inputs": [{"name", "node", "value", "tangent", "adjoint"}, …],
  ///  "outputs": [{"name", "node", "value", "tangent", "adjoint"}, …],
  ///  "check": {"outputs", "inputs"},
  ///  "costs": {…}}
  /// ```
  ///
  /// A node's `id` is its index in the literature, from 1 − n for the first input, whatever its name is. A
  /// trace that shows all inputs has `derivatives` as well, an object from input to derivative. `parents` are the
  /// ids of the nodes it is computed from, and `partials` the local derivatives in them; `operands`
  /// has the constants as well. An output's adjoint is its weight.
  public func json() -> String {
    let derivatives = showsAllInputs ? inputDerivatives : nil
    let nodes = nodes.indices.map { nodeJSON($0, derivatives?[$0]) }
    return JSON.object([
      (key: "nodes", value: .array(nodes)),
      (key: "inputs", value: .array(inputNames.indices.map(inputJSON))),
      (key: "outputs", value: .array(outputs.indices.map(outputJSON))),
      (
        key: "check",
        value: .object([
          (key: "outputs", value: number(outputProduct)),
          (key: "inputs", value: number(inputProduct)),
        ])
      ),
      (key: "costs", value: costsJSON),
    ]).text
  }

  private func nodeJSON(_ position: Int, _ row: [T]?) -> JSON {
    let derivatives: [(key: String, value: JSON)] =
      row.map { row in
        let members = zip(inputNames, row).map { (key: $0, value: number($1)) }
        return [(key: "derivatives", value: JSON.object(members))]
      } ?? []
    let node = nodes[position]
    let edges = node.operands.indices.filter { node.operands[$0] != nil }
    let parents = node.operands.compactMap { $0 }
    let rules = edges.map { adjointFormula(of: position, toOperand: $0) }
    let operands = operandsWithValues(of: position).map { parent, constant in
      JSON.object([
        parent.map { (key: "node", value: .integer(index(of: $0))) }
          ?? (key: "constant", value: .number(constant ?? 0))
      ])
    }
    return .object(
      [
        (key: "id", value: .integer(index(of: position))),
        (key: "operation", value: .string(node.operation)),
        (key: "parents", value: .array(parents.map { .integer(index(of: $0)) })),
        (key: "value", value: number(node.value)),
        (key: "tangent", value: number(tangents[position])),
        (key: "adjoint", value: number(adjoints[position])),
        (key: "name", value: .string(name(of: position))),
        (key: "expression", value: .string(expression(of: position))),
        (key: "operands", value: .array(operands)),
        (key: "partials", value: .array(edges.map { number(node.partials[$0]) })),
        (key: "tangentRule", value: .string(tangentFormula(of: position))),
        (key: "adjointRules", value: .strings(rules)),
      ] + derivatives)
  }

  private func inputJSON(_ input: Int) -> JSON {
    .object([
      (key: "name", value: .string(inputNames[input])),
      (key: "node", value: .integer(index(of: input))),
      (key: "value", value: number(nodes[input].value)),
      (key: "tangent", value: number(direction[input])),
      (key: "adjoint", value: number(adjoints[input])),
    ])
  }

  private func outputJSON(_ output: Int) -> JSON {
    let position = outputs[output]
    return .object([
      (key: "name", value: .string(outputName(output))),
      (key: "node", value: .integer(index(of: position))),
      (key: "value", value: number(nodes[position].value)),
      (key: "tangent", value: number(tangents[position])),
      (key: "adjoint", value: number(weights[output])),
    ])
  }

  private var costsJSON: JSON {
    let costs = self.costs
    func counts(_ counts: StepCounts, numbers: Int) -> JSON {
      .object([
        (key: "additions", value: .integer(counts.additions)),
        (key: "multiplications", value: .integer(counts.multiplications)),
        (key: "divisions", value: .integer(counts.divisions)),
        (key: "functions", value: .integer(counts.functions)),
        (key: "numbers", value: .integer(numbers)),
      ])
    }
    return .object([
      (key: "function", value: counts(costs.primal, numbers: costs.primalNumbers)),
      (key: "tangentPass", value: counts(costs.tangentPass, numbers: costs.forwardNumbers)),
      (key: "adjointSweep", value: counts(costs.adjointSweep, numbers: costs.reverseNumbers)),
      (key: "passes", value: .integer(costs.passes)),
      (key: "sweeps", value: .integer(costs.sweeps)),
    ])
  }

  private func number(_ value: T) -> JSON { .number(Double(value.plain)) }
}
