/// What operations cost, so that counts of different kinds can be added up.
///
/// The theory of differentiation's cost is a theory of weighted counts. Griewank and Walther
/// (*Evaluating Derivatives*, 2nd edition, SIAM 2008, sections 4.4 to 4.6) count memory moves,
/// additions, multiplications and nonlinear functions, and show that for any weights with
/// move ≥ multiplication ≥ addition and function ≥ 2 multiplications
///
/// ```
/// cost of the value and one tangent  ≤ 2.5 × cost of the value
/// cost of the value and the gradient ≤ 4 × cost of the value
/// ```
///
/// With arithmetic alone the second bound is 5 (Baur and Strassen, 1983).
///
/// Moves are those of the program that is differentiated: an operation fetches its operands and
/// stores its result, and what happens in between stays in registers. A number with p tangents is
/// 1 + p words to move. In reverse mode a sum moves 6 further words, a product 8 and a function 5.
public struct OperationWeights: Equatable, Sendable {
  /// The cost of moving one word between memory and a register.
  public var move: Double

  /// The cost of an addition, a subtraction or a change of sign.
  public var addition: Double

  /// The cost of a multiplication.
  public var multiplication: Double

  /// The cost of a division.
  public var division: Double

  /// The cost of an elementary function.
  public var function: Double

  /// Creates weights.
  ///
  /// - Parameters:
  ///   - move: The cost of moving one word.
  ///   - addition: The cost of an addition.
  ///   - multiplication: The cost of a multiplication.
  ///   - division: The cost of a division.
  ///   - function: The cost of an elementary function.
  public init(
    move: Double, addition: Double, multiplication: Double, division: Double, function: Double
  ) {
    self.move = move
    self.addition = addition
    self.multiplication = multiplication
    self.division = division
    self.function = function
  }

  /// The smallest weights that the textbook's bounds are stated for, where they are tightest.
  ///
  /// A division is a reciprocal and a multiplication.
  public static let textbook = OperationWeights(
    move: 1, addition: 1, multiplication: 1, division: 3, function: 2)

  /// Every operation as one, and moves for nothing.
  public static let arithmetic = OperationWeights(
    move: 0, addition: 1, multiplication: 1, division: 1, function: 1)

  /// The cost of a computation without its moves.
  public func cost(of count: OperationCount) -> Double {
    let cheap = Double(count.additions + count.negations) * addition
    let products = Double(count.multiplications) * multiplication
    let quotients = Double(count.divisions) * division
    return cheap + products + quotients + Double(count.functionTotal) * function
  }

  /// What a value with tangents costs beside the value alone.
  ///
  /// - Parameters:
  ///   - derivative: The count of the computation on numbers that carry tangents.
  ///   - primal: The count of the plain computation; it must not be empty, or the ratio is NaN.
  ///   - directions: How many tangents each number carries.
  /// - Returns: The ratio of the costs, moves included.
  public func tangentRatio(
    of derivative: OperationCount, to primal: OperationCount, directions: Int = 1
  ) -> Double {
    let moves = move * Double(primal.moves)
    return (cost(of: derivative) + Double(1 + directions) * moves) / (cost(of: primal) + moves)
  }

  /// What a value with its gradient costs beside the value alone, in reverse mode.
  ///
  /// - Parameters:
  ///   - derivative: The count of recording and sweep together.
  ///   - primal: The count of the plain computation; it must not be empty, or the ratio is NaN.
  /// - Returns: The ratio of the costs, moves included.
  public func gradientRatio(of derivative: OperationCount, to primal: OperationCount) -> Double {
    let all = move * Double(primal.moves + primal.returnMoves)
    return (cost(of: derivative) + all) / (cost(of: primal) + move * Double(primal.moves))
  }
}

extension OperationCount {
  private var unary: Int { negations + functionTotal }

  /// The words moved: two operands and a result, or one and a result.
  var moves: Int { 3 * (additions + multiplications + divisions) + 2 * unary }

  /// The further words that reverse mode moves: adjoints, and the operands again.
  var returnMoves: Int { 6 * additions + 8 * (multiplications + divisions) + 5 * unary }
}
