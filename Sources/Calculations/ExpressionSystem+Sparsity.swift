package import Expressions
package import Fluxion

extension ExpressionSystem {
  /// Which derivatives can be other than zero: of several functions first ones, of one second ones.
  @inline(never)
  package func sparsityPattern(isHessian: Bool) -> SparsityPattern {
    isHessian
      ? SparsityPattern(hessianOf: program) : SparsityPattern(jacobianOf: program)
  }

  /// Which of them are other than zero at a point, as far as can be told from where zeros come from.
  @inline(never)
  package func sparsityPattern(at x: [Double], isHessian: Bool) -> SparsityPattern {
    isHessian
      ? SparsityPattern(hessianOf: expressions[0], at: x)
      : SparsityPattern(jacobianOf: self, at: x)
  }

  /// The values, and the entries of the Jacobian by a plan.
  @inline(never)
  package func valueWithSparseJacobian(
    at x: [Double], mode: SparseMode?
  ) -> (value: [Double], jacobian: SparseMatrix<Double>, plan: SparsePlan<Double>) {
    let plan = SparsePlan<Double>(jacobianOf: program, mode: mode)
    return (self(x), plan.jacobian(at: x), plan)
  }
}
