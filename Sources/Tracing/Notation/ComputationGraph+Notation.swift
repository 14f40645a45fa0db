import Scalars

extension ComputationGraph {
  /// A node's name as in the literature: v₋₁, v₀, v₁, ….
  ///
  /// - Parameter position: The node's position in ``nodes``.
  /// - Returns: The name.
  public func name(of position: Int) -> String { "v" + Formula.lowered(index(of: position)) }

  /// The name of a node's tangent: v̇₁.
  public func tangentName(of position: Int) -> String { Formula.dotted(name(of: position)) }

  /// The name of a node's adjoint: v̄₁.
  public func adjointName(of position: Int) -> String { Formula.barred(name(of: position)) }

  /// An output's name: y, or y₁, y₂, … if there are several; another letter if an input is y.
  ///
  /// - Parameter output: The output's place in ``outputs``.
  /// - Returns: The name.
  public func outputName(_ output: Int) -> String {
    outputs.count == 1 ? outputStem : outputStem + Formula.lowered(output + 1)
  }

  /// The letter for the outputs: y, or another if an input has that name.
  var outputStem: String {
    ["y", "f", "z", "w"].first { !inputNames.contains($0) } ?? "out"
  }

  /// What a node computes, in terms of the nodes it is computed from: `v₋₁·v₀`.
  public func expression(of position: Int) -> String {
    let node = nodes[position]
    let x = node.operands.map(text)
    switch node.operation.kind {
    case .input: return inputName(position)
    case .constant: return number(node.value)
    case .add: return "\(x[0]) + \(x[1])"
    case .subtract: return "\(x[0]) − \(x[1])"
    case .multiply: return "\(x[0])·\(x[1])"
    case .divide: return "\(x[0])/\(x[1])"
    case .negate: return "−\(x[0])"
    case .fusedMultiplyAdd: return "\(x[0])·\(x[1]) + \(x[2])"
    case .unary(let rule): return formula(rule.notation, at: position, ["x"]).call
    case .binary(let rule):
      return formula(rule.notation, at: position, names(of: rule)).call
    case .reduction(let rule): return "\(rule.name)(\(x.joined(separator: ", ")))"
    case .chain: return "chain(\(x.joined(separator: ", ")))"
    }
  }

  /// How a node's tangent follows from those of the nodes it is computed from: `cos(v₀)·v̇₀`.
  public func tangentFormula(of position: Int) -> String {
    let node = nodes[position]
    let x = node.operands.map(text)
    let parts = node.operands.map { operand in operand.node.map(tangentName) }
    switch node.operation.kind {
    case .input: return Formula.dotted(inputName(position))
    case .constant: return "0"
    case .add: return parts.compactMap { $0 }.joined(separator: " + ")
    case .subtract:
      guard let subtrahend = parts[1] else { return parts[0] ?? "0" }
      return parts[0].map { "\($0) − \(subtrahend)" } ?? "−\(subtrahend)"
    case .negate: return "−\(parts[0] ?? "0")"
    case .multiply:
      guard let a = parts[0] else { return "\(x[0])·\(parts[1] ?? "0")" }
      guard let b = parts[1] else { return "\(a)·\(x[1])" }
      return "\(a)·\(x[1]) + \(x[0])·\(b)"
    case .divide:
      guard let b = parts[1] else { return "\(parts[0] ?? "0")/\(x[1])" }
      guard let a = parts[0] else { return "−\(name(of: position))·\(b)/\(x[1])" }
      return "(\(a) − \(name(of: position))·\(b))/\(x[1])"
    case .fusedMultiplyAdd:
      let terms = [parts[0].map { "\($0)·\(x[1])" }, parts[1].map { "\(x[0])·\($0)" }, parts[2]]
      return terms.compactMap { $0 }.joined(separator: " + ")
    case .unary, .binary, .reduction, .chain:
      let terms = parts.enumerated().compactMap { i, part in
        part.map { Formula.product(partialFormula(of: position, i), $0) }
      }
      return terms.joined(separator: " + ")
    }
  }

  /// What one edge adds to the adjoint of the node it comes from: `v̄₃·cos(v₀)`.
  ///
  /// - Parameters:
  ///   - position: The position of the node whose adjoint is passed on.
  ///   - operand: Which of its operands receives it.
  /// - Returns: The formula.
  public func adjointFormula(of position: Int, toOperand operand: Int) -> String {
    Formula.product(adjoint: adjointName(of: position), partialFormula(of: position, operand))
  }

  /// A local partial derivative: `cos(v₀)`; its value where the rule has no formula.
  public func partialFormula(of position: Int, _ operand: Int) -> String {
    let node = nodes[position]
    let x = node.operands.map(text)
    let v = name(of: position)
    switch node.operation.kind {
    case .input, .constant: return "0"
    case .add: return "1"
    case .subtract: return operand == 0 ? "1" : "(−1)"
    case .negate: return "(−1)"
    case .multiply: return x[1 - operand]
    case .divide: return operand == 0 ? "1/\(x[1])" : "−\(v)/\(x[1])"
    case .fusedMultiplyAdd: return operand == 2 ? "1" : x[1 - operand]
    case .unary(let rule):
      return derivative(rule.derivativeNotation, at: position, operand, ["x"])
    case .binary(let rule):
      let notation = operand == 0 ? rule.firstPartialNotation : rule.secondPartialNotation
      return derivative(notation, at: position, operand, names(of: rule))
    case .reduction(let rule):
      let names = node.operands.indices.map { $0 == operand ? "x" : "" }
      return derivative(rule.partialNotation, at: position, operand, names)
    case .chain: return number(node.partials[operand])
    }
  }

  /// An input's name, shortened where it is very long.
  func inputName(_ position: Int) -> String {
    let name = inputNames[position]
    return name.count > 20 ? name.prefix(19) + "…" : name
  }

  private func text(_ operand: Operand) -> String {
    switch operand {
    case .node(let position): name(of: position)
    case .constant(let value): number(value)
    }
  }

  private func number(_ value: T) -> String { PaperNumber.text(Double(value.plain)) }

  /// A rule's derivative, or its value if the rule has no formula.
  private func derivative(
    _ notation: String?, at position: Int, _ operand: Int, _ names: [String]
  ) -> String {
    guard let notation else { return number(nodes[position].partials[operand]) }
    return formula(notation, at: position, names).derivative
  }

  /// A rule's formula with a node's operands for its variables, of which it knows the names.
  private func formula(_ notation: String, at position: Int, _ names: [String]) -> PaperFormula {
    var operands: [String: PaperFormula.Operand] = ["v": .name(name(of: position))]
    for (name, operand) in zip(names, nodes[position].operands) {
      switch operand {
      case .node(let parent): operands[name] = .name(self.name(of: parent))
      case .constant(let value): operands[name] = .number(Double(value.plain))
      }
    }
    return PaperFormula(notation, operands)
  }

  private func names(of rule: any BinaryRule) -> [String] {
    [rule.parameters.first, rule.parameters.second]
  }
}
