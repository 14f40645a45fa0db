import Comparison
import Expectations
import Fluxion

/// The comparison of methods, in what does not depend on the machine.
func checkModeComparison() {
  let scalar: ModeComparison = compareModes(at: [2.0, 5.0], of: ComparedFunction())
  expect(scalar.inputs, 2)
  expect(scalar.outputs, 1)
  expect(scalar.operations, 5)
  expect(scalar[.oneTangent].evaluations, 2)
  expect(scalar[.reverse].sweeps, 1)
  expect(scalar[.reverse].error < 2, true)
  expect(scalar.recommendation.hasPrefix("Use "), true)
  let vector = compareModes(at: [2.0, 5.0], of: ComparedMap())
  expect(vector.outputs, 2)
  expect(DerivativeMethod.allCases.map { vector[$0].operations > 0 }.contains(false), false)
}

private struct ComparedFunction: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T { log(x[0]) + x[0] * x[1] - sin(x[1]) }
}

private struct ComparedMap: VectorFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { [x[0] * x[1], exp(x[0])] }
}
