import Scalars

// Arithmetic on steps. What depends on constants alone is computed, and what is rewritten has the same
// bits in IEEE arithmetic whatever the operands are, unless the builder is relaxed.

extension GraphBuilder {
  /// Whether arithmetic is rewritten at all.
  private var rewrites: Bool { sharesSteps && !isVerbatim }

  /// a + b.
  func sum(_ a: NodeID, _ b: NodeID) -> NodeID {
    if let x = value(a), let y = value(b) { return constant(x + y) }
    // Adding −0 changes nothing; adding 0 makes 0 of −0.
    if isZero(a, besides: b) { return b }
    if isZero(b, besides: a) { return a }
    guard rewrites else { return add(Node(.add, a, b)) }
    if isRelaxed, let merged = merged(a, b, sign: 1) { return merged }
    if let b = negated(b) { return difference(a, b) }
    if let a = negated(a) { return difference(b, a) }
    return add(Node(.add, min(a, b), max(a, b)))
  }

  /// a − b.
  func difference(_ a: NodeID, _ b: NodeID) -> NodeID {
    if let x = value(a), let y = value(b) { return constant(x - y) }
    guard rewrites else { return add(Node(.subtract, a, b)) }
    if let y = value(b), y == 0, y.sign == .plus || isRelaxed { return a }
    if let x = value(a), x == 0, x.sign == .minus || isRelaxed { return negative(b) }
    if isRelaxed, let merged = merged(a, b, sign: -1) { return merged }
    if let b = negated(b) { return sum(a, b) }
    return add(Node(.subtract, a, b))
  }

  /// a b.
  func product(_ a: NodeID, _ b: NodeID) -> NodeID {
    if let x = value(a), let y = value(b) { return constant(x * y) }
    guard rewrites else { return add(Node(.multiply, a, b)) }
    if let x = value(a), let product = product(constant: x, b) { return product }
    if let y = value(b), let product = product(constant: y, a) { return product }
    if let a = negated(a) { return negative(product(a, b)) }
    if let b = negated(b) { return negative(product(a, b)) }
    return add(Node(.multiply, min(a, b), max(a, b)))
  }

  /// c x, where that is no product.
  private func product(constant c: Double, _ x: NodeID) -> NodeID? {
    if c == 1 { return x }
    if c == -1 { return negative(x) }
    if let x = negated(x) { return product(constant(-c), x) }
    guard isRelaxed else { return nil }
    if c == 0 { return constant(0) }
    guard let (factor, rest) = factored(x) else { return nil }
    return product(constant(c * factor), rest)
  }

  /// a / b.
  func quotient(_ a: NodeID, _ b: NodeID) -> NodeID {
    if let x = value(a), let y = value(b) { return constant(x / y) }
    guard rewrites else { return add(Node(.divide, a, b)) }
    if let y = value(b) {
      if y == 1 { return a }
      // By a power of two, the product is as exact.
      let isPower = y.isNormal && y.significand == 1 && (1 / y).isNormal
      if isPower || (isRelaxed && y != 0 && (1 / y).isNormal) {
        return product(a, constant(1 / y))
      }
    }
    if let a = negated(a) { return negative(quotient(a, b)) }
    return add(Node(.divide, a, b))
  }

  /// −a.
  func negative(_ a: NodeID) -> NodeID {
    if let x = value(a) { return constant(-x) }
    if rewrites, let a = negated(a) { return a }
    return add(Node(.negate, a))
  }

  /// a b + c, rounded once.
  func fused(_ a: NodeID, _ b: NodeID, _ c: NodeID) -> NodeID {
    if let x = value(a), let y = value(b), let z = value(c) {
      return constant(z.addingProduct(x, y))
    }
    return add(Node(.fusedMultiplyAdd, a, b, c))
  }

  /// a where a comparison or test holds, else b.
  func selection(_ decision: NodeID, _ a: NodeID, _ b: NodeID) -> NodeID {
    if a == b { return a }
    return add(Node(.select, decision, a, b))
  }

  /// The number of which a step is the negative; nil if it is none.
  private func negated(_ place: NodeID) -> NodeID? {
    let node = self[place]
    return node.operation == .negate ? node.a : nil
  }

  /// Whether a step is a zero that may be left out of a sum with another.
  private func isZero(_ place: NodeID, besides other: NodeID) -> Bool {
    guard rewrites, let x = value(place), x == 0 else { return false }
    return x.sign == .minus || isRelaxed || isNeverNegativeZero(other)
  }

  /// Whether a step's value is known not to be −0.
  private func isNeverNegativeZero(_ place: NodeID) -> Bool {
    let node = self[place]
    switch node.operation {
    case .constant(let bits): return bits != (-0.0).bitPattern
    case .multiply: return node.a == node.b
    case .magnitude: return true
    case .add: return isNeverNegativeZero(node.a) || isNeverNegativeZero(node.b)
    case .library(.exp), .library(.cosh): return true
    default: return false
    }
  }

  /// Constant factor and rest of a product; nil for any other step.
  private func factored(_ place: NodeID) -> (factor: Double, rest: NodeID)? {
    let node = self[place]
    switch node.operation {
    case .multiply:
      if let factor = value(node.a) { return (factor, node.b) }
      if let factor = value(node.b) { return (factor, node.a) }
      return nil
    case .negate: return factored(node.a).map { (-$0.factor, $0.rest) } ?? (-1, node.a)
    default: return nil
    }
  }

  /// The sum of two multiples of one number.
  private func merged(_ a: NodeID, _ b: NodeID, sign: Double) -> NodeID? {
    let (first, second) = (factored(a) ?? (1, a), factored(b) ?? (1, b))
    guard first.rest == second.rest else { return nil }
    return product(constant(first.factor + sign * second.factor), first.rest)
  }
}
