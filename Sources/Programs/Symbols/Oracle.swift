import Scalars

/// Answers comparisons of symbols, so that a function can be run once for each of its paths.
final class Oracle {
  /// The answers that this run repeats, those of an earlier run but for the last.
  let prefix: [Bool]

  /// The answers given in this run.
  private(set) var given: [(decision: NodeID, answer: Bool)] = []

  /// How many may be given.
  let limit: Int

  /// What happens where a run asks more; the default answers no, so that most functions come to an end.
  let onTooMany: ((NodeID) -> Void)?

  /// Whether more was asked than the limit allows.
  private(set) var hasFailed = false

  private var known: [NodeID: Bool]

  /// Creates an oracle.
  ///
  /// - Parameters:
  ///   - prefix: The answers to be given first.
  ///   - limit: How many answers there may be.
  ///   - outer: The one of the run of which this is a part, whose answers hold here too.
  ///   - onTooMany: Called with the decision that is one too many.
  init(
    prefix: [Bool], limit: Int, within outer: Oracle?, onTooMany: ((NodeID) -> Void)? = nil
  ) {
    known = outer?.known ?? [:]
    self.prefix = prefix
    self.limit = limit
    self.onTooMany = onTooMany
  }

  func answer(_ decision: NodeID, in builder: GraphBuilder) -> Bool {
    if let answer = known[decision] { return answer }
    if let answer = implied(builder[decision], in: builder) { return answer }
    if given.count >= limit {
      onTooMany?(decision)
      hasFailed = true
      return false
    }
    let answer = given.count < prefix.count ? prefix[given.count] : true
    given.append((decision, answer))
    known[decision] = answer
    return answer
  }

  /// What earlier answers about the same two numbers say.
  private func implied(_ node: Node, in builder: GraphBuilder) -> Bool? {
    guard case .comparison(let relation) = node.operation else { return nil }
    func earlier(_ relation: Relation, _ x: NodeID, _ y: NodeID) -> Bool? {
      builder.place(of: Node(.comparison(relation), x, y)).flatMap { known[$0] }
    }
    let (x, y) = (node.a, node.b)
    let isLess = earlier(.less, x, y)
    let isGreater = earlier(.less, y, x)
    let isEqual = earlier(.equal, min(x, y), max(x, y))
    switch relation {
    case .less:
      if isGreater == true || isEqual == true || earlier(.lessOrEqual, y, x) == true {
        return false
      }
      if earlier(.lessOrEqual, x, y) == false { return false }
      if earlier(.lessOrEqual, x, y) == true, isEqual == false { return true }
    case .lessOrEqual:
      if isLess == true || isEqual == true { return true }
      if isGreater == true { return false }
    case .equal:
      if isLess == true || isGreater == true { return false }
      if earlier(.lessOrEqual, x, y) == false || earlier(.lessOrEqual, y, x) == false {
        return false
      }
    }
    return nil
  }
}

extension GraphBuilder {
  /// The results of something on all its paths, merged by selections; nil if there are too many paths.
  ///
  /// - Parameters:
  ///   - recording: The recording of this builder.
  ///   - limit: How many paths there may be.
  ///   - onTooMany: Called with a decision of the path that was one too many; it may stop the program.
  ///   - body: What is run, once for each path, in the recording.
  /// - Returns: The merged results.
  func explored(
    in recording: Recording, limit: Int, onTooMany: ((NodeID) -> Void)? = nil,
    _ body: () -> [NodeID]
  ) -> [NodeID]? {
    var paths = 0
    var hasFailed = false
    let outer = recording.oracle
    func run(_ prefix: [Bool]) -> [NodeID] {
      paths += 1
      let oracle = Oracle(
        prefix: prefix, limit: limit - 1, within: outer, onTooMany: onTooMany)
      recording.oracle = oracle
      var results = recording.perform(body)
      recording.oracle = outer
      if oracle.hasFailed { hasFailed = true }
      let given = oracle.given
      for i in stride(from: given.count - 1, through: prefix.count, by: -1) where !hasFailed {
        if paths >= limit {
          onTooMany?(given[i].decision)
          hasFailed = true
          break
        }
        let others = run(given[..<i].map(\.answer) + [!given[i].answer])
        if hasFailed { break }
        if others.count != results.count {
          fail(
            "Program: the function has \(results.count) values on one path and \(others.count) on "
              + "another; it must have as many on all.")
        }
        let decision = given[i].decision
        results = zip(results, others).map {
          given[i].answer ? selection(decision, $0, $1) : selection(decision, $1, $0)
        }
      }
      return results
    }
    let results = run([])
    return hasFailed ? nil : results
  }
}

extension Recording {
  /// A part of what is written out, with its paths merged: they add to those of the rest, where they would
  /// multiply them.
  static func merged(_ body: () -> Symbol) -> Symbol {
    let recording = current
    let result = recording.builder.explored(in: recording, limit: maximumPathsOfRules) {
      [recording.place(of: body())]
    }
    guard let result else {
      recording.needsValues = true
      return 0
    }
    return recording.symbol(result[0])
  }

  /// How many paths a rule may have that is written out.
  static let maximumPathsOfRules = 200
}
