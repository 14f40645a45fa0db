import Scalars

// The derivatives of single steps, as further steps.

/// A step's partial derivative in one operand, as what it does to a tangent or an adjoint.
enum Partial {
  case one, minusOne
  case times(Symbol)
  /// Divided by b rather than multiplied by 1/b, which may overflow.
  case over(Symbol)
  /// −q / b, of a quotient q in its divisor.
  case minusQuotient(Symbol, over: Symbol)

  /// The product with an adjoint.
  func applied(to adjoint: Symbol) -> Symbol {
    switch self {
    case .one: adjoint
    case .minusOne: -adjoint
    case .times(let partial): adjoint * partial
    case .over(let divisor): adjoint / divisor
    case .minusQuotient(let quotient, let divisor): -(adjoint / divisor * quotient)
    }
  }
}

extension Recording {
  /// The partial derivatives of a step in the operands for which they are wanted.
  ///
  /// Selections and loops have none: whoever differentiates chooses, or loops, as they do.
  func partials(
    of place: NodeID, where isWanted: (NodeID) -> Bool
  ) -> [(operand: NodeID, partial: Partial)] {
    let node = builder[place]
    var result: [(NodeID, Partial)] = []
    func add(_ operand: NodeID, _ partial: @autoclosure () -> Partial) {
      if isWanted(operand) { result.append((operand, partial())) }
    }
    switch node.operation {
    case .add:
      add(node.a, .one)
      add(node.b, .one)
    case .subtract:
      add(node.a, .one)
      add(node.b, .minusOne)
    case .multiply:
      add(node.a, .times(symbol(node.b)))
      add(node.b, .times(symbol(node.a)))
    case .divide:
      add(node.a, .over(symbol(node.b)))
      add(node.b, .minusQuotient(symbol(place), over: symbol(node.b)))
    case .negate: add(node.a, .minusOne)
    case .fusedMultiplyAdd:
      add(node.a, .times(symbol(node.b)))
      add(node.b, .times(symbol(node.a)))
      add(node.c, .one)
    case .unary(let rule, let order):
      let value = order == 0 ? place : node.b
      add(node.a, .times(derivative(Node(.unary(rule: rule, order: order + 1), node.a, value))))
    case .binary(let rule, let first, let second):
      let value = first + second == 0 ? place : node.c
      func partial(_ first: Int16, _ second: Int16) -> Partial {
        .times(
          derivative(
            Node(.binary(rule: rule, first: first, second: second), node.a, node.b, value)))
      }
      add(node.a, partial(first + 1, second))
      add(node.b, partial(first, second + 1))
    case .sum:
      for operand in builder.lists[Int(node.a)] { add(operand, .one) }
    case .reduction(let rule):
      let list = builder.lists[Int(node.a)]
      let partials = partials(
        builder.rules.reduction(rule), of: list.map { symbol($0) }, value: symbol(place))
      for (operand, partial) in zip(list, partials) { add(operand, .times(partial)) }
    case .chain: fail("Program: \(NodeOperation.refusal)")
    case .loop, .result, .input, .constant, .detached, .comparison, .test, .select: break
    case .library, .libraryOfTwo, .remainder, .squareRoot, .magnitude, .copySign, .rounded,
      .special,
      .call:
      fail("Program: a step of printed code is differentiated.")
    }
    return result
  }

  private func derivative(_ node: Node) -> Symbol {
    // The derivatives of rounding, and of remainders in their first operand, stay zero.
    symbol(builder.add(node))
  }

  private func partials(
    _ rule: some ReductionRule, of x: [Symbol], value: Symbol
  ) -> [Symbol] {
    let partials = x.withUnsafeBufferPointer { rule.partials(of: $0, value: value) }
    guard let partials else { fail("Program: a function of a list without partial derivatives.") }
    return partials
  }
}
