/// Why a solution of equations was not found, or is no function of the parameters.
public enum ImplicitFunctionError: Error, Equatable, Sendable {
  /// The search came to no end.
  ///
  /// - Parameters:
  ///   - residual: The largest magnitude of what the equations leave at the last point.
  ///   - steps: How many steps were taken.
  case noConvergence(residual: Double, steps: Int)

  /// A bracket at whose ends the function has values of the same sign, or none.
  case noSignChange(lower: Double, upper: Double)

  /// There are not as many equations as unknowns.
  case wrongNumberOfEquations(found: Int, expected: Int)

  /// The equations' Jacobian in the unknowns is singular at the solution, so that it has no derivatives in
  /// the parameters.
  case singularJacobian(conditionEstimate: Double)
}

extension ImplicitFunctionError: CustomStringConvertible {
  /// The error in a sentence, with what can be done.
  public var description: String {
    switch self {
    case .noConvergence(let residual, let steps):
      "No solution was found in \(steps) steps; the last residual is \(residual). Start nearer, or give a "
        + "bracket: root(in:given:_:)."
    case .noSignChange(let lower, let upper):
      "The function is \(lower) at the lower end of the bracket and \(upper) at the upper one; its "
        + "signs must differ."
    case .wrongNumberOfEquations(let found, let expected):
      "There are \(found) equations for \(expected) unknowns; they must be as many."
    case .singularJacobian(let estimate):
      "The solution has no derivatives in the parameters: the equations' Jacobian in the unknowns is "
        + "singular there, with a condition number of about \(estimate). It may be a double root."
    }
  }
}
