public import Scalars

/// A program as machine code for many points, which was compiled while this process runs.
///
/// ``Program/compiledForPoints(_:by:tuned:)`` makes it. It works on eight points at a time, and may be called
/// from several threads at once.
///
/// ```swift
/// let price = Program(inputs: 5, of: blackScholes)
/// let greeks = try price.valueAndGradient.compiledForPoints(.fast)
/// let rows = greeks.evaluate(atEach: options)     // a row of price and greeks for each row of options
/// ```
///
/// A function with parameters that all points have in common takes them first:
///
/// ```swift
/// let loss = Program(inputs: 2 + 2) { v in squaredResidual(of: [v[0], v[1]], at: v[2], v[3]) }
/// let gradient = try loss.gradient.compiledForPoints()
/// gradient.sum(overEach: data, sharing: [a, b])   // the first two are the gradient of the sum of squares
/// ```
public final class CompiledPointProgram: Sendable {
  /// The code: see ``Program/pointSource(named:accuracy:)``.
  typealias Function =
    @convention(c) @Sendable (
      UnsafePointer<Double>?, Int, UnsafePointer<Double>?, Int, UnsafeMutablePointer<Double>?, Int32
    ) -> Void

  /// The inputs' names.
  public let inputNames: [String]

  /// The outputs' names.
  public let outputNames: [String]

  /// How functions are computed.
  public let accuracy: BatchAccuracy

  /// The path of the compiler that made it.
  public let compiler: String

  private let function: Function
  private let library: LoadedLibrary

  /// How many points are added up in a row: the sums of such runs are added in order, so that the number of
  /// threads changes no bit.
  private static let run = 512

  init(
    _ library: LoadedLibrary, _ function: Function, of program: Program, _ accuracy: BatchAccuracy,
    by compiler: String
  ) {
    self.library = library
    self.function = function
    self.accuracy = accuracy
    self.compiler = compiler
    inputNames = program.inputNames
    outputNames = program.outputNames
  }

  /// The number of inputs: shared ones and those of a row.
  public var inputs: Int { inputNames.count }

  /// The number of outputs.
  public var outputs: Int { outputNames.count }

  /// The outputs at each point.
  ///
  /// - Parameters:
  ///   - points: A point a row; shared inputs and a row that together are not as many as the program's
  ///     inputs stop the program.
  ///   - shared: The first inputs, which all points have in common.
  ///   - workers: At most how many threads to use; nil for one to each core. The results have the same bits
  ///     whatever their number.
  /// - Returns: A row of outputs for each point.
  public func evaluate(
    atEach points: Matrix<Double>, sharing shared: [Double] = [], workers: Int? = 1
  ) -> Matrix<Double> {
    var results = Matrix(repeating: 0.0, rows: points.rows, columns: outputs)
    evaluate(atEach: points, sharing: shared, workers: workers, into: &results)
    return results
  }

  /// The outputs at each point, into a matrix of the caller's.
  ///
  /// With one thread nothing is allocated.
  ///
  /// - Parameters:
  ///   - points: A point a row; shared inputs and a row that together are not as many as the program's
  ///     inputs stop the program.
  ///   - shared: The first inputs, which all points have in common.
  ///   - workers: At most how many threads to use; nil for one to each core. The results have the same bits
  ///     whatever their number.
  ///   - results: Receives a row of outputs for each point; any other size stops the program.
  public func evaluate(
    atEach points: Matrix<Double>, sharing shared: [Double] = [], workers: Int? = 1,
    into results: inout Matrix<Double>
  ) {
    let driver: StaticString = "CompiledPointProgram.evaluate(atEach:)"
    requireInputs(points, shared, driver)
    if results.rows != points.rows || results.columns != outputs
      || results.elements.count != points.rows * outputs
    {
      fail(
        "\(driver): the matrix for the results has \(counted(results.rows, "row")) of "
          + "\(counted(results.columns, "number")); there are \(counted(points.rows, "point")) with "
          + "\(counted(outputs, "output")) each.")
    }
    let (width, outputs) = (points.columns, outputs)
    results.elements.withUnsafeMutableBufferPointer { results in
      let targets = SharedBuffer(results)
      forEachRun(of: points, shared, workers, driver) { run, points, shared in
        function(
          points.baseAddress.map { $0 + run.lowerBound * width }, run.count, shared.baseAddress,
          shared.count, targets.elements.baseAddress.map { $0 + run.lowerBound * outputs }, 0)
      }
    }
  }

  /// The sums over all points of each output.
  ///
  /// The program of a gradient so gives the gradient of a sum over data, a row of which is a datum: the
  /// parameters are the shared inputs.
  ///
  /// - Parameters:
  ///   - points: A point a row; shared inputs and a row that together are not as many as the program's
  ///     inputs stop the program.
  ///   - shared: The first inputs, which all points have in common.
  ///   - workers: At most how many threads to use; nil for one to each core. The results have the same bits
  ///     whatever their number.
  /// - Returns: The sum of each output; zeros where there are no points.
  public func sum(
    overEach points: Matrix<Double>, sharing shared: [Double] = [], workers: Int? = 1
  ) -> [Double] {
    let driver: StaticString = "CompiledPointProgram.sum(overEach:)"
    requireInputs(points, shared, driver)
    let (width, outputs) = (points.columns, outputs)
    let runs = (points.rows + Self.run - 1) / Self.run
    var sums = [Double](repeating: 0, count: max(1, runs) * outputs)
    sums.withUnsafeMutableBufferPointer { sums in
      let targets = SharedBuffer(sums)
      forEachRun(of: points, shared, workers, driver) { run, points, shared in
        function(
          points.baseAddress.map { $0 + run.lowerBound * width }, run.count, shared.baseAddress,
          shared.count,
          targets.elements.baseAddress.map { $0 + run.lowerBound / Self.run * outputs }, 1)
      }
    }
    for run in stride(from: outputs, to: sums.count, by: max(1, outputs)) {
      for i in 0..<outputs { sums[i] += sums[run + i] }
    }
    return Array(sums.prefix(outputs))
  }

  /// Calls the code for runs of points, on several threads where that is wanted.
  private func forEachRun(
    of points: Matrix<Double>, _ shared: [Double], _ workers: Int?, _ driver: StaticString,
    _ work:
      @Sendable (
        Range<Int>, UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>
      ) -> Void
  ) {
    let rows = points.rows
    if rows == 0 { return }
    // The code must not be unloaded while it runs, should this be the last use of it.
    withExtendedLifetime(self) {
      @Sendable func run(_ k: Int) {
        points.elements.withUnsafeBufferPointer { points in
          shared.withUnsafeBufferPointer { shared in
            work(k * Self.run..<min((k + 1) * Self.run, rows), points, shared)
          }
        }
      }
      let runs = (rows + Self.run - 1) / Self.run
      if workers == 1 {
        for k in 0..<runs { run(k) }
      } else {
        shareChunks(runs, among: workers, driver: driver) { $0.forEach(run) }
      }
    }
  }

  /// Stops the program where there are too many or too few inputs.
  private func requireInputs(
    _ points: Matrix<Double>, _ shared: [Double], _ driver: StaticString
  ) {
    if shared.count + points.columns != inputs {
      fail(
        "\(driver): \(counted(shared.count, "shared input")) and a row of "
          + "\(counted(points.columns, "number")) make \(shared.count + points.columns); "
          + "the program has \(counted(inputs, "input")).")
    }
    if points.elements.count != points.rows * points.columns {
      fail(
        "\(driver): the matrix of points has \(counted(points.elements.count, "element")); "
          + "\(points.rows) × \(points.columns) are needed.")
    }
  }
}
