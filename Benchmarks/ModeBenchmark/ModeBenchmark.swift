public import BenchmarkReporting
import Counting
public import Fluxion
import Formatting

/// A function of yours, measured as the library's own benchmarks are: what its derivatives cost in forward
/// and in reverse mode, sparse, recorded and compiled, and by finite differences, beside the function itself.
///
/// Every program is timed in turn, in many short rounds, so that all see the same state of the machine; the
/// report tells minima, and how sure to be of them. A program of ten lines is enough:
///
/// ```swift
/// import Fluxion
/// import ModeBenchmark
///
/// struct Valley: ScalarFunction {
///   func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
///     sum(over: 1..<x.count) { i in (x[i] - x[i - 1] * x[i - 1]) * (1.0 - x[i - 1]) }
///   }
/// }
///
/// let start = (0..<100).map { 1 / Double($0 + 1) }
/// ModeBenchmark.run([ModeBenchmark("valley", at: start, of: Valley())])
/// ```
///
/// It takes the options of the library's `benchmarks kernels`, among them `--quick`, `--format html` and
/// `-o FILE`; `--help` lists them. Run it in a release build: it refuses to time a debug build.
public struct ModeBenchmark {
  let planned: PlannedCase

  /// A function of several outputs, whose Jacobian and single products are measured.
  ///
  /// - Parameters:
  ///   - name: What reports and `--filter` call it.
  ///   - x: The point to differentiate at.
  ///   - f: The function. Its outputs must be as many at every call.
  @inlinable
  public init(_ name: String, at x: [Double], of f: some VectorFunction) {
    let measured = NamedVectorFunction(name: name, point: x, function: f)
    self.init(jacobianOf: measured) {
      let candidates = VectorCandidates(measured)
      return candidates.all() + candidates.sparse
    }
  }

  /// A function of one output, whose gradient is measured.
  ///
  /// - Parameters:
  ///   - name: What reports and `--filter` call it.
  ///   - x: The point to differentiate at.
  ///   - f: The function.
  @inlinable
  public init(_ name: String, at x: [Double], of f: some ScalarFunction) {
    let measured = NamedScalarFunction(name: name, point: x, function: f)
    self.init(gradientOf: measured) { ScalarCandidates.all(of: measured) }
  }

  @usableFromInline
  init(
    jacobianOf f: any MeasuredVectorFunction, programs: @escaping () -> [Candidate]
  ) {
    let shape = Case(
      group: .kernel, name: f.name, inputs: f.point.count, outputs: f.outputs,
      operations: countingOperations { f(f.point.map { Counted($0) }) }.count.total, results: [])
    planned = PlannedCase(id: shape.id) { measurer in
      let recorded = RecordedCandidate.jacobian(of: f)
      var result = shape
      result.omitted = recorded.omitted
      result.results = measurer.measure(
        programs() + recorded.programs, truth: Truth.jacobian(of: f), rowLength: f.point.count)
      return result
    }
  }

  @usableFromInline
  init(
    gradientOf f: any MeasuredScalarFunction,
    programs: @escaping () -> (programs: [Candidate], omitted: [Omission])
  ) {
    let shape = Case(
      group: .kernel, name: f.name, inputs: f.point.count, outputs: 1,
      operations: countingOperations { f(f.point.map { Counted($0) }) }.count.total, results: [])
    planned = PlannedCase(id: shape.id) { measurer in
      let recorded = RecordedCandidate.gradient(of: f)
      let programs = programs()
      var result = shape
      result.omitted = programs.omitted + recorded.omitted
      result.results = measurer.measure(
        programs.programs + recorded.programs, truth: Truth.gradient(of: f),
        rowLength: f.point.count)
      return result
    }
  }

  /// Measures functions and prints the report, as the program's arguments ask for.
  ///
  /// - Parameters:
  ///   - benchmarks: The functions, in the order of the report.
  ///   - arguments: The options; if not given, the program's own.
  /// - Returns: The exit status that `benchmarks help` lists: 0 where all went well.
  @discardableResult
  public static func run(_ benchmarks: [ModeBenchmark], arguments: [String]? = nil) -> Int32 {
    Console.ignoreClosedPipes()
    let program = BenchmarkProgram(named: "ModeBenchmark")
    return program.status {
      let given = try arguments ?? CommandLineArguments.decode(CommandLineArguments.bytes())
      let options = try Options(["kernels"] + given, families: [])
      guard options.command == .kernels else { return program.answer(options.answer ?? "") }
      return try program.measure(options, command: "swift run -c release") { run in
        let plan = try run.filtered(benchmarks.map(\.planned))
        return { run.report(of: plan) }
      }
    }.rawValue
  }
}

/// A function with a name, as measuring wants it.
@usableFromInline
struct NamedVectorFunction<F: VectorFunction>: MeasuredVectorFunction {
  @usableFromInline let name: String
  @usableFromInline let point: [Double]
  @usableFromInline let function: F
  @usableFromInline let outputs: Int

  @inlinable
  init(name: String, point: [Double], function: F) {
    self.name = name
    self.point = point
    self.function = function
    outputs = function(point).count
  }

  @inlinable
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { function(x) }

  @inlinable
  func evaluate<T: RealScalar>(_ x: [T], into y: inout [T]) { y = function(x) }
}

/// A function with a name, as measuring wants it.
@usableFromInline
struct NamedScalarFunction<F: ScalarFunction>: MeasuredScalarFunction {
  @usableFromInline let name: String
  @usableFromInline let point: [Double]
  @usableFromInline let function: F

  @inlinable
  init(name: String, point: [Double], function: F) {
    self.name = name
    self.point = point
    self.function = function
  }

  @inlinable
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T { function(x) }
}
