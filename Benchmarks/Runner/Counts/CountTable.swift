import BenchmarkReporting
import Counting
import Fluxion
import ModeBenchmark

/// Exact operation counts of derivatives, beside the textbook's bounds.
///
/// Kernels come as `any`, so that nothing is compiled specially for numbers that are not timed.
enum CountTable {
  /// The bound on a value with one tangent.
  private static let tangentBound = 2.5

  /// The customary bound on a value with its gradient.
  private static let gradientBound = 5.0

  /// The operations of one evaluation of a kernel.
  static func operations(of f: any MeasuredScalarFunction) -> OperationCount {
    countingOperations { f(f.point.map { Counted($0) }) }.count
  }

  /// The operations of one evaluation of a kernel.
  static func operations(of f: any VectorKernel) -> OperationCount {
    countingOperations { f(f.point.map { Counted($0) }) }.count
  }

  /// The counts of a scalar function.
  static func row(_ f: any ScalarKernel) -> CountRow {
    let x = f.point.map { Counted($0) }
    let primal = operations(of: f)
    let tangent = countingOperations { f(x.map { Dual(value: $0, tangent: 1) }) }.count
    let reverse = countingOperations { () -> [Counted<Double>] in
      Reverse.gradient(at: x) { f($0) }
    }.count
    var entries = [
      entry(
        .jvp, tangent, primal, weighted: weights.tangentRatio(of: tangent, to: primal), tangentBound
      ),
      entry(
        .reverse, reverse, primal, weighted: weights.gradientRatio(of: reverse, to: primal),
        gradientBound),
    ]
    if x.count <= 1000 {
      let forward = countingOperations {
        Forward.gradient(at: x, lanes: Lanes16<Counted<Double>>.self) { f($0) }
      }.count
      entries.insert(entry(.forward16, forward, primal), at: 1)
    }
    return CountRow(
      name: f.name, inputs: x.count, outputs: 1, operations: primal.total,
      kinds: primal.description, entries: entries)
  }

  /// The counts of a vector-valued function.
  static func row(_ f: any VectorKernel) -> CountRow {
    let x = f.point.map { Counted($0) }
    let primal = operations(of: f)
    let ones = { (count: Int) in [Counted<Double>](repeating: 1, count: count) }
    let tangent = countingOperations {
      f(x.map { Dual(value: $0, tangent: 1) })
    }.count
    let vjp = countingOperations { Reverse.vjp(at: x, along: ones(f.outputs)) { f($0) } }.count
    let forward = countingOperations {
      Forward.jacobian(at: x, lanes: Lanes16<Counted<Double>>.self) { f($0) }
    }.count
    let reverse = countingOperations { () -> Matrix<Counted<Double>> in
      Reverse.jacobian(at: x) { f($0) }
    }.count
    return CountRow(
      name: f.name, inputs: x.count, outputs: f.outputs, operations: primal.total,
      kinds: primal.description,
      entries: [
        entry(
          .jvp, tangent, primal, weighted: weights.tangentRatio(of: tangent, to: primal),
          tangentBound),
        entry(
          .vjp, vjp, primal, weighted: weights.gradientRatio(of: vjp, to: primal), gradientBound),
        entry(.forward16, forward, primal), entry(.reverse, reverse, primal),
      ])
  }

  private static let weights = OperationWeights.textbook

  private static func entry(
    _ program: Contender, _ count: OperationCount, _ primal: OperationCount,
    weighted: Double? = nil, _ bound: Double? = nil
  ) -> CountRow.Entry {
    CountRow.Entry(
      program: program, operations: count.total,
      ratio: Double(count.total) / Double(primal.total), weighted: weighted, bound: bound)
  }
}
