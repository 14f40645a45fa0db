import Programs
import Scalars

extension Trace {
  /// The number that the literature gives a node: 1 − n … 0 for the inputs, then 1, 2, ….
  func index(of position: Int) -> Int { position + 1 - inputNames.count }

  /// A node's name: as the program named it, or as in the literature v₋₁, v₀, v₁, ….
  ///
  /// If the program named any of its steps, inputs go by their own names as well.
  ///
  /// - Parameter position: The node's position in ``nodes``.
  /// - Returns: The name.
  public func name(of position: Int) -> String { nodeNames[position] }

  /// The name of a node's tangent: v̇₁.
  ///
  /// - Parameter position: The node's position in ``nodes``.
  /// - Returns: The name.
  public func tangentName(of position: Int) -> String { Formula.dotted(name(of: position)) }

  /// The name of a node's adjoint: v̄₁.
  ///
  /// - Parameter position: The node's position in ``nodes``.
  /// - Returns: The name.
  public func adjointName(of position: Int) -> String { Formula.barred(name(of: position)) }

  /// An output's name: that of its step if it has one, else y, or y₁, y₂, … if there are several; another
  /// letter if an input is y.
  ///
  /// - Parameter output: The output's place in ``outputs``.
  /// - Returns: The name.
  public func outputName(_ output: Int) -> String {
    if isNamed(output: output) { return name(of: outputs[output]) }
    return outputs.count == 1 ? outputStem : outputStem + Formula.lowered(output + 1)
  }

  /// Whether an output goes by the name of its step.
  func isNamed(output: Int) -> Bool {
    hasNames && (outputs[output] < inputNames.count || nodes[outputs[output]].name != nil)
  }

  /// What a node computes, in terms of the nodes it is computed from: `v₋₁·v₀`.
  ///
  /// - Parameter position: The node's position in ``nodes``.
  /// - Returns: The formula.
  public func expression(of position: Int) -> String {
    let step = graph[nodes[position].place]
    switch step.operation {
    case .input: return inputName(position)
    case .constant, .reduction, .chain: break
    default: return formula(graph.notation(of: step).call, at: position).call
    }
    let x = operandTexts(of: position)
    return x.isEmpty
      ? number(nodes[position].value)
      : "\(nodes[position].operation)(\(x.joined(separator: ", ")))"
  }

  /// How a node's tangent follows from those of the nodes it is computed from: `cos(v₀)·v̇₀`.
  ///
  /// - Parameter position: The node's position in ``nodes``.
  /// - Returns: The formula.
  public func tangentFormula(of position: Int) -> String {
    let x = operandTexts(of: position)
    let parts = nodes[position].operands.map { $0.map(tangentName) }
    switch graph[nodes[position].place].operation {
    case .input: return Formula.dotted(inputName(position))
    case .constant: return "0"
    case .subtract:
      guard let subtrahend = parts[1] else { return parts[0] ?? "0" }
      return parts[0].map { "\($0) − \(subtrahend)" } ?? "−\(subtrahend)"
    case .negate: return "−\(parts[0] ?? "0")"
    case .divide:
      guard let b = parts[1] else { return "\(parts[0] ?? "0")/\(x[1])" }
      guard let a = parts[0] else { return "−\(name(of: position))·\(b)/\(x[1])" }
      return "(\(a) − \(name(of: position))·\(b))/\(x[1])"
    case .add: return parts.compactMap { $0 }.joined(separator: " + ")
    case .multiply, .fusedMultiplyAdd:
      let factors = [parts[0].map { "\($0)·\(x[1])" }, parts[1].map { "\(x[0])·\($0)" }]
      return (factors + parts.dropFirst(2)).compactMap { $0 }.joined(separator: " + ")
    default:
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
  ///
  /// - Parameters:
  ///   - position: The node's position in ``nodes``.
  ///   - operand: In which of its operands.
  /// - Returns: The formula.
  public func partialFormula(of position: Int, _ operand: Int) -> String {
    if let notation = partialNotation(of: position, operand) {
      if case .reduction = graph[nodes[position].place].operation {
        return formula(notation, at: position, only: operand).derivative
      }
      return formula(notation, at: position).derivative
    }
    let slope = number(nodes[position].partials[operand])
    return marksSlopes ? RichText.slopeStart + slope + RichText.slopeEnd : slope
  }

  /// Whether a local partial derivative has a formula.
  func hasPartialFormula(of position: Int, _ operand: Int) -> Bool {
    partialNotation(of: position, operand) != nil
  }

  private func partialNotation(of position: Int, _ operand: Int) -> String? {
    let step = graph[nodes[position].place]
    if case .reduction(let rule) = step.operation {
      return graph.rules.reduction(rule).partialNotation
    }
    let partials = graph.notation(of: step).partials
    return operand < partials.count ? partials[operand] : nil
  }

  /// An input's name, shortened where it is very long.
  func inputName(_ position: Int) -> String { NodeNames.shortened(inputNames[position]) }

  /// The operands of a node: names, and numbers for constants.
  private func operandTexts(of position: Int) -> [String] {
    operandsWithValues(of: position).map { operand, constant in
      operand.map(name) ?? PaperNumber.text(constant ?? 0)
    }
  }

  /// The operands of a node, with the values of constants.
  func operandsWithValues(of position: Int) -> [(node: Int?, constant: Double?)] {
    let node = nodes[position]
    return zip(node.operands, graph.operands(of: graph[node.place])).map {
      ($0, graph.value($1))
    }
  }

  private func number(_ value: T) -> String { PaperNumber.text(Double(value.plain)) }

  /// A formula with a node's operands in the place of its letters.
  ///
  /// - Parameters:
  ///   - notation: The formula.
  ///   - position: The node.
  ///   - index: Of a function of a list, the operand x that the formula is about.
  /// - Returns: The formula, and what stands for its letters.
  private func formula(
    _ notation: String, at position: Int, only index: Int? = nil
  ) -> PaperFormula {
    let letters = graph.notation(of: graph[nodes[position].place]).letters
    var operands: [String: PaperFormula.Operand] = ["v": .name(name(of: position))]
    for (i, operand) in operandsWithValues(of: position).enumerated() where index ?? i == i {
      operands[index == nil ? letters[i] : "x"] =
        operand.node.map { .name(name(of: $0)) } ?? .number(operand.constant ?? 0)
    }
    return PaperFormula(notation, operands)
  }
}
