import BenchmarkReporting
import ModeBenchmark

/// The real kernels, at the sizes of a run.
///
/// Each is named with its own type: behind `any ScalarKernel` nothing could be specialised, and
/// the times would be those of generic code that looks up every addition.
enum KernelPlan {
  static func cases(isQuick: Bool, seed: UInt64) -> [PlannedCase] {
    let sizes = isQuick ? [10, 100] : [10, 100, 1000]
    let shapes = isQuick ? [(16, 16)] : [(64, 64), (256, 8), (8, 256)]
    let laneSizes = isQuick ? [10, 100] : [4, 10, 32, 100, 1000]
    var cases = [PlannedCase.derivativeOfScalarFormula(seed: seed)]
    cases += sizes.map { PlannedCase(gradientOf: Rosenbrock(inputs: $0, seed: seed)) }
    cases += sizes.map { PlannedCase(gradientOf: Ackley(inputs: $0, seed: seed)) }
    cases += [
      PlannedCase(gradientOf: LongChain(steps: isQuick ? 10_000 : 1_000_000)),
      PlannedCase(gradientOf: LogisticRegression(seed: seed)),
      PlannedCase(gradientOf: GaussianMixture(seed: seed)),
      PlannedCase(gradientOf: LSTM(seed: seed)), PlannedCase(gradientOf: Perceptron(seed: seed)),
    ]
    cases += shapes.map { n, m in
      let network = Network(inputs: n, outputs: m, seed: seed)
      return PlannedCase(
        jacobianOf: network, group: .kernel, and: VectorCandidates(network).fused)
    }
    cases.append(PlannedCase(jacobianOf: BundleAdjustment(seed: seed), group: .kernel))
    cases.append(PlannedCase(solving: LinearSolve(unknowns: isQuick ? 20 : 100, seed: seed)))
    cases += PlannedCase.taylorCurve(isQuick: isQuick)
    cases += PlannedCase.manyPoints(seed: seed)
    cases += laneSizes.map { PlannedCase(lanesOf: Rosenbrock(inputs: $0, seed: seed)) }
    cases += laneSizes.map { PlannedCase(lanesOf: Ackley(inputs: $0, seed: seed)) }
    return cases
  }

  static func counts(seed: UInt64) -> [CountRow] {
    [
      CountTable.row(Rosenbrock(inputs: 100, seed: seed)),
      CountTable.row(Ackley(inputs: 100, seed: seed)), CountTable.row(LongChain(steps: 10_000)),
      CountTable.row(LogisticRegression(seed: seed)), CountTable.row(GaussianMixture(seed: seed)),
      CountTable.row(LSTM(seed: seed)), CountTable.row(Perceptron(seed: seed)),
      CountTable.row(Network(inputs: 64, outputs: 64, seed: seed)),
      CountTable.row(BundleAdjustment(seed: seed)),
      CountTable.row(GatherMixScatter(inputs: 64, outputs: 64, work: 8192, seed: seed)),
    ]
  }
}
