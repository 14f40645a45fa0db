import MixedMode
import Scalars

extension Program {
  /// The program of the gradient: the derivatives of the one output in all inputs.
  ///
  /// It is the adjoint sweep over the steps, written down. A program with several outputs stops with a
  /// message; see ``jacobian``.
  public var gradient: Program {
    requireOneOutput("gradient")
    return extended(naming: derivativeNames()) { recording, results in
      recording.gradient(of: results[0], inputs: inputs)
    }
  }

  /// The program of the value and the gradient, in this order.
  public var valueAndGradient: Program {
    requireOneOutput("valueAndGradient")
    return extended(naming: outputNames + derivativeNames()) { recording, results in
      [recording.symbol(results[0])] + recording.gradient(of: results[0], inputs: inputs)
    }
  }

  /// The program of the Jacobian, by rows: for each output its derivatives in all inputs.
  ///
  /// It takes the mode that `JacobianPlan` predicts to be cheaper: tangents for each input, or adjoints
  /// from each output.
  public var jacobian: Program {
    extended(naming: outputNames.flatMap { derivativeNames(of: $0) }) { recording, results in
      recording.jacobian(of: results, inputs: inputs)
    }
  }

  /// The program of the values and the Jacobian, in this order.
  public var valuesAndJacobian: Program {
    let names = outputNames + outputNames.flatMap { derivativeNames(of: $0) }
    return extended(naming: names) { recording, results in
      results.map { recording.symbol($0) } + recording.jacobian(of: results, inputs: inputs)
    }
  }

  /// The program of the Hessian, by rows: the second derivatives of the one output.
  ///
  /// It is the tangents of the gradient, of which each pair is computed once.
  public var hessian: Program {
    requireOneOutput("hessian")
    return extended(naming: secondDerivativeNames) { recording, results in
      let gradient = recording.gradient(of: results[0], inputs: inputs)
      return recording.symmetricJacobian(of: gradient)
    }
  }

  /// The program of value, gradient and Hessian, in this order.
  public var valueGradientHessian: Program {
    requireOneOutput("valueGradientHessian")
    let names = outputNames + derivativeNames() + secondDerivativeNames
    return extended(naming: names) { recording, results in
      let gradient = recording.gradient(of: results[0], inputs: inputs)
      return [recording.symbol(results[0])] + gradient
        + recording.symmetricJacobian(of: gradient)
    }
  }

  /// The program of the Jacobian-vector product: the outputs' derivatives along a direction.
  ///
  /// Its inputs are the point and then the direction, which has as many coordinates.
  public var jvp: Program { product(withValues: false) }

  /// The program of the values and the Jacobian-vector product, in this order.
  public var valuesAndJVP: Program { product(withValues: true) }

  /// The program of the vector-Jacobian product: the gradient of the outputs' weighted sum.
  ///
  /// Its inputs are the point and then the weights, one for each output.
  public var vjp: Program { weightedGradient(withValues: false) }

  /// The program of the values and the vector-Jacobian product, in this order.
  public var valuesAndVJP: Program { weightedGradient(withValues: true) }

  /// The program of the outputs and their derivatives in the one input, up to an order.
  ///
  /// For each order from 0 on it has all outputs' derivatives.
  ///
  /// - Parameter order: The highest order; a negative one stops the program, and so does a program with
  ///   several inputs.
  /// - Returns: The program [f, f′, …, f⁽ᵏ⁾].
  public func derivatives(order: Int) -> Program {
    if inputs != 1 {
      fail(
        "Program.derivatives(order:): the program has \(counted(inputs, "input")), and it must have 1; "
          + "see gradient, jacobian and hessian.")
    }
    if order < 0 {
      fail("Program.derivatives(order:): the order is \(order), and it must not be negative.")
    }
    let names = (0...order).flatMap { k in
      outputNames.map { $0 + (k < 4 ? String(repeating: "'", count: k) : "(\(k))") }
    }
    return extended(naming: names) { recording, results in
      var last = results.map { recording.symbol($0) }
      var all = last
      for _ in 0..<order {
        last = recording.column(of: last.map { recording.place(of: $0) }, input: 0)
        all += last
      }
      return all
    }
  }

  private func product(withValues: Bool) -> Program {
    let tangentNames = inputNames.map { "\($0)_dot" }
    let names = (withValues ? outputNames : []) + outputNames.map { "\($0)_dot" }
    return extended(inputs: inputNames + tangentNames, naming: names) { recording, results in
      let seeds = recording.builder.inputs(2 * inputs).suffix(inputs).enumerated().map {
        (NodeID($0.offset), recording.symbol($0.element))
      }
      let tangents = recording.tangents(of: results, from: seeds).map { $0 ?? 0 }
      return (withValues ? results.map { recording.symbol($0) } : []) + tangents
    }
  }

  private func weightedGradient(withValues: Bool) -> Program {
    let weightNames = outputNames.map { "\($0)_bar" }
    let names = (withValues ? outputNames : []) + inputNames.map { "\($0)_bar" }
    return extended(inputs: inputNames + weightNames, naming: names) { recording, results in
      let all = recording.builder.inputs(inputs + outputs)
      let seeds = zip(results, all.suffix(outputs)).map { ($0, recording.symbol($1)) }
      let adjoints = recording.adjoints(of: Array(all.prefix(inputs)), from: seeds)
      return (withValues ? results.map { recording.symbol($0) } : []) + adjoints.map { $0 ?? 0 }
    }
  }

  /// A program that continues this one.
  func extended(
    inputs names: [String]? = nil, naming outputNames: [String],
    _ body: (_ recording: Recording, _ results: [NodeID]) -> [Symbol]
  ) -> Program {
    let base = sharesSteps ? self : simplified(relaxed: isRelaxed)
    let recording = Recording(GraphBuilder(continuing: base.graph, isRelaxed: isRelaxed))
    let results = recording.perform {
      body(recording, base.results).map { recording.place(of: $0) }
    }
    return Program(
      recording.builder.graph, results: results, inputNames: names ?? inputNames,
      outputNames: outputNames, roles: base.roles.merging(recording.roles) { first, _ in first },
      isRelaxed: isRelaxed)
  }

  func requireOneOutput(_ property: StaticString) {
    if outputs != 1 {
      fail(
        "Program.\(property): the program has \(counted(outputs, "output")), and it must have 1; see "
          + "jacobian.")
    }
  }

  /// The names of an output's derivatives, such as dy/dx1.
  private func derivativeNames(of output: String? = nil) -> [String] {
    inputNames.map { "d\(output ?? outputNames[0])/d\($0)" }
  }

  private var secondDerivativeNames: [String] {
    inputNames.flatMap { row in inputNames.map { "d2\(outputNames[0])/d\(row)d\($0)" } }
  }
}

extension Recording {
  /// The adjoints of all inputs from one output.
  func gradient(of output: NodeID, inputs: Int) -> [Symbol] {
    adjoints(of: (0..<NodeID(inputs)).map { $0 }, from: [(output, 1)]).map { $0 ?? 0 }
  }

  /// The derivatives of outputs in one input.
  func column(of outputs: [NodeID], input: Int) -> [Symbol] {
    tangents(of: outputs, from: [(NodeID(input), 1)]).map { $0 ?? 0 }
  }

  /// The derivatives of outputs in all inputs, by rows.
  func jacobian(of outputs: [NodeID], inputs: Int) -> [Symbol] {
    if JacobianPlan(inputs: inputs, outputs: outputs.count).mode == .reverse {
      return outputs.flatMap { gradient(of: $0, inputs: inputs) }
    }
    let columns = (0..<inputs).map { column(of: outputs, input: $0) }
    return outputs.indices.flatMap { i in columns.map { $0[i] } }
  }

  /// The Jacobian of a gradient, by rows, with the upper triangle in both places.
  func symmetricJacobian(of gradient: [Symbol]) -> [Symbol] {
    let n = gradient.count
    let places = gradient.map { place(of: $0) }
    let columns = (0..<n).map { j in column(of: Array(places[0...j]), input: j) }
    return (0..<n).flatMap { i in (0..<n).map { j in columns[max(i, j)][min(i, j)] } }
  }
}
