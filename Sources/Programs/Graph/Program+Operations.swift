public import Counting
import Scalars

extension Program {
  /// How many operations the program takes, by kind: those of the text that it is printed as.
  ///
  /// ```swift
  /// let product = Program(inputs: 2) { x in x[0] * sin(x[1]) }
  /// product.operations            // 1 multiplication, 1 sin
  /// product.gradient.operations   // 1 multiplication, 1 cos, 1 sin
  /// ```
  ///
  /// Equal steps are one, what the derivatives share with the function is counted once, and a loop counts
  /// as often as it has terms, with the additions that join them. A function of
  /// the C library counts as one, and so does one of a list; what the library computes by arithmetic, as
  /// most derivatives of functions, counts as that. Where it distinguishes cases, as `sigmoid` does to
  /// keep from overflow, all of them are counted, though a point needs one; a function without a formula
  /// counts as one, as does each of its derivatives. A fused product counts as a multiplication and an
  /// addition.
  public var operations: OperationCount {
    let lowered = Lowering.lower(simplified(relaxed: isRelaxed).withFusedLoops())
    let helpers = lowered.helpers.map { helper in
      helper.isWrittenOut
        ? helper.graph.operations
        : OperationCount(functions: [helper.name: helper.results.count])
    }
    return lowered.graph.nodes.reduce(into: lowered.graph.operations) { count, node in
      if case .call(let helper) = node.operation { count += helpers[Int(helper)] }
    }
  }
}

extension Graph {
  /// The operations of all steps but for the calls of helper functions.
  fileprivate var operations: OperationCount {
    nodes.reduce(into: OperationCount()) { count, node in
      if case .sum = node.operation {
        count += OperationCount(additions: max(0, lists[Int(node.a)].count - 1))
      } else if case .reduction(let rule) = node.operation {
        count += OperationCount(functions: [rules[rule].name: 1])
      } else if case .loop(let number) = node.operation {
        count += loops[Int(number)].operations
      } else {
        count += node.operation.count
      }
    }
  }
}

extension Loop {
  /// The operations of all terms, and what it takes to add them up.
  fileprivate var operations: OperationCount {
    let term = body.operations
    let terms = OperationCount(
      additions: count * term.additions, multiplications: count * term.multiplications,
      divisions: count * term.divisions, negations: count * term.negations,
      comparisons: count * term.comparisons, choices: count * term.choices,
      functions: term.functions.mapValues { count * $0 })
    let shares = targets.filter { $0 >= 0 }
    return terms + OperationCount(additions: shares.count - Set(shares).count)
  }
}

extension NodeOperation {
  /// What one step counts as that is none of a list.
  fileprivate var count: OperationCount {
    switch self {
    case .add, .subtract: OperationCount(additions: 1)
    case .multiply: OperationCount(multiplications: 1)
    case .divide: OperationCount(divisions: 1)
    case .negate: OperationCount(negations: 1)
    case .fusedMultiplyAdd: OperationCount(additions: 1, multiplications: 1)
    case .comparison, .test: OperationCount(comparisons: 1)
    case .select: OperationCount(choices: 1)
    case .library(let function): OperationCount(functions: ["\(function)": 1])
    case .libraryOfTwo(let function): OperationCount(functions: ["\(function)": 1])
    case .remainder: OperationCount(functions: ["remainder": 1])
    case .squareRoot: OperationCount(functions: ["sqrt": 1])
    case .magnitude: OperationCount(functions: ["abs": 1])
    case .copySign: OperationCount(functions: ["copysign": 1])
    case .rounded(let kind): OperationCount(functions: [kind.function: 1])
    case .chain: OperationCount(functions: ["chain": 1])
    case .special(let function, _): OperationCount(functions: ["\(function)": 1])
    case .input, .constant, .detached, .unary, .binary, .reduction, .sum, .call, .loop,
      .result:
      OperationCount()
    }
  }
}

extension RoundingKind {
  /// What the C library calls it.
  fileprivate var function: String {
    switch self {
    case .down: "floor"
    case .up: "ceil"
    case .towardZero: "trunc"
    case .toNearestOrAwayFromZero: "round"
    case .toNearestOrEven: "rint"
    }
  }
}
