import Scalars

/// An operand of forward mode: its value, its tangent, and whether it moves at all.
struct MovingOperand<T: RealScalar> {
  let value: T

  /// The tangent; that of what does not move is a zero, and a plain number has none at all.
  let tangent: T?

  /// Whether the operand depends on an input that the direction moves.
  let moves: Bool
}

extension Operation {
  /// The tangent of a result, combined as dual numbers combine it, to the bit.
  ///
  /// - Parameters:
  ///   - x: The operands.
  ///   - value: The result's value.
  ///   - partials: The local partial derivatives; asked for only where a rule needs them.
  /// - Returns: The tangent.
  func tangent<T: RealScalar>(
    of x: [MovingOperand<T>], value: T, partials: () -> [T]
  ) -> T {
    switch kind {
    case .input, .constant: return 0
    case .add: return Self.sum(x[0], x[1])
    case .subtract: return Self.difference(x[0], x[1])
    case .multiply: return Self.product(x[0], x[1])
    case .divide: return Self.quotient(x[0], x[1], value: value)
    case .negate: return -(x[0].tangent ?? 0)
    case .fusedMultiplyAdd: return Self.productAndSum(x[0], x[1], x[2])
    case .unary, .binary:
      guard x.contains(where: \.moves) else { return 0 }
      let terms = zip(partials(), x).compactMap { $1.moves ? $0 * ($1.tangent ?? 0) : nil }
      return terms.count == 2 ? terms[0] + terms[1] : terms[0]
    case .reduction:
      let partials = partials()
      return accumulated(x.count) { x[$0].moves ? partials[$0] * (x[$0].tangent ?? 0) : 0 }
    case .chain:
      let partials = partials()
      if x.count == 1 { return x[0].moves ? partials[0] * (x[0].tangent ?? 0) : 0 }
      return partials[0] * (x[0].tangent ?? 0) + partials[1] * (x[1].tangent ?? 0)
    }
  }

  private static func sum<T>(_ a: MovingOperand<T>, _ b: MovingOperand<T>) -> T {
    guard let first = a.tangent else { return b.tangent ?? 0 }
    return b.tangent.map { first + $0 } ?? first
  }

  private static func difference<T>(_ a: MovingOperand<T>, _ b: MovingOperand<T>) -> T {
    guard let second = b.tangent else { return a.tangent ?? 0 }
    return a.tangent.map { $0 - second } ?? -second
  }

  private static func product<T>(_ a: MovingOperand<T>, _ b: MovingOperand<T>) -> T {
    let (first, second) = (a.tangent ?? 0, b.tangent ?? 0)
    if !a.moves { return b.moves ? second * a.value : 0 }
    return b.moves ? first * b.value + a.value * second : first * b.value
  }

  private static func quotient<T>(
    _ a: MovingOperand<T>, _ b: MovingOperand<T>, value: T
  ) -> T {
    let (first, second) = (a.tangent ?? 0, b.tangent ?? 0)
    if !b.moves { return a.moves ? first / b.value : 0 }
    return a.moves ? (first - value * second) / b.value : -(value * second) / b.value
  }

  private static func productAndSum<T>(
    _ x: MovingOperand<T>, _ y: MovingOperand<T>, _ z: MovingOperand<T>
  ) -> T {
    let (first, second, third) = (x.tangent ?? 0, y.tangent ?? 0, z.tangent ?? 0)
    if !x.moves { return y.moves ? x.value * second + third : z.moves ? third : 0 }
    if !y.moves { return y.value * first + third }
    return (y.value * first + x.value * second) + third
  }
}

extension ComputationGraph {
  /// The tangents of all nodes: the sweep of forward mode.
  ///
  /// An input whose tangent is 0 does not move and counts as a constant, as in a Jacobian-vector
  /// product: a pole in it leaves no NaN behind.
  ///
  /// - Parameter direction: The inputs' tangents.
  /// - Returns: The tangents in the order of the nodes.
  func tangents(along direction: [T]) -> [T] {
    var tangents: [T] = direction
    var moves = direction.map { !($0 == 0 && $0.isConstant) }
    for (position, moving) in moves.enumerated() where !moving { tangents[position] = 0 }
    for node in nodes.dropFirst(inputCount) {
      let operands = zip(node.operands, node.constantTangents).map { operand, tangent in
        let place = operand.node
        return MovingOperand(
          value: value(of: operand), tangent: place.map { tangents[$0] } ?? tangent,
          moves: place.map { moves[$0] } ?? false)
      }
      let isConstant = node.operands.isEmpty
      tangents.append(
        isConstant
          ? node.constantTangents.first.flatMap { $0 } ?? 0
          : node.operation.tangent(of: operands, value: node.value) { node.partials })
      moves.append(operands.contains(where: \.moves))
    }
    return tangents
  }
}
