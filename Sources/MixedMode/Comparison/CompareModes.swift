import Counting
public import ForwardMode
public import ReverseMode
public import Scalars

/// Computes all first derivatives of a function by several methods, and says what each costs and how
/// exact it is.
///
/// Operations and evaluations are counted, so they are the same everywhere. The times are the shortest
/// of runs that take turns; they belong to this machine, and to this build: measure release builds.
/// Errors
/// are against forward mode with 64-bit significands where the machine has them, and against forward
/// mode in `Double` elsewhere.
///
/// ```swift
/// let comparison = compareModes(at: [1.2, 0.7], of: Rosenbrock())
/// print(comparison[.oneTangent].operations, comparison[.reverse].operations)
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function, with m outputs.
/// - Returns: The figures, which the module `Comparison` prints.
@inlinable
public func compareModes(at x: [Double], of f: some VectorFunction) -> ModeComparison {
  let lanes = LaneWidth(forInputs: x.count)
  let outputs = f(x).count
  let truth = reference(at: x, of: f)
  let tape = Tape<Double>()
  let methods = DerivativeMethod.allCases
  let jacobians = methods.map { $0.jacobian(at: x, lanes: lanes, on: tape, of: f) }
  let counts = operationCounts(of: methods, at: x, lanes: lanes, of: f)
  var sink = 0.0
  let plain: () -> Void = { sink += f(x).first ?? 0 }
  let runs = methods.map { method in
    { sink += method.jacobian(at: x, lanes: lanes, on: tape, of: f).elements.first ?? 0 }
  }
  let times = times(of: [plain] + runs)
  // The tape's figures are those of its last recording, which any run above was.
  let entries = methods.enumerated().map { i, method in
    let count = counts.methods[i]
    return ModeComparison.Entry(
      method: method, evaluations: count.evaluations, sweeps: count.sweeps,
      operations: count.operations,
      bytes: method.bytes(inputs: x.count, lanes: lanes, tape: tape), rounds: times[i + 1],
      error: largestError(of: jacobians[i], against: truth))
  }
  return ModeComparison(
    inputs: x.count, outputs: outputs, operations: counts.plain,
    seconds: times[0].min() ?? .nan, lanes: lanes, entries: entries,
    isDefined: truth.allSatisfy { row in !row.contains { $0.isNaN } },
    hasPoint: !x.contains { $0.isNaN }, isDebugBuild: _isDebugAssertConfiguration())
}

/// Computes the gradient of a function by several methods, and says what each costs and how exact it
/// is.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - f: The function.
/// - Returns: The figures, which the module `Comparison` prints.
@inlinable
public func compareModes(at x: [Double], of f: some ScalarFunction) -> ModeComparison {
  compareModes(at: x, of: OneOutput(f: f))
}

/// A scalar function as one with a single output.
@usableFromInline
struct OneOutput<F: ScalarFunction>: VectorFunction {
  @usableFromInline let f: F

  @inlinable
  init(f: F) { self.f = f }

  @inlinable
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { [f(x)] }
}

#if arch(x86_64) && !os(Windows) && !os(Android)
  /// A number with more digits than those that are judged.
  @usableFromInline typealias Wide = Float80
#else
  @usableFromInline typealias Wide = Double
#endif

// What is not timed may be slow: the next two functions are not inlinable, so that no caller compiles
// every method for two further kinds of numbers, which takes far longer than to run them once.

/// The operations of one evaluation on plain numbers, and of all derivatives by each method, with the
/// evaluations and sweeps that these take.
@usableFromInline
func operationCounts(
  of methods: [DerivativeMethod], at x: [Double], lanes: LaneWidth, of f: some VectorFunction
) -> (plain: Int, methods: [(operations: Int, evaluations: Int, sweeps: Int)]) {
  let counted = x.map { Counted($0) }
  let tape = Tape<Counted<Double>>()
  let counts = methods.map { method in
    let calls = CallCount()
    let operations = countingOperations {
      method.jacobian(at: counted, lanes: lanes, on: tape, of: CountedCalls(f, calls))
    }.count.total
    return (operations, calls.count, method == .reverse ? tape.sweeps : 0)
  }
  return (countingOperations { f(counted) }.count.total, counts)
}

/// The Jacobian in wider numbers, row by row.
@usableFromInline
func reference(at x: [Double], of f: some VectorFunction) -> [[Wide]] {
  let columns = x.indices.map { i in
    f(x.indices.map { $0 == i ? Dual(value: Wide(x[$0]), tangent: 1) : Dual(Wide(x[$0])) })
      .map { $0.tangent }
  }
  return (0..<(columns.first?.count ?? 0)).map { i in columns.map { $0[i] } }
}

/// The largest error in units of the last place of the true value.
///
/// A derivative that is 0 is judged by the largest of its row, and by 1 if all of that are 0. One that
/// is not a number can only be found to be none either; if all are so, there is no error, which is
/// NaN.
@usableFromInline
func largestError(of jacobian: Matrix<Double>, against truth: [[Wide]]) -> Double {
  var largest = 0.0
  if truth.contains(where: { !$0.isEmpty }), jacobian.elements.allSatisfy(\.isNaN),
    truth.allSatisfy({ row in row.allSatisfy(\.isNaN) })
  {
    return .nan
  }
  for (i, row) in truth.enumerated() {
    let scale = row.map { Double($0).magnitude }.filter(\.isFinite).max() ?? 0
    for (j, exact) in row.enumerated() {
      let (found, nearest) = (jacobian[i, j], Double(exact))
      if found == nearest && !nearest.isFinite || found.isNaN && nearest.isNaN { continue }
      if !found.isFinite || !nearest.isFinite { return .infinity }
      let unit = nearest == 0 ? (scale == 0 ? 1.0.ulp : scale.ulp) : nearest.ulp
      largest = max(largest, Double((Wide(found) - exact).magnitude / Wide(unit)))
    }
  }
  return largest
}

/// The times of each of several runs, which take turns; in seconds.
@usableFromInline
func times(of runs: [() -> Void]) -> [[Double]] {
  let repetitions = runs.map { run in
    run()
    let once = max(time(run, 1), 1e-9)
    return max(1, min(20_000, Int(5e-5 / once)))
  }
  var times = [[Double]](repeating: [], count: runs.count)
  let start = monotonicSeconds()
  for round in 0..<60 {
    // Slow functions get fewer rounds, but at least three.
    if round >= 3 && monotonicSeconds() - start > 0.5 { break }
    for (i, run) in runs.enumerated() { times[i].append(time(run, repetitions[i])) }
  }
  return times
}

private func time(_ run: () -> Void, _ count: Int) -> Double {
  let start = monotonicSeconds()
  for _ in 0..<count { run() }
  return (monotonicSeconds() - start) / Double(count)
}
