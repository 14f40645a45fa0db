/// Conditions on the decisions of a graph, each a number.
///
/// A condition is a binary decision diagram over decisions in the order of their places, so that equal
/// conditions have one number.
struct Conditions {
  /// What holds at no point, and what holds at every point.
  static let never: Int32 = 0
  static let always: Int32 = 1

  private struct Split: Hashable {
    let decision: NodeID
    let ifTrue: Int32
    let ifFalse: Int32
  }

  private struct Pair: Hashable {
    let a: Int32
    let b: Int32
    let isAnd: Bool
  }

  private var splits: [Split] = [
    Split(decision: .max, ifTrue: 0, ifFalse: 0), Split(decision: .max, ifTrue: 1, ifFalse: 1),
  ]
  private var known: [Split: Int32] = [:]
  private var results: [Pair: Int32] = [:]

  /// From here on a condition is taken for one that always holds, which is safe.
  private static let maximumCount = 50_000

  /// The condition that a decision has an outcome.
  mutating func literal(_ decision: NodeID, is outcome: Bool) -> Int32 {
    split(decision, outcome ? Self.always : Self.never, outcome ? Self.never : Self.always)
  }

  /// Both hold.
  mutating func and(_ a: Int32, _ b: Int32) -> Int32 { combined(a, b, isAnd: true) }

  /// One of them holds, or both.
  mutating func or(_ a: Int32, _ b: Int32) -> Int32 { combined(a, b, isAnd: false) }

  private mutating func split(_ decision: NodeID, _ ifTrue: Int32, _ ifFalse: Int32) -> Int32 {
    if ifTrue == ifFalse { return ifTrue }
    let key = Split(decision: decision, ifTrue: ifTrue, ifFalse: ifFalse)
    if let condition = known[key] { return condition }
    if splits.count >= Self.maximumCount { return Self.always }
    splits.append(key)
    let condition = Int32(splits.count - 1)
    known[key] = condition
    return condition
  }

  private mutating func combined(_ a: Int32, _ b: Int32, isAnd: Bool) -> Int32 {
    if a == b { return a }
    let (absorbing, neutral) =
      isAnd ? (Self.never, Self.always) : (Self.always, Self.never)
    if a == absorbing || b == absorbing { return absorbing }
    if a == neutral { return b }
    if b == neutral { return a }
    let key = Pair(a: min(a, b), b: max(a, b), isAnd: isAnd)
    if let result = results[key] { return result }
    let (x, y) = (splits[Int(a)], splits[Int(b)])
    let decision = min(x.decision, y.decision)
    let ifTrue = combined(
      x.decision == decision ? x.ifTrue : a, y.decision == decision ? y.ifTrue : b, isAnd: isAnd)
    let ifFalse = combined(
      x.decision == decision ? x.ifFalse : a, y.decision == decision ? y.ifFalse : b, isAnd: isAnd)
    let result = split(decision, ifTrue, ifFalse)
    results[key] = result
    return result
  }

  /// Something made of a condition: leaves for what always or never holds, a choice for each decision.
  func fold<Result>(
    _ condition: Int32, always: Result, never: Result,
    _ choice: (NodeID, _ ifTrue: Result, _ ifFalse: Result) -> Result
  ) -> Result {
    var results = [Self.always: always, Self.never: never]
    func result(_ condition: Int32) -> Result {
      if let result = results[condition] { return result }
      let split = splits[Int(condition)]
      let made = choice(split.decision, result(split.ifTrue), result(split.ifFalse))
      results[condition] = made
      return made
    }
    return result(condition)
  }
}

extension Graph {
  /// Under which condition each step's adjoint counts, given the steps that are differentiated: those on
  /// the side of a choice that is not taken have none, and what is only compared has none at all.
  func differentiableUses(of roots: some Sequence<NodeID>, in conditions: inout Conditions)
    -> [Int32]
  {
    var needs = [Int32](repeating: Conditions.never, count: nodes.count)
    for root in roots { needs[Int(root)] = Conditions.always }
    for i in nodes.indices.reversed() where needs[i] != Conditions.never {
      let node = nodes[i]
      let need = needs[i]
      if node.operation == .select {
        for (operand, outcome) in [(node.b, true), (node.c, false)] {
          let edge = conditions.and(need, conditions.literal(node.a, is: outcome))
          needs[Int(operand)] = conditions.or(needs[Int(operand)], edge)
        }
      } else if !node.operation.isDecision && node.operation != .detached {
        forEachOperand(of: node) { operand in
          needs[Int(operand)] = conditions.or(needs[Int(operand)], need)
        }
      }
    }
    return needs
  }
}

extension Graph {
  /// Under which condition each step up to a place depends on the given ones.
  func dependence(
    on seeds: some Sequence<NodeID>, upTo last: NodeID, in conditions: inout Conditions
  ) -> [Int32] {
    var dependence = [Int32](repeating: Conditions.never, count: Int(last) + 1)
    for seed in seeds where seed <= last { dependence[Int(seed)] = Conditions.always }
    for i in dependence.indices where dependence[i] == Conditions.never {
      let node = nodes[i]
      if node.operation == .detached || node.operation.isDecision { continue }
      if node.operation == .select {
        let first = conditions.and(
          dependence[Int(node.b)], conditions.literal(node.a, is: true))
        let second = conditions.and(
          dependence[Int(node.c)], conditions.literal(node.a, is: false))
        dependence[i] = conditions.or(first, second)
      } else {
        forEachOperand(of: node) { operand in
          dependence[i] = conditions.or(dependence[i], dependence[Int(operand)])
        }
      }
    }
    return dependence
  }
}
